"""Drawings are rasterised within a deadline, and read nothing outside themselves."""

import io
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from kiosk.compiler import svg
from kiosk.compiler.media import MediaError, MediaFolder, store_picture
from kiosk.compiler.messages import folder as messages
from kiosk.compiler.svg import SvgError, SvgSlowError, draw, is_svg
from kiosk.compiler.svg_worker import LONG_SIDE, scale

NS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
RED = '<rect width="100%" height="100%" fill="#ff0000"/>'


def drawing(inside: str, root: str = 'viewBox="0 0 20 10"', before: str = "") -> bytes:
    return f"{before}<svg {NS} {root}>{inside}</svg>".encode()


def drawn(data: bytes) -> Image.Image:
    with Image.open(io.BytesIO(draw(data))) as image:
        image.load()
        return image


def test_a_drawing() -> None:
    image = drawn(drawing(RED))
    assert image.size == (LONG_SIDE, LONG_SIDE // 2)
    assert image.getpixel((9, 9)) == (255, 0, 0, 255)


@pytest.mark.parametrize(
    "attributes",
    ["", 'font-family="Arial"', 'style="font-family: Foo, sans-serif"', 'class="a"'],
)
def test_words_are_set_in_the_booths_font(attributes: str) -> None:
    style = "<style>.a { font-family: Arial !important }</style>"
    words = f'{style}<text x="1" y="8" font-size="6" {attributes}>种子</text>'
    assert drawn(drawing(style)).getbbox() is None
    box = drawn(drawing(words)).getbbox()
    assert box is not None
    assert 0.547 < (box[2] - box[0]) / LONG_SIDE < 0.6


@pytest.mark.parametrize(
    ("root", "size"),
    [
        ('viewBox="0 0 20 10"', (LONG_SIDE, None)),
        ("viewBox='-5,-5,10,20'", (None, LONG_SIDE)),
        ('width="30" height="60"', (None, LONG_SIDE)),
        ('width="60mm" height="30mm"', (LONG_SIDE, None)),
        ('width="100%" height="100%" viewBox="0 0 10 20"', (None, LONG_SIDE)),
        ('width="100%" height="10%"', (LONG_SIDE, None)),
        ('stroke-width="1" height="30"', (LONG_SIDE, None)),
        ("", (LONG_SIDE, None)),
    ],
)
def test_the_long_side(root: str, size: tuple[int | None, int | None]) -> None:
    assert scale(f"<?xml version='1.0'?><svg {NS} {root}>") == size


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (drawing(""), True),
        (b'<svg:svg xmlns:svg="http://www.w3.org/2000/svg"/>', True),
        (b"<!--" + b" " * 9000 + b"--><svg/>", True),
        (b"<html>", False),
        (b"", False),
    ],
)
def test_what_looks_like_a_drawing(data: bytes, found: bool) -> None:  # noqa: FBT001 - a case
    assert is_svg(data) is found


@pytest.mark.parametrize(
    "data",
    [
        drawing('<image href="/etc/secret.png" width="9" height="9"/>'),
        drawing('<image xlink:href="secret.png" width="9" height="9"/>'),
        drawing("<image href = 'https://example.org/a.png' width='9' height='9'/>"),
        drawing('<use href="other.svg#a"/>'),
        drawing("<image href='&#x2f;etc/secret.png'/>"),
        drawing("<image HREF='file:///etc/secret.png'/>"),
        drawing("&e;", before="<!DOCTYPE svg [<!ENTITY e \"<image h&#x72;ef='/a.png'/>\">]>"),
        drawing("&e;", before="<!DOCTYPE svg [<!ENTITY e '&#60;image/&#62;'>]>"),
    ],
)
def test_nothing_outside_is_read(data: bytes) -> None:
    with pytest.raises(SvgError, match="outside"):
        draw(data)


def test_links_and_parts_of_itself_are_no_files() -> None:
    inside = (
        f'<defs><g id="a">{RED}</g></defs>'
        '<a xlink:href="https://example.org/" target="_blank"><use href="#a"/></a>'
    )
    assert drawn(drawing(inside)).getpixel((9, 9)) == (255, 0, 0, 255)


def test_entities_of_a_drawing_program_are_read() -> None:
    before = '<!DOCTYPE svg [<!ENTITY ns_svg "http://www.w3.org/2000/svg">]>'
    data = f'{before}<svg xmlns="&ns_svg;" viewBox="0 0 9 9">{RED}</svg>'.encode()
    assert drawn(data).getpixel((9, 9)) == (255, 0, 0, 255)


@pytest.mark.parametrize(
    "data",
    [
        b"<svg",
        drawing("<g>"),
        drawing("", root='viewBox="0 0 1.2.3 4"'),
        b"<html><svg></html>",
    ],
)
def test_what_cannot_be_drawn(data: bytes, tmp_path: Path) -> None:
    with pytest.raises(SvgError):
        draw(data)
    with pytest.raises(MediaError) as caught:
        store_picture(data, MediaFolder(tmp_path))
    assert caught.value.message is messages.PICTURE_BROKEN


def bomb(levels: int) -> bytes:
    """Return a drawing of nested ``use``, ten times the work a level."""
    groups = "".join(
        f'<g id="g{n}">{f"""<use href="#g{n - 1}"/>""" * 10}</g>' for n in range(1, levels)
    )
    return drawing(f'<defs><g id="g0">{RED}</g>{groups}</defs><use href="#g{levels - 1}"/>')


def _refused_as_slow(media: Path) -> MediaError:
    with pytest.raises(MediaError) as caught:
        store_picture(bomb(6), MediaFolder(media))
    assert caught.value.message is messages.SVG_SLOW
    assert isinstance(caught.value.__cause__, SvgSlowError)
    return caught.value


def test_a_bomb_is_killed_at_its_deadline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(svg, "DEADLINE", 0.5)
    monkeypatch.setattr(svg, "_START", 0.5)
    slow = _refused_as_slow(tmp_path).__cause__
    assert slow is not None
    by_the_clock = isinstance(slow.__cause__, subprocess.TimeoutExpired)
    assert by_the_clock == (sys.platform == "win32"), "processor time is what counts"


def test_a_bomb_that_gets_no_processor_is_killed_by_the_clock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(svg, "DEADLINE", 600.0)
    monkeypatch.setattr(svg, "_PATIENCE", 0.5)
    monkeypatch.setattr(svg, "_COUNTED", True)
    slow = _refused_as_slow(tmp_path).__cause__
    assert slow is not None
    assert isinstance(slow.__cause__, subprocess.TimeoutExpired)


def test_a_drawing_under_another_name_is_drawn(tmp_path: Path) -> None:
    picture, came = store_picture(drawing(RED), MediaFolder(tmp_path))
    assert came == (LONG_SIDE, LONG_SIDE // 2)
    assert picture.file.endswith(".webp")
    assert picture.tint == "#ff0000"


def test_a_photo_that_mentions_a_drawing_stays_a_photo(tmp_path: Path) -> None:
    out = io.BytesIO()
    Image.new("RGB", (9, 9), (1, 2, 3)).save(out, "JPEG", comment=b"xmlns:svg <svg")
    picture, _ = store_picture(out.getvalue(), MediaFolder(tmp_path))
    assert (picture.width, picture.height) == (9, 9)
