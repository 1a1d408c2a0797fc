"""Kills at random moments, of whichever process it hits, while somebody saves the exhibition."""

import random
import signal
import time
from collections import Counter

from program import Program, alive, until

SOON = 1.5
"""Seconds until a killed player's successor shows something."""

ROLES = ("play", "play", "compile", "keeper")


class Killer:
    """Kills, and looks after each kill whether the exhibition is there and whole."""

    def __init__(self, program: Program, chance: random.Random) -> None:
        self._program = program
        self._chance = chance
        self.done: Counter[str] = Counter()
        self.back: list[float] = []
        """Seconds until a killed player's successor showed something."""

    def kill(self, number: int) -> None:
        """Kill one; raises ``StuckError`` where the program does not come back."""
        program, chance = self._program, self._chance
        _pause(chance, 0.7)
        role = chance.choice(ROLES)
        if role != "play" or chance.choice((True, False)):
            program.edit(number)
            _pause(chance, 0.3)
        if role == "keeper":
            self._kill_keeper()
        elif role == "play":
            self._kill_player()
        else:
            for pid in program.children("compile"):
                program.kill(pid)
                self.done["compiler"] += 1
        program.verify()

    def _kill_keeper(self) -> None:
        program = self._program
        children = [*program.children("play"), *program.children("compile")]
        program.kill(program.keeper, signal.SIGKILL)
        until(lambda: not any(alive(pid) for pid in children), "no orphans", 10)
        program.start()
        self.done["keeper"] += 1

    def _kill_player(self) -> None:
        program = self._program
        player, seen = program.player(), len(program.events("first_frame"))
        if not player:
            return
        program.kill(player)
        self.back.append(until(lambda: len(program.events("first_frame")) > seen, "a new player"))
        self.done["player"] += 1

    @property
    def late(self) -> int:
        """How many players came back later than they should; other work on the machine counts."""
        return sum(one > SOON for one in self.back)

    def told(self) -> str:
        """Return what was done, and how fast a player was back."""
        text = ", ".join(f"{count} of the {role}" for role, count in sorted(self.done.items()))
        if not self.back:
            return text
        times = sorted(self.back)
        return (
            f"{text}; player back after {times[len(times) // 2]:.2f} s in the median,"
            f" {times[-1]:.2f} s at most, {self.late} later than {SOON} s"
        )


def _pause(chance: random.Random, most: float) -> None:
    time.sleep(chance.random() * most)
