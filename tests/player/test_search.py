"""The search as a visitor uses it: keys under the finger, results as one types, the way back."""

import datetime as dt
import html
import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QAbstractItemModelTester, QTest
from visitor import Visitor

from kiosk.compiler.build import build
from kiosk.pack.reader import PackReader
from kiosk.pack.store import PackStore
from kiosk.player.kinds import kind
from kiosk.player.search import LONGEST, MOST, Finder

HOSTILE = "Tag <b>soup</b> & <img src=x> &lt;i&gt;"
FILES = {
    "index.md": "# 展览\n\n| 数字 | 单位 | 说明 |\n|---|---|---|\n| 22 | 年 | 中试研究 |\n",
    "index.en.md": "# Exhibition\n\n| figure | unit | what |\n|---|---|---|\n"
    "| 22 | years | of research |\n| 75 | | granted patents |\n",
    "10-park/index.md": "---\n标题: 园区服务\n颜色: 琥珀\n---\n",
    "10-park/index.en.md": "---\ntitle: Park services\naccent: amber\n---\n",
    "10-park/10-nano.md": "# 纳米材料\n\n新的粉体。\n",
    "10-park/10-nano.en.md": "# Nano-materials\n\nA new powder, namely nmcl.\n",
    "10-park/20-testing.md": "# 检测平台\n\n园区里的平台检测各种纳米材料。\n",
    "10-park/20-testing.en.md": "# Testing platform\n\nThe platform tests materials.\n",
    "10-park/30-hostile.md": f"---\n标题: {HOSTILE}\n---\n<script>soup</script>\n",
    "10-park/30-hostile.en.md": f"---\ntitle: {HOSTILE}\n---\n<script>soup</script>\n",
    **{f"20-units/{n:02}-unit-{n}.md": f"# 单位{n:02}\n\n简介。\n" for n in range(1, 51)},
    "20-units/index.md": "# 名录\n",
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> PackStore:
    folder = tmp_path_factory.mktemp("search")
    for name, text in FILES.items():
        file = folder / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    store = PackStore(folder / "store")
    build(folder / "content", store, today=dt.date(2026, 1, 1))
    return store


@pytest.fixture
def finder(pack: PackReader) -> Finder:
    return Finder(pack, "zh")


def titles(finder: Finder) -> list[str]:
    return [finder.data(finder.index(row)) for row in range(finder.rowCount())]


def host(visitor: Visitor) -> QObject:
    found = visitor.window.findChild(QObject, "overlays")
    assert found is not None
    return found


def view(visitor: Visitor) -> str:
    return str(host(visitor).property("name"))


def typed(visitor: Visitor, letters: str) -> None:
    for letter in letters:
        visitor.tap(f"key-{'space' if letter == ' ' else letter}")


def keys(visitor: Visitor, letters: str) -> None:
    for letter in letters:
        QTest.keyClick(visitor.window, letter)


def of_type(visitor: Visitor, name: str) -> list[QQuickItem]:
    return [i for i in visitor.items() if kind(i).startswith(name)]


def lines(visitor: Visitor) -> list[QQuickItem]:
    """Return the texts in which a hit may stand out."""
    return of_type(visitor, "MarkedText")


def plain(item: QQuickItem) -> str:
    return html.unescape(re.sub(r'</?b>|<font color="#\w+">|</font>', "", item.property("text")))


# --- the model ----------------------------------------------------------------------------


def test_qt_finds_no_fault_with_the_model(finder: Finder) -> None:
    QAbstractItemModelTester(finder, QAbstractItemModelTester.FailureReportingMode.Warning, finder)
    for text in ("d", "dw", "dw0", "dw01", "dw", "", "nm", "dw", "xyz"):
        finder.write(text)
    finder.speak("en")
    assert finder.data(QModelIndex(), Finder.JSON) is None
    assert finder.at(-1) == finder.at(finder.count) == {}


def test_a_result_says_where_it_is_and_where_the_hit_is(finder: Finder) -> None:
    finder.write("nmcl")
    assert titles(finder) == ["纳米材料", "检测平台"]
    title, text = finder.at(0), finder.at(1)
    assert title["title"] == {"before": "", "found": "纳米材料", "after": ""}
    assert (title["section"], title["accent"]) == ("园区服务", "amber")
    assert text["title"] == {"before": "检测平台", "found": "", "after": ""}
    assert text["excerpt"] == {
        "before": "园区里的平台检测各种",
        "found": "纳米材料",
        "after": "。",
    }
    finder.write("yuanqu")
    assert finder.at(0)["section"] == ""


def test_rows_that_stay_are_changed_and_not_made_anew(finder: Finder) -> None:
    finder.write("nami")
    made: list[str] = []
    finder.rowsInserted.connect(lambda *_: made.append("inserted"))
    finder.rowsRemoved.connect(lambda *_: made.append("removed"))
    finder.modelReset.connect(lambda: made.append("reset"))
    finder.write("namic")
    assert finder.count == 2
    assert made == []


def test_more_than_can_be_shown(finder: Finder) -> None:
    finder.write("danwei")
    assert (finder.count, finder.more) == (MOST, True)
    finder.write("danwei 07")
    assert titles(finder) == ["单位07"]
    assert not finder.more


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  nano  lab", "nano lab"),
        ("nano  ", "nano "),
        (" ", ""),
        ("a\x00\n\x1bb", "ab"),
        ("x" * 99, "x" * LONGEST),
    ],
)
def test_what_is_typed_is_kept_tidy(finder: Finder, text: str, expected: str) -> None:
    finder.write(text)
    assert finder.text == expected
    finder.erase()
    assert finder.text == expected[:-1]


def test_the_last_that_was_found_is_offered(finder: Finder) -> None:
    for text in ("nmcl", "nmclq", "nmclqq"):
        finder.write(text)
    assert (finder.count, finder.nearest) == (0, "nmcl")
    finder.write("qqq")
    assert finder.nearest == ""


def test_terms_are_of_the_language_and_all_of_them_are_found(finder: Finder) -> None:
    for lang, first, figure in (
        ("zh", "园区服务", "中试研究"),
        ("en", "Park services", "granted patents"),
    ):
        finder.speak(lang)
        terms = [term["text"] for term in finder.terms]
        assert terms[0] == first
        assert figure in terms
        assert "of research" not in terms
        for term in terms:
            finder.write(term)
            assert finder.count > 0, term
    finder.speak("zh")
    assert finder.terms[0]["initials"] == "yqfw"


# --- under the finger ---------------------------------------------------------------------


def test_initials_find_a_page_that_opens_at_a_tap(visitor: Visitor) -> None:
    visitor.tap("search")
    typed(visitor, "nmcl")
    assert visitor.sees("2个结果")
    assert [plain(line) for line in lines(visitor)][:2] == ["纳米材料", "新的粉体。"]
    visitor.tap("纳米材料")
    assert visitor.page == "park/nano"
    assert view(visitor) == ""


def test_whole_pinyin_with_a_space_and_figures(visitor: Visitor) -> None:
    visitor.tap("search")
    typed(visitor, "danwei 07")
    assert visitor.sees("1个结果")
    visitor.tap("单位07")
    assert visitor.page == "units/unit-7"


def test_back_leads_to_the_results_and_then_on(visitor: Visitor) -> None:
    visitor.tap("search")
    typed(visitor, "dw")
    visitor.flick(QPoint(400, 800), QPoint(0, -600))
    rows = of_type(visitor, "SearchResult_")
    row = next(item for item in rows if visitor.center(item).y() > 300)
    label, place = str(row.property("label")), visitor.center(row)
    assert label > "单位08"
    visitor.tap(row)
    assert str(visitor.booth.page["title"]) == label
    visitor.tap("back")
    assert (visitor.page, view(visitor)) == ("", "search")
    assert visitor.sees("dw")
    assert abs(visitor.center(visitor.find(label)).y() - place.y()) < 3
    visitor.tap("back")
    assert (visitor.page, view(visitor)) == ("", "")
    assert not visitor.find("back").isEnabled()


def test_each_page_has_its_own_search_to_go_back_to(visitor: Visitor) -> None:
    for letters, label in (("nmcl", "检测平台"), ("dw03", "单位03")):
        visitor.tap("search")
        assert not visitor.sees("个结果")
        typed(visitor, letters)
        visitor.tap(label)
    visitor.tap("back")
    assert (visitor.page, visitor.booth.finder.text) == ("park/testing", "dw03")
    visitor.tap("back")
    assert (visitor.page, view(visitor)) == ("park/testing", "")
    visitor.tap("back")
    assert (visitor.page, visitor.booth.finder.text) == ("", "nmcl")
    assert view(visitor) == "search"


def test_the_page_that_is_open_already_is_just_shown(visitor: Visitor) -> None:
    visitor.booth.open("park/nano")
    visitor.settle()
    visitor.tap("search")
    typed(visitor, "nmcl")
    visitor.tap("纳米材料")
    assert (visitor.page, view(visitor)) == ("park/nano", "")
    visitor.tap("back")
    assert (visitor.page, view(visitor)) == ("", "")


def test_home_forgets_the_search(visitor: Visitor) -> None:
    visitor.tap("search")
    typed(visitor, "nmcl")
    visitor.tap("纳米材料")
    visitor.tap("home")
    assert (visitor.page, view(visitor)) == ("", "")
    visitor.tap("search")
    assert visitor.booth.finder.text == ""


def test_the_next_visitor_finds_it_empty(visitor: Visitor) -> None:
    visitor.tap("search")
    typed(visitor, "nmcl")
    visitor.booth.reset()
    visitor.settle()
    assert view(visitor) == ""
    assert (visitor.booth.finder.text, visitor.booth.finder.count) == ("", 0)
    visitor.tap("search")
    assert visitor.sees("请在这里输入")
    assert visitor.sees("园区服务")


def test_the_delete_key_repeats_while_it_is_held(visitor: Visitor) -> None:
    visitor.tap("search")
    typed(visitor, "nmclnmcl")
    visitor.tap("key-erase")
    assert visitor.booth.finder.text == "nmclnmc"
    at = visitor.center(visitor.find("key-erase"))
    visitor.press(at)
    visitor.wait(lambda: len(visitor.booth.finder.text) < 5)
    visitor.release(at)
    visitor.settle()
    left = visitor.booth.finder.text
    assert left
    typed(visitor, "x")
    assert visitor.booth.finder.text == f"{left}x"


def test_clear_and_suggestions(visitor: Visitor) -> None:
    visitor.tap("search")
    assert visitor.sees("试试这些")
    assert visitor.sees("YQFW")
    visitor.tap("园区服务")
    assert (view(visitor), visitor.booth.finder.text) == ("search", "园区服务")
    assert visitor.sees("1个结果")
    visitor.tap("key-clear")
    assert visitor.booth.finder.text == ""
    assert visitor.sees("试试这些")


def test_where_nothing_is_found_there_are_ways_out(visitor: Visitor) -> None:
    visitor.tap("search")
    typed(visitor, "nmclqq")
    assert visitor.sees("没有找到“nmclqq”")
    visitor.tap("nearest")
    assert visitor.sees("2个结果")
    typed(visitor, "qq")
    visitor.tap("start-anew")
    assert visitor.booth.finder.text == ""
    typed(visitor, "qq")
    visitor.tap("园区服务")
    assert visitor.sees("1个结果")
    visitor.tap("关闭")
    assert view(visitor) == ""


def test_two_thumbs_type_two_letters(visitor: Visitor) -> None:
    visitor.tap("search")
    visitor.two_fingers(*(visitor.center(visitor.find(f"key-{key}")) for key in "nm"))
    assert sorted(visitor.booth.finder.text) == ["m", "n"]


def test_a_slow_finger_types_all_the_same(visitor: Visitor) -> None:
    visitor.tap("search")
    at = visitor.center(visitor.find("key-n"))
    visitor.press(at)
    held = dt.datetime.now(tz=dt.UTC) + dt.timedelta(seconds=1.1)
    visitor.wait(lambda: dt.datetime.now(tz=dt.UTC) > held)
    visitor.release(at)
    visitor.settle()
    assert visitor.booth.finder.text == "n"


def test_another_language_searches_for_the_same(visitor: Visitor) -> None:
    visitor.tap("search")
    typed(visitor, "nmcl")
    visitor.tap("language")
    assert (view(visitor), visitor.booth.finder.text) == ("search", "nmcl")
    assert visitor.sees("1 result")
    assert any(plain(line) == "…powder, namely nmcl." for line in lines(visitor))
    visitor.tap("key-clear")
    assert visitor.sees("Park services")


def test_the_display_settings_lead_back_to_the_search(visitor: Visitor) -> None:
    visitor.tap("search")
    typed(visitor, "nmcl")
    visitor.tap("display")
    visitor.tap("最大")
    visitor.tap("完成")
    assert (view(visitor), visitor.booth.finder.text) == ("search", "nmcl")
    visitor.tap("display")
    visitor.tap("search")
    assert (view(visitor), visitor.booth.finder.text) == ("search", "nmcl")
    visitor.tap("search")
    assert view(visitor) == ""


def test_a_title_with_markup_is_shown_as_it_is(visitor: Visitor) -> None:
    visitor.tap("search")
    typed(visitor, "soup")
    shown = [plain(line) for line in lines(visitor)]
    assert HOSTILE in shown
    for line in lines(visitor):
        text = re.sub(r'</?b>|<font color="#\w+">|</font>', "", str(line.property("text")))
        assert not re.search(r'[<>"]', text)
    visitor.booth.finder.write('<img src="x">"\'&')
    visitor.settle()
    assert visitor.sees('<img src="x">"\'&')


def test_a_keyboard_types_chooses_and_leaves(visitor: Visitor) -> None:
    visitor.tap("search")
    keys(visitor, "nmclx")
    QTest.keyClick(visitor.window, Qt.Key.Key_Backspace)
    QTest.keyClick(visitor.window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert visitor.booth.finder.text == "nmcl"
    QTest.keyClick(visitor.window, Qt.Key.Key_Return)
    visitor.settle()
    assert visitor.page == "park/nano"
    visitor.tap("search")
    QTest.keyClick(visitor.window, Qt.Key.Key_Return)
    assert view(visitor) == "search"
    QTest.keyClick(visitor.window, Qt.Key.Key_Escape)
    assert view(visitor) == ""


def test_the_focus_goes_through_results_and_keys(visitor: Visitor) -> None:
    visitor.tap("search")
    keys(visitor, "nmcl")
    visitor.settle()
    order = []
    for key in "TTDUDTTT":
        QTest.keyClick(
            visitor.window, {"T": Qt.Key.Key_Tab, "D": Qt.Key.Key_Down}.get(key, Qt.Key.Key_Up)
        )
        order.append(str(visitor.window.activeFocusItem().property("label")))
    assert order == ["关闭", "纳米材料", "检测平台", "纳米材料", "检测平台", "1", "2", "3"]
    QTest.keyClick(visitor.window, Qt.Key.Key_Space)
    assert visitor.booth.finder.text == "nmcl3"


def test_typing_goes_on_when_the_results_are_gone_that_had_the_focus(visitor: Visitor) -> None:
    visitor.tap("search")
    keys(visitor, "dw")
    visitor.settle()
    for _ in range(3):
        QTest.keyClick(visitor.window, Qt.Key.Key_Down)
    assert visitor.window.activeFocusItem().property("label") == "单位03"
    keys(visitor, "zzz")
    assert visitor.sees("没有找到")
    for _ in range(3):
        QTest.keyClick(visitor.window, Qt.Key.Key_Backspace)
    assert visitor.booth.finder.text == "dw"
    QTest.keyClick(visitor.window, Qt.Key.Key_Return)
    visitor.settle()
    assert visitor.page == "units/unit-1"


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1366, 768)], ids=str)
def test_in_reach_mode_all_of_it_is_in_the_lower_half(
    make_visitor: Callable[..., Visitor], size: tuple[int, int]
) -> None:
    visitor = make_visitor(size)
    visitor.tap("reach")
    visitor.tap("search")
    typed(visitor, "nmcl")
    for name in ("key-1", "key-p", "key-clear", "纳米材料", "typed"):
        item = next(i for i in visitor.items() if name in {i.objectName(), i.property("label")})
        top = item.mapToScene(QPoint(0, 0)).y()
        assert top >= size[1] / 2, name
        assert top + item.height() <= size[1], name
    visitor.tap("纳米材料")
    assert visitor.page == "park/nano"


def test_opened_again_and_again_it_leaves_nothing_behind(visitor: Visitor) -> None:
    def round_trip() -> int:
        visitor.tap("search")
        visitor.booth.finder.write("dw")
        visitor.settle()
        visitor.tap("search")
        QTest.qWait(0)
        return sum(1 for _ in visitor.all_items())

    first = round_trip()
    for _ in range(9):
        assert round_trip() == first


def test_no_row_is_made_ahead(visitor: Visitor) -> None:
    # A row on its way when the next key takes it back: Qt crashes when the view goes.
    visitor.show("search", {})
    typed(visitor, "dw")
    [results] = of_type(visitor, "SearchResults")
    assert results.property("cacheBuffer") == 0
