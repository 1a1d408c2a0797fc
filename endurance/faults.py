"""What may happen to a booth: processes killed, disks full, folders gone, clocks moved.

    python3 dev.py endure faults [--kills 200] [--only NAME] [--seed 1] [--json FILE]

The real program, offscreen, on a small exhibition. After each fault one player must have stayed,
or be back in time, the status or the staff panel must say what is wrong, no process may be left
over, and the current pack must be whole. Ends with 1 where that is not so, else with 3 where this
machine did not let everything be tried.
"""

import json
import os
import platform
import random
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

import click
from kills import Killer
from mounts import NotRunError, disk, filled, read_only, unmount
from program import Program, alive, until

from kiosk.player.staff.dossier import read_dossier

STAYS = 10.0
"""Seconds without a new player that prove that the screen lives: the keeper waits 8 for a beat."""

FIRST_BEAT = 32.0
"""The same from the start on: the keeper waits 30 for the first one."""

FOUND = 10.0
"""Seconds in which a player that hangs is found and ended."""

MANY = 12
"""Crashes: three of a new pack, five of the one before, and a few that hit between two players."""

FAKETIME = Path("/usr/lib") / f"{platform.machine()}-linux-gnu" / "faketime" / "libfaketime.so.1"


class FailedError(Exception):
    """The program did not do what it should."""


@dataclass(frozen=True, slots=True)
class Told:
    """What came of one fault."""

    fault: str
    outcome: str
    """``held``, ``failed`` or ``not run``."""
    words: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Place:
    """Where a fault is tried, and how hard."""

    folder: Path
    kills: int
    chance: random.Random

    def program(self, **options: object) -> Program:
        """Return a program that is not started yet, with an exhibition to show."""
        program = Program(self.folder, **options)  # type: ignore[arg-type]
        program.write(0)
        return program

    @contextmanager
    def shown(self, **options: object) -> Iterator[Program]:
        """Give a program that shows the exhibition, and end it."""
        program = self.program(**options)
        try:
            program.show()
            yield program
        finally:
            program.end()


def must(good: bool, what: str) -> None:  # noqa: FBT001 - a condition
    """Fail unless it is so."""
    if not good:
        raise FailedError(what)


def stays(program: Program, player: int, when: str = "") -> None:
    """Fail unless the player that was there still is after a while."""
    program.steady(STAYS)
    must(program.player() == player, f"the player did not stay{when}")


def shown(program: Program, number: int) -> None:
    """Save another home page and wait until the player has it on the screen."""
    seen = len(program.events("pack_shown"))
    program.edit(number)
    until(lambda: len(program.events("pack_shown")) > seen, "what was saved on the screen")


# --- the faults -------------------------------------------------------------------------------


def kills(place: Place) -> str:
    """Kill whatever runs, at random moments."""
    with place.shown() as program:
        killer = Killer(program, place.chance)
        for number in range(1, place.kills + 1):
            killer.kill(number)
        until(lambda: program.status().get("screen") == "exhibition", "the exhibition")
        shown(program, place.kills + 1)
        children = [*program.children("play"), *program.children("compile")]
    must(not any(alive(pid) for pid in children), "processes are left over")
    program.verify()
    load, cores = os.getloadavg()[0], os.cpu_count() or 1
    if load > cores:
        return f"{killer.told()}; times not judged, load {load:.1f} on {cores} cores"
    must(killer.late <= len(killer.back) / 100, f"too late: {killer.told()}")
    return killer.told()


def hang(place: Place) -> str:
    """Stop a player as a blocked loop of events would."""
    with place.shown() as program:
        stopped, seen = program.player(), len(program.events("first_frame"))
        program.kill(stopped, signal.SIGSTOP)
        found = until(lambda: bool(program.events("player_ended")), "the hang found")
        until(lambda: len(program.events("first_frame")) > seen, "a new player")
        must(program.events("player_ended")[-1]["why"] == "hang", "it is not called a hang")
        must(found <= FOUND, f"found only after {found:.1f} s")
        must(not alive(stopped), "the player that hung is left over")
        must(program.status().get("last_end") == "hang", "the status does not say so")
    return f"found and ended after {found:.1f} s"


def crash_loop(place: Place) -> str:
    """Let every player crash as soon as it shows something."""
    with place.shown() as program:
        shown(program, 1)  # two packs: the newer one is doubted first
        deaths = 0
        while program.status().get("screen") != "brand":
            seen = len(program.events("player_ended"))
            must(deaths < MANY, f"no safe screen after {MANY} crashes")
            program.kill(program.player(), signal.SIGSEGV)
            until(lambda n=seen: len(program.events("player_ended")) > n, "the crash noticed")
            deaths += 1
            until(lambda: program.player() > 0, "a player", 40)
            until(lambda n=deaths: program.log().count(" shown ") > n, "something on the screen")
            until(lambda: bool(program.status().get("screen")), "a status")
            time.sleep(0.3)  # a crash in the very first frame is another fault
        program.steady(STAYS)
        must("went_back" in program.log(), "the newer pack was not given up")
        shown_before = program.log().count("screen=exhibition")
        program.edit(99)
        until(
            lambda: program.log().count("screen=exhibition") > shown_before,
            "the exhibition again after the content was mended",
        )
    return f"the safe screen after {deaths} crashes, the exhibition again with the next save"


def folder_renamed(place: Place) -> str:
    """Take the content folder away, and put it back changed."""
    with place.shown() as program:
        away = program.content.with_name("away")
        player = program.player()
        program.content.rename(away)
        until(lambda: program.status().get("content") == "gone", "the status saying so")
        (away / "index.md").write_text("# 首页\n\n回来了。\n", "utf-8")
        away.rename(program.content)
        until(lambda: bool(program.events("pack_shown")), "what was brought back on the screen")
        must(program.status().get("content") == "there", "the status does not say it is back")
        must(program.player() == player, "the player did not stay")
    return "the screen stayed, the status said so, what came back was shown"


def folder_unplugged(place: Place) -> str:
    """Unplug the disk with the content."""
    content = place.folder / "content"
    with disk(content, 4), place.shown() as program:
        player = program.player()
        unmount(content)
        until(lambda: program.status().get("content") == "gone", "the status saying so")
        with disk(content, 4):
            program.write(1)
            until(lambda: bool(program.events("pack_shown")), "the content again")
            must(program.player() == player, "the player did not stay")
    return "the screen stayed, the status said so, what was plugged in was shown"


def full_disk(place: Place) -> str:
    """Fill the disk with the state folder while it runs, and save."""
    with disk(place.folder / "state", 12), place.shown() as program:
        player = program.player()
        with filled(program.state):
            program.edit(1)
            stays(program, player)
            must(read_dossier(program.state).disk == "full", "the panel does not say so")
            program.verify()
        until(lambda: bool(program.events("pack_shown")), "what was saved, with room again")
        program.verify()
    return "the screen stayed, the panel says so, what was saved came when there was room"


def full_from_the_start(place: Place) -> str:
    """Start on a disk that is full, with nothing to show yet."""
    with disk(place.folder / "state", 12):
        program = place.program()
        try:
            with filled(program.state):
                program.launch()
                program.steady(FIRST_BEAT)
                must(read_dossier(program.state).disk == "full", "the panel does not say so")
            until(lambda: program.status().get("screen") == "exhibition", "the exhibition")
            program.verify()
        finally:
            program.end()
    return "the safe screen until there was room, then the exhibition"


def read_only_state(place: Place) -> str:
    """Make the state folder one that cannot be written, while it runs."""
    with place.shown() as program:
        player = program.player()
        with read_only(program.state):
            program.edit(1)
            stays(program, player)
            must(read_dossier(program.state).disk == "locked", "the panel does not say so")
            program.kill(player)
            until(lambda: program.player() not in {0, player}, "another player")
            program.steady(STAYS)
        shown(program, 2)
        program.verify()
    return "the screen stayed, also through a kill; the panel says so; then it went on"


def moved_clock(place: Place) -> str:
    """Move the clock that all three processes see, by days, forwards and back."""
    if not FAKETIME.is_file():
        raise NotRunError("needs libfaketime; on Debian: apt-get install libfaketime")
    moved = place.folder / "clock"
    moved.write_text("+0\n", "ascii")
    python = place.folder / "python"
    faked = {
        "LD_PRELOAD": FAKETIME,
        "FAKETIME_TIMESTAMP_FILE": moved,
        "FAKETIME_NO_CACHE": 1,
        "FAKETIME_DONT_FAKE_MONOTONIC": 1,
        "NO_FAKE_STAT": 1,
    }
    words = " ".join(f"{name}={value}" for name, value in faked.items())
    python.write_text(f'#!/bin/sh\nexec env {words} {sys.executable} "$@"\n', "utf-8")
    python.chmod(0o755)
    started = (
        f"import sys; sys.executable = {str(python)!r}; from kiosk.__main__ import main; main()"
    )
    with place.shown(command=(str(python), "-P", "-c", started)) as program:
        player = program.player()
        for number, jump in enumerate(("+400d", "-4000d", "+3h", "+0"), 1):
            moved.write_text(f"{jump}\n", "ascii")
            shown(program, number)
            stays(program, player, f" after {jump}")
        years = {line[:4] for line in program.log().splitlines()}
        must(len(years) >= len({"now", "+400d", "-4000d"}), "the clock did not move at all")
        program.verify()
    return "days and years, forwards and back: the screen stayed, and saves came through"


FAULTS: dict[str, Callable[[Place], str]] = {
    "kills": kills,
    "hang": hang,
    "crash-loop": crash_loop,
    "folder-renamed": folder_renamed,
    "folder-unplugged": folder_unplugged,
    "full-disk": full_disk,
    "full-from-the-start": full_from_the_start,
    "read-only-state": read_only_state,
    "moved-clock": moved_clock,
}


def tried(name: str, kills_asked: int, seed: int) -> Told:
    """Try one fault in a folder of its own."""
    folder = Path(tempfile.mkdtemp(prefix="kiosk-faults-"))
    began = time.monotonic()
    chance = random.Random(seed)  # noqa: S311 - the same moments every time
    try:
        outcome, words = "held", FAULTS[name](Place(folder, kills_asked, chance))
    except NotRunError as error:
        outcome, words = "not run", str(error)
    except Exception as error:  # noqa: BLE001 - whatever goes wrong is the finding
        outcome, words = "failed", f"{type(error).__name__}: {error}\n{_last_words(folder)}"
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return Told(name, outcome, words, time.monotonic() - began)


def _last_words(folder: Path) -> str:
    """Return the end of the log and of the errors, for whoever looks for the cause."""
    found = []
    for file in ("state/log/kiosk.log", "errors.txt"):
        if (folder / file).is_file():
            found += (folder / file).read_text("utf-8", "replace").splitlines()[-15:]
    return "\n".join(f"    {line}" for line in found)


@click.command()
@click.option("--kills", "kills_asked", default=200)
@click.option("--only", "names", multiple=True, type=click.Choice(list(FAULTS)))
@click.option("--seed", default=1)
@click.option("--json", "target", type=click.Path(path_type=Path))
def main(kills_asked: int, names: tuple[str, ...], seed: int, target: Path | None) -> None:
    """Bring about the faults, and tell what became of the booth."""
    if not Path("/proc/self/stat").exists():
        raise click.ClickException("it looks for processes in /proc, which only Linux has")
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    rows = []
    for name in names or FAULTS:
        rows.append(tried(name, kills_asked, seed))
        one = rows[-1]
        print(f"{one.fault:<22}{one.outcome:<9}{one.seconds:>6.0f} s  {one.words}", flush=True)
    if target:
        told = {"seed": seed, "faults": [asdict(row) for row in rows]}
        target.write_text(json.dumps(told, ensure_ascii=False, indent=2), "utf-8")
    outcomes = {row.outcome for row in rows}
    sys.exit(1 if "failed" in outcomes else 3 if "not run" in outcomes else 0)


if __name__ == "__main__":
    main()
