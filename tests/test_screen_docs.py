"""The examples in ``docs/screens`` are pages that work, in both languages."""

import datetime as dt
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import msgspec
import pytest

from kiosk.compiler.build import BuildResult, build
from kiosk.compiler.screens import screen
from kiosk.pack.model import BasePage
from kiosk.pack.model.pages import KINDS, page_type
from kiosk.pack.store import PackStore

DOCS = Path(__file__).parents[1] / "docs/screens"
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><path d="M0 9 8 0z"/></svg>'
Shown = tuple[BuildResult, dict[str, BasePage]]
Show = Callable[[str], Shown]


def examples(kind: str) -> list[str]:
    """Return the example pages of a kind's document: Chinese, English."""
    text = (DOCS / f"{kind}.md").read_text("utf-8")
    return re.findall(r"(?ms)^```markdown\n(.*?)^```$", text)


def write_exhibition(kind: str, content: Path) -> str:
    """Write the examples of a kind into an exhibition; return their page's id."""
    folder = content if kind == "home" else content / "example"
    folder.mkdir(parents=True)
    for suffix, text in zip(("", ".en"), examples(kind), strict=True):
        (content / f"index{suffix}.md").write_text("# 首页\n\n欢迎。\n", "utf-8")
        (folder / f"index{suffix}.md").write_text(text, "utf-8")
        if kind == "section":
            (folder / f"child{suffix}.md").write_text("---\nsource: a\n---\n# 沙漠\n\n仙人掌。\n")
        for name in re.findall(r"[\w-]+\.svg", text):
            (folder / name).write_text(DRAWING, "utf-8")
    return "" if kind == "home" else "example"


@pytest.fixture(scope="module")
def show(tmp_path_factory: pytest.TempPathFactory) -> Show:
    """Return a function that builds a kind's examples and gives the pages by language."""

    @cache
    def made(kind: str) -> Shown:
        folder = tmp_path_factory.mktemp(kind)
        page_id = write_exhibition(kind, folder / "content")
        store = PackStore(folder / "store")
        result = build(folder / "content", store, today=dt.date(2026, 1, 1))
        reader = store.open_current()
        found = {lang: reader.page(page_id, lang) for lang in ("zh", "en")}
        reader.close()
        return result, {lang: page for lang, page in found.items() if page is not None}

    return made


def test_every_kind_is_documented() -> None:
    assert sorted(file.stem for file in DOCS.glob("*.md")) == sorted(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_every_name_of_a_kind_is_documented(kind: str) -> None:
    text = re.sub(r"(?ms)^```.*?^```$", "", (DOCS / f"{kind}.md").read_text("utf-8"))
    assert re.findall(r"`(?:screen|画面): (\w+)`", text) == [kind, *screen(kind).NAMES]


@pytest.mark.parametrize("kind", KINDS)
def test_the_examples_work(kind: str, show: Show) -> None:
    result, pages = show(kind)
    home_of_the_test = {"index.md", "index.en.md"} if kind != "home" else set()
    assert [p for p in result.problems if p.file not in home_of_the_test] == []
    assert {lang: page.text_lang for lang, page in pages.items()} == {"zh": "zh", "en": "en"}


@pytest.mark.parametrize("kind", KINDS)
def test_the_examples_show_all_that_the_kind_can(kind: str, show: Show) -> None:
    own = set(page_type(kind).__struct_fields__) - set(BasePage.__struct_fields__)
    for page in show(kind)[1].values():
        assert type(page) is page_type(kind)
        assert sorted(name for name in own if not getattr(page, name)) == []
        assert page.source


def test_an_interviews_example_has_every_part(show: Show) -> None:
    for page in show("interview")[1].values():
        question = msgspec.to_builtins(page)["questions"][0]
        assert all(question.values())
        assert all(question["points"][0].values())


def test_a_tiers_example_has_every_part(show: Show) -> None:
    for page in show("tiers")[1].values():
        assert all(msgspec.to_builtins(page)["tiers"][0].values())


def test_the_guides_note_stays_with_the_guide(show: Show) -> None:
    for page in show("article")[1].values():
        assert page.notes
        shown = msgspec.json.encode(msgspec.structs.replace(page, notes=())).decode()
        assert not any(note.text in shown for note in page.notes)
