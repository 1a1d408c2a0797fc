"""All pages of a pack, in an order for each use; a few of them are replaced at little cost."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kiosk.pack.numbering import ROOM
from kiosk.pack.others import others
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
    lines: bytes
    """What a pack's id is made of, sorted and one after another."""
    made_of: list[Mark] | None = None
    """The marks of the pages that these were made out of, if they were."""
    replaced: tuple[int, ...] = ()
    """Where those were others."""

    def with_others(self, sheets: Mapping[int, Sheet]) -> "Pages":
        """Return these pages with other sheets in some places, of the same pages."""
        found, marks, lines = list(self.sheets), list(self.marks), self.lines
        for place, sheet in sheets.items():
            # A line begins with the page and its place: it stays where it is among the others.
            lines = lines.replace(found[place].line, sheet.line, 1)
            found[place], marks[place] = sheet, sheet.mark
        fixed = self.numbers, self.languages
        return Pages(found, marks, *fixed, lines, self.marks, tuple(sheets))

    def others_than(self, marks: list[Mark]) -> Sequence[int]:
        """Return the places in which the marks, of as many pages, may be others."""
        return self.replaced if marks is self.made_of else others(marks, self.marks)

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
        lines=b"".join(sorted(each.line for each in found)),
    )
