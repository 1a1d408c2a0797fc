"""What wrong PINs cost, as a table."""

from itertools import pairwise

import pytest

from kiosk.session.patience import FREE, LONGEST, Patience


def after(wrong: int) -> Patience:
    patience = Patience()
    for _ in range(wrong):
        patience = patience.fail(100.0)
    return patience


@pytest.mark.parametrize(
    ("wrong", "wait"), [(0, 0), (1, 0), (2, 0), (3, 30), (4, 60), (5, 120), (8, 900), (5000, 900)]
)
def test_the_waits(wrong: int, wait: float) -> None:
    assert after(wrong).left(100.0) == wait
    assert after(wrong).left(100.0 + wait) == 0


def test_waits_never_become_shorter() -> None:
    waits = [after(wrong).left(100.0) for wrong in range(FREE, 40)]
    assert all(a <= b for a, b in pairwise(waits))


def test_a_clock_put_back_costs_one_wait_at_most() -> None:
    assert after(3).left(-1e9) == LONGEST
