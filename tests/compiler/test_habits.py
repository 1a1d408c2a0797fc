import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.compiler.habits import normalise


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("＃＃　标题", "## 标题"),
        ("##标题", "## 标题"),
        ("＞ 引", "> 引"),
        ("＞　＃ 引", "> # 引"),
        ("－ 甲", "- 甲"),
        ("＊＊粗＊＊", "**粗**"),
        ("－－－", "---"),
        ("　　正文", "正文"),
        ("　　- 甲", "    - 甲"),
        ("a\u00a0b\u200b", "a b"),
        ("！！！ note", "!!! note"),
        ("－5℃", "－5℃"),
        ("#话题#今天", "#话题#今天"),
        ("#1", "#1"),
        ("姓名　职务", "姓名　职务"),
    ],
)
def test_marks(typed: str, meant: str) -> None:
    assert normalise(typed) == meant


def test_bars_of_a_table_and_no_others() -> None:
    assert normalise("｜甲｜乙｜\n｜－｜：－｜\n1｜2\n\n甲｜乙") == "|甲|乙|\n|-|:-|\n1|2\n\n甲｜乙"


def test_fenced_code_is_left_alone() -> None:
    page = "```\n＃ 甲\u00a0\n```"
    assert normalise(page) == page


@given(st.text(alphabet="＃#＊*｜|－-＞> 　甲a\n`~！：1、\u00a0\u200b", max_size=80))
def test_lines_are_kept_and_a_second_pass_changes_nothing(page: str) -> None:
    once = normalise(page)
    assert once.count("\n") == page.count("\n")
    assert normalise(once).count("\n") == page.count("\n")
