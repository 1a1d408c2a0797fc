"""Why a file is not used, as a type for programs and as a sentence for people."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path

from kiosk.pack.archive import ArchiveError
from kiosk.pack.inspection import PackDamagedError
from kiosk.pack.lock import StoreBusyError
from kiosk.pack.model.base import Struct
from kiosk.pack.schema import PackFormatError
from kiosk.pack.store import NoPackError


class Reason(StrEnum):
    """Why a pack file, or a key, is not used. Values of ``archive.Flaw`` are among them."""

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

    UNREADABLE = "unreadable"
    NO_MANIFEST = "no-manifest"
    NO_SIGNATURE = "no-signature"
    NO_KEYS = "no-keys"
    WRONG_KEY = "wrong-key"
    BAD_MANIFEST = "bad-manifest"
    MISSING_FILE = "missing-file"
    EXTRA_FILE = "extra-file"
    BAD_HASH = "bad-hash"
    BAD_PACK = "bad-pack"
    PROGRAM_TOO_OLD = "program-too-old"
    FORMAT_TOO_OLD = "format-too-old"

    OTHER_BOOTH = "other-booth"
    NO_BOOTH = "no-booth"
    OLDER = "older"
    SAME_VERSION = "same-version"
    SHOWN_ALREADY = "shown-already"
    NO_SPACE = "no-space"
    DISK_FULL = "disk-full"
    BUSY = "busy"
    NO_EARLIER = "no-earlier"
    STORE_FAILED = "store-failed"
    STORE_DAMAGED = "store-damaged"

    NO_PACK = "no-pack"
    PACK_UNKNOWN = "pack-unknown"
    CONTENT_ERRORS = "content-errors"
    NOT_WRITTEN = "not-written"

    KEY_EXISTS = "key-exists"
    NO_KEY = "no-key"
    PRIVATE_KEY = "private-key"
    KEYS_FULL = "keys-full"
    KEY_UNKNOWN = "key-unknown"


class Told(Struct):
    """A refusal in one language."""

    message: str
    """What is wrong."""
    remedy: str
    """What to do."""


class RefusedError(Exception):
    """A file is not used; ``facts`` fill the gaps of the sentences."""

    def __init__(self, reason: Reason, **facts: str | int) -> None:
        self.reason = reason
        self.facts = facts
        super().__init__(f"{reason} {facts}" if facts else str(reason))

    def told(self, lang: str) -> Told:
        """Return the refusal in ``zh`` or ``en``."""
        from kiosk.transfer.words import WORDS  # noqa: PLC0415 - only where something is refused

        message, remedy = WORDS[self.reason]["zh" if lang == "zh" else "en"]
        return Told(message.format(**self.facts), remedy.format(**self.facts))


def of_archive(error: ArchiveError, file: Path) -> RefusedError:
    """Return the refusal that a flaw of the archive ``file`` is."""
    return RefusedError(Reason(error.flaw.value), name=error.entry or file.name)


def of_reading(error: OSError) -> RefusedError:
    """Return the refusal for a medium that cannot be read."""
    return RefusedError(Reason.UNREADABLE, why=error.strerror or str(error))


@contextmanager
def writing() -> Iterator[None]:
    """Turn what goes wrong with this machine's own store into refusals."""
    try:
        yield
    except StoreBusyError as error:
        raise RefusedError(Reason.BUSY) from error
    except NoPackError as error:
        raise RefusedError(Reason.NO_EARLIER) from error
    except (PackDamagedError, PackFormatError) as error:
        raise RefusedError(Reason.STORE_DAMAGED, why=str(error)) from error
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise RefusedError(Reason.DISK_FULL) from error
        raise RefusedError(Reason.STORE_FAILED, why=error.strerror or str(error)) from error
