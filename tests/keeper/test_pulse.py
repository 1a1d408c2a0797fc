"""When a player counts as hanging, and when as proven."""

import pytest

from kiosk.keeper.limits import Limits
from kiosk.keeper.pulse import Pulse

LIMITS = Limits(start=30, hang=8, good=60)


@pytest.mark.parametrize(
    ("beats", "now", "hangs"),
    [
        ([], 29.9, False),
        ([], 30.0, True),
        ([1.0], 8.9, False),
        ([1.0], 9.0, True),
        ([1.0, 3.0, 5.0], 12.9, False),
        ([1.0, 3.0, 5.0], 13.0, True),
    ],
)
def test_hanging(beats: list[float], now: float, hangs: bool) -> None:  # noqa: FBT001 - a table
    pulse = Pulse(LIMITS, 0.0)
    for at in beats:
        pulse = pulse.beat(at)
    assert pulse.hangs(now) is hangs
    assert (now >= pulse.deadline) is hangs


def test_a_hang_is_found_within_ten_seconds() -> None:
    assert Pulse(Limits(), 0.0).beat(5.0).deadline - 5.0 <= 10


def test_proven_after_a_minute_of_beats() -> None:
    pulse = Pulse(LIMITS, 0.0)
    assert pulse.proven == float("inf")
    assert pulse.beat(2.0).beat(4.0).proven == 62.0


def test_another_pack_has_to_prove_itself_anew() -> None:
    assert Pulse(LIMITS, 0.0).beat(2.0).anew(50.0).proven == 110.0
    assert Pulse(LIMITS, 0.0).anew(50.0).proven == float("inf")


def test_what_the_keeper_slept_through_is_no_hang() -> None:
    assert not Pulse(LIMITS, 0.0).beat(2.0).awake(3600.0).hangs(3605.0)
    assert not Pulse(LIMITS, 0.0).awake(3600.0).hangs(3620.0)
