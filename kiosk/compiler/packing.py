"""Compiled pages are put into the file of a pack."""

from dataclasses import dataclass
from pathlib import Path

import msgspec

from kiosk.compiler import icons
from kiosk.compiler.index import entry
from kiosk.compiler.media import MediaFolder
from kiosk.compiler.settings import Settings
from kiosk.compiler.uses import Uses, uses_of
from kiosk.pack.model import (
    BasePage,
    Card,
    Exhibit,
    IconFont,
    Slide,
)
from kiosk.pack.model.deck import Deck
from kiosk.pack.schema import SearchEntry
from kiosk.pack.writer import PackWriter


@dataclass(frozen=True, slots=True)
class PackedPage:
    """A page of the pack in one language."""

    page: BasePage
    card: Card
    parent: str | None
    """Id of the page above; None for home."""
    search: SearchEntry | None
    uses: Uses


@dataclass(frozen=True, slots=True)
class PackWritten:
    """A pack that was written aside."""

    id: str
    revised: bool
    """Whether it is a copy of an earlier one with some rows replaced."""


def write_pack(
    staged: Path,
    pages: list[PackedPage],
    attract: tuple[Slide, ...],
    decks: list[Deck],
    *,
    settings: Settings,
    media: MediaFolder,
    base: Path | None = None,
) -> PackWritten:
    """Write the pack of ``pages``, which are in the order of the booth, into a fresh file.

    ``base`` is an earlier whole pack of the same program, to be copied where little differs.
    """
    positions, counts = _positions(pages)
    writer = PackWriter(staged, base)
    for packed in pages:
        key = (packed.page.id, packed.page.lang)
        card = msgspec.structs.replace(packed.card, children=counts.get(key, 0))
        writer.add_page(
            packed.page,
            card,
            parent=packed.parent,
            position=positions.get(key, 0),
            search=packed.search or entry(packed.page.title, ""),
        )
    for position, deck in enumerate(decks):
        writer.add_deck(deck, position=position)
    uses = [packed.uses for packed in pages]
    uses.append(uses_of(attract, *(deck.slides for deck in decks)))
    families = {family for each in uses for family in each.families}
    files = {file for each in uses for file in each.files}
    fonts = tuple(_font(family, media) for family in sorted(families))
    for name in sorted(files | {font.file for font in fonts}):
        writer.add_media(name, media.size(name))
    writer.set_exhibit(_exhibit(pages, attract, settings, fonts))
    return PackWritten(writer.finish(), writer.revised)


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


def _exhibit(
    pages: list[PackedPage],
    attract: tuple[Slide, ...],
    settings: Settings,
    fonts: tuple[IconFont, ...],
) -> Exhibit:
    home = {packed.page.lang: packed.page.title for packed in pages if packed.parent is None}
    return Exhibit(
        title={code: settings.title.get(code) or home.get(code, "") for code in settings.codes},
        languages=settings.languages,
        theme=settings.theme,
        reduced_motion=settings.reduced_motion,
        feedback=settings.feedback,
        times=settings.times,
        icon_fonts=fonts,
        attract=attract,
    )
