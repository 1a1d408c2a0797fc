"""What QML sees of the booth."""

import json
import sys
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.pack.reader import PackReader
from kiosk.player.booth import Booth


@pytest.fixture
def booth(qapp: QObject, pack: PackReader) -> Booth:
    assert qapp is not None
    return Booth(pack, "zh")


def view(booth: Booth) -> dict[str, Any]:
    """Return what a screen is given."""
    found: dict[str, Any] = json.loads(booth.view)
    return found


def test_starts_at_home_in_the_language_asked_for(pack: PackReader) -> None:
    assert Booth(pack, "en").lang == "en"
    assert Booth(pack, "xx").lang == "zh"
    assert Booth(pack).atHome


def test_the_page_comes_as_plain_values(booth: Booth) -> None:
    assert booth.page["kind"] == "home"
    assert booth.page["figures"][0]["value"] == "22"
    assert isinstance(booth.page["figures"], list)


def test_moving_tells_before_and_after(booth: Booth, qtbot: QtBot) -> None:
    with qtbot.waitSignals([booth.leaving, booth.pageChanged, booth.moved], order="strict"):
        booth.open("tiers")
    assert view(booth)["trail"] == [{"id": "", "title": "测试展览"}]
    assert booth.canGoBack


def test_an_unknown_page_moves_nowhere(booth: Booth, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(booth.moved):
        booth.open("nowhere")
        booth.follow("page:nowhere")
        booth.back()
    assert booth.atHome


def test_neighbours_within_a_section_only(booth: Booth) -> None:
    booth.open("directory/unit-02")
    assert view(booth)["before"]["id"] == "directory/unit-01"
    assert view(booth)["after"]["id"] == "directory/unit-03"
    booth.open("tiers")
    assert view(booth)["before"] == {}
    assert view(booth)["after"] == {}


def test_memory_comes_back(booth: Booth) -> None:
    booth.open("directory")
    booth.remember({"offset": 300.0})
    booth.open("directory/unit-01")
    assert booth.memory == {}
    booth.back()
    assert booth.memory == {"offset": 300.0}


def test_back_names_the_view_that_was_left(booth: Booth, qtbot: QtBot) -> None:
    booth.remember({"offset": 300.0})
    booth.openFrom("tiers", "search", {"text": "nmcl", "place": None})
    with qtbot.waitSignals([booth.moved, booth.viewReturned], order="strict"):
        booth.back()
    assert booth.memory == {"offset": 300.0}
    booth.open("tiers")
    with qtbot.assertNotEmitted(booth.viewReturned):
        booth.back()


@pytest.mark.parametrize("page", ["", "nowhere"])
def test_a_view_that_leads_nowhere_is_not_kept(booth: Booth, qtbot: QtBot, page: str) -> None:
    with qtbot.assertNotEmitted(booth.moved):
        booth.openFrom(page, "search", {})
    booth.open("tiers")
    with qtbot.assertNotEmitted(booth.viewReturned):
        booth.back()


def test_languages_go_round(booth: Booth, qtbot: QtBot) -> None:
    booth.open("tiers")
    assert booth.nextLanguageName == "English"
    with qtbot.waitSignals([booth.languageChanged, booth.refreshed]):
        booth.nextLanguage()
    assert booth.page["title"] == "Three tiers"
    assert booth.exhibitTitle == "Test exhibition"
    booth.nextLanguage()
    assert booth.lang == "zh"


def test_the_card_of_any_page_is_told_in_the_language_on_the_screen(booth: Booth) -> None:
    assert json.loads(booth.cardOf("tiers"))["title"] == "三层"
    booth.nextLanguage()
    assert json.loads(booth.cardOf("tiers"))["title"] == "Three tiers"
    assert booth.cardOf("nowhere") == "{}"


def test_takeaways_are_asked_for_by_number(booth: Booth, qtbot: QtBot) -> None:
    booth.open("directory/everything")
    with qtbot.waitSignal(booth.takeawayAsked) as asked:
        booth.follow("takeaway:1")
    assert asked.args == [1]
    assert booth.page["takeaways"][1]["text"] == "mailto:booth@example.org"


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="only Python 3.11 counts their references")
def test_a_million_pages_do_not_use_up_none() -> None:
    for singleton in (None, True, False):
        assert sys.getrefcount(singleton) > 1 << 39
