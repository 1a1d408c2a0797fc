"""Sees to it that a player runs, shows the right thing and is alive."""

from collections.abc import Callable

from kiosk.keeper import memory
from kiosk.keeper.child import FROM_OUTSIDE, Child
from kiosk.keeper.lives import End, Lives, Step, Verdict
from kiosk.keeper.packs import Packs
from kiosk.keeper.pulse import Pulse
from kiosk.keeper.report import Report
from kiosk.processes.wire import VERSION, Message

Launch = Callable[[bool, bool], Child]
"""Starts a player. With the first it shows the brand screen whatever there is, with the second it
draws without the graphics card."""


class Attendant:
    """One player after another, until it is closed or the kiosk is stopped."""

    def __init__(
        self, launch: Launch, packs: Packs, report: Report, stranded: Callable[[], bool]
    ) -> None:
        """``stranded`` tells whether there is no display to show on."""
        self._launch = launch
        self._stranded = stranded
        self._packs = packs
        self._report = report
        self._limits = report.limits
        self._lives = Lives(self._limits)
        self._child: Child | None = None
        self._pulse = Pulse(self._limits, 0.0)
        self._phase = "attract"
        self._proven = False
        self._why: End | None = None
        self._again_at = float("inf")
        self._weigh_at = 0.0
        self._oom_kills = 0
        self._ending = False
        self.closed = False
        """The player was closed by whoever stands before it: the kiosk ends."""
        self.failed = False
        """It ends because there is no display."""

    # --- what the keeper calls ----------------------------------------------------------------

    @property
    def child(self) -> Child | None:
        """The player that runs."""
        return self._child

    @property
    def showed(self) -> bool:
        """Whether the player that runs has shown its first frame."""
        return self._child is not None and self._pulse.last is not None

    @property
    def deadline(self) -> float:
        """When ``tick`` has something to do, if nothing happens before."""
        if self._child is None:
            return self._again_at
        proven = float("inf") if self._proven else self._pulse.proven
        return min(self._pulse.deadline, proven, self._lives.deadline, self._weigh_at)

    def start(self, now: float) -> None:
        """Start a player."""
        self._again_at = float("inf")
        self._why, self._proven, self._phase = None, False, "attract"
        self._pulse = Pulse(self._limits, now)
        self._weigh_at = now + self._limits.weigh
        try:
            brand, software = self._lives.brand_since is not None, self._lives.software
            self._child = self._launch(brand, software)
        except OSError as error:  # no memory, no file handles: later there may be
            self._report.event("keeper", "player_not_started", error=error)
            self._again_at = now + self._limits.delays[-1]
            return
        self._oom_kills = memory.out_of_memory_kills()
        self._packs.expect()
        self._report.event(
            self._child.name, "player_started", renderer="software" if software else None
        )

    def heard(self, message: Message, now: float) -> None:
        """Take in what the player says."""
        match message.get("say"):
            case "hello" if message.get("version") != VERSION:
                self._end(End.CRASH, kill=True)
            case "beat":
                self._phase = str(message.get("phase", ""))
                self._pulse = self._pulse.beat(now)
                self._report.up()
            case "phase":
                self._phase = str(message.get("phase", ""))
            case "shown":
                self._shown(message, now)
            case "ask":
                self._asked(message, now)

    def gone(self, code: int, now: float) -> None:
        """Take in that the player has ended; decide what follows."""
        child, self._child = self._child, None
        if self._ending or child is None:
            return
        why = self._why or self._cause(code)
        if why is None:
            self._report.event(child.name, "player_closed")
            self.closed = True
            return
        if why is End.CRASH and self._stranded():
            self._report.event(child.name, "display_gone", code=code)
            self._report.say("There is no display any more; the exhibition ends.")
            self.closed = self.failed = True
            return
        # Whatever goes wrong from here on, there will be another player.
        self._again_at = now + self._limits.delays[-1]
        older = self._packs.older() if why is not End.KILLED else None
        doubted = not self._packs.is_good
        self._lives, verdict = self._lives.ended(why, now, doubted=doubted, older=bool(older))
        lived = now - child.started
        self._report.ended(child.name, why, code, lived, verdict)
        if verdict.step is Step.BACK and older:
            self._go_back(older)
        self._follow(verdict, now)

    def tick(self, now: float) -> None:
        """Do what is due."""
        if self._child is None:
            if now >= self._again_at and not self._ending:
                self.start(now)
            return
        if self._pulse.hangs(now):
            self._end(End.HANG, kill=True)
            self._pulse = Pulse(self._limits, now)  # killed: its end will come
        if not self._proven and now >= self._pulse.proven:
            self._prove()
        if self._lives.rested(now):
            self._lives = self._lives.renewed()
            self._end(End.ASKED)
        if now >= self._weigh_at:
            self._weigh_at = now + self._limits.weigh
            self._weigh(self._child)

    def awake(self, missed: float) -> None:
        """Leave out a time in which the keeper did not run."""
        self._pulse = self._pulse.awake(missed)

    def new_pack(self, pack: str) -> None:
        """Show a pack that the compiler has made."""
        if pack == self._packs.shown:
            return
        if self._packs.is_bad(pack) and (older := self._packs.older()):
            self._report.event("keeper", "pack_refused", pack=pack, why="it crashed before")
            self._go_back(older)
            return
        self._lives = self._lives.renewed()
        if self._child is None:
            self._again_at = 0.0
        else:
            self._child.do("pack", pack=pack)

    def come_forward(self) -> None:
        """Bring the player's window to the front."""
        if self._child is not None:
            self._report.event(self._child.name, "come_forward")
            self._child.do("front")

    def checked(self) -> None:
        """Say that what is wrong with the folder has been written down anew."""
        if self._child is not None:
            self._child.do("checked")

    def stop(self) -> None:
        """Ask the player to end, for good."""
        self._ending = True
        if self._child is not None:
            self._child.do("end")
            self._child.let_go()

    # --- within -------------------------------------------------------------------------------

    def _shown(self, message: Message, now: float) -> None:
        self._proven = False
        self._pulse = self._pulse.anew(now)
        pack = message.get("pack")
        self._packs.shown = pack if isinstance(pack, str) else ""
        self._report.shown(self._child, self._packs.shown, str(message.get("screen", "")))
        self._report.pinned(self._packs.pinned)

    def _asked(self, message: Message, now: float) -> None:
        what, pack = str(message.get("what", "")), str(message.get("pack", ""))
        name = self._child.name if self._child else "player"
        self._report.event(name, "asked", what=what, pack=pack or None)
        match what:
            case "restart":
                self._lives = Lives(self._limits)
                self._end(End.ASKED)
            case "exit":
                self.closed = True
            case "back":
                older = self._packs.older()
                if older and self._go_back(older):
                    self._put_on(older, now)
            case "show":
                if self._packs.keep(pack):
                    self._put_on(pack, now)
            case "follow":
                self._packs.let_go()
                self._report.pinned(self._packs.pinned)
            case "installed":
                self._put_on(self._packs.current(), now)

    def _put_on(self, pack: str, now: float) -> None:
        """Have the player show a pack that staff chose."""
        self._lives = self._lives.renewed()
        self._pulse = self._pulse.anew(now)
        self._report.pinned(self._packs.pinned)
        if self._child is not None and pack:
            self._child.do("pack", pack=pack)

    def _go_back(self, older: str) -> bool:
        done = self._packs.go_back(older)
        self._report.event("keeper", "went_back" if done else "cannot_go_back", pack=older)
        return done

    def _cause(self, code: int) -> End | None:
        """Return why a player ended that the keeper did not end; None when it was closed."""
        if code == 0:
            return None
        if code not in FROM_OUTSIDE or memory.out_of_memory_kills() > self._oom_kills:
            return End.CRASH
        return End.KILLED

    def _follow(self, verdict: Verdict, now: float) -> None:
        if verdict.delay <= 0:
            self.start(now)
        else:
            self._again_at = now + verdict.delay

    def _end(self, why: End, *, kill: bool = False) -> None:
        if self._child is None:
            return
        self._why = why
        self._report.event(self._child.name, "player_ending", why=why)
        if kill:
            self._child.kill()
        else:
            self._child.do("end")

    def _prove(self) -> None:
        self._proven = True
        self._lives = self._lives.healthy()
        if self._packs.shown and not self._packs.is_good:
            self._packs.mark_good()
            self._report.event("keeper", "pack_good", pack=self._packs.shown)

    def _weigh(self, child: Child) -> None:
        weight = memory.resident(child.pid)
        if weight is None:
            self._report.once("memory_unknown", process=child.name)
        elif weight >= self._limits.player_hard:
            self._report.event(child.name, "too_heavy", bytes=weight)
            self._end(End.HEAVY, kill=True)
        elif weight >= self._limits.player_soft and self._phase == "attract" and not self._why:
            self._report.event(child.name, "heavy", bytes=weight)
            self._why = End.ASKED
            # The player ends only if nobody has come in between.
            child.do("retire")
