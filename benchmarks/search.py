"""How long a keystroke of the search takes, at 10,000 pages.

    .venv/bin/python benchmarks/search.py [--runs 60] [--quick] [--pages 10000] [--json FILE]

Types words of a fair letter by letter, as a visitor does: in hanzi, in pinyin, by initials, mixed,
and two words at once; --runs is how many words of each kind. First the search alone, then the
search screen: until the results stand in the list and until the frame that shows them. The scene
runs in this process, on a display of its own.
"""

import random
import time
from pathlib import Path

import click
from fair import stock
from frame.command import begin, options
from frame.sheet import Limit
from inside.stage import Frames, Stage, now, stage, wait
from pypinyin import lazy_pinyin
from PySide6.QtCore import Q_ARG, QCoreApplication, QMetaObject

from kiosk.pack.reader import PackReader
from kiosk.pack.search import search
from kiosk.pack.store import PackStore

TARGETS = (Limit("p50", 10), Limit("p99", 25))


def titles(reader: PackReader) -> list[str]:
    """Return the titles of all pages in the first language."""
    lang = reader.languages[0]
    cards = (reader.card(page, lang) for page in reader.ids(lang))
    return [card.title for card in cards if card is not None]


def keystrokes(names: list[str], count: int) -> dict[str, list[str]]:
    """Return what is typed, key by key, by the kind of typing."""
    chance = random.Random(7)  # noqa: S311 - the same words every time
    words = [cut(chance, chance.choice(names), 2) for _ in range(count)]
    longer = [cut(chance, chance.choice(names), 4) for _ in range(count)]
    typed = {
        "hanzi": words + longer,
        "pinyin": ["".join(lazy_pinyin(word)) for word in words + longer],
        "initials": ["".join(s[0] for s in lazy_pinyin(word)) for word in words + longer],
        "mixed": [mixed(lazy_pinyin(word)) for word in longer],
        "two words": [f"{''.join(lazy_pinyin(word[:2]))} {word[2:]}" for word in longer],
    }
    return {
        kind: [word[:end] for word in found for end in range(1, len(word) + 1)]
        for kind, found in typed.items()
    }


def cut(chance: random.Random, name: str, length: int) -> str:
    """Return so many characters from somewhere in a name."""
    start = chance.randrange(max(1, len(name) - length))
    return name[start : start + length]


def mixed(syllables: list[str]) -> str:
    """Return every other syllable whole and the first letter of the others."""
    return "".join(s if at % 2 else s[0] for at, s in enumerate(syllables))


def measure(reader: PackReader, queries: list[str]) -> list[float]:
    """Return the ms that each of ``queries`` takes."""
    found = []
    for query in queries:
        start = time.perf_counter_ns()
        search(reader, query, reader.languages[0])
        found.append((time.perf_counter_ns() - start) / 1e6)
    return found


def measure_screen(shown: Stage, queries: list[str]) -> tuple[list[float], list[float]]:
    """Return the ms until the results of each query are in the list, and until their frame."""
    scene = shown.scene
    overlays = shown.named("overlays")
    QMetaObject.invokeMethod(overlays, "show", Q_ARG("QString", "search"), Q_ARG("QVariant", {}))
    wait(0.5)
    frames, listed, seen = Frames(scene), [], []
    for query in queries:
        QCoreApplication.processEvents()
        frames.clear()
        start = now()
        scene.booth.finder.write(query)
        listed.append(now() - start)
        seen.append(frames.first() - start)
    return listed, seen


@click.command()
@options(runs=60, quick=20)
@click.option("--pages", default=10_000, show_default=True)
def main(*, runs: int, quick: bool, target: Path | None, pages: int) -> None:  # noqa: ARG001
    """Measure and print."""
    state = stock.pack(pages)
    run = begin("search", f"A keystroke of the search at {pages:,} pages")
    reader = PackStore(state).open_current()
    typed = keystrokes(titles(reader), runs)
    every: list[float] = []
    for kind, queries in typed.items():
        took = measure(reader, queries)
        every += took
        run.sheet.add(f"search alone, {kind}", took)
    run.sheet.add("search alone, all", every, "ms", *TARGETS)
    reader.close()
    with stage(state) as shown:
        listed, seen = measure_screen(shown, [key for keys in typed.values() for key in keys])
    run.sheet.add("key to results in the list", listed)
    run.sheet.add("key to the frame with the results", seen, "ms", *TARGETS)
    run.end(target)


if __name__ == "__main__":
    main()
