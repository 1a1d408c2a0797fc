"""Which names of an archive may become files, on any system."""

import re
import unicodedata

LONGEST = 255
"""Bytes of one part of a path, as UTF-8: what file systems take."""
DEEPEST = 16
"""Parts of a path."""

_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\\ud800-\udfff]')
"""Control characters, what Windows gives a meaning to, and halves of characters."""
_DEVICE = re.compile(
    r"(?:con|prn|aux|nul|clock\$|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\..*)?", re.IGNORECASE
)
"""Names that Windows opens a device for, with any suffix."""


def is_safe(name: str) -> bool:
    """Tell whether ``name`` is a plain relative path: every part an ordinary name everywhere."""
    parts = name.removesuffix("/").split("/")
    return len(parts) <= DEEPEST and all(_is_ordinary(part) for part in parts)


def collision_key(name: str) -> str:
    """Return what two names share that are one file on some system: case, composed characters."""
    folded = unicodedata.normalize("NFC", name).casefold()
    return unicodedata.normalize("NFC", folded).removesuffix("/")


def _is_ordinary(part: str) -> bool:
    return (
        part not in {"", ".", ".."}
        and not part.endswith((" ", "."))
        and not _FORBIDDEN.search(part)
        and not _DEVICE.fullmatch(part)
        and len(part.encode("utf-8")) <= LONGEST
    )
