"""The invented fair, and the site that is made of it."""

import datetime as dt
from html.parser import HTMLParser
from pathlib import Path

import pytest
import website
from fair import pictures
from PIL import Image

import content
from kiosk.compiler.build import build
from kiosk.pack.store import PackStore

VOID = {"meta", "link", "img", "hr", "br"}


class Reader(HTMLParser):
    """Notes what stays open or closes what was not open, and every file that is named."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.files: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.files |= {value for name, value in attrs if value and name in {"src", "href"}}
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)


@pytest.fixture(autouse=True)
def small_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "SIZE", (480, 320))


def files(root: Path) -> dict[str, bytes]:
    return {
        file.relative_to(root).as_posix(): file.read_bytes()
        for file in root.rglob("*")
        if file.is_file()
    }


@pytest.mark.parametrize("pages", [4, 10, 57])
def test_a_fair_has_just_the_pages_that_were_asked_for(tmp_path: Path, pages: int) -> None:
    content.write(tmp_path / "fair", pages)
    assert len(list((tmp_path / "fair").rglob("*.md"))) == pages


def test_a_fair_of_less_than_that_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="4 pages"):
        content.write(tmp_path / "fair", 3)


def test_the_same_seed_gives_the_same_folder(tmp_path: Path) -> None:
    for name, seed in (("one", 1), ("again", 1), ("other", 2)):
        content.write(tmp_path / name, 12, seed=seed)
    one, again, other = (files(tmp_path / name) for name in ("one", "again", "other"))
    assert one == again
    assert one != other


def test_pictures_are_pictures(tmp_path: Path) -> None:
    content.write(tmp_path / "fair", 10)
    shown = list((tmp_path / "fair").rglob("*.jpg"))
    for file in shown:
        with Image.open(file) as picture:
            assert picture.size == (480, 320)
    assert len({file.read_bytes() for file in shown}) == len(shown) > 1


@pytest.mark.parametrize("english", [False, True])
def test_a_fair_compiles_without_a_problem(tmp_path: Path, *, english: bool) -> None:
    content.write(tmp_path / "fair", 10, english=english)
    result = build(tmp_path / "fair", PackStore(tmp_path / "store"), today=dt.date(2026, 4, 1))
    assert [problem.code for problem in result.problems] == []
    assert result.pages == (20 if english else 10)


def test_its_site_is_whole(tmp_path: Path) -> None:
    content.write(tmp_path / "fair", 10)
    build(tmp_path / "fair", PackStore(tmp_path / "store"), today=dt.date(2026, 4, 1))
    site = tmp_path / "site"
    assert website.write(tmp_path / "store", site) == 10
    pages = sorted(site.glob("*.html"))
    assert len(pages) == 11  # the attract loop besides
    for page in pages:
        reader = Reader()
        reader.feed(page.read_text("utf-8"))
        assert (reader.open, reader.wrong) == ([], [])
        named = {file for file in reader.files if not file.startswith("#")}
        assert [file for file in sorted(named) if not (site / file).is_file()] == []


def test_its_site_says_what_the_pack_says(tmp_path: Path) -> None:
    content.write(tmp_path / "fair", 10)
    store = PackStore(tmp_path / "store")
    build(tmp_path / "fair", store, today=dt.date(2026, 4, 1))
    website.write(tmp_path / "store", tmp_path / "site")
    text = "".join(page.read_text("utf-8") for page in (tmp_path / "site").glob("p*.html"))
    pack = store.open_current()
    titles = [pack.card(page, "zh").title for page in pack.ids("zh") if page]
    pack.close()
    assert [title for title in titles if f"<h1>{title}</h1>" not in text] == []
