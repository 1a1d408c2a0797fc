"""A plan with its places: pins, names, the list, and the card of the chosen one."""

import json
from collections.abc import Callable, Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtQuick import QQuickItem
from visitor import Visitor

from kiosk.player.kinds import kind

PLAN = "timeline/before/plan"
TITLES = ("北门", "成果馆", "三层馆", "图集馆", "角楼", "西南角的专属污水处理厂")
SIZES = [(1920, 1080), (1080, 1920), (1366, 768), (3840, 2160)]
OPEN = "打开页面"


@pytest.fixture
def explorer(visitor: Visitor) -> Visitor:
    return at_plan(visitor)


def at_plan(visitor: Visitor) -> Visitor:
    visitor.booth.open(PLAN)
    visitor.settle()
    return visitor


def named(visitor: Visitor, name: str) -> list[QQuickItem]:
    """Return the visible items of a QML type."""
    return [i for i in visitor.items() if kind(i).startswith(f"{name}_")]


def rect(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def heads(visitor: Visitor) -> dict[str, QQuickItem]:
    """Return what is pressed of each pin, by its place's title."""
    found = [child for pin in named(visitor, "MapPin") for child in pin.childItems()]
    return {str(i.property("label")): i for i in found if i.property("label")}


def plates(visitor: Visitor) -> dict[str, QQuickItem]:
    """Return the name of each pin that shows one, as its text."""
    found = [child for pin in named(visitor, "MapPin") for child in pin.childItems()]
    texts = [item for item in found if item.isVisible() and item.property("text")]
    return {str(item.property("text")).replace("\n", ""): item for item in texts}


def rows(visitor: Visitor) -> dict[str, QQuickItem]:
    return {str(row.property("label")): row for row in named(visitor, "SpotRow")}


def chosen(visitor: Visitor) -> str:
    """Return the title of the chosen place, as its pin shows it; empty for none."""
    lit = [pin for pin in named(visitor, "MapPin") if pin.property("chosen")]
    assert len(lit) <= 1
    return TITLES[int(lit[0].property("number")) - 1] if lit else ""


# --- the way a visitor goes -----------------------------------------------------------------


def test_a_pin_opens_its_card_and_the_card_its_page(explorer: Visitor) -> None:
    explorer.tap(heads(explorer)["成果馆"])
    assert chosen(explorer) == "成果馆"
    assert explorer.sees("数字都在这里。")
    explorer.tap(OPEN)
    assert explorer.page == "achievements"
    explorer.tap("back")
    assert explorer.page == PLAN
    assert chosen(explorer) == "成果馆"
    assert explorer.sees("数字都在这里。")


def test_back_closes_the_card_before_the_page(explorer: Visitor) -> None:
    explorer.tap(heads(explorer)["北门"])
    explorer.tap("back")
    assert explorer.page == PLAN
    assert chosen(explorer) == ""
    assert list(rows(explorer)) == list(TITLES)
    explorer.tap("back")
    assert explorer.page != PLAN


def test_the_card_closes_by_its_own_button(explorer: Visitor) -> None:
    explorer.tap(heads(explorer)["北门"])
    explorer.tap("关闭")
    assert chosen(explorer) == ""


def test_every_place_is_reached_by_the_list_too(explorer: Visitor) -> None:
    for title in TITLES:
        explorer.tap(rows(explorer)[title])
        assert chosen(explorer) == title
        explorer.tap("关闭")


def test_a_place_without_a_page_has_only_its_card(explorer: Visitor) -> None:
    explorer.tap(heads(explorer)["北门"])
    assert explorer.sees("从这里进来")
    assert not explorer.sees(OPEN)
    explorer.tap(heads(explorer)["三层馆"])
    assert explorer.sees(OPEN)


def test_a_place_without_words_shows_what_its_page_says(explorer: Visitor) -> None:
    explorer.tap(heads(explorer)["三层馆"])
    card = json.loads(explorer.booth.cardOf("tiers"))
    assert card["subtitle"]
    assert explorer.sees(card["subtitle"])


def test_one_tap_leads_from_one_place_to_the_next(explorer: Visitor) -> None:
    for title in TITLES:
        explorer.tap(heads(explorer)[title])
        assert chosen(explorer) == title


def test_a_name_is_pressed_like_its_pin(explorer: Visitor) -> None:
    explorer.tap(plates(explorer)["角楼"])
    assert chosen(explorer) == "角楼"


def test_the_plan_itself_opens_the_nearest_place(explorer: Visitor) -> None:
    [plan] = named(explorer, "MapPlan")
    [photo] = [i for i in plan.childItems() if kind(i).startswith("Photo_")]
    gate = photo.mapToScene(QPointF(photo.width() * 0.2, photo.height() * 0.4)).toPoint()
    explorer.tap(gate + QPoint(30, 20))
    assert chosen(explorer) == "北门"
    explorer.tap("关闭")
    explorer.tap(photo.mapToScene(QPointF(photo.width() * 0.75, photo.height() * 0.9)).toPoint())
    assert chosen(explorer) == ""


def test_another_language_keeps_the_choice(explorer: Visitor) -> None:
    explorer.tap(heads(explorer)["成果馆"])
    explorer.tap("language")
    assert explorer.page == PLAN
    assert chosen(explorer) == "成果馆"
    assert explorer.sees("All the figures are here.")
    assert "Hall of figures" in heads(explorer)
    explorer.tap("Open page")
    assert explorer.page == "achievements"


def test_the_next_visitor_finds_nothing_chosen(explorer: Visitor) -> None:
    explorer.tap(heads(explorer)["成果馆"])
    explorer.booth.reset()
    at_plan(explorer)
    assert chosen(explorer) == ""


# --- where things lie -----------------------------------------------------------------------


def overlapping(items: dict[str, QQuickItem]) -> Iterator[tuple[str, str]]:
    for (one, a), (other, b) in combinations(items.items(), 2):
        shared = rect(a).intersected(rect(b))
        if shared.width() > 1 and shared.height() > 1:
            yield one, other


@pytest.mark.parametrize("reach", [False, True])
@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_pins_and_names_lie_apart(
    make_visitor: Callable[..., Visitor],
    size: tuple[int, int],
    scale: float,
    reach: bool,  # noqa: FBT001 - a case
) -> None:
    visitor = make_visitor(size)
    visitor.booth.comfort.setTextScale(scale)
    visitor.booth.comfort.setReach(reach)
    at_plan(visitor)
    pins, names = heads(visitor), plates(visitor)
    assert list(pins) == list(TITLES)
    unit = min(size) / 1080
    assert all(min(pin.width(), pin.height()) >= 96 * unit - 0.01 for pin in pins.values())
    assert list(overlapping(pins)) == []
    assert list(overlapping(names)) == []
    covered = [
        (title, name)
        for title, pin in pins.items()
        for name, plate in names.items()
        if rect(pin).adjusted(1, 1, -1, -1).intersects(rect(plate))
    ]
    assert covered == []
    [plan] = named(visitor, "MapPlan")
    room = rect(plan).adjusted(-1, -1, 1, 1)
    assert [t for t, item in {**pins, **names}.items() if not room.contains(rect(item))] == []
    if scale == 1 and not reach:
        assert sorted(names) == sorted(TITLES)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_in_reach_mode_every_place_is_in_the_lower_half(
    make_visitor: Callable[..., Visitor], size: tuple[int, int]
) -> None:
    visitor = make_visitor(size)
    visitor.booth.comfort.setReach(True)
    at_plan(visitor)
    assert all(rect(row).top() >= size[1] / 2 - 1 for row in rows(visitor).values())
    visitor.tap(rows(visitor)["北门"])
    assert chosen(visitor) == "北门"


def test_a_pin_stays_joined_to_its_place(explorer: Visitor) -> None:
    """The three halls stand almost on one spot; each dot is where the author put it."""
    [plan] = named(explorer, "MapPlan")
    [photo] = [i for i in plan.childItems() if kind(i).startswith("Photo_")]
    for pin in named(explorer, "MapPin"):
        spot, place = pin.property("spot"), pin.property("place").toVariant()
        wanted = QPointF(
            photo.x() + spot["x"] / 100 * photo.width(),
            photo.y() + spot["y"] / 100 * photo.height(),
        )
        assert (place["anchor"] - wanted).manhattanLength() < 0.5


# --- motion ---------------------------------------------------------------------------------


def test_pins_rise_when_the_plan_is_first_seen(make_visitor: Callable[..., Visitor]) -> None:
    visitor = make_visitor(still=False)
    at_plan(visitor)
    visitor.wait(lambda: all(risen(pin) for pin in named(visitor, "MapPin")))
    visitor.booth.nextLanguage()
    visitor.booth.nextLanguage()
    visitor.wait(lambda: list(heads(visitor)) == list(TITLES))
    assert all(risen(pin) for pin in named(visitor, "MapPin"))
    visitor.tap(heads(visitor)["成果馆"])
    visitor.tap(OPEN)
    visitor.tap("back")
    assert all(risen(pin) for pin in named(visitor, "MapPin"))


def risen(pin: QQuickItem) -> bool:
    return bool(pin.property("_risen") == 1)


def test_the_chosen_pin_pulses_once(make_visitor: Callable[..., Visitor]) -> None:
    visitor = make_visitor(still=False)
    at_plan(visitor)
    visitor.wait(lambda: all(risen(pin) for pin in named(visitor, "MapPin")))
    [pin] = [pin for pin in named(visitor, "MapPin") if pin.property("number") == 5]
    [ring] = [i for i in pin.childItems() if i.width() > 0 and not i.isVisible()]
    shown: list[bool] = []
    ring.visibleChanged.connect(lambda: shown.append(ring.isVisible()))
    visitor.tap(heads(visitor)["角楼"])
    visitor.wait(lambda: shown == [True, False])
    visitor.tap(heads(visitor)["角楼"])
    assert chosen(visitor) == "角楼"
    assert shown == [True, False]
