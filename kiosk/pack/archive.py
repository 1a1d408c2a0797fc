"""Reads zip archives that nobody vouches for: packs from a stick, folders zipped by any tool.

Nothing is unpacked here. An archive is looked through before a byte of it is used, and what it
gives is counted while it comes, because its headers may lie.
"""

import errno
import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Self

from kiosk.pack.names import collision_key, is_safe

_CHUNK = 1 << 20
_DIRECTORY = 8 << 20
"""Bytes that may be read in one go, so also the longest table of contents."""
_ENCRYPTED = 0x1
_UTF8 = 0x800
_REPARSE = 0x400
"""Windows' attribute of links and junctions."""
_UNICODE_PATH = 0x7075
_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OverflowError,  # a place beyond any file
    RuntimeError,  # a password or a kind of packing that ``zipfile`` does not know
    ValueError,  # a name in no encoding, a negative place
)
"""What ``zipfile`` raises for archives that are damaged, or made to do damage."""


class Flaw(StrEnum):
    """Why an archive is not used."""

    NO_ARCHIVE = "no-archive"
    DAMAGED = "damaged"
    BAD_NAME = "bad-name"
    LINK = "link"
    TWICE = "twice"
    TOO_MANY = "too-many"
    TOO_LARGE = "too-large"
    BOMB = "bomb"
    LOCKED = "locked"
    COMPRESSION = "compression"


class ArchiveError(Exception):
    """An archive is not used; ``entry`` is the name in it that gave the reason, or empty."""

    def __init__(self, flaw: Flaw, entry: str = "") -> None:
        super().__init__(f"{flaw}: {entry}" if entry else str(flaw))
        self.flaw = flaw
        self.entry = entry


@dataclass(frozen=True, slots=True)
class Limits:
    """How much an archive may hold."""

    total: int = 2_000_000_000
    """Bytes of all files, unpacked."""
    files: int = 5_000
    ratio: int = 100
    """Unpacked to packed, of the whole and of each file."""
    small: int = 64 << 10
    """Bytes up to which one file may be packed tighter: blank pages are."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file in an archive."""

    name: str
    """A safe relative path with ``/``."""
    size: int
    """Unpacked, in bytes, as the archive says."""
    info: zipfile.ZipInfo


class Archive:
    """A zip archive, open for reading.

    Raises ``ArchiveError`` where it is none, is damaged or could do harm, and ``OSError`` where
    the medium cannot be read.
    """

    def __init__(self, path: Path, limits: Limits = Limits()) -> None:  # noqa: B008 - frozen
        if not stat.S_ISREG(path.stat().st_mode):
            raise ArchiveError(Flaw.NO_ARCHIVE)
        self._stream = _Bounded(io.FileIO(path))
        try:
            self._zip = _opened(self._stream)
            self.entries = _looked_through(self._zip.infolist(), path.stat().st_size, limits)
        except BaseException:
            self._stream.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._zip.close()
        self._stream.close()

    def chunks(self, entry: Entry) -> Iterator[bytes]:
        """Yield a file's content piece by piece; no more than ``entry.size`` bytes in all."""
        left = entry.size
        try:
            with self._zip.open(entry.info) as stream:
                while chunk := stream.read(_CHUNK):
                    left -= len(chunk)
                    if left < 0:
                        break
                    yield chunk
        except _FAULTS as error:
            raise ArchiveError(Flaw.DAMAGED, entry.name) from error
        except OSError as error:
            raise _blamed(error, entry.name) from error
        if left:
            raise ArchiveError(Flaw.DAMAGED, entry.name)

    def read(self, entry: Entry, most: int) -> bytes:
        """Return a file's content, of ``most`` bytes at most."""
        if entry.size > most:
            raise ArchiveError(Flaw.TOO_LARGE, entry.name)
        return b"".join(self.chunks(entry))


class _Bounded(io.BufferedReader):
    """Reads no more in one go than a table of contents may have.

    ``zipfile`` reads that table whole before it can be asked how long it is.
    """

    def read(self, size: int | None = -1, /) -> bytes:
        if size is not None and size > _DIRECTORY:
            raise zipfile.BadZipFile("the table of contents is too long")
        data = super().read(_DIRECTORY + 1 if size is None or size < 0 else size)
        if len(data) > _DIRECTORY:
            raise zipfile.BadZipFile("the table of contents is too long")
        return data


def _opened(stream: _Bounded) -> zipfile.ZipFile:
    """Return the archive with its names in the encoding that they were written in."""
    try:
        first = zipfile.ZipFile(stream)
        encoding = _encoding(first.infolist())
        return zipfile.ZipFile(stream, metadata_encoding=encoding) if encoding else first
    except _FAULTS as error:
        raise ArchiveError(Flaw.NO_ARCHIVE) from error
    except OSError as error:
        raise _blamed(error, "") from error


def _encoding(infos: list[zipfile.ZipInfo]) -> str | None:
    """Return how names without the mark of UTF-8 are meant; None for ASCII.

    macOS writes UTF-8 without the mark, a Chinese Windows GBK. Text in GBK is hardly ever valid
    UTF-8, so that is tried first. ``zipfile`` has read the names as CP437, which keeps each byte.
    """
    names = [info.orig_filename for info in infos if not info.flag_bits & _UTF8]
    raw = b"\n".join(name.encode("cp437") for name in names)
    if raw.isascii():
        return None
    for encoding in ("utf-8", "gb18030"):
        try:
            raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        return encoding
    return None


def _looked_through(infos: list[zipfile.ZipInfo], packed: int, limits: Limits) -> tuple[Entry, ...]:
    """Return the files of an archive of ``packed`` bytes; ``ArchiveError`` for the first flaw."""
    if len(infos) > limits.files:
        raise ArchiveError(Flaw.TOO_MANY)
    entries = tuple(_entry(info, limits) for info in infos)
    _check_names([entry.name for entry in entries])
    total = sum(entry.size for entry in entries)
    if total > limits.total:
        raise ArchiveError(Flaw.TOO_LARGE)
    if total > max(packed * limits.ratio, limits.small):
        raise ArchiveError(Flaw.BOMB)
    return tuple(entry for entry in entries if not entry.name.endswith("/"))


def _entry(info: zipfile.ZipInfo, limits: Limits) -> Entry:
    name = _name(info)
    if not is_safe(name):
        raise ArchiveError(Flaw.BAD_NAME, name)
    kind = stat.S_IFMT(info.external_attr >> 16)
    if kind not in {0, stat.S_IFREG, stat.S_IFDIR} or info.external_attr & _REPARSE:
        raise ArchiveError(Flaw.LINK, name)
    if info.flag_bits & _ENCRYPTED:
        raise ArchiveError(Flaw.LOCKED, name)
    if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise ArchiveError(Flaw.COMPRESSION, name)
    if info.file_size > max(info.compress_size * limits.ratio, limits.small):
        raise ArchiveError(Flaw.BOMB, name)
    return Entry(name, info.file_size, info)


def _name(info: zipfile.ZipInfo) -> str:
    """Return a name as it was written, or as the archive's own field for Unicode names says."""
    extra = info.extra
    while len(extra) >= 4:  # noqa: PLR2004 - the head of a field
        kind, size = struct.unpack_from("<HH", extra)
        field, extra = extra[4 : 4 + size], extra[4 + size :]
        if kind == _UNICODE_PATH and field[:1] == b"\x01":
            return field[5:].decode("utf-8", "replace")
    return info.orig_filename


def _check_names(names: list[str]) -> None:
    """Refuse two names that are one file somewhere, and files that are folders as well."""
    files: set[str] = set()
    folders: set[str] = set()
    for name in names:
        key = collision_key(name)
        if key in files or (key in folders and not name.endswith("/")):
            raise ArchiveError(Flaw.TWICE, name)
        (folders if name.endswith("/") else files).add(key)
        parts = key.split("/")
        folders.update("/".join(parts[:end]) for end in range(1, len(parts)))
    for name in names:
        if (key := collision_key(name)) in files & folders:
            raise ArchiveError(Flaw.TWICE, key)


def _blamed(error: OSError, entry: str) -> OSError | ArchiveError:
    """Tell the archive's fault, a place that cannot be gone to, from the medium's."""
    return ArchiveError(Flaw.DAMAGED, entry) if error.errno == errno.EINVAL else error
