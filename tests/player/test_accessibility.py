"""What a screen reader is told of every page and of every view over it."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAccessible
from reader import things
from visitor import Visitor

from kiosk.pack.reader import PackReader
from kiosk.player.kinds import kind
from kiosk.player.plain import plain
from kiosk.player.tour import views

BAR = {"back", "home", "search", "language", "display", "reach"}


def complaints(visitor: Visitor) -> list[str]:
    found = []
    for thing in things(visitor.window):
        where = f"{thing.role} {thing.name[:20]!r} in {visitor.page!r}"
        if not thing.name.strip():
            found.append(f"no name: {where} {kind(thing.item)}")
        if "<" in thing.name and "href" in thing.name:
            found.append(f"markup: {where}")
        if thing.pressed and thing.enabled and not thing.focusable:
            found.append(f"not to be focused: {where}")
    return found


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_everything_on_every_page_has_a_name(
    make_visitor: Callable[..., Visitor], pack: PackReader, lang: str
) -> None:
    visitor = make_visitor(lang=lang)
    found, named = [], 0
    for page_id in pack.ids(lang):
        visitor.booth.open(page_id)
        for _view in views(visitor.scene):
            visitor.settle()
            found += complaints(visitor)
            named += len(list(things(visitor.window)))
    assert named > 300
    assert not found, "\n".join(sorted(set(found)))


@pytest.mark.parametrize("view", ["display", "takeaway"])
def test_a_view_has_names_and_hides_the_page_beneath(
    visitor: Visitor, pack: PackReader, view: str
) -> None:
    visitor.booth.open("directory/everything")
    visitor.settle()
    page = pack.page("directory/everything", "zh")
    assert page is not None
    beneath = {thing.item for thing in things(visitor.window) if thing.pressed}
    visitor.show(view, plain(page.takeaways[0]))
    assert not complaints(visitor)
    now = {thing.item for thing in things(visitor.window) if thing.pressed and thing.enabled}
    assert now - beneath
    assert {item.objectName() for item in now & beneath} == BAR


def test_running_text_is_read_without_its_markup(visitor: Visitor) -> None:
    visitor.booth.open("directory/everything")
    visitor.settle()
    told = [(thing.role, thing.name) for thing in things(visitor.window)]
    line = "一段有粗体、斜体、删除线、代码、H₂O和m²的话，还有站内链接、网址和邮箱。"
    assert told.count((QAccessible.Role.StaticText, line)) == 1
    for words in ("站内链接", "网址", "邮箱"):
        assert told.count((QAccessible.Role.Link, words)) == 1


def test_titles_are_headings(visitor: Visitor) -> None:
    visitor.booth.open("tiers")
    visitor.settle()
    told = [(thing.role, thing.name) for thing in things(visitor.window)]
    assert (QAccessible.Role.Heading, "三层") in told


def test_what_is_chosen_is_told(visitor: Visitor) -> None:
    visitor.tap("display")
    chosen = {
        thing.name
        for thing in things(visitor.window)
        if thing.role is QAccessible.Role.RadioButton
        and QAccessible.queryAccessibleInterface(thing.item).state().checked
    }
    assert chosen == {"标准", "深色", "关"}
