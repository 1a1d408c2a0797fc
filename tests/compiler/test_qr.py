"""Codes that a telephone reads."""

import random
from pathlib import Path

import pytest
import segno
from PIL import Image

from kiosk.compiler.media import MediaFolder, TextTooLongError
from kiosk.compiler.qr import draw_code
from kiosk.pack.model import Picture


def modules(picture: Picture, media: MediaFolder) -> list[list[bool]]:
    """Return the code without its quiet zone, dark modules as True."""
    with Image.open(media.folder / picture.file) as image:
        plain = image.convert("L")
        assert plain.getcolors(2) is not None
        width, height = plain.size
        pixels = [[plain.getpixel((x, y)) == 0 for x in range(width)] for y in range(height)]
    assert not any(any(row) for row in pixels[:4] + pixels[-4:])
    assert not any(any(row[:4] + row[-4:]) for row in pixels)
    return [row[4:-4] for row in pixels[4:-4]]


@pytest.mark.parametrize(
    "text", ["https://example.org/a?b=c", "你好，育种", "Ünïcode", "ＡＢＣ日本"]
)
def test_a_code_says_the_text_in_utf_8(tmp_path: Path, text: str) -> None:
    media = MediaFolder(tmp_path)
    picture = draw_code(text, media)
    expected = segno.make(text.encode(), error="m", micro=False, boost_error=True)
    assert modules(picture, media) == [[bool(dark) for dark in row] for row in expected.matrix]
    assert picture.width == picture.height == len(expected.matrix) + 8
    assert picture.small == picture.file


def test_a_text_too_long(tmp_path: Path) -> None:
    media = MediaFolder(tmp_path)
    draw_code("a" * 900, media)
    for length in (1100, 5000):
        with pytest.raises(TextTooLongError):
            draw_code("a" * length, media)


@pytest.mark.parametrize("length", [1, 14, 60, 200, 400, 880])
def test_a_code_has_the_mask_that_the_standard_chooses(tmp_path: Path, length: int) -> None:
    # Small ones are of any mask; 880 letters make the largest code there is.
    media = MediaFolder(tmp_path)
    chance = random.Random(length)  # noqa: S311 - the same texts each time
    for _ in range(12 if length < 100 else 1):
        text = "".join(chance.choices("abcdefghij/:.?=&0123456789", k=length))
        expected = segno.make(text, error="m", micro=False, boost_error=True)
        drawn = modules(draw_code(text, media), media)
        assert drawn == [[bool(dark) for dark in row] for row in expected.matrix]
