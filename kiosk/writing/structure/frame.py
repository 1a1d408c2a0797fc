"""The article cut out of its page: title, source and date on top, body, and what was left out."""

import re
from dataclasses import dataclass

from kiosk.writing.blocks import Block, Original
from kiosk.writing.structure.chrome import ends_article, look_of
from kiosk.writing.structure.dateline import Dateline, read_dateline

_SITE = re.compile(r"\s*(?:[-–—_|｜]+)\s*")
_TITLE_LENGTH = 60
_NEAR = 6
"""Blocks between a title and its dateline."""
_ENOUGH = 30
"""Characters of prose that must stand above what ends an article."""
_LABEL = re.compile(r"^[【\[]?(?:问|答|记者|Q|A)\d*[】\]]?\s*[:：]")
_SENTENCE_END = re.compile(r"[。；，,;]$|[。！；].")


@dataclass(frozen=True, slots=True)
class Article:
    """An article without the page around it."""

    title: str
    subtitle: str
    source: str
    as_of: str
    """``YYYY-MM-DD``, empty when it was not found."""
    blocks: tuple[Block, ...]
    cut: tuple[Block, ...]
    """What was left out, in its order."""


def find_article(original: Original) -> Article:
    """Cut the article out of its page."""
    return _Framer(original).article()


class _Framer:
    def __init__(self, original: Original) -> None:
        self._blocks = original.blocks
        self._stated = original.title
        self._looks = [look_of(block) for block in self._blocks]
        self._datelines = {
            index: found
            for index, block in enumerate(self._blocks)
            if block.kind != "table" and (found := read_dateline(block.text))
        }

    def article(self) -> Article:
        """Find title, dateline and body; all other blocks are cut."""
        title = self._title()
        dateline = self._dateline(title)
        start = max(title, dateline if dateline is not None else -1) + 1
        body = self._body(start)
        between = range(title + 1, start) if title >= 0 else ()
        subtitle = next((i for i in between if self._blocks[i].text.startswith("—")), None)
        used = {*body, title, subtitle, *(i for i in self._datelines if title < i < start)}
        facts = self._facts(dateline, start, body)
        return Article(
            title=self._title_text(title),
            subtitle="" if subtitle is None else self._blocks[subtitle].text.lstrip("—- "),
            source=facts.source,
            as_of=facts.date,
            blocks=tuple(self._blocks[index] for index in body),
            cut=tuple(block for index, block in enumerate(self._blocks) if index not in used),
        )

    def _title_text(self, index: int) -> str:
        return self._blocks[index].text if index >= 0 else self._name_parts()[0]

    def _name_parts(self) -> list[str]:
        """Return what the file says is its title: whole, then its parts, the longest first."""
        parts = sorted(_SITE.split(self._stated), key=len, reverse=True)
        return [self._stated, *parts] if len(parts) == 1 else [parts[0], self._stated, *parts[1:]]

    def _title(self) -> int:
        """Return the index of the title, -1 when no block is it."""
        names = [name for name in self._name_parts() if len(name) > 1]
        for name in names:
            for index, block in enumerate(self._blocks):
                if block.text == name and block.kind in {"heading", "paragraph"}:
                    return index
        first = next((i for i, look in enumerate(self._looks) if look == "prose"), 0)
        for line in sorted(self._datelines):
            near = [i for i in range(max(0, line - _NEAR), line) if self._can_be_title(i)]
            headings = [i for i in near if self._blocks[i].kind == "heading"]
            if near and self._prose_after(line):
                return (headings or near[-1:])[0] if headings else self._first_of_run(near)
        above = [i for i in range(first) if self._can_be_title(i)]
        headings = [i for i in above if self._blocks[i].kind == "heading"]
        return (headings or above or [-1])[0]

    def _first_of_run(self, near: list[int]) -> int:
        """Return the title of the lines above a dateline: the first when a subtitle follows."""
        last = near[-1]
        if self._blocks[last].text.startswith("—") and len(near) > 1:
            return near[-2]
        return last

    def _can_be_title(self, index: int) -> bool:
        block = self._blocks[index]
        fits = 1 < len(block.text) <= _TITLE_LENGTH and block.kind in {"heading", "paragraph"}
        plain = not _SENTENCE_END.search(block.text) and not _LABEL.match(block.text)
        looks = self._looks[index] != "chrome" or (block.aside and block.kind == "heading")
        return fits and plain and looks and index not in self._datelines

    def _prose_after(self, index: int) -> bool:
        return "prose" in self._looks[index + 1 :]

    def _dateline(self, title: int) -> int | None:
        """Return the index of the dateline at the title, None when there is none."""
        if title < 0:
            return next((i for i in sorted(self._datelines) if self._prose_after(i)), None)
        near = [i for i in self._datelines if title < i <= title + _NEAR]
        near = [i for i in near if "prose" not in self._looks[title + 1 : i]]
        return max(near, default=None)

    def _body(self, start: int) -> list[int]:
        """Return the indices of the body."""
        end = self._end(start)
        kept = [i for i in range(start, end) if self._belongs(i)]
        prose = [i for i in kept if self._looks[i] == "prose"]
        if not prose:
            return kept or [i for i in range(start, len(self._blocks)) if self._is_text(i)]
        broken = next((i for i in range(prose[-1], end) if not self._belongs(i)), end)
        return [i for i in kept if i < broken]

    def _belongs(self, index: int) -> bool:
        if index in self._datelines and self._looks[index] != "prose":
            return False
        return self._looks[index] != "chrome" and self._is_text(index)

    def _is_text(self, index: int) -> bool:
        return self._blocks[index].kind != "picture" and bool(self._blocks[index].text.strip())

    def _end(self, start: int) -> int:
        """Return the index of what ends the article, the number of blocks when nothing does."""
        seen = 0
        for index in range(start, len(self._blocks)):
            block = self._blocks[index]
            if seen >= _ENOUGH and not block.aside and ends_article(block.text):
                after = self._blocks[index + 1 :]
                if not any(_LABEL.match(b.text) for b in after if not b.aside):
                    return index
            if self._looks[index] == "prose":
                seen += len(block.text)
        return len(self._blocks)

    def _facts(self, dateline: int | None, start: int, body: list[int]) -> Dateline:
        """Return source and date: of the datelines at the title, else of one under the body."""
        above = [self._datelines[i] for i in sorted(self._datelines) if i < start][-3:]
        if dateline is not None:
            above = [self._datelines[dateline], *above]
        last = body[-1] if body else start
        below = [d for i, d in sorted(self._datelines.items()) if i > last][:1]
        found = [*above, *below]
        return Dateline(
            next((d.source for d in found if d.source), ""),
            next((d.date for d in found if d.date), ""),
        )
