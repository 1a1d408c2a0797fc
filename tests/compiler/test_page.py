"""A page file becomes a page; whatever its screen, nothing a visitor could read is lost."""

import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from kiosk.compiler.cache import Cache
from kiosk.compiler.intake import Intake
from kiosk.compiler.media import MediaFolder
from kiosk.compiler.page import Compiled, Place, compile_page_file
from kiosk.compiler.page_file import read_page_file
from kiosk.compiler.problems import Problem
from kiosk.compiler.scan import scan
from kiosk.compiler.surroundings import Surroundings
from kiosk.pack.model import BasePage
from kiosk.pack.model.pages import KINDS

Compile = Callable[..., tuple[Compiled, list[Problem]]]


def png() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (2, 2), (9, 9, 9)).save(out, "PNG")
    return out.getvalue()


class Desk:
    """A folder with some pictures in which one page after another is compiled."""

    def __init__(self, root: Path) -> None:
        self.root = root / "content"
        self.root.mkdir()
        for name in ("a.png", "b.png", "clip.png"):
            (self.root / name).write_bytes(png())
        (self.root / "clip.mp4").write_bytes(b"\x00\x00\x00\x18ftypmp42")
        (self.root / "other.md").write_text("# Other")
        self.cache = Cache(None)
        self.around = Surroundings(
            scan(self.root, ("zh",)),
            ("zh",),
            Intake(self.root, MediaFolder(root / "media"), self.cache),
            {"": "", "other": "other", "page": "page"},
        )

    def compile(self, text: str, kind: str = "article", lang: str = "zh") -> tuple[Compiled, Any]:
        (self.root / "page.md").write_text(text, "utf-8")
        file = read_page_file(self.root, "page.md")
        place = Place("" if kind == "home" else "page", "名字", lang, kind)
        compiled, problems, _ = compile_page_file(file, place, self.around, self.cache)
        return compiled, problems


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk(tmp_path_factory.mktemp("desk"))


# --- nothing is lost ------------------------------------------------------------------------

BLOCKS = (
    "# {}\n",
    "## {}\n",
    '## {} {{: icon="mdi6.sprout" }}\n',
    "### {}\n",
    "#### {}\n",
    "## {} [{}](other.md)\n",
    "{} **{}** *{}* `{}` ~~{}~~\n",
    "{}\\\n{}\n{}\n",
    "[{}](other.md) {} [{}](https://example.org/) [{}](missing.md)\n",
    "- {}\n- {}\n  - {}\n    - {}\n",
    "1. {}\n\n   {}\n\n2. {}\n",
    "- {}\n\n  | {} | {} |\n  |---|---|\n  | {} | {} |\n",
    "- ![{}](a.png) {}\n",
    "1、{}\n2、{}\n",
    "> {}\n>\n> - {}\n",
    "> ## {}\n> ![{}](a.png)\n",
    '!!! note "{}"\n    {}\n\n    | 数字 | 说明 |\n    |---|---|\n    | 7 | {} |\n',
    "> [!TIP]\n> {}\n",
    "```\n{} {}\n```\n",
    "    {}\n",
    "| {} | {} |\n|---|---|\n| {} | **{}** |\n| {} | |\n",
    "| 数字 | 单位 | 说明 | 备注 |\n|---|---|---|---|\n| {} | {} | {} | {} |\n| {} | | | |\n",
    "| 数字 | 说明 |\n|---|---|\n| | {} |\n| 7 | {} |\n",
    "| 说明 | 数字 |\n|---|---|\n| [{}](other.md) | {} |\n| ![{}](a.png) | 3 |\n",
    "| x | y | 名称 | 说明 |\n|---|---|---|---|\n| 3 | ４% | {} | [{}](other.md) |\n",
    "| 年份 | 事件 |\n|---|---|\n| {} | {} |\n| | {} |\n| {} | |\n",
    "![{}](a.png)\n",
    '![](a.png "{}")\n',
    "![{}](a.png)\n![{}](b.png)\n\n![{}](a.png)\n",
    "![](a.png)\n",
    "![{}](clip.mp4)\n",
    "{} ![{}](a.png) {}\n",
    "---\n",
    "{}[^@]\n\n[^@]: {}\n",
    "<b>{}</b> & {}\n",
    "<!-- {} -->\n",
    "\u3000\u3000{}\n",
)


def filled(templates: list[str]) -> tuple[str, int]:
    """Return a text with a word of its own in each place, and the number of words."""
    count = 0

    def word(_: object) -> str:
        nonlocal count
        count += 1
        return f"word{count}x"

    texts = (re.sub(r"(?<!\{)\{\}(?!\})", word, template) for template in templates)
    body = "\n".join(text.replace("^@", f"^{number}") for number, text in enumerate(texts))
    return body.replace("{{", "{").replace("}}", "}"), count


def lost(page: BasePage, count: int) -> list[str]:
    found = msgspec.json.encode(page).decode()
    return [f"word{n}x" for n in range(1, count + 1) if f"word{n}x" not in found]


@settings(max_examples=300)
@given(
    templates=st.lists(st.sampled_from(BLOCKS), max_size=8),
    kind=st.sampled_from(KINDS),
    under=st.booleans(),
    title=st.booleans(),
)
def test_every_word_survives_every_screen(
    desk: Desk,
    templates: list[str],
    kind: str,
    under: bool,  # noqa: FBT001 - drawn
    title: bool,  # noqa: FBT001 - drawn
) -> None:
    body, count = filled(templates)
    head = f"---\nscreen: {kind}\n" + ("title: T\n" if title else "") + "---\n"
    place = "home" if kind == "home" else "section" if under else "article"
    compiled, _ = desk.compile(head + body, place)
    assert lost(compiled.page, count) == []
    for n in range(1, count + 1):
        hidden = f"<!-- word{n}x" in body
        assert (f"word{n}x" in compiled.search.body + compiled.page.title) is not hidden


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_of_every_block_keeps_all_of_them(desk: Desk, kind: str) -> None:
    body, count = filled(list(BLOCKS))
    compiled, _ = desk.compile(
        f"---\nscreen: {kind}\n---\n{body}", "home" if kind == "home" else "article"
    )
    assert str(compiled.page.__struct_config__.tag) == kind
    assert lost(compiled.page, count) == []


@pytest.mark.parametrize("kind", KINDS)
def test_what_the_header_shows_survives_every_screen(desk: Desk, kind: str) -> None:
    keys = ("title", "source", "as_of", "qr", "speaker", "role")
    head, count = filled([f"{key}: {{}}\n" for key in keys])
    compiled, _ = desk.compile(
        f"---\n{head}screen: {kind}\n---\ntext", "home" if kind == "home" else "article"
    )
    assert lost(compiled.page, count) == []
    assert "word5x word6x" in compiled.search.body


# --- header, title, card --------------------------------------------------------------------


def codes(found: list[Problem]) -> list[tuple[str, int]]:
    return [(problem.code, problem.line) for problem in found]


@pytest.mark.parametrize(
    ("accent", "found", "problem"),
    [
        ("green", "green", []),
        ("Green", "green", []),
        ("绿色", "green", []),
        ("橙", "amber", []),
        ("#A0b1C2", "#a0b1c2", []),
        ("", "", []),
        ("#fff", "", [("accent-unknown", 3)]),
        ("彩虹", "", [("accent-unknown", 3)]),
    ],
)
def test_accents(desk: Desk, accent: str, found: str, problem: list[tuple[str, int]]) -> None:
    compiled, problems = desk.compile(f"---\n标题: 甲\n颜色: {accent}\n---\n正文")
    assert compiled.page.accent == compiled.card.accent == found
    assert codes(problems) == problem


def test_icons_of_header_and_title(desk: Desk) -> None:
    title = '# 甲 {: icon="mdi6.seed" }\n\n正文'
    assert desk.compile(title)[0].page.icon.glyph == "\U000f0e62"
    assert desk.compile(f"---\nicon: mdi6.sprout\n---\n{title}")[0].page.icon.glyph == "\U000f0e66"
    compiled, problems = desk.compile("---\ntitle: x\nicon: mdi6.sprut\n---\n正文")
    assert compiled.page.icon is None
    assert codes(problems) == [("icon-unknown", 3)]


def test_a_cover_that_is_missing(desk: Desk) -> None:
    compiled, problems = desk.compile("---\ntitle: x\n封面: aa.png\n---\n![](a.png)\n\n正文")
    assert compiled.page.cover is None
    assert compiled.card.cover is not None
    assert codes(problems) == [("media-missing", 3)]


def test_a_cover_that_is_a_clip_without_poster(desk: Desk) -> None:
    (desk.root / "bare.mp4").write_bytes(b"\x00\x00\x00\x18ftypmp42")
    desk.around.tree.files["bare.mp4"] = "bare.mp4"
    compiled, problems = desk.compile("---\ncover: bare.mp4\n---\n正文")
    assert compiled.page.cover is None
    assert codes(problems) == [("cover-clip", 2)]


def test_a_code_to_take_away(desk: Desk) -> None:
    text = "---\ntitle: 甲\nqr: www.example.org\n---\n[网站](https://www.example.org)"
    compiled, problems = desk.compile(text)
    assert compiled.page.qr is not None
    assert compiled.page.qr.text == "https://www.example.org"
    assert compiled.page.takeaways == (compiled.page.qr,)
    assert problems == []


@pytest.mark.parametrize("times", [1, 2])
def test_a_code_that_is_too_long(desk: Desk, times: int) -> None:
    for _ in range(times):
        compiled, problems = desk.compile(f"---\ntitle: {times}\nqr: {'甲' * 900}\n---\n正文")
        assert compiled.page.qr is None
        assert codes(problems) == [("link-too-long", 3)]


def test_presenters_notes_are_kept_apart(desk: Desk) -> None:
    compiled, _ = desk.compile("# 甲\n\n正文\n\n<!-- 先问候 -->\n")
    assert [note.text for note in compiled.page.notes] == ["先问候"]
    assert "先问候" not in compiled.search.body
    assert "先问候" not in msgspec.json.encode(compiled.page.blocks).decode()


@pytest.mark.parametrize("kind", ["home", "首页"])
def test_there_is_one_home(desk: Desk, kind: str) -> None:
    compiled, problems = desk.compile(f"---\ntitle: x\nscreen: {kind}\n---\n正文")
    assert compiled.card.kind == "article"
    assert codes(problems) == [("screen-misfit", 3)]


def test_an_unknown_screen_names_the_nearest(desk: Desk) -> None:
    compiled, problems = desk.compile("---\nscreen: intervew\n---\n## Q\n\nanswer")
    assert compiled.card.kind == "article"
    assert codes(problems) == [("screen-unknown", 2)]
    assert "“interview”" in problems[0].message["zh"]
    assert "访谈" in problems[0].remedy["zh"]


def test_reading_time(desk: Desk) -> None:
    assert desk.compile("短")[0].page.reading_seconds == 3
    assert desk.compile("种" * 600)[0].page.reading_seconds == 100
    assert desk.compile("word " * 350, lang="en")[0].page.reading_seconds == 100
    compiled, problems = desk.compile("种子" * 1000)
    assert compiled.page.reading_seconds > 240
    assert codes(problems) == [("page-long", 1)]


def test_figures_ask_for_a_source(desk: Desk) -> None:
    table = "\n| 数字 | 说明 |\n|---|---|\n| 75 | 项 |\n"
    assert codes(desk.compile(f"正文\n{table}")[1]) == [("source-missing", 3)]
    assert desk.compile(f"---\n来源: 年报\n---\n正文\n{table}")[1] == []


def test_a_slow_page_is_named(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.compiler.page.DEADLINE", -1.0)
    assert codes(desk.compile("slow")[1]) == [("page-slow", 1)]


def test_quotes_are_set_in_the_pages_language(desk: Desk) -> None:
    text = '---\ntitle: say "hi"\nsubtitle: "a" \'b\'\n---\n"c"'
    page = desk.compile(text, lang="en")[0].page
    assert page.title == "say “hi”"
    assert page.lang == page.text_lang == "en"


# --- page files -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "code", "usable"),
    [
        (b"", "page-empty", False),
        (b" \r\n\xef\xbb\xbf\r\n", "page-empty", False),
        (b"\xef\xbb\xbf", "page-empty", False),
        (b"---\nscreen: article\n---\n", "page-empty", False),
        (b"---\ndraft: yes\n---\n", "", False),
        (b"---\ntitle: x\n---\n", "", True),
        (b"text", "", True),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "not-text", False),
        ("# 标题，正文里写一些汉字".encode("gb18030"), "encoding", True),
        ("# 标题，正文里写一些汉字".encode("utf-16"), "encoding", True),
    ],
)
def test_page_files(tmp_path: Path, data: bytes, code: str, usable: bool) -> None:  # noqa: FBT001
    (tmp_path / "a.md").write_bytes(data)
    file = read_page_file(tmp_path, "a.md")
    assert [problem.code for problem in file.problems] == ([code] if code else [])
    assert file.usable is usable


def test_a_page_file_that_cannot_be_opened(tmp_path: Path) -> None:
    file = read_page_file(tmp_path, "gone.md")
    assert [(p.code, p.severity) for p in file.problems] == [("file-unreadable", "error")]
    assert not file.usable


def test_a_huge_page_file_is_cut(tmp_path: Path) -> None:
    with (tmp_path / "a.md").open("wb") as stream:
        stream.write("# 标题\n".encode())
        stream.truncate(200 * 1024 * 1024)
    assert len(read_page_file(tmp_path, "a.md").body) <= 4 * 1024 * 1024


# --- known from before ----------------------------------------------------------------------


def test_a_page_is_compiled_again_when_an_answer_changes(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    text = "---\nqr: text\n---\n![](a.png) [x](new.md) [y](https://example.org)"
    (desk.root / "page.md").write_text(text)
    file = read_page_file(desk.root, "page.md")
    place = Place("page", "page", "zh", "article")

    def fresh() -> bool:
        desk.around.intake = Intake(desk.root, MediaFolder(tmp_path / "media"), desk.cache)
        return compile_page_file(file, place, desk.around, desk.cache)[2]

    assert [fresh(), fresh()] == [True, False]
    desk.around.ids["new"] = "new"
    assert [fresh(), fresh()] == [True, False]
    (desk.root / "a.png").write_bytes((desk.root / "a.png").read_bytes() + b"more")
    assert [fresh(), fresh()] == [False, False]
    (desk.root / "a.png").write_bytes(b"\x89PNG")
    assert [fresh(), fresh()] == [True, False]
    for stored in (tmp_path / "media").iterdir():
        stored.unlink()
    assert not fresh()
    assert len(list((tmp_path / "media").iterdir())) == 2
