"""The idle machine: tables of events at times, and what the booth then does."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.session.idle import CLUMSY, LONGEST, STUCK, Idle, Limits, Phase

LIMITS = Limits(idle=60, warn=10)
ATTRACT, ACTIVE, WARN = Phase.ATTRACT, Phase.ACTIVE, Phase.WARN


def play(*steps: tuple[float, str, object], start: Idle | None = None) -> Idle:
    """Carry out ``(seconds, event, argument)`` in order, ticking on the way as a clock would."""
    idle = start or Idle(LIMITS)
    clock = idle.since
    for now, event, argument in steps:
        while (due := idle.deadline(clock)) <= now:
            clock = due
            idle = idle.tick(due)
        clock = now
        if event == "leave":
            idle = idle.leave()
        elif event == "stay":
            idle = idle.stay(now)
        elif event != "wait":
            idle = getattr(idle, event)(argument, now)
    return idle


def tap(now: float, finger: int = 0) -> tuple[tuple[float, str, object], ...]:
    return (now, "press", finger), (now + 0.1, "lift", finger)


TABLE = [
    ("nothing happens", [], 1e6, ATTRACT),
    ("a tap wakes", [*tap(1)], 1.2, ACTIVE),
    ("just before the warning", [*tap(1)], 61.0, ACTIVE),
    ("the warning comes", [*tap(1)], 61.2, WARN),
    ("a touch in time puts it off", [*tap(1), *tap(50)], 109, ACTIVE),
    ("the countdown runs", [*tap(1)], 71.0, WARN),
    ("nobody answers", [*tap(1)], 71.2, ATTRACT),
    ("a tap dismisses the warning", [*tap(1), *tap(65)], 66, ACTIVE),
    ("and the waiting begins anew", [*tap(1), *tap(65)], 125.2, WARN),
    ("next visitor", [*tap(1), (5, "leave", None)], 5, ATTRACT),
    ("fingers down hold it off", [*tap(1), (2, "press", 0), (70, "stir", 0)], 120, ACTIVE),
    ("a stuck finger does not", [*tap(1), (2, "press", 0)], 2 + STUCK + 1, WARN),
    ("a long page", [*tap(1), (2, "open", 100.0)], 101, ACTIVE),
    ("read to the end", [*tap(1), (2, "open", 100.0)], 102.5, WARN),
    ("a page too long", [*tap(1), (2, "open", 1e5)], 2 + 60 * LONGEST + 1, WARN),
    ("a short page", [*tap(1), (2, "open", 3.0)], 61.5, ACTIVE),
    ("a clip plays", [*tap(1), (2, "hold", True)], 9000, ACTIVE),
    ("a clip has ended", [*tap(1), (2, "hold", True), (300, "hold", False)], 359, ACTIVE),
    ("and nobody came", [*tap(1), (2, "hold", True), (300, "hold", False)], 360.5, WARN),
    ("a clip begins amid the warning", [*tap(1), (65, "hold", True)], 66, ACTIVE),
    ("somebody is there", [*tap(1), (65, "stay", None)], 66, ACTIVE),
    ("a page opens unseen", [(5, "open", 9.0)], 6, ATTRACT),
    ("a finger moves on the warning", [(1, "press", 0), (122, "stir", 0)], 123, ACTIVE),
]


@pytest.mark.parametrize(
    ("steps", "now", "phase"), [row[1:] for row in TABLE], ids=[r[0] for r in TABLE]
)
def test_phases(steps: list[tuple[float, str, object]], now: float, phase: Phase) -> None:
    assert play(*steps, (now, "wait", None)).phase is phase


@dataclass
class Touch:
    """What a finger's press became."""

    idle: Idle

    def press(self, finger: int, now: float) -> bool:
        self.idle = self.idle.press(finger, now)
        return finger in self.idle.swallowed

    def lift(self, finger: int, now: float) -> None:
        self.idle = self.idle.lift(finger, now)


def test_the_waking_tap_is_swallowed_and_the_next_one_counts() -> None:
    hand = Touch(Idle(LIMITS))
    assert hand.press(0, 1)
    hand.lift(0, 1.05)
    assert not hand.press(0, 1.1)


def test_the_tap_on_the_warning_is_swallowed_and_the_next_one_counts() -> None:
    hand = Touch(play(*tap(1), (61.5, "wait", None)))
    assert hand.idle.phase is WARN
    assert hand.press(0, 62)
    hand.lift(0, 62.1)
    assert not hand.press(0, 62.15)


def test_fingers_of_the_waking_hand_are_swallowed_with_it() -> None:
    hand = Touch(Idle(LIMITS))
    assert hand.press(0, 1)
    assert hand.press(1, 1.2)
    hand.lift(0, 1.5)
    assert hand.press(2, 1.6), "the second finger of that hand is still down"


def test_a_palm_left_on_the_glass_does_not_deaden_it() -> None:
    hand = Touch(Idle(LIMITS))
    assert hand.press(0, 1)
    assert not hand.press(1, 1 + CLUMSY)


def test_who_leaves_presses_nothing_more() -> None:
    idle = Idle(LIMITS).press(0, 1).lift(0, 1.1).press(0, 2).leave()
    assert idle.swallowed == {0}
    assert idle.phase is ATTRACT


def test_the_countdown() -> None:
    idle = play(*tap(1), (61.5, "wait", None))
    assert idle.left(idle.since) == pytest.approx(LIMITS.warn)
    assert idle.left(idle.since + 4) == pytest.approx(LIMITS.warn - 4)
    assert idle.left(idle.since + 99) == 0


def test_taking_all_fingers_away_frees_the_touch() -> None:
    idle = Idle(LIMITS).press(0, 1).press(1, 1.1).lift_all(2)
    assert not idle.fingers
    assert not idle.swallowed
    assert not Touch(idle).press(0, 2.1)


STEPS = st.lists(
    st.tuples(
        st.floats(0.01, 90),
        st.sampled_from(["press", "stir", "lift", "wait", "leave", "hold"]),
        st.integers(0, 3),
    ),
    max_size=60,
)


@given(STEPS)
def test_whatever_happens_the_second_tap_always_counts(steps: list[tuple[float, str, int]]) -> None:
    now, idle = 0.0, Idle(LIMITS)
    for pause, event, finger in steps:
        now += pause
        idle = play((now, event, bool(finger % 2) if event == "hold" else finger), start=idle)
        assert idle.swallowed <= set(idle.fingers)
    now += 1
    for finger in list(idle.fingers):
        idle = idle.lift(finger, now)
    hand = Touch(play((now, "wait", None), start=idle))
    hand.press(7, now)
    hand.lift(7, now + 0.1)
    assert not hand.press(7, now + 0.2)


@given(STEPS)
def test_whatever_happened_an_empty_booth_comes_to_attract(
    steps: list[tuple[float, str, int]],
) -> None:
    now, idle = 0.0, Idle(LIMITS)
    for pause, event, finger in steps:
        now += pause
        idle = play((now, event, bool(finger % 2) if event == "hold" else finger), start=idle)
    idle = idle.hold(False, now)  # noqa: FBT003 - the clip has ended
    end = now + STUCK + LIMITS.idle * LONGEST + LIMITS.warn + 1
    assert play((end, "wait", None), start=idle).phase is ATTRACT


def test_a_stuck_finger_does_not_make_the_next_tap_clumsy() -> None:
    """What was left on the glass before the booth was woken is no part of the waking hand."""
    hand = Touch(Idle(LIMITS).press(9, 1).lift(9, 1.1).press(9, 2).leave())
    assert hand.idle.swallowed == {9}
    assert hand.press(0, 10)
    hand.lift(0, 10.1)
    assert not hand.press(0, 10.2)


def test_a_bag_taken_off_the_glass_answers_the_warning() -> None:
    idle = play(*tap(1), (2, "press", 5), (2 + STUCK + 1, "wait", None))
    assert idle.phase is WARN
    assert idle.lift(5, 125).phase is ACTIVE


def test_a_cancelled_touch_does_not_put_the_countdown_back() -> None:
    idle = play(*tap(1), (2, "press", 5), (2 + STUCK + 1, "wait", None))
    assert idle.lift_all(idle.since + 4).left(idle.since + 4) == pytest.approx(LIMITS.warn - 4)


def test_a_finger_never_seen_leaves_no_trace() -> None:
    idle = play(*tap(1))
    assert idle.lift(7, 50) is idle


def test_nothing_is_held_for_nobody() -> None:
    """A clip that starts late, after its visitor has gone, does not keep the next one awake."""
    idle = Idle(LIMITS).hold(held=True, now=1)
    assert play(*tap(2), (200, "wait", None), start=idle).phase is ATTRACT
