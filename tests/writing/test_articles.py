"""Whole press articles: the draft, the report, and what holds for every draft."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import opencc
import pytest
from press import FOUND, Article, built

from kiosk.writing.blocks import Findings
from kiosk.writing.draft import make_draft
from kiosk.writing.mending.mend import mend
from kiosk.writing.reading.read import read

HAN = re.compile("[\u3400-\u9fff]")


def lines(markdown: str) -> Iterator[str]:
    """Yield the lines of the body that are no tables."""
    body = markdown.split("\n---\n", 1)[1]
    return (line for line in body.splitlines() if not line.startswith("|"))


def cells(markdown: str) -> Iterator[list[str]]:
    """Yield the rows of figure and event tables, without their heads."""
    for table in re.findall(
        r"(?m)^\| (?:数字|年份|figure|year) .*\n\|[-|]+\|\n((?:\|.*\n?)+)", markdown
    ):
        for row in table.splitlines():
            yield [cell.strip() for cell in row.strip("|").split("|")]


def mended_text(article: Article) -> str:
    mended = mend(read(article.data, article.name), article.lang, Findings("x"))
    return "\n".join(block.text for block in mended.blocks)


def test_there_are_articles_of_many_shapes() -> None:
    assert len(FOUND) >= 8
    assert {article.path.suffix for article in FOUND} == {".txt", ".html", ".paragraphs"}


def test_the_draft_is_what_is_expected(article: Article) -> None:
    assert article.draft().markdown == article.expected("md")


def test_the_report_names_every_line(article: Article) -> None:
    draft = article.draft()
    told = "".join(f"{p.file}:{p.line} {p.code}\n" for p in draft.problems)
    assert told == article.expected("report")
    texts = {"index.md": draft.markdown, "original.txt": draft.original}
    for problem in draft.problems:
        assert 1 <= problem.line <= len(texts[problem.file].split("\n"))
        assert set(problem.message) == set(problem.remedy) == {"zh", "en"}


def test_no_hanzi_is_invented(article: Article) -> None:
    """Every hanzi of the body is in the article, and not more often than there."""
    source = Counter(opencc.OpenCC("t2s").convert(mended_text(article)))
    written = Counter("".join(lines(article.draft().markdown)))
    more = {char: count for char, count in (written - source).items() if HAN.match(char)}
    assert not more


def test_figures_and_dates_are_copied_as_they_stand(article: Article) -> None:
    text = re.sub(r"\s", "", mended_text(article))
    for row in cells(article.draft().markdown):
        whole = re.sub(r"\s", "", "".join(row[:2]))
        assert whole in text or row[0] in text
        assert all(re.sub(r"\s", "", cell.replace("\\", "")) in text for cell in row)


def test_a_draft_never_reaches_visitors(article: Article, tmp_path: Path) -> None:
    result, ids, _ = built(article.draft().markdown, tmp_path)
    assert ids == [""]
    assert {problem.code for problem in result} <= {"place-marked"}


def test_the_page_compiles_once_it_was_read(article: Article, tmp_path: Path) -> None:
    draft = article.draft()
    read_through = re.sub(r"(?m)^(?:隐藏|draft): .*\n", "", draft.markdown)
    read_through = re.sub(r"\[\?(.*?)\?\]", "某", read_through)
    problems, ids, kind = built(read_through, tmp_path)
    assert ids == ["", "page"]
    assert kind == draft.screen
    assert {problem.code for problem in problems} <= {"source-missing"}


def test_marks_hold_the_page_back(article: Article, tmp_path: Path) -> None:
    draft = article.draft()
    marks = [problem for problem in draft.problems if problem.code == "place-marked"]
    published = re.sub(r"(?m)^(?:隐藏|draft): .*$", "# -", draft.markdown)
    problems, ids, _ = built(published, tmp_path)
    assert ("page" in ids) == (not marks)
    found = [problem.line for problem in problems if problem.code == "place-marked"]
    assert found == [problem.line for problem in marks]


@pytest.mark.parametrize("kind", ["interview", "article"])
def test_the_kind_can_be_asked_for(kind: str) -> None:
    labels = next(article for article in FOUND if article.path.stem == "labels")
    draft = make_draft(labels.data, labels.name, kind=kind, lang="zh", page="index.md")
    assert draft.screen == kind
    assert ("受访人" in draft.markdown) == (kind == "interview")
