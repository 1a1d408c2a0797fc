"""Word files become HTML by mammoth, after a look at what is in the archive."""

import io
import zipfile
from typing import Any

_ENTRIES = 2_000
_UNPACKED = 40 * 1024 * 1024
"""Bytes of all entries together."""
_TEXT = 8 * 1024 * 1024
"""Bytes of one XML part; a thousand pages have about five million."""
_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='标题'] => h1:fresh
p[style-name='Subtitle'] => h2:fresh
p[style-name='副标题'] => h2:fresh
"""


class WordError(Exception):
    """The file is no Word document that can be read."""


def to_html(data: bytes) -> str:
    """Return the document as HTML without its pictures. Raises ``WordError``."""
    _check(data)
    import mammoth  # type: ignore[import-untyped]  # noqa: PLC0415 - only for Word files

    def described(image: Any) -> list[Any]:
        return [mammoth.html.element("img", {"alt": str(image.alt_text or "")})]

    try:
        result = mammoth.convert_to_html(
            io.BytesIO(data), convert_image=described, style_map=_STYLES
        )
    except Exception as error:  # the parser of a foreign format fails in many ways
        raise WordError(f"{type(error).__name__}: {error}"[:200]) from error
    return str(result.value)


def _check(data: bytes) -> None:
    """Refuse what is no Word file, and archives made to fill the memory."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            names = {entry.filename for entry in entries}
            if not any(name.startswith("word/document") for name in names):
                raise WordError("it has no document")
            if len(entries) > _ENTRIES or sum(entry.file_size for entry in entries) > _UNPACKED:
                raise WordError("it unpacks to too much")
            for entry in entries:
                if entry.filename.lower().endswith((".xml", ".rels")):
                    _check_part(archive, entry)
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, ValueError) as error:
        raise WordError(str(error)[:200]) from error


def _check_part(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
    """Read a part as far as it says that it goes; one with a DTD is none of Word's."""
    if entry.file_size > _TEXT:
        raise WordError(f"{entry.filename} is too large")
    with archive.open(entry) as stream:
        text = stream.read(_TEXT + 1)
    if len(text) > _TEXT:
        raise WordError(f"{entry.filename} is too large")
    if b"<!DOCTYPE" in text or b"<!ENTITY" in text or b"<\0!\0D\0O\0C" in text:
        raise WordError(f"{entry.filename} declares entities")
