"""Writes a talk to files. What was there before stays whole until the new is complete."""

import re
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TypeAlias

from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from kiosk.pack import durable
from kiosk.pack.reader import PackReader
from kiosk.player.lantern import Lantern, LanternError
from kiosk.player.pictures import PictureError
from kiosk.player.printing import handout
from kiosk.player.printing.amended import Bookmark, amend
from kiosk.player.printing.errors import PrintError
from kiosk.player.printing.paper import Paper
from kiosk.player.talk.script import Script

Progress: TypeAlias = Callable[[int, int], None]
"""Called with the number of sheets done and of all sheets."""

SIZE: Final = (1920, 1080)
"""px of a slide."""
_HANDOUT_THEME: Final = "light"
"""What costs least ink."""
_MARK: Final = "Kiosk"
"""In a picture, names the file that it was made for: what is called so is the export's own."""


def write_slides(
    pack: PackReader, script: Script, file: Path, size: tuple[int, int], progress: Progress
) -> int:
    """Write a PDF with a page a slide, each of ``size`` px; return the number of pages."""
    deck = script.deck
    count = len(deck.slides)
    with _aside(file) as aside, _lantern(pack, script) as lantern:
        with Paper(aside, size, deck.title, _author(pack, script)) as paper:
            for index in range(count):
                if index > 0:
                    paper.turn()
                lantern.slide(index, size, paper)
                progress(index + 1, count)
        amend(aside, _bookmarks(script, list(range(count))), deck.lang)
    return count


def write_handout(pack: PackReader, script: Script, file: Path, progress: Progress) -> int:
    """Write a PDF of A4 sheets with slides and notes; return the number of pages."""
    deck = script.deck
    with _aside(file) as aside, _lantern(pack, script, _HANDOUT_THEME) as lantern:
        sheets = handout.sheets(deck)
        count = len(sheets)
        with Paper(aside, handout.SHEET, deck.title, _author(pack, script)) as paper:
            for number, sheet in enumerate(sheets, 1):
                if number > 1:
                    paper.turn()
                lantern.handout(sheet.plain(), (number, count), handout.SHEET, paper)
                progress(number, count)
        pages = [number for number, sheet in enumerate(sheets) for _ in sheet.slides]
        amend(aside, _bookmarks(script, pages), deck.lang)
    return count


def write_pictures(
    pack: PackReader, script: Script, file: Path, size: tuple[int, int], progress: Progress
) -> list[Path]:
    """Write a picture a slide; return their files.

    ``file`` tells their names: for ``talk.png``, they are ``talk-01.png`` and so on. They are
    put in place when all of them are made; then what a longer talk left of that name goes.
    """
    count = len(script.slides)
    digits = max(2, len(str(count)))
    files = [file.with_name(f"{file.stem}-{n:0{digits}}.png") for n in range(1, count + 1)]
    made: dict[Path, Path] = {}
    try:
        with _lantern(pack, script) as lantern, _saying_which(file):
            for index, target in enumerate(files):
                made[target] = aside = _beside(target)
                image = QImage(*size, QImage.Format.Format_RGB32)
                lantern.slide(index, size, image)
                durable.write(aside, _png(image, target.name))
                progress(index + 1, count)
            for target, aside in made.items():
                aside.replace(target)
            _remove_earlier(file, files)
            durable.flush(file.parent)
    finally:
        for aside in made.values():
            aside.unlink(missing_ok=True)
    return files


def _remove_earlier(file: Path, files: list[Path]) -> None:
    """Remove pictures of an earlier export to ``file`` that are none of ``files``."""
    name = re.compile(re.escape(file.stem) + r"-\d{2,}\.png")
    for other in set(file.parent.iterdir()) - set(files):
        if name.fullmatch(other.name) and QImageReader(str(other)).text(_MARK) == other.name:
            other.unlink()


def _png(image: QImage, name: str) -> bytes:
    image.setText(_MARK, name)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"PNG"))
    if not writer.write(image):
        raise PrintError(writer.errorString())
    return bytes(buffer.data().data())


@contextmanager
def _aside(file: Path) -> Iterator[Path]:
    """Give a file to write to, which takes the place of ``file`` when all went well."""
    aside = _beside(file)
    try:
        with _saying_which(file):
            aside.touch()
            yield aside
            durable.flush(aside)
            aside.replace(file)
            durable.flush(file.parent)
    finally:
        aside.unlink(missing_ok=True)


def _beside(file: Path) -> Path:
    return file.with_name(f".{file.name}.{secrets.token_hex(4)}")


@contextmanager
def _saying_which(file: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise PrintError(f"{file} cannot be written: {error.strerror or error}") from error
    except PrintError as error:
        raise PrintError(f"{file} cannot be written: {error}") from error


@contextmanager
def _lantern(pack: PackReader, script: Script, theme: str = "") -> Iterator[Lantern]:
    lantern = Lantern(pack, script.deck, theme)
    try:
        yield lantern
    except (LanternError, PictureError) as error:
        raise PrintError(str(error)) from error
    finally:
        lantern.close()


def _bookmarks(script: Script, pages: list[int]) -> list[Bookmark]:
    """Return the sections; ``pages`` tells where each slide is."""
    return [Bookmark(part["title"], pages[part["at"]]) for part in script.sections()]


def _author(pack: PackReader, script: Script) -> str:
    return pack.exhibit.title.get(script.deck.lang, "")
