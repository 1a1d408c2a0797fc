"""Takes pictures, clips and codes into the pack's media, each of them only once."""

import hashlib
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.compiler.cache import Cache
from kiosk.compiler.look import SETTLED
from kiosk.compiler.media import MediaError, MediaFolder, store_clip, store_picture
from kiosk.compiler.messages import folder as messages
from kiosk.compiler.problems import Message
from kiosk.compiler.subtitles import LARGEST_SUBTITLES
from kiosk.pack.model import Picture, Struct, Takeaway

_LARGEST_PICTURE = 512 * 1024 * 1024
"""Bytes of a picture file; a picture is read whole."""

_REFUSALS: dict[str, Message] = {
    message.code: message
    for message in (
        messages.PICTURE_BROKEN,
        messages.PICTURE_KIND,
        messages.PICTURE_TOO_LARGE,
    )
}
"""What will be wrong with the same file next time too; a slow drawing may have had bad luck."""


class StoredPicture(Struct):
    """A picture file as it was taken in."""

    picture: Picture
    width: int
    """As it came, in px."""
    height: int


class Refusal(Struct):
    """A file that could not be taken in, by the code of its message."""

    code: str


class Intake:
    """The media that the pages of one build ask for."""

    def __init__(self, root: Path, media: MediaFolder, cache: Cache) -> None:
        self._root = root
        self._media = media
        self._cache = cache
        self._hashes: dict[str, str] = {}
        self._slow: set[str] = set()
        self.asked: set[str] = set()
        """Paths of the files that were asked for since somebody emptied it."""
        self.unsure = False
        """Whether one of them may be taken in next time although it is the same file."""

    def picture(self, path: str) -> StoredPicture:
        """Return the picture at a path of the content folder.

        Raises ``MediaError`` and ``OSError``.
        """
        with self._asking(path):
            return self._picture(path)

    def _picture(self, path: str) -> StoredPicture:
        digest = self._digest(path)
        known = self._cache.get("picture", digest, StoredPicture)
        if known is not None and self._media.has(known.picture):
            return known
        refused = self._cache.get("refusal", digest, Refusal)
        if refused is not None and refused.code in _REFUSALS:
            raise MediaError(_REFUSALS[refused.code])
        if digest in self._slow:
            raise MediaError(messages.SVG_SLOW)
        try:
            stored = self._stored(path)
        except MediaError as error:
            if error.message.code in _REFUSALS:
                self._cache.put("refusal", digest, Refusal(error.message.code))
            else:
                self._slow.add(digest)
            raise
        self._cache.put("picture", digest, stored)
        return stored

    def clip(self, path: str, suffix: str) -> str:
        """Return the name in the media of the clip at a path.

        Raises ``MediaError`` and ``OSError``.
        """
        with self._asking(path):
            return store_clip(self._root / path, self._digest(path), suffix, self._media)

    def subtitles(self, path: str) -> bytes:
        """Return the subtitle file at a path, cut above its limit. Raises ``OSError``."""
        with self._asking(path), (self._root / path).open("rb") as stream:
            return stream.read(LARGEST_SUBTITLES + 1)

    def code(self, text: str, label: str) -> Takeaway:
        """Return a text as a code. Raises ``TextTooLongError``."""
        picture = self._cache.get("code", text, Picture)
        if picture is None or not self._media.has(picture):
            from kiosk.compiler.qr import draw_code  # noqa: PLC0415 - 40 ms, and nearly all are known

            picture = draw_code(text, self._media)
            self._cache.put("code", text, picture)
        return Takeaway(text=text, label=label or text, code=picture)

    @contextmanager
    def _asking(self, path: str) -> Iterator[None]:
        """Note that a file was asked for, and whether its answer may be another one next time."""
        self.asked.add(path)
        try:
            yield
        except MediaError as error:
            self.unsure |= error.message is messages.SVG_SLOW
            raise
        except OSError:
            self.unsure = True
            raise

    def _stored(self, path: str) -> StoredPicture:
        file = self._root / path
        if file.stat().st_size > _LARGEST_PICTURE:
            raise MediaError(messages.PICTURE_TOO_LARGE)
        picture, came = store_picture(file.read_bytes(), self._media)
        return StoredPicture(picture, *came)

    def _digest(self, path: str) -> str:
        """Return the SHA-256 of a file, known from its size, its times and its number."""
        if path not in self._hashes:
            file = self._root / path
            stat = file.stat()
            if stat.st_size == 0:
                raise MediaError(messages.MEDIA_EMPTY)
            times = (stat.st_mtime_ns, stat.st_ctime_ns)
            key = f"{path}\0{stat.st_size}\0{times[0]}\0{times[1]}\0{stat.st_ino}"
            known = self._cache.get("hash", key, str)
            if known is None:
                with file.open("rb") as stream:
                    known = hashlib.file_digest(stream, "sha256").hexdigest()
                if time.time() - max(times) / 1e9 > SETTLED:
                    self._cache.put("hash", key, known)
            self._hashes[path] = known
        return self._hashes[path]
