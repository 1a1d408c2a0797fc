"""Has the content folder compiled when it changes, in a process that may crash or hang."""

from collections.abc import Callable
from pathlib import Path

from kiosk.keeper import memory
from kiosk.keeper.changes import Changes
from kiosk.keeper.child import FROM_OUTSIDE, Child
from kiosk.keeper.report import Report
from kiosk.keeper.watch import Looked
from kiosk.processes.wire import VERSION, Message

_NAMED = 4_000
"""Letters of changed paths told to the compiler; when there are more it looks at all."""
_SOON = 1.0
"""Seconds between two looks at a compiler at work, and until one at the whole folder after it."""


class Workshop:
    """Compiles the folder, again and again.

    The compiler is started at the first sign that somebody works on the folder, and then waits
    warm for the next save, because its modules take longer to load than a page to compile. It is
    let go when nothing has changed for long.

    Where it has much to read before it can begin, it is started ahead of any work, and stays while
    the machine has plenty of memory.
    """

    def __init__(
        self,
        folder: Path,
        launch: Callable[[], Child],
        report: Report,
        *,
        made: Callable[[str], None],
        checked: Callable[[], None],
        look: Callable[[], None],
        much: Callable[[], bool],
    ) -> None:
        """``made`` hears of each new pack, ``checked`` when problems were written down anew.

        ``look`` has the whole folder looked at, after a compile that was told what had changed.
        ``much`` tells whether a compiler has much to read before it can begin.
        """
        self._folder = folder
        self._launch = launch
        self._report = report
        self._limits = report.limits
        self._made = made
        self._checked = checked
        self._look = look
        self._much = much
        self._named: frozenset[str] | None = None
        """What changed since the compiler last began; None where more may have."""
        self._changes = Changes()
        self._child: Child | None = None
        self._fingerprint: str | None = None
        self._page = ""
        self._killed = self._told = False
        self._began = self._moved = 0.0
        self._look_at = self._look_back_at = float("inf")
        self._idle_since = self._ahead_at = float("inf")

    @property
    def child(self) -> Child | None:
        """The compiler that runs."""
        return self._child

    @property
    def there(self) -> bool:
        """Whether the content folder is there."""
        return self._changes.there

    @property
    def deadline(self) -> float:
        """When ``tick`` has something to do, if nothing happens before."""
        if self._changes.busy:
            return self._look_at
        idle = self._idle_since + self._limits.compiler_idle
        return min(self._changes.deadline, self._look_back_at, self._ahead_at, idle)

    def knows(self, fingerprint: str) -> None:
        """Take note of the folder as the current pack was made from."""
        self._changes = self._changes.ended(fingerprint, self._began)

    def expect(self, now: float) -> None:
        """Take note that the exhibition is shown: from now on work on the folder may come."""
        self._ahead_at = now + self._limits.ahead

    def noticed(self, names: frozenset[str] | None, now: float) -> None:
        """Take a sign of change; the compiler warms up at the first one.

        ``names`` are paths in the folder, or None where it is not known what changed.
        """
        self._changes = self._changes.noticed(now)
        if self._named is not None:
            named = None if names is None else self._named | names
            self._named = named if named and sum(map(len, named)) <= _NAMED else None
        self._warm(now)

    def looked(self, look: Looked, now: float) -> None:
        """Take a look at the folder."""
        was_there, sign = self._changes.there, self._changes.first
        self._changes = self._changes.looked(look.fingerprint, now)
        if self._changes.first != sign:
            self._named = None  # something changed of which the system did not tell
        if self._changes.there != was_there:
            there = self._changes.there
            self._report.event("keeper", "content_back" if there else "content_gone")
        self._report.status.show(content="there" if self._changes.there else "gone")
        if self._changes.deadline < float("inf"):
            self._warm(now)

    def again(self, now: float) -> None:
        """Compile although nothing has changed: staff ask for it."""
        self._changes = self._changes.noticed(now)
        self._named = None

    def heard(self, message: Message, now: float) -> None:
        """Take in what the compiler says."""
        match message.get("say"):
            case "hello" if message.get("version") != VERSION:
                self._kill("protocol")
            case "ready" if self._child is not None:
                self._report.event(self._child.name, "compiler_ready")
            case "begun":
                self._fingerprint = str(message.get("fingerprint", ""))
                self._moved = now
            case "page":
                self._page, self._moved = str(message.get("file", "")), now
            case "built" | "stored" | "kept" | "failed":
                self._ended(message, now)
            case "reported":
                self._checked()
            case "again":
                self.again(now)

    def gone(self, code: int, now: float) -> None:
        """Take in that the compiler has ended; amid its work it has failed."""
        child, self._child = self._child, None
        self._idle_since = float("inf")
        if child is None or not self._changes.busy:
            return
        self._report.event(child.name, "compiler_ended", code=code, page=self._page or None)
        again = code in FROM_OUTSIDE and not self._killed
        failed = {"say": "failed", "error": f"ended with {code}", "file": self._page}
        self._ended({**failed, "again": again}, now)

    def tick(self, now: float) -> None:
        """Do what is due."""
        if self._changes.busy:
            if now >= self._look_at:
                self._look_at = now + _SOON
                self._oversee(now)
        elif self._changes.due(now):
            self._begin(now)
        elif now >= self._look_back_at:
            self._look_back_at = float("inf")
            self._look()
        elif now >= self._idle_since + self._limits.compiler_idle:
            self._idle_since = float("inf")
            if self._child is not None and not self._may_stay(self._child):
                self._child.let_go()
        elif now >= self._ahead_at:
            self._ahead_at = float("inf")
            if self._much():
                self._warm(now)

    def stop(self) -> None:
        """End the compiler at once: nothing half-made is ever in place."""
        if self._child is not None:
            self._child.kill()

    # --- within -------------------------------------------------------------------------------

    def _warm(self, now: float) -> None:
        self._idle_since = now
        if self._child is None:
            try:
                self._child = self._launch()
                self._named = frozenset()  # it begins with a look at the whole folder
            except OSError as error:
                self._report.event("keeper", "compiler_not_started", error=error)

    def _may_stay(self, child: Child) -> bool:
        """Tell whether a compiler without work may stay: it would take long to come back."""
        weight, whole = memory.resident(child.pid), memory.of_machine()
        if weight is None or whole is None:
            return False
        return weight * self._limits.compiler_share <= whole and self._much()

    def _begin(self, now: float) -> None:
        self._warm(now)
        self._changes = self._changes.begun()
        self._fingerprint, self._page, self._killed = None, "", False
        self._began = self._moved = now
        self._look_at, self._look_back_at = now + _SOON, float("inf")
        if self._child is None:
            self._ended({"say": "failed", "error": "cannot be started"}, now)
            return
        self._report.say(f"Compiling {self._folder} …")
        self._report.status.show(compiling=True)
        self._told = self._named is not None
        if self._named is None:
            self._child.do("compile")
        else:
            self._child.do("compile", changed=sorted(self._named))
        self._named = frozenset()

    def _ended(self, message: Message, now: float) -> None:
        if not self._changes.busy:
            return
        tried = None if message.get("again") else self._fingerprint
        if tried is None:
            self._named = None
        self._changes = self._changes.ended(tried, now)
        self._idle_since = now
        outcome, pack = str(message["say"]), message.get("pack")
        fields = {
            name: message[name]
            for name in (
                "pack",
                "errors",
                "warnings",
                "hints",
                "pages",
                "compiled",
                "error",
                "file",
            )
            if message.get(name) not in {None, ""}
        }
        name = self._child.name if self._child else "compiler"
        self._report.event(name, f"compile_{outcome}", seconds=now - self._began, **fields)
        self._report.status.show(
            compiling=False,
            compiled=outcome,
            errors=message.get("errors"),
            warnings=message.get("warnings"),
            compile_error=message.get("error"),
            slow_page=message.get("slow"),
        )
        if outcome == "built" and isinstance(pack, str):
            self._report.trace.event("pack_activated", pack=pack)
            self._made(pack)
        if outcome == "failed":
            self._checked()
        self._look_back_at = now + _SOON if self._told else float("inf")

    def _oversee(self, now: float) -> None:
        """Kill a compiler that does not come on, or takes too much."""
        child = self._child
        if child is None:
            return
        weight = memory.resident(child.pid) or 0
        if now - self._moved >= self._limits.compile_page:
            self._kill("no progress")
        elif now - self._began >= self._limits.compile_whole:
            self._kill("too long")
        elif weight >= self._limits.compiler_hard:
            self._kill("memory")

    def _kill(self, why: str) -> None:
        if self._child is not None:
            self._report.event(self._child.name, "compiler_killed", why=why, page=self._page)
            if self._page:
                self._report.say(f"{self._page}: the compiler was ended here ({why}).")
            self._killed = True
            self._child.kill()
