"""Damaged copies of the bundled exhibition, compiled one after another.

    python3 dev.py endure damage [--copies 100] [--seed 1] [--json FILE]

Each copy has one file cut off, shuffled, written in another encoding, removed or made a bomb.
Fails when the compiler raises, when the store has no whole pack afterwards, or when a damage that
can be told from what people write is not reported with its file.
"""

import datetime as dt
import json
import platform
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import click
from ready import ready

from kiosk.compiler.build import build
from kiosk.compiler.problems import Problem
from kiosk.paths import CONTENT

TODAY = dt.date(2026, 1, 1)
TEXTS, PICTURES = {".md"}, {".png", ".jpg", ".jpeg", ".webp", ".svg"}
BOMBS = (
    ">" * 5000 + " 深\n",
    "长" * 400_000,
    "| 甲 | 乙 |\n|---|---|\n" + "| 一 | 二 |\n" * 5000,
    "[" * 20_000 + "](",
)


class Damage:
    """Ways to spoil a file; each is told the file and the chance."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self.ways: dict[str, tuple[Callable[[Path], object], set[str], bool]] = {
            "cut text": (self._cut, TEXTS, False),
            "cut picture": (self._cut, PICTURES, True),
            "shuffled text": (self._shuffle, TEXTS, False),
            "shuffled picture": (self._shuffle, PICTURES, True),
            "other encoding": (self._encode, TEXTS, True),
            "removed text": (Path.unlink, TEXTS, False),
            "removed picture": (Path.unlink, PICTURES, False),
            "bomb": (self._bomb, TEXTS, True),
        }
        """What is done, to which files, and whether it can always be told from a change that
        somebody meant: a text cut at the end of a sentence cannot."""

    def _cut(self, file: Path) -> None:
        data = file.read_bytes()
        file.write_bytes(data[: self._chance.randrange(len(data) // 2)])

    def _shuffle(self, file: Path) -> None:
        data = bytearray(file.read_bytes())
        self._chance.shuffle(data)
        file.write_bytes(bytes(data))

    def _encode(self, file: Path) -> None:
        text = file.read_text("utf-8")
        # Plain ASCII is the same in GB18030.
        encodings = ["utf-16"] if text.isascii() else ["gb18030", "utf-16"]
        file.write_bytes(text.encode(self._chance.choice(encodings)))

    def _bomb(self, file: Path) -> None:
        file.write_text(f"# 题\n\n{self._chance.choice(BOMBS)}\n", "utf-8")


class Yard:
    """A good pack in a store, and copies of its content to spoil."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self.store = ready(root)
        self.usual = self._build(CONTENT)

    def compile_spoilt(self, path: Path, spoil: Callable[[Path], object]) -> list[Problem]:
        """Return what is reported of a copy with one file spoilt, and not of the original.

        Raises ``StoreError`` or ``OSError`` where no whole pack is current afterwards.
        """
        copy = self._root / "content"
        shutil.copytree(CONTENT, copy)
        try:
            spoil(copy / path)
            found = [one for one in self._build(copy) if one not in self.usual]
        finally:
            shutil.rmtree(copy)
        self.store.verify(str(self.store.current()))
        self.store.open_current().close()
        return found

    def _build(self, content: Path) -> tuple[Problem, ...]:
        cache = self._root / "cache.sqlite"
        return build(content, self.store, today=TODAY, cache=cache).problems


@click.command()
@click.option("--copies", default=100)
@click.option("--seed", default=1)
@click.option("--json", "target", type=click.Path(path_type=Path))
def main(copies: int, seed: int, target: Path | None) -> None:
    """Spoil, compile, and tell what was found."""
    chance = random.Random(seed)  # noqa: S311 - the same damages every time
    damage = Damage(chance)
    files = used_files()
    done: Counter[str] = Counter()
    told: Counter[str] = Counter()
    faults: list[str] = []
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        yard = Yard(Path(name))
        for _ in range(copies):
            kind, (spoil, kinds, tells) = chance.choice(list(damage.ways.items()))
            path = chance.choice([path for path in files if path.suffix in kinds])
            done[kind] += 1
            found, fault = tried(yard, path, spoil, tells=tells)
            told[kind] += found
            if fault:
                faults.append(f"{kind}: {path}: {fault}")
                print(faults[-1], flush=True)
    result = report(done, told, time.monotonic() - began, seed, faults)
    if target:
        target.write_text(json.dumps(result, indent=2), "utf-8")
    sys.exit(1 if faults else 0)


def tried(
    yard: Yard, path: Path, spoil: Callable[[Path], object], *, tells: bool
) -> tuple[bool, str]:
    """Return whether anything was reported of a spoilt copy, and what is wrong with that."""
    try:
        found = yard.compile_spoilt(path, spoil)
    except Exception as error:  # noqa: BLE001 - whatever it raises is the finding
        return False, f"{type(error).__name__}: {error}"
    if tells and not any(names(problem, path) for problem in found):
        return bool(found), "not reported"
    nowhere = [problem.code for problem in found if problem.file and problem.line < 1]
    return bool(found), f"no line: {nowhere}" if nowhere else ""


def used_files() -> list[Path]:
    """Return the pages, and the pictures that a page names, relative to the content folder."""
    pages = sorted(CONTENT.rglob("*.md"))
    words = "".join(page.read_text("utf-8") for page in pages)
    others = (path for path in sorted(CONTENT.rglob("*")) if path.suffix in PICTURES)
    return [path.relative_to(CONTENT) for path in (*pages, *(o for o in others if o.name in words))]


def names(problem: Problem, path: Path) -> bool:
    """Tell whether a problem names a file: as its place, or a picture in what it says."""
    return problem.file == path.as_posix() or (
        path.suffix in PICTURES and path.name in str(problem)
    )


def report(
    done: Counter[str], told: Counter[str], took: float, seed: int, faults: list[str]
) -> dict[str, object]:
    """Print the table; return it for JSON."""
    print(f"{platform.machine()}, Python {platform.python_version()}, seed {seed}, {took:.0f} s")
    print(f"{'damage':<20}{'copies':>8}{'reported':>10}")
    for kind, count in sorted(done.items()):
        print(f"{kind:<20}{count:>8}{told[kind]:>10}")
    print("\n".join(faults) or "nothing is wrong")
    return {"seed": seed, "seconds": took, "done": done, "told": told, "faults": faults}


if __name__ == "__main__":
    main()
