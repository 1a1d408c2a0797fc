"""The search, as a visitor types."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.compiler.index import entry
from kiosk.pack.model import Card, Exhibit, Language, Times
from kiosk.pack.model.pages.article import ArticlePage
from kiosk.pack.model.pages.home import HomePage
from kiosk.pack.reader import PackReader
from kiosk.pack.search import Hit, search
from kiosk.pack.writer import PackWriter

LONG = "这一段文字很长，前面没有要找的词，" * 8

PAGES = {
    "": ("济源展览", "欢迎来到这里。"),
    "nano": ("纳米材料", "新的粉体，二氧化钛。\n颗粒只有 12.5 纳米。"),
    "park": ("产业园区", f"{LONG}园区里有纳米材料的检测平台，{LONG}"),
    "team": ("中国银行团队", "CRISPR-Cas9 与 Café，共 75 人。"),
    "park-new": ("新园区", "西安路，方案已定。"),
}
ENGLISH = {"": ("Exhibition", "Welcome."), "nano": ("Nano-materials", "A powder of 12.5 nm.")}


def add(writer: PackWriter, lang: str, pages: dict[str, tuple[str, str]]) -> None:
    for position, (page, (title, body)) in enumerate(pages.items()):
        common = (page, lang, lang, title, "", None, "cyan", None, "", "", "", None, (), ())
        made = ArticlePage(*common, 60, ()) if page else HomePage(*common, 60, (), ())
        card = Card(page, "article", title, "", None, "cyan", None, None)
        parent = "" if page else None
        writer.add_page(made, card, parent=parent, position=position, search=entry(title, body))


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PackReader]:
    folder = tmp_path_factory.mktemp("search")
    writer = PackWriter(folder / "pack.sqlite")
    languages = (Language("zh", "中文"), Language("en", "English"))
    title = {"zh": "展览", "en": "Exhibition"}
    exhibit = Exhibit(title, languages, "dark", False, Times(), ())  # noqa: FBT003 - a record
    writer.set_exhibit(exhibit)
    add(writer, "zh", PAGES)
    add(writer, "en", ENGLISH)
    writer.finish()
    reader = PackReader(folder / "pack.sqlite", folder)
    yield reader
    reader.close()


def found(hits: list[Hit]) -> list[str]:
    return [hit.card.id for hit in hits]


def marked(hit: Hit) -> str:
    return hit.excerpt[hit.start : hit.start + hit.length]


@pytest.mark.parametrize(
    ("query", "pages"),
    [
        ("纳米", ["nano", "park"]),
        ("米材", ["nano", "park"]),
        ("namicailiao", ["nano", "park"]),
        ("namicail", ["nano", "park"]),
        ("NaMi", ["nano", "park"]),
        ("nmcl", ["nano", "park"]),
        ("namicl", ["nano", "park"]),
        ("nmcail", ["nano", "park"]),
        ("zhgyh", ["team"]),
        ("zhongguo", ["team"]),
        ("yinhang", ["team"]),
        ("yuanqu", ["park", "park-new"]),
        ("crispr", ["team"]),
        ("cri", ["team"]),
        ("cas9", ["team"]),
        ("cafe", ["team"]),
        ("café", ["team"]),
        ("75", ["team"]),
        ("12.5", ["nano"]),
        ("12", ["nano"]),
        ("gong75", ["team"]),
        ("75gong", ["team"]),
        ("xian", ["park-new"]),
        ("fangan", ["park-new"]),
        ("纳米 pingtai", ["park"]),
        ("园区 xian", ["park-new"]),
        ("xian新", ["park-new"]),
        ("材米", []),
        ("clnami", []),
        ("xyz", []),
        ("", []),
        ("  ，。", []),
    ],
)
def test_what_is_found(reader: PackReader, query: str, pages: list[str]) -> None:
    assert found(search(reader, query, "zh")) == pages


def test_titles_come_first_and_those_that_begin_with_it_before_others(reader: PackReader) -> None:
    assert found(search(reader, "yuan", "zh")) == ["", "park", "park-new"]
    assert found(search(reader, "xin", "zh")) == ["park-new", "nano"]
    assert found(search(reader, "新", "zh")) == ["park-new", "nano"]


def test_only_the_language_asked_for(reader: PackReader) -> None:
    assert found(search(reader, "nano", "en")) == ["nano"]
    assert search(reader, "nano", "zh") == []
    assert search(reader, "纳米", "en") == []
    assert search(reader, "纳米", "fr") == []


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("namicail", "纳米材料"),
        ("nmcl", "纳米材料"),
        ("namicl", "纳米材料"),
        ("米材", "米材"),
        ("yinhang", "银行"),
        ("ji", "济"),
        ("cas", "Cas"),
        ("75", "75"),
        ("xian", "西安"),
        ("kelizhi", "颗粒只"),
        ("二氧化钛颗粒", "二氧化钛。 颗粒"),
        ("taike", "钛。 颗"),
    ],
)
def test_the_place_is_marked(reader: PackReader, query: str, shown: str) -> None:
    assert marked(search(reader, query, "zh")[0]) == shown


def test_an_excerpt_shows_what_stands_around(reader: PackReader) -> None:
    [hit] = search(reader, "jiance", "zh")
    assert hit.card.id == "park"
    assert marked(hit) == "检测"
    assert hit.excerpt.startswith("…")
    assert hit.excerpt.endswith("…")
    assert "\n" not in hit.excerpt
    assert 60 <= len(hit.excerpt) <= 80


def test_a_limit(reader: PackReader) -> None:
    assert found(search(reader, "yuan", "zh", 1)) == [""]
    assert found(search(reader, "xin", "zh", 2)) == ["park-new", "nano"]


@settings(max_examples=200)
@given(query=st.text(max_size=40))
def test_anything_may_be_typed(reader: PackReader, query: str) -> None:
    for hit in search(reader, query, "zh"):
        assert 0 <= hit.start <= hit.start + hit.length <= len(hit.excerpt)


@given(query=st.text("nami纳米 \"*():^-+'\0.12é", max_size=24))
@settings(max_examples=200)
def test_no_sign_is_taken_for_a_command(reader: PackReader, query: str) -> None:
    search(reader, query, "zh")
