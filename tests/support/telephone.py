"""What a telephone reads off the screen."""

from PIL import Image
from PySide6.QtGui import QImage
from pyzbar.pyzbar import ZBarSymbol, decode
from visitor import Visitor


def seen_by_a_telephone(visitor: Visitor, longest: int = 1000) -> list[str]:
    """Read the whole screen as a camera of few pixels takes it."""
    shot = visitor.window.grabWindow().convertToFormat(QImage.Format.Format_Grayscale8)
    image = Image.frombytes(
        "L", (shot.width(), shot.height()), bytes(shot.constBits()), "raw", "L", shot.bytesPerLine()
    )
    image.thumbnail((longest, longest))
    return [found.data.decode() for found in decode(image, symbols=[ZBarSymbol.QRCODE])]
