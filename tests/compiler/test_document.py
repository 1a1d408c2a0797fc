"""What holds for every page whatsoever: it compiles in time, and no markup leaks."""

import re
import time
from collections.abc import Iterator
from html.parser import HTMLParser

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.compiler.document import Document, parse_document, plain_text
from kiosk.pack.model import Block, Icon, Picture, Video

SECONDS = 4.0
"""Process time for the slowest page; generous, for the machine may be busy."""
FRAGMENTS = [
    *("**", "*", "_", "~~", "~", "^", "`", "```\n", "[", "](", "](a.md)", "![", "](a.png)", "]"),
    *(")", "(", "<b>", "</b>", "<img src=x>", "<script>", "<!--", "-->", "&lt;", "&#60;", "&amp;"),
    *("\\", "# ", "## ", "\n", "\n\n", "- ", "1. ", "1、", "（1）", "①", "> ", "  ", "    ", "|"),
    *("|-|-|\n", "---\n", "===\n", "!!! note\n", "> [!TIP]\n", "https://a.b/c", "a@b.cc"),
    *("<https://a.b>", "[^1]", "[^1]: ", "[r]: /a.b\n", "[r]", "{: icon=x }", '"', "'", "..."),
    *("--", "中", "文", "a", "1", "年份|事件\n", "数字|单位|说明\n", "\u3000", "\u2028", "\ufffc"),
    *("\u202e", "\x02", "klzzwxh:0001", "\x03"),
]
PAGES = st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join)
ALLOWED = re.compile(r"(?:/?[bis]|br|a href=\"(?:page|takeaway):[^\"<>]*\"|/a)")


class Surroundings:
    """Finds everything."""

    def media(self, target: str, caption: str, line: int) -> Picture | Video | None:
        assert line >= 1
        return Picture(target, 1, 1, target, target, "#000000", caption)

    def link(self, target: str, label: str, line: int) -> str | None:
        del label
        assert line >= 1
        return f"page:{target}"

    def icon(self, name: str, line: int) -> Icon | None:
        assert line >= 1
        return Icon("font", name)


def parse(body: str, lang: str = "zh") -> Document:
    return parse_document(body, file="page.md", first_line=3, lang=lang, references=Surroundings())


class Balanced(HTMLParser):
    """Fails on a tag that is not closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        del attrs
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def assert_safe(markup: str) -> None:
    for tag in re.findall(r"<([^<>]*)>", markup):
        assert ALLOWED.fullmatch(tag), markup
    outside = re.sub(r"<[^<>]*>", "", markup)
    assert "<" not in outside
    assert ">" not in outside
    assert not re.search(r"&(?!(?:amp|lt|gt|quot|nbsp);)", outside), markup
    assert "\x02" not in markup
    assert "\x03" not in markup
    reader = Balanced()
    reader.feed(markup)
    reader.close()
    assert reader.open == []


def markups(block: Block) -> Iterator[str]:
    """Yield every field of a block that is inline markup."""
    data = msgspec.to_builtins(block)
    waiting = [data]
    while waiting:
        found = waiting.pop()
        if isinstance(found, dict):
            if found.get("type") not in {"code", "figures", "picture", "gallery", "video"}:
                waiting += [v for k, v in found.items() if k in {"items", "events", "blocks"}]
                yield from (v for k, v in found.items() if k == "text" and isinstance(v, str))
            if found.get("type") == "table":
                yield from found["header"]
                yield from (cell for row in found["rows"] for cell in row)
        elif isinstance(found, list | tuple):
            waiting += found


@settings(max_examples=400)
@given(st.one_of(PAGES, st.text()), st.sampled_from(["zh", "en"]))
def test_any_page_is_read_and_leaks_no_markup(body: str, lang: str) -> None:
    document = parse(body, lang)
    for item in document.items:
        assert item.line >= 3
        msgspec.json.decode(msgspec.json.encode(item.block), type=Block)
        for markup in markups(item.block):
            assert_safe(markup)
    assert "<" not in document.title or "<" in body or "&" in body
    document.plain.encode()


@settings(max_examples=100)
@given(PAGES)
def test_a_note_never_shows(body: str) -> None:
    seen = re.sub(r"[\x00-\x08\x0b-\x1f\x7f]", "", body)  # what the compiler takes out
    if "`" in seen or "~~~" in seen or "\\" in seen:
        return
    document = parse(f"{body}\n\n<!-- GEHEIM\n\nGEHEIM -->\n\nend")
    assert "GEHEIM" not in document.plain
    assert any("GEHEIM" in note.text for note in document.notes)


HOSTILE = {
    "brackets": "[" * 200_000,
    "bracket lines": ("[" * 4_000 + "\n") * 60,
    "pictures": "![a](" * 40_000,
    "pictures without end": ("![a](" * 900 + "\n") * 50,
    "numbers": "1. " * 80_000,
    "quotes": ">" * 500 + "x",
    "stars": "*" * 5_000,
    "marks": ("*a_b**" * 800 + "\n") * 50,
    "emphasis in emphasis": "*a **b *c **d " * 100,
    "ticks": "".join("`" * n + " " for n in range(1, 99)) * 40,
    "links": ("[a](b)" * 800 + "\n") * 50,
    "links in paragraphs": ("[a](b) " * 100 + "\n\n") * 350,
    "dashes": "- " * 3_000,
    "staircase": "\n".join(" " * i + "- a" for i in range(400)),
    "items": "- a\n" * 60_000,
    "headings": "# a\n" * 60_000,
    "open notes": "<!--\n\n" * 40_000,
    "notes": "<!-- a -->" * 25_000,
    "wide table": "|" * 5_000 + "\n" + "|-" * 2_500,
    "long table": ("|a" * 2_000 + "|\n") * 60,
    "fences": "```\n" * 60_000,
    "brackets open and close": "[" * 5_000 + "\n" + "](a)" * 1_200,
    "braces": "{:" * 100_000,
    "escapes": "\\" * 250_000,
    "addresses": "https://a.b " * 20_000,
    "titles": '[a](b "' * 30_000,
    "quotation marks": "\"'a " * 60_000,
    "spaces": " " * 5_000 + "a",
    "outline": "1、甲\n（1）乙\n①丙\n" * 9_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_take_bounded_time(name: str) -> None:
    started = time.process_time()
    document = parse(HOSTILE[name])
    assert time.process_time() - started < SECONDS
    assert all(p.line >= 3 for p in document.problems)


def test_a_paragraph_of_marks_is_shown_as_typed_and_reported() -> None:
    document = parse("*a" * 600)
    assert document.plain == "*a" * 600
    assert [(p.code, p.line) for p in document.problems] == [("too-many-marks", 3)]


def test_marks_inside_marks_without_end_are_text() -> None:
    document = parse("*a _b " * 130 + "*_" * 60)
    assert document.plain.startswith(("*a", "a"))


def test_lines_are_counted_from_the_first() -> None:
    document = parse("# 题\n\n文\n\n<!-- 注\n注 -->\n\n![图]()\n")
    assert [(item.line) for item in document.items] == [5]
    assert [(p.code, p.line) for p in document.problems] == [("no-target", 10)]


def test_repeated_targets_are_asked_for_at_their_own_lines() -> None:
    asked: list[tuple[str, int]] = []

    class Asked(Surroundings):
        def link(self, target: str, label: str, line: int) -> str | None:
            asked.append((target, line))
            return super().link(target, label, line)

    body = "[甲](a.md)\n[乙](a.md) [丙](a.md)\n\n[丁](a.md)"
    parse_document(body, file="page.md", first_line=1, lang="zh", references=Asked())
    assert asked == [("a.md", 1), ("a.md", 2), ("a.md", 2), ("a.md", 4)]


def test_plain_is_what_a_visitor_reads() -> None:
    document = parse("# 题\n\n**甲** & <b>\n\n|数字|说明|\n|-|-|\n|1|二|\n\n<!-- 注 -->")
    assert document.plain == "甲 & <b>\n1 二"


def test_plain_text_of_markup() -> None:
    assert plain_text('<b>a</b><br>&lt;i&gt; <a href="page:x">&amp;</a>') == "a\n<i> &"


def test_a_link_that_could_break_out_of_its_tag_is_left_out() -> None:
    class Odd(Surroundings):
        def link(self, target: str, label: str, line: int) -> str | None:
            del target, label, line
            return 'page:x"><img src="y'

    found = parse_document("[甲](a.md)", file="page.md", first_line=1, lang="zh", references=Odd())
    assert "<" not in found.plain
    assert list(markups(found.items[0].block)) == ["甲"]
