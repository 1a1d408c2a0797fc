"""Compiled pages are bound in the order of the booth, each with its place among the others."""

from dataclasses import dataclass

import msgspec

from kiosk.compiler.index import entry
from kiosk.compiler.packed import PackedPage
from kiosk.pack.pages import Pages, in_order
from kiosk.pack.sheet import Sheet, sheet

_Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Bound:
    """Pages as a pack has them, and what they were made of. Never changed."""

    packed: list[PackedPage]
    """In the order of the booth, as the lists of ``pages``."""
    counts: list[int]
    """Of the pages under each."""
    pages: Pages


def bound(packed: list[PackedPage], known: Bound | None, places: list[int] | None) -> Bound:
    """Bind the pages of a booth; of ``known`` stays what is the same.

    ``places`` are those in which another page stands than was known, as ``replaced`` tells.
    """
    if known is None or places is None:
        return _bound(packed, known)
    sheets = known.pages.sheets
    others = {
        place: _sheet(packed[place], known.counts[place], sheets[place].position)
        for place in places
    }
    return Bound(packed, known.counts, known.pages.with_others(others))


def _bound(packed: list[PackedPage], known: Bound | None) -> Bound:
    """Bind pages that may stand in any other place than the known ones."""
    made = {} if known is None else _by_key(known)
    positions, counts = _positions(packed)
    sheets: list[Sheet] = []
    for each in packed:
        key = each.key
        count, position = counts.get(key, 0), positions.get(key, 0)
        was = made.get(key)
        if was and was[0] is each and was[1] == count and was[2].position == position:
            sheets.append(was[2])
        else:
            sheets.append(_sheet(each, count, position))
    return Bound(packed, [counts.get(each.key, 0) for each in packed], in_order(sheets))


def _by_key(known: Bound) -> dict[_Key, tuple[PackedPage, int, Sheet]]:
    """Return each page with the number of pages under it and its sheet."""
    together = zip(known.packed, known.counts, known.pages.sheets, strict=True)
    return {packed.key: (packed, count, made) for packed, count, made in together}


def _sheet(packed: PackedPage, count: int, position: int) -> Sheet:
    return sheet(
        packed.page,
        msgspec.structs.replace(packed.card, children=count),
        parent=packed.parent,
        position=position,
        search=packed.search or entry(packed.page.title, ""),
    )


def _positions(pages: list[PackedPage]) -> tuple[dict[_Key, int], dict[_Key, int]]:
    """Return each page's place among its siblings, and how many pages lie under each."""
    positions: dict[_Key, int] = {}
    counts: dict[_Key, int] = {}
    for packed in pages:
        if packed.parent is not None:
            above = (packed.parent, packed.page.lang)
            positions[packed.key] = counts.get(above, 0)
            counts[above] = counts.get(above, 0) + 1
    return positions, counts
