"""Small pictures of every component, in every theme and size of text, to compare with.

Each component has one sheet in ``tests/fixtures/gallery``, a column a theme and size. After a
change that is meant, look at the new sheets and keep them:

    python tests/support/reference.py
"""

import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from PIL import Image, ImageChops
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage

from kiosk.pack.model.theme import THEMES
from kiosk.player.comfort import SCALES
from kiosk.player.gallery import Gallery, scene_rect

SHEETS = Path(__file__).parents[1] / "fixtures/gallery"
VARIANTS = list(product(THEMES, SCALES))
SIZE = (1920, 1080)
WIDTH = 148
"""px of a column."""

GREYS = 16
NEAR = 40
"""Grey levels by which a pixel may differ: fonts are drawn a little differently elsewhere."""
FAR = 0.01
"""Share of the pixels that may differ by more."""


def thumbs(gallery: Gallery, theme: str, scale: float) -> Iterator[tuple[str, Image.Image]]:
    """Yield every component with its small picture."""
    gallery.lay_out(SIZE, theme, scale)
    picture = gallery.render()
    for name, section in gallery.sections().items():
        yield name, _thumb(picture, scene_rect(section).toAlignedRect())


def difference(name: str, theme: str, scale: float, thumb: Image.Image) -> float:
    """Return the share of a component's pixels that differ from its sheet; 1 for another size."""
    with Image.open(SHEETS / f"{name}.png") as sheet:
        left = VARIANTS.index((theme, scale)) * WIDTH
        column = sheet.convert("L").crop((left, 0, left + WIDTH, sheet.height))
    if thumb.height > column.height:
        return 1
    shown = Image.new("L", column.size)
    shown.paste(thumb)
    far = ImageChops.difference(shown, column).point([int(level > NEAR) for level in range(256)])
    return far.histogram()[1] / (thumb.width * thumb.height)


def write_all() -> None:
    """Write the sheet of every component anew."""
    gallery = Gallery()
    columns: dict[str, list[Image.Image]] = {}
    for theme, scale in VARIANTS:
        for name, thumb in thumbs(gallery, theme, scale):
            columns.setdefault(name, []).append(thumb)
    gallery.close()
    SHEETS.mkdir(exist_ok=True)
    for old in set(SHEETS.glob("*.png")) - {SHEETS / f"{name}.png" for name in columns}:
        old.unlink()
    for name, found in columns.items():
        sheet = Image.new("L", (WIDTH * len(VARIANTS), max(thumb.height for thumb in found)))
        for index, thumb in enumerate(found):
            sheet.paste(thumb, (index * WIDTH, 0))
        # A few even steps: small files, and no grey far from what it was.
        stepped = sheet.point([level // GREYS * (GREYS + 1) for level in range(256)])
        stepped.quantize(GREYS).save(SHEETS / f"{name}.png", optimize=True)


def _thumb(picture: QImage, area: QRect) -> Image.Image:
    small = picture.copy(area).scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
    grey = small.convertToFormat(QImage.Format.Format_Grayscale8)
    size = (grey.width(), grey.height())
    return Image.frombytes("L", size, bytes(grey.constBits()), "raw", "L", grey.bytesPerLine())


def main() -> int:
    """Write the sheets without a display."""
    from kiosk.player.app import make_application  # noqa: PLC0415 - after the platform is set

    _app, messages = make_application()
    write_all()
    return 1 if messages.warnings else 0


if __name__ == "__main__":
    import os

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    sys.exit(main())
