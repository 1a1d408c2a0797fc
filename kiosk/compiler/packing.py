"""Compiled pages are put into the file of a pack."""

from dataclasses import dataclass
from pathlib import Path

import msgspec

from kiosk.compiler import icons
from kiosk.compiler.exhibition import Exhibition
from kiosk.compiler.index import entry
from kiosk.compiler.media import MediaFolder
from kiosk.compiler.packed import PackedPage
from kiosk.compiler.uses import uses_of
from kiosk.pack.model import Exhibit, IconFont
from kiosk.pack.revision import Base, Ledger, Revised
from kiosk.pack.sheet import Sheet, sheet
from kiosk.pack.writer import PackWriter

Sheets = dict[tuple[str, str], tuple[PackedPage, int, Sheet]]
"""Of an earlier pack: a page, the number of pages under it, and the sheet made of both."""


@dataclass(frozen=True, slots=True)
class PackWritten:
    """A pack that was written aside."""

    id: str
    revised: Revised | None
    """How it was made as a copy of an earlier one, if it was."""
    ledger: Ledger
    sheets: Sheets


def write_pack(
    staged: Path, exhibition: Exhibition, *, base: Base | None = None, known: Sheets | None = None
) -> PackWritten:
    """Write the pack of ``exhibition`` into a fresh file.

    ``base`` is an earlier whole pack of the same program, to be copied where little differs;
    ``known`` has the sheets that were made before.
    """
    writer = PackWriter(staged, base)
    sheets = _gather(writer, exhibition, {} if known is None else known)
    return PackWritten(writer.finish(), writer.revised, writer.ledger(), sheets)


def foresee_pack(exhibition: Exhibition) -> PackWritten:
    """Return what ``write_pack`` would, without writing anything."""
    writer = PackWriter(Path())
    sheets = _gather(writer, exhibition, {})
    return PackWritten(writer.seal(), None, writer.ledger(), sheets)


def _gather(writer: PackWriter, exhibition: Exhibition, known: Sheets) -> Sheets:
    """Put all of an exhibition into a pack; return the sheets of its pages."""
    sheets = _sheets(exhibition.pages, known)
    writer.add_sheets(made for _, _, made in sheets.values())
    for position, deck in enumerate(exhibition.decks):
        writer.add_deck(deck, position=position)
    shown = (exhibition.attract, *(deck.slides for deck in exhibition.decks))
    uses = [*(packed.uses for packed in exhibition.pages), uses_of(shown)]
    families = set[str]().union(*(each.families for each in uses))
    files = set[str]().union(*(each.files for each in uses))
    media = exhibition.media
    fonts = tuple(_font(family, media) for family in sorted(families))
    writer.add_media(media.sizes(files | {font.file for font in fonts}))
    writer.set_exhibit(_exhibit(exhibition, fonts))
    return sheets


def _sheets(pages: list[PackedPage], known: Sheets) -> Sheets:
    """Return the sheet of each page in the order of the booth, made anew where it is another."""
    if _same_places(pages, known):
        return {
            key: was if was[0] is packed else (packed, was[1], _sheet(packed, *_place(was)))
            for packed, (key, was) in zip(pages, known.items(), strict=True)
        }
    positions, counts = _positions(pages)
    sheets: Sheets = {}
    for packed in pages:
        key = (packed.page.id, packed.page.lang)
        count, position = counts.get(key, 0), positions.get(key, 0)
        made = known.get(key)
        if made and made[0] is packed and made[1] == count and made[2].position == position:
            sheets[key] = made
        else:
            sheets[key] = (packed, count, _sheet(packed, count, position))
    return sheets


def _same_places(pages: list[PackedPage], known: Sheets) -> bool:
    """Tell whether the pages are the known ones or others in just their places."""
    return len(pages) == len(known) and all(
        packed is was[0]
        or (packed.parent == was[0].parent and (packed.page.id, packed.page.lang) == key)
        for packed, (key, was) in zip(pages, known.items(), strict=True)
    )


def _place(made: tuple[PackedPage, int, Sheet]) -> tuple[int, int]:
    return made[1], made[2].position


def _sheet(packed: PackedPage, count: int, position: int) -> Sheet:
    return sheet(
        packed.page,
        msgspec.structs.replace(packed.card, children=count),
        parent=packed.parent,
        position=position,
        search=packed.search or entry(packed.page.title, ""),
    )


def _positions(
    pages: list[PackedPage],
) -> tuple[dict[tuple[str, str], int], dict[tuple[str, str], int]]:
    """Return each page's place among its siblings, and how many pages lie under each."""
    positions: dict[tuple[str, str], int] = {}
    counts: dict[tuple[str, str], int] = {}
    for packed in pages:
        if packed.parent is not None:
            above = (packed.parent, packed.page.lang)
            positions[packed.page.id, packed.page.lang] = counts.get(above, 0)
            counts[above] = counts.get(above, 0) + 1
    return positions, counts


def _font(family: str, media: MediaFolder) -> IconFont:
    data = icons.font_file(family).read_bytes()
    return IconFont(family=family, file=media.put(data, "ttf"))


def _exhibit(exhibition: Exhibition, fonts: tuple[IconFont, ...]) -> Exhibit:
    settings = exhibition.settings
    top = (packed.page for packed in exhibition.pages if packed.parent is None)
    home = {page.lang: page.title for page in top}
    return Exhibit(
        title={code: settings.title.get(code) or home.get(code, "") for code in settings.codes},
        languages=settings.languages,
        theme=settings.theme,
        reduced_motion=settings.reduced_motion,
        feedback=settings.feedback,
        times=settings.times,
        icon_fonts=fonts,
        attract=exhibition.attract,
    )
