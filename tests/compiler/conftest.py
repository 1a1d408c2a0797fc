"""Content folders declared as a dict of path → text, and what becomes of them."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
import pytest

from kiosk.compiler.build import BuildResult, build
from kiosk.compiler.problems import Problem
from kiosk.pack.model import BasePage, Card
from kiosk.pack.reader import PackReader
from kiosk.pack.store import PackStore

TODAY = dt.date(2026, 1, 15)

Files = dict[str, str | bytes]
MakeFolder = Callable[[Files], Path]


def write(folder: Path, files: Files) -> None:
    """Write files by their relative path."""
    for name, content in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)


@pytest.fixture
def make_folder(tmp_path: Path) -> MakeFolder:
    """Return a function that writes a content folder."""
    made = 0

    def make(files: Files) -> Path:
        nonlocal made
        made += 1
        folder = tmp_path / f"content{made}"
        folder.mkdir()
        write(folder, files)
        return folder

    return make


@dataclass
class Booth:
    """A content folder that is built again and again, and what the booth shows."""

    folder: Path
    store: PackStore
    cache: Path
    result: BuildResult = field(init=False)
    _readers: list[PackReader] = field(default_factory=list)

    def build(self, today: dt.date = TODAY) -> BuildResult:
        self.result = build(self.folder, self.store, today=today, cache=self.cache)
        return self.result

    @property
    def reader(self) -> PackReader:
        """The pack that is current."""
        if not self._readers or self._readers[-1].id != self.store.current():
            self._readers.append(self.store.open_current())
        return self._readers[-1]

    def close(self) -> None:
        for reader in self._readers:
            reader.close()

    def page(self, page_id: str, lang: str = "zh") -> BasePage:
        found = self.reader.page(page_id, lang)
        assert found is not None, f"there is no page {page_id!r}"
        return found

    def card(self, page_id: str, lang: str = "zh") -> Card:
        found = self.reader.card(page_id, lang)
        assert found is not None, f"there is no page {page_id!r}"
        return found

    def ids(self, lang: str = "zh") -> list[str]:
        return list(self.reader.ids(lang))

    def json(self, page_id: str, lang: str = "zh") -> str:
        return msgspec.json.encode(self.page(page_id, lang)).decode()

    def problems(self, code: str = "") -> list[Problem]:
        return [p for p in self.result.problems if code in ("", p.code)]

    def places(self, code: str) -> list[str]:
        """Return ``file:line`` of each problem of a code."""
        return [f"{p.file}:{p.line}" for p in self.problems(code)]

    def codes(self) -> list[str]:
        return [p.code for p in self.result.problems]


Compiled = Callable[[Path | Files], Booth]


@pytest.fixture
def compiled(tmp_path: Path, make_folder: MakeFolder) -> Iterator[Compiled]:
    """Return a function that builds a folder, given as it is or as its files."""
    booths: list[Booth] = []

    def compile_(content: Path | Files) -> Booth:
        folder = content if isinstance(content, Path) else make_folder(content)
        state = tmp_path / f"state{len(booths)}"
        booth = Booth(folder, PackStore(state), state / "cache.sqlite")
        booths.append(booth)
        booth.build()
        return booth

    yield compile_
    for booth in booths:
        booth.close()
