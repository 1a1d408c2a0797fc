"""All pages of a pack, in an order for each use; a few of them are replaced at little cost."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kiosk.pack.numbering import ROOM
from kiosk.pack.schema import LANGUAGE
from kiosk.pack.sheet import Mark, Sheet


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of a pack; made by ``in_order`` and never changed."""

    sheets: list[Sheet]
    """In the order of the booth."""
    marks: list[Mark]
    """Of the sheets."""
    numbers: list[int]
    """Of their search entries."""
    languages: tuple[str, ...]
    """In the order in which these are numbered."""
    lines: list[bytes]
    """What a pack's id is made of, sorted."""

    def with_others(self, sheets: Mapping[int, Sheet]) -> "Pages":
        """Return these pages with other sheets in some places, of the same pages."""
        found, marks, lines = list(self.sheets), list(self.marks), list(self.lines)
        for place, sheet in sheets.items():
            del lines[bisect_left(lines, found[place].line)]
            insort(lines, sheet.line)
            found[place], marks[place] = sheet, sheet.mark
        return Pages(found, marks, self.numbers, self.languages, lines)

    def numbered(self) -> list[tuple[int, Sheet]]:
        """Return the sheets with their numbers, in the order of these."""
        return sorted(zip(self.numbers, self.sheets, strict=True), key=lambda each: each[0])


def in_order(sheets: Iterable[Sheet]) -> Pages:
    """Return the pages of sheets that come in the order of the booth."""
    found = list(sheets)
    nexts: dict[str, int] = {}
    numbers = []
    for each in found:
        number = nexts.setdefault(each.page.lang, len(nexts) * LANGUAGE)
        numbers.append(number)
        nexts[each.page.lang] = number + ROOM
    return Pages(
        sheets=found,
        marks=[each.mark for each in found],
        numbers=numbers,
        languages=tuple(nexts),
        lines=sorted(each.line for each in found),
    )
