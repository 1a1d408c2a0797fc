"""Numbers of search entries rise in reading order, and change as little as they can."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kiosk.pack.numbering import ROOM, renumbered

FIRST = 1 << 32
WHOLE = [FIRST + ROOM * index for index in range(40)]


def _kept(before: list[int | None], after: list[int]) -> int:
    return sum(was == now for was, now in zip(before, after, strict=True))


@given(st.lists(st.none() | st.integers(FIRST, FIRST + 60), unique_by=lambda n: n or object()))
def test_they_rise_whatever_is_done(before: list[int | None]) -> None:
    after = renumbered(before, FIRST)
    assert len(after) == len(before)
    assert all(low < high for low, high in pairwise([FIRST - 1, *after]))


def test_what_stays_has_its_number() -> None:
    assert renumbered(WHOLE, FIRST) == WHOLE
    assert renumbered(WHOLE[:5] + WHOLE[9:], FIRST) == WHOLE[:5] + WHOLE[9:]


def test_a_page_between_two_others() -> None:
    assert renumbered([*WHOLE[:3], None, *WHOLE[3:]], FIRST)[3] == WHOLE[2] + ROOM // 2
    assert renumbered([*WHOLE, None], FIRST)[-1] == WHOLE[-1] + ROOM


def test_a_page_that_moves_leaves_the_others_alone() -> None:
    for moved in ([*WHOLE[1:], WHOLE[0]], [WHOLE[-1], *WHOLE[:-1]]):
        before: list[int | None] = [*moved]
        assert _kept(before, renumbered(before, FIRST)) >= len(WHOLE) - 2


def test_pages_that_come_to_one_place_again_and_again() -> None:
    """Those beside it make room; far from it nothing moves."""
    numbers, moved = list(WHOLE), 0
    for count in range(100):
        before: list[int | None] = [*numbers[: 10 + count], None, *numbers[10 + count :]]
        numbers = renumbered(before, FIRST)
        moved += len(before) - 1 - _kept(before, numbers)
    assert moved / 100 < 10
    assert numbers[:3] == WHOLE[:3]
