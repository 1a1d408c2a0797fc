"""When the question comes, as a table of visits."""

import pytest

from kiosk.session.farewell import Farewell


@pytest.mark.parametrize(
    ("sections", "visits", "due"),
    [
        (5, [], False),
        (5, ["a", "a/b", "a/c"], False),
        (5, ["a", "b"], False),
        (5, ["a", "b/x", "c"], True),
        (5, ["", "a", "", "b", "", "c", ""], True),
        (2, ["a"], False),
        (2, ["a", "b"], True),
        (1, ["a", "a/b"], False),
        (0, [], False),
        (1000, ["a", "b", "c"], False),
        (1000, ["a", "b", "c", "d"], True),
    ],
)
def test_it_comes_when_half_of_the_sections_have_been_seen(
    sections: int, visits: list[str], *, due: bool
) -> None:
    visit = Farewell(sections)
    for page in visits:
        visit = visit.visit(page)
    assert visit.due is due


def test_it_comes_once_for_each_visitor() -> None:
    visit = Farewell(2).visit("a").visit("b").finish()
    assert not visit.due
    assert not visit.visit("c").due
    assert not visit.anew().due
    assert visit.anew().visit("a").visit("b").due
