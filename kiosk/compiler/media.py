"""Pictures and clips: checked, decoded, scaled and written into the pack's media.

What the player shows was decoded and encoded anew here, so that no hostile file reaches Qt. A
picture is stored as WebP where it has transparency or few colours, else as JPEG.
"""

import hashlib
import io
import os
import secrets
import warnings
from collections.abc import Collection
from pathlib import Path
from typing import BinaryIO

from PIL import Image, ImageCms, ImageOps, ImageStat

from kiosk.compiler import svg
from kiosk.compiler.messages import folder as messages
from kiosk.compiler.problems import Message
from kiosk.pack import durable
from kiosk.pack.digests import Digests
from kiosk.pack.model import Picture, Video

READ_PIXELS = 100_000_000
STORED_PIXELS = 24_000_000
LONG_SIDE = 3840
SMALL_SIDE = 960
THUMB_SIDE = 512
CLIPS = {"mp4", "m4v", "mov", "webm"}

_QUALITY = 88
_SHADED_QUALITY = 80
_EFFORT = 75
"""How hard to look for a short form of what is stored without loss, 0 to 100."""
_FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF")
_SIGNATURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"BM", b"II*\x00", b"MM\x00*")
_CHUNK = 1 << 20
_TOGETHER = 200
"""Files flushed at once: a build that is killed has to make no more of them again."""
_GREYS = 64
"""Greys from which a picture without colours is a photo."""
_FLAT = 4096
"""Most colours of a picture with transparency that is stored without loss."""


class MediaError(Exception):
    """A file cannot be shown; ``message`` says why in the author's language."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.code)
        self.message = message


class TextTooLongError(Exception):
    """The text does not fit into a code that is still read at arm's length."""


class MediaFolder:
    """The media of the packs, files named by their content.

    A file has its name only when it is on the disk.
    """

    def __init__(
        self, folder: Path, digests: Digests | None = None, *, together: bool = False
    ) -> None:
        """``digests`` knows the files that were read before, by whomever.

        ``together`` leaves files to be flushed with those that come after them, until ``settle``.
        """
        self.folder = folder
        self._root = str(folder)
        self._together = together
        self._waiting: dict[str, str] = {}
        """Paths of files that are not known to be on the disk yet, by the names to be."""
        self._digests = digests or Digests()
        self._sizes: dict[str, int] = {}
        folder.mkdir(parents=True, exist_ok=True)

    def put(self, data: bytes, suffix: str) -> str:
        """Write a file unless it is there; return its name."""
        name = f"{hashlib.sha256(data).hexdigest()}.{suffix}"
        return name if self.holds(name) else self._write(io.BytesIO(data), suffix)

    def copy(self, file: Path, digest: str, suffix: str) -> str:
        """Copy a file of the given SHA-256 unless it is there; return its name."""
        name = f"{digest}.{suffix}"
        if self.holds(name):
            return name
        with file.open("rb") as source:
            return self._write(source, suffix)

    def holds(self, name: str) -> bool:
        """Tell whether a file is there, or will be, and is what its name says."""
        if name in self._waiting:
            return True
        try:
            found = self._digests.of(f"{self._root}{os.sep}{name}")
        except OSError:  # not there, or on a part of the disk that can no longer be read
            return False
        return found.sha256 == name.partition(".")[0]

    def _write(self, source: BinaryIO, suffix: str) -> str:
        """Write what is read aside, to be flushed and put in place under its own SHA-256."""
        aside = f"{self._root}{os.sep}.{secrets.token_hex(8)}"
        digest = hashlib.sha256()
        with open(aside, "wb") as stream:  # noqa: PTH123 - thousands of small files
            while chunk := source.read(_CHUNK):
                digest.update(chunk)
                stream.write(chunk)
            size = stream.tell()
        name = f"{digest.hexdigest()}.{suffix}"
        self._waiting[name], self._sizes[name] = aside, size
        if not self._together or len(self._waiting) >= _TOGETHER:
            self.settle()
        return name

    def settle(self) -> None:
        """Wait until all that was written is on the disk, and put it in place."""
        waiting, self._waiting = self._waiting, {}
        if len(waiting) > 1:
            durable.write_back(self.folder)
        for name, aside in waiting.items():
            durable.flush(aside)
            os.replace(aside, f"{self._root}{os.sep}{name}")  # noqa: PTH105 - thousands of files

    def sizes(self, names: Collection[str]) -> dict[str, int]:
        """Return the sizes of files in bytes; a name is that of one content and so of one size."""
        known = self._sizes
        for name in names:
            if name not in known:
                known[name] = (self.folder / name).stat().st_size
        return {name: known[name] for name in names}

    def has(self, picture: Picture | Video) -> bool:
        """Tell whether every file of a picture or clip is there whole."""
        if isinstance(picture, Video):
            poster_there = picture.poster is None or self.has(picture.poster)
            return poster_there and self.holds(picture.file)
        # A code is one file in all three sizes.
        return all(self.holds(name) for name in set(picture.files))


def store_clip(file: Path, digest: str, suffix: str, media: MediaFolder) -> str:
    """Copy a clip of the given SHA-256; return its name. Raises ``MediaError`` for no clip."""
    with file.open("rb") as stream:
        head = stream.read(8)
    is_mp4 = head[4:8] in {b"ftyp", b"moov", b"mdat", b"wide", b"free"}
    if not (is_mp4 or head.startswith(b"\x1a\x45\xdf\xa3")):
        raise MediaError(messages.PICTURE_KIND)
    return media.copy(file, digest, suffix)


def store_picture(data: bytes, media: MediaFolder) -> tuple[Picture, tuple[int, int]]:
    """Store a picture; return it without caption, and the size in px that it came with.

    Raises ``MediaError``.
    """
    if not _is_raster(data) and svg.is_svg(data):
        data = _drawn(data)
    image, came = _decode(data)
    large = _fitted(image, LONG_SIDE)
    file = small = thumb = _encode(large, media)
    if max(large.size) > SMALL_SIDE:
        small = thumb = _encode(_fitted(large, SMALL_SIDE), media)
    if max(large.size) > THUMB_SIDE:
        thumb = _encode(_fitted(large, THUMB_SIDE), media)
    return Picture(file, large.width, large.height, small, thumb, _tint(large)), came


def store_code(code: Image.Image, media: MediaFolder) -> Picture:
    """Store a black and white code as it is, a px a module."""
    out = io.BytesIO()
    code.convert("1").save(out, "PNG", optimize=True)
    name = media.put(out.getvalue(), "png")
    return Picture(name, code.width, code.height, name, name, tint="#ffffff")


def _drawn(data: bytes) -> bytes:
    try:
        return svg.draw(data)
    except svg.SvgSlowError as error:
        raise MediaError(messages.SVG_SLOW) from error
    except svg.SvgError as error:
        raise MediaError(messages.PICTURE_BROKEN) from error


def _is_raster(data: bytes) -> bool:
    return data.startswith(_SIGNATURES)


def _decode(data: bytes) -> tuple[Image.Image, tuple[int, int]]:
    if not _is_raster(data):
        raise MediaError(messages.PICTURE_KIND)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # its size is checked here, broken tags do no harm
            opened = Image.open(io.BytesIO(data), formats=_FORMATS)
            came = opened.size  # before a JPEG is drafted smaller
            return _loaded(opened), came
    except MediaError:
        raise
    except (MemoryError, OverflowError, Image.DecompressionBombError) as error:
        raise MediaError(messages.PICTURE_TOO_LARGE) from error
    except Exception as error:  # decoders stumble over broken files in every way there is
        raise MediaError(messages.PICTURE_BROKEN) from error


def _loaded(opened: Image.Image) -> Image.Image:
    """Return a picture upright and in plain colours."""
    if opened.width * opened.height > READ_PIXELS:
        raise MediaError(messages.PICTURE_TOO_LARGE)
    opened.draft("RGB", (LONG_SIDE, LONG_SIDE))
    opened.load()
    return _plain(ImageOps.exif_transpose(opened))


def _plain(image: Image.Image) -> Image.Image:
    """Return the picture in sRGB, as RGB or RGBA."""
    profile = image.info.get("icc_profile")
    transparent = image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info
    if profile and image.mode in {"RGB", "RGBA", "CMYK", "L"}:
        image = _in_srgb(image, profile)
    if image.mode.startswith(("I", "F")):
        image = _in_grey(image)
    plain = image.convert("RGBA" if transparent else "RGB")
    if transparent and plain.getchannel("A").getextrema() == (255, 255):
        plain = plain.convert("RGB")
    return plain


def _in_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    """Return a picture with the colours that its profile means."""
    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        target = ImageCms.createProfile("sRGB")
        converted = ImageCms.profileToProfile(image, source, target, outputMode=mode)
    except (ImageCms.PyCMSError, OSError):
        return image.convert(mode)  # a broken profile: the colours as they are
    return converted or image


def _in_grey(image: Image.Image) -> Image.Image:
    """Return a picture of 16 or 32 bits a pixel in the 8 bits of grey that are shown."""
    wide = image.convert("F")
    extrema = wide.getextrema()
    largest = max(float(value) for value in extrema if isinstance(value, int | float))
    scale = 1.0 if largest <= 1 else 255.0 if largest <= 255 else 65535.0  # noqa: PLR2004
    return wide.point(lambda value: value * (255 / scale)).convert("L")


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
    if image.mode == "RGB" and not _is_drawing(image):
        bare.save(out, "JPEG", quality=_QUALITY, optimize=True, progressive=False)
        return media.put(out.getvalue(), "jpg")
    if image.mode == "RGB" or image.getcolors(_FLAT) is not None:
        bare.save(out, "WEBP", lossless=True, quality=_EFFORT)
    else:
        # Transparency itself is kept without loss: a glow with fewer steps shows rings.
        bare.save(out, "WEBP", quality=_SHADED_QUALITY, alpha_quality=100)
    return media.put(out.getvalue(), "webp")


def _is_drawing(image: Image.Image) -> bool:
    """Tell whether a picture has few colours; a photo in black and white has many greys."""
    colours = image.getcolors(256)
    if colours is None:
        return False
    if len(colours) <= _GREYS:
        return True
    return any(len(set(colour)) > 1 for _, colour in colours if isinstance(colour, tuple))


def _tint(image: Image.Image) -> str:
    """Return the mean colour of what is seen."""
    small = image.resize((16, 16), Image.Resampling.BOX)
    mask = small.getchannel("A") if small.mode == "RGBA" else None
    mean = ImageStat.Stat(small.convert("RGB"), mask).mean
    return "#" + "".join(f"{round(value):02x}" for value in mean)
