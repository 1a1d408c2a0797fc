"""One name for what something is made of: to make it again only when that is another."""

import hashlib
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]


def files(names: Iterable[str]) -> Iterator[Path]:
    """Yield files and all that folders of the checkout hold, in order; not what Python compiled."""
    for name in names:
        place = ROOT / name
        found = sorted(place.rglob("*")) if place.is_dir() else [place]
        yield from (file for file in found if file.is_file() and file.suffix != ".pyc")


def digest(files: Iterable[Path]) -> str:
    """Return one name for the names and contents of files, and for the Python that reads them."""
    whole = hashlib.sha256(sys.version.encode())
    for file in files:
        whole.update(f"{file}\0{file.stat().st_size}\0".encode())
        whole.update(file.read_bytes())
    return whole.hexdigest()
