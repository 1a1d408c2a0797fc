import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.compiler.markdown.typography import substitutions, typeset


@pytest.mark.parametrize(
    ("typed", "becomes"),
    [
        ('他说"你好"然后走了', "他说“你好”然后走了"),
        ("他说'你好'", "他说‘你好’"),
        ("it's the '90s", "it’s the ’90s"),
        ("你好, 世界!", "你好，世界！"),
        ("济源(Jiyuan)是f(x)", "济源（Jiyuan）是f(x)"),
        ("第 3 届 (2025 年)", "第3届（2025年）"),
        ("等等...", "等等……"),
        ("wait...", "wait…"),
        ("甲--乙", "甲——乙"),
        ("3--5", "3–5"),
        ("--help", "--help"),
        ("比例3:1，1,000", "比例3:1，1,000"),
        ("张三 李四", "张三 李四"),
        ("中文\nEnglish\nwords\n中文", "中文English words中文"),
        ('55" 屏', "55″ 屏"),
        ("100 %", "100 %"),
        ("温度 25 ℃ 左右", "温度25 ℃左右"),
    ],
)
def test_chinese(typed: str, becomes: str) -> None:
    assert typeset(typed, "zh") == becomes


@given(st.text(), st.sampled_from(["zh", "en"]))
def test_every_character_has_one_place(text: str, lang: str) -> None:
    assert len(substitutions(text, lang)) == len(text)


@given(st.text(alphabet="中文ab12 ，。,.:!?()\"'-…\n", max_size=40))
def test_set_text_has_no_plain_space_between_hanzi_and_latin(text: str) -> None:
    once = typeset(text, "zh")
    for before, space, after in zip(once, once[1:], once[2:], strict=False):
        if space == " ":
            assert {before in "中文", after in "中文"} != {True, False} or not (
                before.isalnum() and after.isalnum()
            )
