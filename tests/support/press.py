"""Press articles of all shapes, each with the draft that is expected of it."""

import re
from dataclasses import dataclass
from pathlib import Path

from word_file import word_file

from kiosk.writing.draft import Draft, make_draft

ARTICLES = Path(__file__).parents[1] / "writing/articles"
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
