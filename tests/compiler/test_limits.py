from kiosk.compiler import limits
from kiosk.compiler.limits import cap_page


def test_an_ordinary_page_is_left_alone() -> None:
    assert cap_page("# 甲\n文", "page.md", 1) == ("# 甲\n文", [])


def test_a_page_too_long_is_cut_at_a_whole_character() -> None:
    body = "种\n" * 100_000
    text, problems = cap_page(body, "page.md", 5)
    assert len(text.encode()) <= limits.PAGE_BYTES
    assert body.startswith(text)
    assert [p.code for p in problems] == ["page-too-long", "too-many-lines"]


def test_a_line_too_long_is_cut_and_named() -> None:
    text, problems = cap_page("甲\n" + "x" * 5_001 + "\n乙", "page.md", 3)
    assert text == "甲\n" + "x" * 5_000 + "\n乙"
    assert [(p.code, p.line) for p in problems] == [("line-too-long", 4)]


def test_lines_beyond_the_limit_go() -> None:
    text, problems = cap_page("\n" * 30_000, "page.md", 1)
    assert len(text.split("\n")) == limits.PAGE_LINES
    assert [(p.code, p.line) for p in problems] == [("too-many-lines", limits.PAGE_LINES + 1)]
