"""What a pack file says about itself, in the bytes that are signed."""

import datetime as dt
import re
from typing import Annotated

import msgspec

from kiosk import __version__
from kiosk.pack.digests import FileRecord
from kiosk.pack.model.base import Struct
from kiosk.pack.schema import FORMAT as PACK_FORMAT
from kiosk.transfer.refusal import Reason, RefusedError

FORMAT = 1
"""Version of the file format; a new one needs a newer program."""
MANIFEST = "manifest.json"
SIGNATURE = "manifest.sig"
SUFFIX = ".kpack"
LARGEST = 4 << 20
"""Bytes of a manifest: 5,000 files take a quarter of it."""
LONGEST_NAME = 64
"""Characters of an id or of a booth's name."""

Name = Annotated[
    str, msgspec.Meta(min_length=1, max_length=LONGEST_NAME, pattern=r"^[^\x00-\x1f\x7f]*\Z")
]
"""A name that people give: one line."""
Digest = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}\Z")]
Dotted = Annotated[str, msgspec.Meta(pattern=r"^\d{1,6}(\.\d{1,6}){0,3}\Z")]
"""A version of the program, e.g. ``0.1.0``."""
Version = Annotated[int, msgspec.Meta(ge=1, le=2**53)]

_MEDIA = re.compile(r"media/([0-9a-f]{64})\.[a-z0-9]{1,8}")


class PackFileManifest(Struct):
    """The manifest of a pack file."""

    format: int
    id: Name
    """Which exhibition: versions are compared between files of one id."""
    version: Version
    """Grows from file to file."""
    program: Dotted
    """The least version of the program that can show it."""
    pack_format: int
    """Format of the pack inside."""
    pack: Digest
    """Id of the pack inside."""
    title: dict[str, str]
    """Of the exhibition, by language code, the default language first."""
    made: Annotated[dt.datetime, msgspec.Meta(tz=True)]
    """When, by the clock of the machine that made it."""
    booth: Annotated[str, msgspec.Meta(max_length=LONGEST_NAME)]
    """The one booth that it is for; empty for all."""
    files: dict[str, FileRecord]
    """``pack.sqlite`` and ``media/…``, all that there is beside manifest and signature."""

    def title_in(self, lang: str) -> str:
        """Return the title in a language, or in the default one."""
        return self.title.get(lang) or next(iter(self.title.values()), self.id)

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(record.size for record in self.files.values())


class _Head(msgspec.Struct):
    """What has to be understood of a manifest of any later format."""

    format: int
    program: Dotted


def decode(data: bytes, program: str = __version__) -> PackFileManifest:
    """Return the manifest whose bytes these are.

    Raises ``RefusedError`` where the version ``program`` cannot use what they say.
    """
    try:
        head = msgspec.json.decode(data, type=_Head)
        check_program(head.program, program)
        if head.format != FORMAT:
            raise RefusedError(Reason.BAD_MANIFEST, why=f"format {head.format}")
        manifest = msgspec.json.decode(data, type=PackFileManifest)
    except (msgspec.DecodeError, RecursionError) as error:
        why = str(error).rpartition(" - at ")[2]  # the place alone: staff do not read patterns
        raise RefusedError(Reason.BAD_MANIFEST, why=why) from error
    _check_format(manifest.pack_format)
    _check_files(manifest.files)
    return manifest


def check_program(needed: str, here: str) -> None:
    """Refuse what needs a later program than ``here``."""
    if _numbers(needed) > _numbers(here):
        raise RefusedError(Reason.PROGRAM_TOO_OLD, needed=needed, here=here)


def _numbers(version: str) -> list[int]:
    numbers = [int(part) for part in re.findall(r"\d+", version)]
    while numbers and numbers[-1] == 0:  # 1.0 is 1
        numbers.pop()
    return numbers


def _check_format(found: int) -> None:
    if found < PACK_FORMAT:
        raise RefusedError(Reason.FORMAT_TOO_OLD, found=found, here=PACK_FORMAT)
    if found > PACK_FORMAT:
        raise RefusedError(Reason.BAD_MANIFEST, why=f"pack format {found}")


def _check_files(files: dict[str, FileRecord]) -> None:
    if "pack.sqlite" not in files:
        raise RefusedError(Reason.BAD_MANIFEST, why="pack.sqlite")
    for name, record in files.items():
        media = _MEDIA.fullmatch(name)
        if name != "pack.sqlite" and (media is None or media[1] != record.sha256):
            raise RefusedError(Reason.BAD_MANIFEST, why=name)
