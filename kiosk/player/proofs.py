"""Every slide of every talk as a picture, to be looked at before anybody gives it."""

from pathlib import Path

from PySide6.QtGui import QImage

from kiosk.pack.reader import PackReader
from kiosk.pack.store import PackStore
from kiosk.player.app import make_application
from kiosk.player.lantern import Lantern
from kiosk.player.tour import TourError

ALL_PAGES = "~all"
"""Folder of the talk that is made of all pages; no written talk has this name."""


def slide_proofs(
    store_root: Path, out: Path, sizes: list[tuple[int, int]], langs: list[str] | None = None
) -> int:
    """Write ``LANG/WxH/slides/DECK/NN.png`` under ``out``; return the number of Qt's warnings.

    ``sizes`` in px; ``langs`` None for all languages of the exhibition.
    """
    _app, messages = make_application()
    pack = PackStore(store_root).open_current()
    for lang in langs or [language.code for language in pack.exhibit.languages]:
        for talk in pack.decks(lang):
            for size in sizes:
                folder = out / lang / f"{size[0]}x{size[1]}" / "slides" / (talk.id or ALL_PAGES)
                _paint(pack, talk.id, lang, size, folder)
    pack.close()
    return messages.warnings


def _paint(pack: PackReader, deck_id: str, lang: str, size: tuple[int, int], folder: Path) -> None:
    deck = pack.deck(deck_id, lang)
    assert deck is not None  # noqa: S101 - the pack has just named it
    folder.mkdir(parents=True, exist_ok=True)
    lantern = Lantern(pack, deck)
    digits = max(2, len(str(len(deck.slides))))
    for index in range(len(deck.slides)):
        picture = QImage(*size, QImage.Format.Format_RGB32)
        lantern.slide(index, size, picture)
        file = folder / f"{index + 1:0{digits}}.png"
        if not picture.save(str(file)):
            raise TourError(f"{file}: the picture cannot be written; is the disk full?")
    lantern.close()
