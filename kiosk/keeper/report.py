"""Where the keeper says what goes on: log, status file, systemd, trace and the terminal."""

import sys
import time

from kiosk.keeper.child import Child
from kiosk.keeper.flood import Flood
from kiosk.keeper.limits import Limits
from kiosk.keeper.lives import End, Step, Verdict
from kiosk.keeper.log import Log
from kiosk.keeper.notify import Notify
from kiosk.keeper.status import Status
from kiosk.trace import Trace

_WORDS = {
    Step.AGAIN: "it is started again",
    Step.BACK: "the pack before is shown",
    Step.BRAND: "the brand screen is shown",
}


class Report:
    """Tells of events in the words of each listener."""

    def __init__(
        self, limits: Limits, log: Log, status: Status, notify: Notify, trace: Trace
    ) -> None:
        self.limits = limits
        self.log = log
        self.status = status
        self.notify = notify
        self.trace = trace
        self._floods: dict[str, Flood] = {}
        self._said: set[str] = set()
        self._restarts = 0

    def event(self, process: str, name: str, **fields: object) -> None:
        """Log an event."""
        self.log.event(process, name, **fields)

    def once(self, name: str, **fields: object) -> None:
        """Log what need not be said again."""
        if name not in self._said:
            self._said.add(name)
            self.log.event("keeper", name, **fields)

    def up(self) -> None:
        """Say to systemd that there is something on the screen."""
        self.notify.ready()

    def shown(self, child: Child | None, pack: str, screen: str) -> None:
        """Say what is on the screen now."""
        name = child.name if child else "player"
        self.event(name, "shown", screen=screen, pack=pack or None)
        self.status.show(screen=screen, pack=pack or None, player=child.pid if child else None)
        self.notify.status(f"{screen} {pack[:12]}".strip())

    def pinned(self, pinned: bool) -> None:  # noqa: FBT001 - what is set
        """Say whether staff keep one pack on the screen."""
        self.status.show(pinned=pinned or None)

    def ended(self, process: str, why: End, code: int, lived: float, verdict: Verdict) -> None:
        """Say that a player has ended, and what follows."""
        self._restarts += 1
        self.event(
            process,
            "player_ended",
            why=why,
            code=code,
            lived=lived,
            then=verdict.step,
            delay=verdict.delay,
        )
        self.trace.event("player_ended", why=why, code=code)
        self.status.show(restarts=self._restarts, last_end=str(why))
        if why is not End.ASKED:
            wait = f" in {verdict.delay:g} s" if verdict.delay else ""
            self.say(f"The player ended ({why}, code {code}); {_WORDS[verdict.step]}{wait}.")

    def wrote(self, child: Child, line: str) -> None:
        """Pass on what a child wrote to standard error."""
        self.say(line)
        if child.role == "compiler":
            return  # its report is for the person; what matters comes by the protocol
        flood = self._floods.get(child.role, Flood())
        self._floods[child.role], through, dropped = flood.line(time.monotonic())
        if dropped:
            self.event(child.name, "lines_dropped", count=dropped)
        if through and line.strip():
            self.event(child.name, "wrote", text=line)

    @staticmethod
    def say(text: str) -> None:
        """Say something to the person at the terminal, if there is one."""
        try:
            sys.stderr.write(f"{text}\n")
            sys.stderr.flush()
        except OSError:  # the terminal was closed
            return
