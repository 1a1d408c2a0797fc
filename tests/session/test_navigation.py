"""Where "back" leads, as a table of steps."""

import pytest

from kiosk.session.navigation import HOME, LONGEST, History


def pages(history: History) -> list[str]:
    return [place.page for place in history.places]


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ([], [HOME]),
        (["a"], [HOME, "a"]),
        (["a", "b"], [HOME, "a", "b"]),
        (["a", "a"], [HOME, "a"]),
        (["a", "b", "<"], [HOME, "a"]),
        (["<"], [HOME]),
        (["a", "<", "<"], [HOME]),
        (["a", "b", HOME], [HOME]),
        (["a", "b", "a"], [HOME, "a", "b", "a"]),
    ],
)
def test_steps(steps: list[str], expected: list[str]) -> None:
    history = History()
    for step in steps:
        history = history.back() if step == "<" else history.open(step)
    assert pages(history) == expected
    assert history.can_go_back is (len(expected) > 1)


def test_memory_comes_back_with_the_place() -> None:
    history = History().open("a").remember({"offset": 120.0}).open("b").back()
    assert history.here.page == "a"
    assert dict(history.here.memory) == {"offset": 120.0}


def test_what_lay_over_a_place_comes_back_with_it() -> None:
    history = History().cover({"name": "search"}).open("a")
    assert dict(history.here.view) == {}
    assert dict(history.back().here.view) == {"name": "search"}
    assert dict(history.back().cover({}).here.view) == {}


def test_a_page_opened_anew_starts_fresh() -> None:
    history = History().open("a").remember({"offset": 120.0}).open("b").open("a")
    assert dict(history.here.memory) == {}


def test_circles_forget_the_oldest_but_never_home() -> None:
    history = History()
    for number in range(3 * LONGEST):
        history = history.open(f"page-{number}")
    assert len(history.places) == LONGEST
    assert history.places[0].page == HOME
    assert history.here.page == f"page-{3 * LONGEST - 1}"
