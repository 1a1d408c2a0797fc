"""The keeper's composition root: the children, the folder, and the loop that hears them."""

import os
import signal
import sys
import time
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from typing import Any

from kiosk.keeper.attendant import Attendant
from kiosk.keeper.child import Child, Gone, Heard, Inbox, Process, Wrote
from kiosk.keeper.display import is_gone
from kiosk.keeper.environment import for_children, in_software
from kiosk.keeper.instance import StoreBusyError, call_forward, claim, on_call
from kiosk.keeper.job import Job
from kiosk.keeper.limits import Limits
from kiosk.keeper.log import Log
from kiosk.keeper.notify import Notify
from kiosk.keeper.packs import Packs
from kiosk.keeper.report import Report
from kiosk.keeper.spawn import spawn
from kiosk.keeper.status import Status
from kiosk.keeper.watch import Looked, Noticed, Watch
from kiosk.keeper.wishes import Wishes
from kiosk.keeper.workshop import Workshop
from kiosk.processes.faults import report_faults
from kiosk.processes.program import program
from kiosk.processes.wire import Message
from kiosk.trace import Trace

_LATE = 5.0
"""Seconds past a deadline after which the keeper itself was asleep or stopped."""

_NO_HURRY = 3600.0


@dataclass(frozen=True, slots=True)
class Commands:
    """How children are started."""

    player: tuple[str, ...] = field(default_factory=lambda: (*program(), "play"))
    compiler: tuple[str, ...] = field(default_factory=lambda: (*program(), "compile"))


class Stop:
    """Somebody wants the kiosk to end."""


class Forward:
    """Somebody started the kiosk a second time."""


class Keeper:
    """Runs the kiosk until it is stopped, its player closed or its display gone."""

    def __init__(
        self,
        wishes: Wishes,
        trace: Trace,
        *,
        limits: Limits | None = None,
        commands: Commands | None = None,
        environment: Mapping[str, str] = os.environ,
        player: Process | None = None,
    ) -> None:
        """``player`` is one that has been started already and awaits its first message."""
        self.inbox: Inbox = SimpleQueue()
        self._wishes = wishes
        self._commands = commands or Commands()
        self._environment = for_children(environment)
        self._job = Job()
        self._early = player
        self._limits = limits or Limits()
        self.report = Report(
            self._limits,
            Log(wishes.state / "log" / "kiosk.log"),
            Status(wishes.state),
            Notify(environment),
            trace,
        )
        self._packs = Packs(
            wishes.state, lambda told: self.report.event("keeper", "record", text=told)
        )
        self.attendant = Attendant(
            self._launch_player, self._packs, self.report, lambda: is_gone(self._environment)
        )
        self._watch = Watch(wishes.content, self.inbox, self._limits)
        self.workshop = Workshop(
            wishes.content,
            self._launch_compiler,
            self.report,
            made=self.attendant.new_pack,
            checked=self.attendant.checked,
            look=self._watch.look,
            much=self._has_much_to_read,
        )
        self._watching = False
        self._began = time.monotonic()

    def run(self) -> int:
        """Start the player, then everything else beside it; return the exit code."""
        now = time.monotonic()
        self.attendant.start(now)
        self.report.event(f"keeper[{os.getpid()}]", "started", content=self._wishes.content)
        self.report.status.show(keeper=os.getpid(), content_folder=str(self._wishes.content))
        while not self.attendant.closed:
            planned = self._deadline()
            event = self._next(planned)
            now = time.monotonic()
            if now - planned > _LATE:
                self.attendant.awake(now - planned)
            if isinstance(event, Stop):
                break
            self._step(event, now)
        self._stop()
        return int(self.attendant.failed)

    def _step(self, event: object, now: float) -> None:
        """Do all that follows from an event, or from the time."""
        try:
            self._handle(event, now)
            self.attendant.tick(now)
            self.workshop.tick(now)
            self.report.notify.tick(now)
            self._begin_to_watch(now)
        except Exception as error:  # noqa: BLE001 - a fault here must not take the screen away
            self.report.event("keeper", "fault", error=repr(error))
            sys.excepthook(type(error), error, error.__traceback__)

    def _handle(self, event: object, now: float) -> None:
        match event:
            case Heard(child, message):
                self._hear(child, message, now)
            case Wrote(child, line):
                self.report.wrote(child, line)
            case Gone(child, code) if child is self.attendant.child:
                self.attendant.gone(code, now)
            case Gone(child, code) if child is self.workshop.child:
                self.workshop.gone(code, now)
            case Forward():
                self.attendant.come_forward()
            case Looked():
                self.workshop.looked(event, now)
            case Noticed(names):
                self.workshop.noticed(names, now)
                if not self.workshop.there:
                    self._watch.look()

    def _hear(self, child: Child, message: Message, now: float) -> None:
        if message.get("say") == "fault":
            where, error = message.get("where"), message.get("error")
            self.report.event(child.name, "fault", where=where, error=error)
        elif child is self.workshop.child:
            self.workshop.heard(message, now)
        elif child is self.attendant.child:
            self.attendant.heard(message, now)
            if message.get("say") == "ask" and message.get("what") in {"reload", "follow"}:
                self.workshop.again(now)

    def _next(self, deadline: float) -> object:
        """Wait for an event until the deadline; None when none came."""
        try:
            wait = min(max(0.0, deadline - time.monotonic()), _NO_HURRY)
            return self.inbox.get(timeout=wait) if wait else self.inbox.get_nowait()
        except Empty:
            return None

    def _deadline(self) -> float:
        look = float("inf") if self._watching else self._began + self._limits.settled
        found = min(
            self.attendant.deadline, self.workshop.deadline, self.report.notify.deadline, look
        )
        return min(found, time.monotonic() + _NO_HURRY)

    def _begin_to_watch(self, now: float) -> None:
        """Look at the folder once the player is up: nothing is to slow its start."""
        if self._watching or not (
            self.attendant.showed or now >= self._began + self._limits.settled
        ):
            return
        self._watching = True
        self.workshop.knows(self._packs.made_from())
        self._watch.start()
        self.workshop.expect(now)

    def _has_much_to_read(self) -> bool:
        """Tell whether what the compiler remembers of the folder is large."""
        try:
            return (self._wishes.state / "cache.sqlite").stat().st_size >= self._limits.much
        except OSError:
            return False

    def _stop(self) -> None:
        """End both children; what does not end in time is killed."""
        self.report.notify.stopping()
        self._watch.stop()
        self.attendant.stop()
        self.workshop.stop()
        deadline = time.monotonic() + self._limits.grace
        while children := [c for c in (self.attendant.child, self.workshop.child) if c]:
            event = self._next(deadline)
            if event is None:
                for child in children:
                    child.kill()
                deadline = time.monotonic() + self._limits.grace
            elif not isinstance(event, Stop):
                self._handle(event, time.monotonic())
        self.report.event(f"keeper[{os.getpid()}]", "stopped")

    def _launch_player(self, brand: bool, software: bool) -> Child:  # noqa: FBT001 - what is set
        early, self._early = self._early, None
        environment = in_software(self._environment) if software else self._environment
        process = early or spawn(self._commands.player, environment)
        child = self._take("player", process)
        wishes = self._wishes
        child.do(
            "begin",
            state=str(wishes.state),
            windowed=wishes.windowed,
            size=wishes.size,
            screen=wishes.screen,
            lang=wishes.lang,
            watch=wishes.watch,
            trace=None if wishes.trace is None else str(wishes.trace),
            seed=None if wishes.seed is None else str(wishes.seed),
            brand=brand,
            present=wishes.present,
            deck=wishes.deck,
            rehearse=wishes.rehearse,
        )
        return child

    def _launch_compiler(self) -> Child:
        child = self._take("compiler", spawn(self._commands.compiler, self._environment))
        child.do("begin", content=str(self._wishes.content), state=str(self._wishes.state))
        return child

    def _take(self, role: str, process: Process) -> Child:
        return Child(role, process, inbox=self.inbox, job=self._job)


def keep(wishes: Wishes, player: Process | None = None) -> int:
    """Run the kiosk until a signal, or until its player is closed; return the exit code.

    ``player`` is one that has been started already. Where a kiosk runs on the same state folder,
    it comes to the front, and this one ends.
    """
    with ExitStack() as held:
        try:
            wishes.state.mkdir(parents=True, exist_ok=True)
            held.enter_context(claim(wishes.state))
        except StoreBusyError:
            call_forward(wishes.state)
            return 0
        except OSError:
            pass  # a state folder that cannot be written: what is shown matters more
        return _keep(wishes, player)


def _keep(wishes: Wishes, player: Process | None) -> int:
    trace = Trace(wishes.trace)
    trace.process_started()
    keeper = Keeper(wishes, trace, player=player)
    report_faults(
        lambda where, text: keeper.report.event("keeper", "fault", where=where, error=text)
    )

    def stop(*_: Any) -> None:
        keeper.inbox.put(Stop())

    on_call(wishes.state, lambda: keeper.inbox.put(Forward()))
    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"):
        if number := getattr(signal, name, None):
            signal.signal(number, stop)
    return keeper.run()
