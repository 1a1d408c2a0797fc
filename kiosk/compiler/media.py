"""Pictures and clips: checked, decoded, scaled and written into the pack's media.

What the player shows was decoded and encoded anew here, so that no hostile file reaches Qt. A
picture is stored as PNG where it has transparency or few colours, else as JPEG.
"""

import hashlib
import io
import os
import secrets
import warnings
from pathlib import Path

from PIL import Image, ImageCms, ImageOps, ImageStat, UnidentifiedImageError

from kiosk.compiler import svg
from kiosk.compiler.messages import folder as messages
from kiosk.compiler.problems import Message
from kiosk.pack.model import Picture, Video

READ_PIXELS = 100_000_000
STORED_PIXELS = 24_000_000
LONG_SIDE = 3840
SMALL_SIDE = 960
CLIPS = {"mp4", "m4v", "mov", "webm"}

_QUALITY = 88
_FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF", "AVIF", "PPM", "ICO")
_SIGNATURES = {
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"RIFF": "WEBP",
    b"BM": "BMP",
    b"II*\x00": "TIFF",
    b"MM\x00*": "TIFF",
}


class MediaError(Exception):
    """A file cannot be shown; ``message`` says why in the author's language."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.code)
        self.message = message


class MediaFolder:
    """The media of the packs, files named by their content."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def put(self, data: bytes, suffix: str) -> str:
        """Write a file unless it is there; return its name."""
        name = f"{hashlib.sha256(data).hexdigest()}.{suffix}"
        target = self.folder / name
        if not (target.is_file() and target.stat().st_size == len(data)):
            aside = self.folder / f".{secrets.token_hex(8)}"
            with aside.open("wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            aside.replace(target)
        return name

    def size(self, name: str) -> int:
        """Return a file's size in bytes."""
        return (self.folder / name).stat().st_size

    def has(self, picture: Picture | Video) -> bool:
        """Tell whether every file of a picture or clip is there."""
        if isinstance(picture, Video):
            names = [picture.file]
            poster_there = picture.poster is None or self.has(picture.poster)
        else:
            names, poster_there = [picture.file, picture.small], True
        return poster_there and all((self.folder / name).is_file() for name in names)


def store_clip(data: bytes, suffix: str, media: MediaFolder) -> str:
    """Copy a clip; return its name. Raises ``MediaError`` for what is no clip."""
    is_mp4 = data[4:8] in {b"ftyp", b"moov", b"mdat", b"wide", b"free"}
    if not (is_mp4 or data.startswith(b"\x1a\x45\xdf\xa3")):
        raise MediaError(messages.PICTURE_KIND)
    return media.put(data, suffix)


def store_picture(data: bytes, media: MediaFolder) -> tuple[Picture, tuple[int, int]]:
    """Store a picture; return it without caption, and the size in px that it came with.

    Raises ``MediaError``.
    """
    if svg.is_svg(data):
        data = _drawn(data)
    image, came = _decode(data)
    large = _fitted(image, LONG_SIDE)
    file = _encode(large, media)
    small = file if max(large.size) <= SMALL_SIDE else _encode(_fitted(large, SMALL_SIDE), media)
    picture = Picture(
        file=file, width=large.width, height=large.height, small=small, tint=_tint(large)
    )
    return picture, came


def store_code(code: Image.Image, media: MediaFolder) -> Picture:
    """Store a black and white code as it is, a px a module."""
    out = io.BytesIO()
    code.convert("1").save(out, "PNG", optimize=True)
    name = media.put(out.getvalue(), "png")
    return Picture(file=name, width=code.width, height=code.height, small=name, tint="#ffffff")


def _drawn(data: bytes) -> bytes:
    try:
        return svg.draw(data)
    except svg.SvgSlowError as error:
        raise MediaError(messages.SVG_SLOW) from error
    except svg.SvgError as error:
        raise MediaError(messages.PICTURE_BROKEN) from error


def _decode(data: bytes) -> tuple[Image.Image, tuple[int, int]]:
    known = any(data.startswith(mark) for mark in _SIGNATURES) or data[4:12] == b"ftypavif"
    if not known:
        raise MediaError(messages.PICTURE_KIND)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # its size is checked here, broken tags do no harm
            opened = Image.open(io.BytesIO(data), formats=_FORMATS)
            came = opened.size
            if came[0] * came[1] > READ_PIXELS:
                raise MediaError(messages.PICTURE_TOO_LARGE)
            opened.draft("RGB", (LONG_SIDE, LONG_SIDE))
            opened.load()
            upright = ImageOps.exif_transpose(opened)
            return _plain(upright), came
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError, KeyError) as error:
        raise MediaError(messages.PICTURE_BROKEN) from error
    except (MemoryError, OverflowError, Image.DecompressionBombError) as error:
        raise MediaError(messages.PICTURE_TOO_LARGE) from error


def _plain(image: Image.Image) -> Image.Image:
    """Return the picture in sRGB, as RGB or RGBA."""
    profile = image.info.get("icc_profile")
    transparent = image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info
    if profile and image.mode in {"RGB", "CMYK", "L"}:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            converted = ImageCms.profileToProfile(
                image, source, ImageCms.createProfile("sRGB"), outputMode="RGB"
            )
            image = converted or image
        except (ImageCms.PyCMSError, OSError):
            image = image.convert("RGB")  # a broken profile: the colours as they are
    if image.mode.startswith(("I", "F")):
        image = image.point(lambda value: value / 257).convert("L")
    plain = image.convert("RGBA" if transparent else "RGB")
    if transparent and plain.getchannel("A").getextrema() == (255, 255):
        plain = plain.convert("RGB")
    return plain


def _fitted(image: Image.Image, side: int) -> Image.Image:
    scale = min(1.0, side / max(image.size), (STORED_PIXELS / (image.width * image.height)) ** 0.5)
    if scale >= 1:
        return image
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)


def _encode(image: Image.Image, media: MediaFolder) -> str:
    out = io.BytesIO()
    bare = Image.new(image.mode, image.size)
    bare.paste(image)  # without metadata
    if image.mode == "RGBA" or image.getcolors(256):
        bare.save(out, "PNG", compress_level=6)
        return media.put(out.getvalue(), "png")
    bare.save(out, "JPEG", quality=_QUALITY, optimize=True, progressive=False)
    return media.put(out.getvalue(), "jpg")


def _tint(image: Image.Image) -> str:
    """Return the mean colour of what is seen."""
    small = image.resize((16, 16), Image.Resampling.BOX)
    mask = small.getchannel("A") if small.mode == "RGBA" else None
    mean = ImageStat.Stat(small.convert("RGB"), mask).mean
    return "#" + "".join(f"{round(value):02x}" for value in mean)
