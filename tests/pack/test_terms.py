"""Words to begin a search with."""

from pathlib import Path

from kiosk.compiler.index import entry
from kiosk.pack.model import Card, Exhibit, Figure, Language, Times
from kiosk.pack.model.pages.article import ArticlePage
from kiosk.pack.model.pages.home import HomePage
from kiosk.pack.reader import PackReader
from kiosk.pack.terms import Term, terms
from kiosk.pack.writer import PackWriter


def written(folder: Path, titles: list[str], labels: list[str]) -> PackReader:
    """Return a pack of a home page with figures of these labels and sections of these titles."""
    figures = tuple(Figure("1", "", label) for label in labels)
    writer = PackWriter(folder / "pack.sqlite")
    language = (Language("zh", "中文"),)
    writer.set_exhibit(Exhibit({"zh": "展览"}, language, "dark", False, Times(), ()))  # noqa: FBT003
    for number, title in enumerate(["展览", *titles]):
        page = f"p{number}" if number else ""
        common = (page, "zh", "zh", title, "", None, "cyan", None, "", "", "", None, (), ())
        made = ArticlePage(*common, 60, ()) if page else HomePage(*common, 60, figures, ())
        card = Card(page, "article", title, "", None, "cyan", None, None)
        text = entry(title, "" if page else "\n".join(labels))
        parent = "" if page else None
        writer.add_page(made, card, parent=parent, position=number, search=text)
    writer.finish()
    return PackReader(folder / "pack.sqlite", folder)


def test_sections_then_figures_each_once(tmp_path: Path) -> None:
    pack = written(tmp_path, ["园区", "Services", "园区"], ["专利", "services", "专利"])
    assert [term.text for term in terms(pack, "zh")] == ["园区", "Services", "专利"]
    pack.close()


def test_initials_of_titles_that_are_all_hanzi(tmp_path: Path) -> None:
    pack = written(tmp_path, ["重庆银行", "人才33条", "Park"], [])
    assert [term.initials for term in terms(pack, "zh")] == ["cqyh", "", ""]
    pack.close()


def test_what_is_long_what_reads_on_and_what_is_not_found_is_left_out(tmp_path: Path) -> None:
    titles = ["很长很长很长很长很长的标题", "a title of more than thirty-two letters", "！？"]
    pack = written(tmp_path, titles, ["of research", "", "项目"])
    assert terms(pack, "zh") == [Term("项目", "cyan", "")]
    assert terms(pack, "en") == []
    pack.close()


def test_no_more_than_asked_for(tmp_path: Path) -> None:
    pack = written(tmp_path, [f"园区{letter}" for letter in "甲乙丙丁戊"], [])
    assert len(terms(pack, "zh", 3)) == 3
    pack.close()
