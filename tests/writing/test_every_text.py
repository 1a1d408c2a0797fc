"""What holds for every file whatsoever: it is imported or refused, and the draft is a page."""

import random
import re
import time
from collections import Counter

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from word_file import word_file

from kiosk.compiler.document import Document, parse_document
from kiosk.compiler.header import HeaderResult, read_header
from kiosk.pack.model import Icon, Picture, Video
from kiosk.writing.draft import Draft, make_draft
from kiosk.writing.reading.read import BYTES, CHARACTERS, ImportRefusedError

SECONDS = 10.0
"""Process time for the slowest file; generous, for the machine may be busy."""
FRAGMENTS = [
    *(
        "记者：",
        "答：",
        "问：",
        "林青禾：",
        "Q: ",
        "A: ",
        "一是",
        "二是",
        "三是",
        "第一，",
        "第二，",
    ),
    *(
        "首先，",
        "其次，",
        "（一）",
        "（二）",
        "1. ",
        "2. ",
        "、",
        "。",
        "，",
        "？",
        "；",
        "：",
        "！",
    ),
    *(
        "\n",
        "\n\n",
        "\u3000\u3000",
        " ",
        "    ",
        "产业",
        "發(fā)展",
        "納(nà)米",
        "(Graphene)",
        "业",
    ),
    *(
        "75项",
        "2003年",
        "40%",
        "4000万元",
        "1,000",
        "10:30",
        "□",
        "\ufffd",
        "??",
        "锟斤拷",
        "绾崇背",
    ),
    *(
        "Ã©",
        "çº³ç±³",
        "&nbsp;",
        "&#60;",
        "<b>",
        "</p>",
        "<table><tr><td>",
        "<!--",
        "-->",
        "[?",
        "?]",
    ),
    *("**", "_", "`", "```\n", "~~~\n", "# ", "## ", "> ", "- ", "| a | b |\n", "---\n", "===\n"),
    *(
        "!!! note\n",
        "！！！",
        "[a](b)",
        "![](c.png)",
        "[^1]: x",
        "{: icon=x }",
        "｛：甲｝",
        "＊＊",
        "＜！--",
    ),
    *(
        "https://a.b/c_d*e",
        "a@b.cc",
        "\ufdd0",
        "\ufdd1",
        "\ufffc",
        "\u202e",
        "\x00",
        "\u2028",
        "\\",
    ),
    *(
        "来源：新闻网",
        "2025-09-01 10:30",
        "责任编辑：某某",
        "首页 | 新闻",
        "上一篇：甲",
        "版权所有",
    ),
    *("标题: x\n", "隐藏: 否\n", "“", "”", '"', "'", "乾", "著名", "（完）", "A" * 50, "甲" * 50),
]
TEXTS = st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join)
HAN = re.compile("[\u3400-\u9fff]")


class Surroundings:
    """Has nothing."""

    def media(self, target: str, caption: str, line: int) -> Picture | Video | None:
        raise AssertionError(f"a draft has no pictures: {target} {caption} {line}")

    def link(self, target: str, label: str, line: int) -> str | None:
        del label, line
        return f"takeaway:{len(target)}"

    def icon(self, name: str, line: int) -> Icon | None:
        raise AssertionError(f"a draft has no icons: {name} {line}")


def draft_of(data: bytes, name: str = "文章.txt", lang: str = "zh") -> Draft | None:
    """Return the draft, None for a file that is refused; anything else fails the test."""
    try:
        return make_draft(data, name, kind=None, lang=lang, page="index.md")
    except ImportRefusedError:
        return None


def page_of(draft: Draft, lang: str = "zh") -> tuple[HeaderResult, Document]:
    header = read_header(draft.markdown, "index.md")
    document = parse_document(
        header.body,
        file="index.md",
        first_line=header.body_line,
        lang=lang,
        references=Surroundings(),
    )
    return header, document


def assert_is_page(draft: Draft) -> None:
    header, document = page_of(draft)
    assert header.problems == ()
    assert header.header.draft
    assert header.header.screen in {"访谈", "文章"}
    assert document.problems == ()
    assert document.notes == ()
    assert document.plain.strip()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("好！□（完）", "好！[?□?]（完）"),
        ("□!□(完)", "[?□?]![?□?]（完）"),
    ],
)
def test_a_mark_of_damage_is_no_picture_and_no_link(text: str, shown: str) -> None:
    draft = draft_of(text.encode())
    assert draft is not None
    assert page_of(draft)[1].plain == shown


@given(TEXTS)
@example("！！！□（完）")
@example("□□!□(完)")
@example("- ---\n")
@settings(max_examples=400)
def test_every_text_becomes_a_page_or_is_refused(text: str) -> None:
    draft = draft_of(text.encode())
    if draft is not None:
        assert_is_page(draft)


@given(TEXTS)
@settings(max_examples=150)
def test_every_web_page_becomes_a_page_or_is_refused(text: str) -> None:
    draft = draft_of(text.encode(), "文章.html")
    if draft is not None:
        assert_is_page(draft)


@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.html", "a.docx", "a.pdf", "a"]))
@settings(max_examples=200)
def test_every_file_is_imported_or_refused(data: bytes, name: str) -> None:
    draft = draft_of(data, name)
    if draft is not None:
        header, _document = page_of(draft)
        assert header.header.draft


@given(
    st.lists(
        st.sampled_from([*"产业发展纳米材料是的在，。；：？“”012", "75项", "一是", "\n"]),
        max_size=200,
    )
)
@settings(max_examples=200)
def test_no_hanzi_of_the_text_is_invented(parts: list[str]) -> None:
    text = "".join(parts)
    draft = draft_of(text.encode())
    if draft is not None:
        body = draft.markdown.split("\n---\n", 1)[1]
        prose = "".join(line for line in body.splitlines() if not line.startswith("|"))
        more = Counter(HAN.findall(prose)) - Counter(HAN.findall(text))
        assert not more


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        *[(each, each) for each in ("<b>甲</b>", "**甲**", "`甲`", "~~甲~~", "1<2", "H~2~O")],
        *[(each, each) for each in ("甲\\*乙", "！！！甲", "[^1]甲", "_甲_", "[甲][乙]", "甲|乙")],
        ("[甲](乙.md)", "[甲]（乙.md）"),
        ("<!--甲-->", "<!——甲——>"),
        ("> 甲", ">甲"),
        ("![](甲.png)", "![]（甲.png）"),
        ("{: .甲 }", "{: .甲 }"),
    ],
)
def test_markup_in_a_text_is_shown_as_it_stands(markup: str, shown: str) -> None:
    text = f"标题在这里\n\n这是一段完整的正文，后面跟着一行符号。\n{markup}，都要原样显示。"
    draft = draft_of(text.encode())
    assert draft is not None
    assert f"{shown}，都要原样显示。" in page_of(draft)[1].plain


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        *[
            (each, each)
            for each in ("！！！甲", "！！！（甲）", "!!!甲", "!!! 甲", "！!!甲", "!！！甲")
        ],
        ("！！！□甲", "！！！[?□?]甲"),
        ("!!!□甲", "!!![?□?]甲"),
        ("> 甲", ">甲"),
    ],
)
def test_a_paragraph_begins_as_it_stands(line: str, shown: str) -> None:
    draft = draft_of(f"标题在这里\n\n这是一段完整的正文。\n\n{line}，要原样显示。".encode())
    assert draft is not None
    assert page_of(draft)[1].plain.splitlines()[-1] == f"{shown}，要原样显示。"


NASTY = {
    "brackets.txt": "（" * 100_000,
    "readings.txt": "产(chǎn" * 60_000,
    "labels.txt": "记者：" * 100_000,
    "one line.txt": "纳米材料产业发展" * 60_000,
    "lines.txt": "记者：为什么？\n答：因为。\n" * 2_400,
    "counted.txt": "记者：为什么？\n答：" + "一是好。二是快。" * 20_000,
    "figures.txt": "1" * 300_000,
    "figures2.txt": "投入1,000," * 40_000,
    "mojibake.txt": "绾崇背" * 100_000,
    "latin.txt": "çº³ç±³" * 60_000,
    "dates.txt": "2003年，" * 60_000,
    "spaces.txt": "甲 " * 150_000,
    "titles.txt": "书记" * 100_000 + "\n记者：甲？\n答：乙。",
    "deep.html": "<div>" * 60_000 + "正文。",
    "open.html": "<" * 300_000,
    "comments.html": "<!--" * 100_000,
    "attributes.html": "<p " + "a=b " * 100_000 + ">",
    "tables.html": "<table><tr><td>" * 20_000 + "正文，正文。",
    "inline.html": "<b>" * 50_000 + "正文。",
    "entities.html": "&#20013;" * 100_000,
    "stray.html": "</td></p>" * 60_000 + "正文。",
}


@pytest.mark.slow
@pytest.mark.parametrize("name", NASTY)
def test_no_file_takes_long(name: str) -> None:
    started = time.process_time()
    for text in (NASTY[name], NASTY[name][: CHARACTERS - 1]):
        draft_of(text.encode(), name)
    assert time.process_time() - started < SECONDS


@pytest.mark.slow
def test_word_files_with_damage_are_refused_or_read() -> None:
    good = word_file("Title|标题\n|这是一段正文，有句号。")
    chance = random.Random(7)  # noqa: S311 - damage, not a secret
    for _ in range(150):
        data = bytearray(good)
        for _ in range(chance.randint(1, 8)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        draft_of(bytes(data[: chance.randint(1, len(data))]), "a.docx")


def test_word_files_that_unpack_to_too_much_are_refused() -> None:
    bombs = (
        {"word/media/a.bin": b"\0" * (41 * 1024 * 1024)},
        {"word/document.xml": b"<a>" + b" " * (9 * 1024 * 1024)},
        {f"word/{n}.bin": b"" for n in range(2_001)},
        {"word/document.xml": b'<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>'},
    )
    for extra in bombs:
        data = word_file("|正文。", extra)
        assert len(data) < BYTES
        with pytest.raises(ImportRefusedError) as refused:
            make_draft(data, "a.docx", kind=None, lang="zh", page="index.md")
        assert refused.value.problem.code == "import-word-damaged"


def test_files_that_are_no_articles_are_refused_by_name() -> None:
    cases = {
        "a.pdf": (b"%PDF", "import-kind"),
        "a.doc": (b"\xd0\xcf\x11", "import-kind"),
        "a.txt": (b"\x89PNG\0", "import-kind"),
        "b.txt": (b" \n\n", "import-no-text"),
        "c.html": (b"<script>a</script>", "import-no-text"),
        "d.docx": (b"PK\x03\x04", "import-word-damaged"),
        "e.txt": (b"a" * (BYTES + 1), "import-too-large"),
    }
    for name, (data, code) in cases.items():
        with pytest.raises(ImportRefusedError) as refused:
            make_draft(data, name, kind=None, lang="zh", page="index.md")
        assert (refused.value.problem.code, refused.value.problem.file) == (code, name)
