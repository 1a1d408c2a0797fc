"""The desk that pack files come from, and the hands that forge them."""

import datetime as dt
import io
import struct
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
from PIL import Image

from kiosk.compiler.build import build
from kiosk.pack.reader import PackReader
from kiosk.pack.store import PackStore
from kiosk.transfer.export import Terms, export
from kiosk.transfer.keys import PRIVATE, PUBLIC, load_private, new_pair
from kiosk.transfer.manifest import MANIFEST, SIGNATURE
from kiosk.transfer.trust import Trust

MADE = dt.datetime(2026, 5, 6, 7, 8, 9, tzinfo=dt.UTC)
Parts = dict[str, bytes]
"""Files of an archive by name, in order."""


class Desk:
    """Where exhibitions are written and signed."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.store = PackStore(root / "state")
        new_pair(root / "key")
        self.private = load_private(root / "key" / PRIVATE)
        self.public = root / "key" / PUBLIC

    def compile(self, title: str) -> str:
        """Return the id of a pack with a picture of its own."""
        folder = self.root / "content"
        folder.mkdir(exist_ok=True)
        (folder / "index.md").write_text(f"# {title}\n\n![](p.png)\n", "utf-8")
        colour = tuple(title.encode()[-3:])
        Image.new("RGB", (4, 3), colour).save(folder / "p.png")
        made = build(folder, self.store, today=MADE.date())
        assert made.pack_id is not None
        return made.pack_id

    def pack_file(self, title: str = "甲", **terms: object) -> Path:
        """Return a signed file of version 1, or as ``terms`` say; the same one when asked again."""
        out = self.root / f"{title}-{terms.get('version', 1)}.kpack"
        if out.exists():
            return out
        said = Terms(**{"made": MADE, "id": "展览", "version": 1, **terms})  # type: ignore[arg-type]
        export(self.store, self.compile(title), out, self.private, said)
        return out

    def forge(self, file: Path, change: Callable[[dict], object]) -> Path:
        """Write a manifest that says something else, with a good signature; return the file."""
        parts = parts_of(file)
        manifest = msgspec.json.decode(parts[MANIFEST])
        change(manifest)
        return self.sign(file, {**parts, MANIFEST: msgspec.json.encode(manifest)})

    def sign(self, file: Path, parts: Parts) -> Path:
        signed = {**parts, SIGNATURE: self.private.sign(parts[MANIFEST])}
        return write_zip(file, list(signed.items()))


class Booth:
    """Where they are shown."""

    def __init__(self, root: Path) -> None:
        self.store = PackStore(root)
        self.trust = Trust(root)

    def title(self) -> str | None:
        """Return what visitors read."""
        return None if self.store.current() is None else title_of(self.store.open_current())


def title_of(reader: PackReader) -> str:
    page = reader.page("", "zh")
    reader.close()
    assert page is not None
    return page.title


def parts_of(file: Path) -> Parts:
    with zipfile.ZipFile(file) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist()}


def write_zip(
    file: Path, parts: list[tuple[str | zipfile.ZipInfo, bytes]], packed: int = 0
) -> Path:
    """Write any archive, also one with two files of a name."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", packed) as archive:
        for name, data in parts:
            archive.writestr(name, data)
    file.write_bytes(out.getvalue())
    return file


def raw_zip(entries: list[tuple[bytes, bytes, dict[str, int]]]) -> bytes:
    """Return an archive byte by byte, with names and sizes that no library would write.

    Of each entry: the name, its stored content, and what the table of contents says otherwise.
    """
    import zlib  # noqa: PLC0415 - only here

    body, table = b"", b""
    for name, data, lies in entries:
        said = {"flags": 0, "crc": zlib.crc32(data), "size": len(data), "mode": 0, **lies}
        said.setdefault("packed", len(data))
        fields = (20, said["flags"], 0, 0, 33, said["crc"], said["packed"], said["size"])
        head = struct.pack("<HHHHHIIIHH", *fields, len(name), 0)
        table += b"PK\x01\x02" + struct.pack("<H", 20) + head
        table += struct.pack("<HHHII", 0, 0, 0, said["mode"] << 16, len(body)) + name
        body += b"PK\x03\x04" + head + name + data
    counts = (len(entries) & 0xFFFF, len(entries) & 0xFFFF)
    end = struct.pack("<HHHHIIH", 0, 0, *counts, len(table), len(body), 0)
    return body + table + b"PK\x05\x06" + end


def folders_below(root: Path) -> Iterator[str]:
    """Yield every path under ``root``, for comparing before and after."""
    yield from sorted(str(path.relative_to(root)) for path in root.rglob("*"))
