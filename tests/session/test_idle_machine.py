"""The idle machine under any course of events, with a model of the hands beside it."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from kiosk.session.idle import CLUMSY, LONGEST, STUCK, Idle, Limits, Phase

LIMITS = Limits(idle=60, warn=10)
FINGERS = st.integers(0, 4)


class Visitors(RuleBasedStateMachine):
    """Hands that come and go while the clock runs; ticks come when the machine asks for them."""

    def __init__(self) -> None:
        super().__init__()
        self.idle = Idle(LIMITS)
        self.now = 0.0
        self.down: set[int] = set()

    def pass_time(self, seconds: float) -> None:
        end = self.now + seconds
        while (due := self.idle.deadline(self.now)) <= end:
            before = self.idle
            self.now = max(self.now, due)
            self.idle = self.idle.tick(self.now)
            assert self.idle is not before, "asked for, a tick does something"
        self.now = end

    @rule(seconds=st.floats(0.01, 200))
    def wait(self, seconds: float) -> None:
        self.pass_time(seconds)

    @rule(finger=FINGERS)
    def press(self, finger: int) -> None:
        asleep = self.idle.phase is not Phase.ACTIVE
        self.idle = self.idle.press(finger, self.now)
        self.down.add(finger)
        assert self.idle.phase is Phase.ACTIVE
        assert not asleep or finger in self.idle.swallowed, "who wakes it presses nothing"

    @rule(finger=FINGERS)
    def stir(self, finger: int) -> None:
        before = self.idle.phase
        self.idle = self.idle.stir(finger, self.now)
        assert self.idle.phase in (before, Phase.ACTIVE)

    @rule(finger=FINGERS)
    def lift(self, finger: int) -> None:
        self.idle = self.idle.lift(finger, self.now)
        self.down.discard(finger)

    @rule()
    def cancel(self) -> None:
        self.idle = self.idle.lift_all(self.now)
        self.down.clear()

    @rule()
    def leave(self) -> None:
        self.idle = self.idle.leave()

    @rule()
    def key(self) -> None:
        self.idle = self.idle.stay(self.now)

    @rule(held=st.booleans())
    def hold(self, held: bool) -> None:  # noqa: FBT001 - drawn
        self.idle = self.idle.hold(held, self.now)

    @rule(reading=st.floats(0, 2000))
    def open(self, reading: float) -> None:
        self.idle = self.idle.open(reading, self.now)

    @precondition(lambda self: not self.down)
    @rule(finger=FINGERS, pause=st.floats(0.01, 1))
    def two_taps(self, finger: int, pause: float) -> None:
        """With no other finger on the glass, the second of two taps always counts."""
        for _ in range(2):
            pressed = self.idle = self.idle.press(finger, self.now)
            self.pass_time(0.05)
            self.idle = self.idle.lift(finger, self.now)
            self.pass_time(pause)
        assert finger not in pressed.swallowed

    @precondition(lambda self: self.down)
    @rule()
    def tap_beside_what_lies_on_the_glass(self) -> None:
        """Two taps count beside a palm, once it cannot belong to the hand that taps."""
        self.pass_time(CLUMSY + 0.001)  # 2.01 - 0.01 is less than 2
        for _ in range(2):
            pressed = self.idle = self.idle.press(9, self.now)
            self.idle = self.idle.lift(9, self.now)
        assert 9 not in pressed.swallowed

    @invariant()
    def swallowed_fingers_are_down(self) -> None:
        assert set(self.idle.fingers) == self.down
        assert self.idle.waking <= self.idle.swallowed <= self.down

    @invariant()
    def nothing_is_awaited_while_nobody_is_there(self) -> None:
        if self.idle.phase is Phase.ATTRACT:
            assert self.idle.deadline(self.now) == float("inf")
            assert not self.idle.held

    @invariant()
    def an_empty_booth_comes_to_attract(self) -> None:
        if self.idle.held:
            return
        idle, now = self.idle, self.now
        end = now + STUCK + LIMITS.idle * LONGEST + LIMITS.warn + 1
        while idle.phase is not Phase.ATTRACT and now < end:
            now = idle.deadline(now)
            idle = idle.tick(now)
        assert idle.phase is Phase.ATTRACT
        assert now < end


Visitors.TestCase.settings = settings(max_examples=60, stateful_step_count=40)
TestVisitors = Visitors.TestCase
