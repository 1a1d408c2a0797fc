"""The staff's knock, as a table of fingers."""

import pytest

from kiosk.session.knock import HOLD, Knock

Step = tuple[str, float]
FOUR: list[Step] = [step for n in range(4) for step in (("down", n * 0.4), ("up", n * 0.4 + 0.1))]


def after(steps: list[Step]) -> Knock:
    knock = Knock()
    for what, at in steps:
        knock = knock.release(at) if what == "up" else knock.press(at, in_corner=what == "down")
    return knock


def test_five_taps_with_the_last_one_held_open() -> None:
    knock = after([*FOUR, ("down", 1.6)])
    assert knock.deadline() == 1.6 + HOLD
    assert not knock.opens(1.6 + HOLD - 0.01)
    assert knock.opens(1.6 + HOLD)


@pytest.mark.parametrize(
    "steps",
    [
        [],
        [("down", 0.0)],
        FOUR,
        [*FOUR, ("down", 1.6), ("up", 1.7)],
        [*FOUR, ("elsewhere", 1.6)],
        [*FOUR[:4], ("elsewhere", 0.9), ("up", 1.0), *FOUR[4:], ("down", 1.6)],
        [*FOUR, ("down", 5.0)],
        [*FOUR[2:], ("down", 1.6)],
        [*FOUR, ("down", 1.6), ("down", 1.7)],
        [("down", 0.0), ("up", 0.1), ("down", 0.3), ("up", 9.0), *FOUR[4:], ("down", 1.6)],
    ],
    ids=str,
)
def test_anything_else_stays_shut(steps: list[Step]) -> None:
    assert not after(steps).opens(1000.0)


def test_after_a_failed_knock_the_next_one_counts() -> None:
    late = [(what, at + 10.0) for what, at in FOUR]
    assert after([*FOUR, ("down", 1.6), ("up", 1.7), *late, ("down", 11.6)]).opens(13.0)
