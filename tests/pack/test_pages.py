"""Pages of a pack of which some are replaced are what they would be had they been put together."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kiosk.pack.model.pages.article import ArticlePage
from kiosk.pack.others import is_copy, other_keys, others
from kiosk.pack.pages import in_order
from kiosk.pack.schema import SearchEntry
from kiosk.pack.sheet import Sheet, sheet
from tests.pack.test_store import card, common

PLACES = [(name, lang) for name in ("b", "b1", "a/10", "a/2", "a") for lang in ("zh", "en")]


def _sheet(place: int, title: str) -> Sheet:
    name, lang = PLACES[place]
    page = ArticlePage(**{**common(name, title), "lang": lang}, blocks=())
    search = SearchEntry(title=title, title_pinyin="", body="", body_pinyin="")
    return sheet(page, card(name, title), parent="", position=place // 2, search=search)


places = st.integers(0, len(PLACES) - 1)


@given(st.lists(st.dictionaries(places, st.sampled_from("xyz")), max_size=5))
def test_pages_with_others_are_those_put_together(steps: list[dict[int, str]]) -> None:
    sheets = [_sheet(place, "x") for place in range(len(PLACES))]
    pages = in_order(sheets)
    for step in steps:
        made = {place: _sheet(place, title) for place, title in step.items()}
        was, pages = pages, pages.with_others(made)
        for place, each in made.items():
            sheets[place] = each
        assert replace(pages, made_of=None, replaced=()) == in_order(sheets)
        # Whether it is known where they are others, or found out.
        told = set(pages.others_than(was.marks))
        assert told == set(made) == set(pages.others_than(list(was.marks)))


def test_a_copy_tells_what_was_replaced_in_it() -> None:
    first, second = object(), object()
    was = {"a": first, "b": first, "c": second}
    now = {**was, "b": second}
    assert is_copy(now, was)
    assert other_keys(was, now) == ["b"]
    assert others(list(was.values()), list(now.values())) == [1]
    assert not is_copy({**was, "d": first}, was)
    assert not is_copy({"b": first, "a": first, "c": second}, was)
