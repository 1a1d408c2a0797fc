"""Compiled pages are put into the file of a pack."""

from dataclasses import dataclass, replace
from itertools import takewhile
from pathlib import Path

from kiosk.compiler import icons
from kiosk.compiler.binding import Bound, bound
from kiosk.compiler.exhibition import Exhibition
from kiosk.compiler.media import MediaFolder
from kiosk.compiler.packed import PackedPage, replaced
from kiosk.compiler.used import Asked, Used, uses_of_each
from kiosk.compiler.uses import Uses
from kiosk.pack.media_table import MediaTable, media_table
from kiosk.pack.model import Exhibit, IconFont
from kiosk.pack.revision import Base, Ledger, Revised, read_ledger
from kiosk.pack.writer import PackWriter


@dataclass(frozen=True, slots=True)
class Parts:
    """What a pack is put together of, for the next one to take what is the same. Never changed."""

    pages: Bound
    slides: Asked
    """What each slide of the talks and of the attract loop uses."""
    used: Used
    """By pages and slides together."""
    fonts: tuple[IconFont, ...]
    media: MediaTable


@dataclass(frozen=True, slots=True)
class PackWritten:
    """A pack that was written aside."""

    id: str
    revised: Revised | None
    """How it was made as a copy of an earlier one, if it was."""
    ledger: Ledger
    parts: Parts


def write_pack(
    staged: Path, exhibition: Exhibition, *, base: Base | None = None, known: Parts | None = None
) -> PackWritten:
    """Write the pack of ``exhibition`` into a fresh file.

    ``base`` is an earlier whole pack of the same program, to be copied where little differs;
    ``known`` is what an earlier pack was put together of.
    """
    writer = PackWriter(staged, base)
    parts = _put_together(writer, exhibition, known)
    pack_id = writer.finish()
    parts = replace(parts, pages=replace(parts.pages, pages=writer.pages))
    return PackWritten(pack_id, writer.revised, writer.ledger(), parts)


def found_pack(file: Path, exhibition: Exhibition) -> PackWritten:
    """Return what ``write_pack`` would, had it written ``file``: where the ids are the same."""
    writer = PackWriter(file)
    parts = _put_together(writer, exhibition, None)
    return PackWritten(writer.seal(), None, read_ledger(file), parts)


def _put_together(writer: PackWriter, exhibition: Exhibition, known: Parts | None) -> Parts:
    """Give a writer all of an exhibition."""
    places = None if known is None else replaced(known.pages.packed, exhibition.pages)
    pages = bound(exhibition.pages, None if known is None else known.pages, places)
    shown = [*exhibition.attract, *(s for deck in exhibition.decks for s in deck.slides)]
    slides = uses_of_each(shown, {} if known is None else known.slides)
    used = _used(exhibition.pages, slides, known, places)
    fonts = tuple(_font(family, exhibition.media) for family in sorted(used.families))
    media = _media(exhibition.media, used, fonts, known)
    writer.set_pages(pages.pages)
    for position, deck in enumerate(exhibition.decks):
        writer.add_deck(deck, position=position)
    writer.set_media(media)
    writer.set_exhibit(_exhibit(exhibition, fonts))
    return Parts(pages, slides, used, fonts, media)


def _used(
    pages: list[PackedPage], slides: Asked, known: Parts | None, places: list[int] | None
) -> Used:
    """Return what is used, counted anew only for what is shown anew."""
    of_slides = _together(slides)
    if known is None or places is None:
        return Used().with_others([*(packed.uses for packed in pages), of_slides])
    was = known.pages.packed
    pairs = [(pages[place].uses, was[place].uses) for place in places]
    others = [
        (now, before)
        for now, before in [*pairs, (of_slides, _together(known.slides))]
        if now != before
    ]
    if not others:
        return known.used
    return known.used.with_others((now for now, _ in others), (before for _, before in others))


def _together(slides: Asked) -> Uses:
    """Return what slides use, each name once."""
    families = set[str]().union(*(uses.families for _, uses in slides.values()))
    files = set[str]().union(*(uses.files for _, uses in slides.values()))
    return Uses(tuple(sorted(families)), tuple(sorted(files)))


def _media(
    media: MediaFolder, used: Used, fonts: tuple[IconFont, ...], known: Parts | None
) -> MediaTable:
    """Return the table of all media files: the very same where the files are."""
    if known is not None and known.fonts == fonts and known.used.has_files_of(used):
        return known.media
    return media_table(media.sizes(used.files.keys() | {font.file for font in fonts}))


def _font(family: str, media: MediaFolder) -> IconFont:
    data = icons.font_file(family).read_bytes()
    return IconFont(family=family, file=media.put(data, "ttf"))


def _exhibit(exhibition: Exhibition, fonts: tuple[IconFont, ...]) -> Exhibit:
    settings = exhibition.settings
    top = takewhile(lambda packed: packed.parent is None, exhibition.pages)
    home = {packed.page.lang: packed.page.title for packed in top}
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
