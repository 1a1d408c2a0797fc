"""Press articles of all shapes, each with the draft that is expected of it."""

import datetime as dt
import re
from dataclasses import dataclass
from pathlib import Path

from word_file import word_file

from kiosk.compiler.build import build
from kiosk.compiler.problems import Problem
from kiosk.pack.store import PackStore
from kiosk.writing.draft import Draft, make_draft

ARTICLES = Path(__file__).parents[1] / "writing/articles"
TODAY = dt.date(2026, 1, 15)
SUFFIXES = (".txt", ".html", ".paragraphs")


@dataclass(frozen=True)
class Article:
    """A file of ``articles``: ``name.txt``, ``name.html``, or the paragraphs of a Word file."""

    path: Path

    @property
    def text(self) -> str:
        return self.path.read_text("utf-8")

    @property
    def lang(self) -> str:
        return "en" if self.path.stem.endswith(".en") else "zh"

    @property
    def data(self) -> bytes:
        """The bytes as they come from the press: in the encoding that a web page states."""
        if self.path.suffix == ".paragraphs":
            return word_file(self.text)
        stated = re.search(r"charset=([\w-]+)", self.text)
        return self.text.encode(stated[1] if stated else "utf-8")

    @property
    def name(self) -> str:
        return self.path.stem + self.path.suffix.replace(".paragraphs", ".docx")

    def draft(self) -> Draft:
        return make_draft(self.data, self.name, kind=None, lang=self.lang, page="index.md")

    def expected(self, kind: str) -> str:
        return self.path.with_name(f"{self.path.stem}.{kind}").read_text("utf-8")


FOUND = [Article(p) for p in sorted(ARTICLES.iterdir()) if p.suffix in SUFFIXES]


def built(page: str, tmp_path: Path) -> tuple[list[Problem], list[str], str]:
    """Build a folder with one page; return its problems, the ids shown, and the page's kind."""
    folder = tmp_path / "content"
    (folder / "page").mkdir(parents=True)
    (folder / "index.md").write_text("# 展览\n\n你好。", "utf-8")
    (folder / "page/index.md").write_text(page, "utf-8")
    (folder / "page/original.txt").write_text("原文", "utf-8")
    store = PackStore(tmp_path / "state")
    result = build(folder, store, today=TODAY)
    assert not [p for p in result.problems if p.severity == "error"]
    reader = store.open_current()
    ids = list(reader.ids("zh"))
    kind = reader.card("page", "zh").kind if "page" in ids else ""
    reader.close()
    return list(result.problems), ids, kind
