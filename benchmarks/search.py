"""How long a keystroke of the search takes.

    .venv/bin/python benchmarks/search.py [--pages 10000] [--words 150] [--screen] [--json FILE]

Writes a pack of invented pages in Chinese and English, types words letter by letter as a visitor
does, and prints medians and tails in ms. With ``--screen`` the same is typed into the real scene
(1920 × 1080; offscreen without a DISPLAY), until the results stand in the list and until the
frame that shows them. Not a test: figures depend on the machine.
"""

import json
import os
import random
import statistics
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click
from pypinyin import lazy_pinyin

from kiosk.compiler.index import entry
from kiosk.pack.model import Card, Exhibit, Language, Times
from kiosk.pack.model.pages.article import ArticlePage
from kiosk.pack.model.pages.home import HomePage
from kiosk.pack.reader import PackReader
from kiosk.pack.search import search
from kiosk.pack.writer import PackWriter

if TYPE_CHECKING:
    from kiosk.player.scene import Scene

LENGTH = {"zh": 180, "en": 120}
"""Words of a page: some 360 hanzi, which is what fits on a booth."""

EXHIBIT = Exhibit(
    title={"zh": "展览", "en": "Exhibition"},
    languages=(Language("zh", "中文"), Language("en", "English")),
    theme="dark",
    reduced_motion=False,
    times=Times(),
    icon_fonts=(),
)
PARTS = ["ka", "tor", "mi", "son", "lec", "tra", "na", "pro", "ing", "er", "ste", "bio"]


class Vocabulary:
    """Invented words, of which few are frequent and most are rare."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        common = [char for char in map(chr, range(0x4E00, 0x9FA6)) if is_common(char)]
        chance.shuffle(common)
        falling = [1 / (rank + 20) for rank in range(len(common))]
        self.words = {
            "zh": ["".join(chance.choices(common, falling, k=2)) for _ in range(6000)],
            "en": ["".join(chance.choices(PARTS, k=chance.randint(1, 4))) for _ in range(6000)],
        }
        self._weights = [1 / (rank + 3) for rank in range(6000)]

    def text(self, lang: str, length: int) -> str:
        """Return a text of ``length`` words with a comma now and then."""
        words = self._chance.choices(self.words[lang], self._weights, k=length)
        joint = "" if lang == "zh" else " "
        return "，".join(joint.join(words[at : at + 9]) for at in range(0, length, 9))


def is_common(char: str) -> bool:
    """Tell whether a character is of the first level of GB 2312."""
    try:
        return char.encode("gb2312")[0] < 0xD8  # noqa: PLR2004 - where the second begins
    except UnicodeEncodeError:
        return False


def write(path: Path, pages: int, words: Vocabulary) -> None:
    """Write a pack of ``pages`` pages in two languages."""
    with PackWriter(path) as writer:
        writer.set_exhibit(EXHIBIT)
        for number in range(pages):
            for lang, length in LENGTH.items():
                page = f"p{number}" if number else ""
                title, body = words.text(lang, 4), words.text(lang, length)
                common = (page, lang, lang, title, "", None, "cyan", None, "", "", "", None, (), ())
                made = ArticlePage(*common, 60, ()) if number else HomePage(*common, 60, (), ())
                card = Card(page, "article", title, "", None, "cyan", None, None)
                parent = "" if number else None
                text = entry(title, body)
                writer.add_page(made, card, parent=parent, position=number, search=text)
        writer.finish()


def keystrokes(words: Vocabulary, chance: random.Random, count: int) -> dict[str, list[str]]:
    """Return what is typed, key by key, by the kind of typing."""
    single = [chance.choice(words.words["zh"]) for _ in range(count)]
    pairs = [words.text("zh", 2) for _ in range(count)]
    typed = {
        "hanzi": single + pairs,
        "pinyin": ["".join(lazy_pinyin(word)) for word in single + pairs],
        "initials": ["".join(s[0] for s in lazy_pinyin(word)) for word in single + pairs],
        "mixed": [mixed(lazy_pinyin(word)) for word in pairs],
        "English": [words.text("en", 2) for _ in range(count)],
        "two words": [f"{''.join(lazy_pinyin(word[:2]))} {word[2:]}" for word in pairs],
    }
    return {
        kind: [word[:end] for word in found for end in range(1, len(word) + 1)]
        for kind, found in typed.items()
    }


def mixed(syllables: list[str]) -> str:
    """Return every other syllable whole and the first letter of the others."""
    return "".join(s if at % 2 else s[0] for at, s in enumerate(syllables))


def measure(reader: PackReader, queries: list[str], lang: str) -> list[float]:
    """Return the ms that each of ``queries`` takes."""
    found = []
    for query in queries:
        start = time.perf_counter_ns()
        search(reader, query, lang)
        found.append((time.perf_counter_ns() - start) / 1e6)
    return found


def search_screen(reader: PackReader) -> "Scene":
    """Return the scene on the screen with the search open."""
    from PySide6.QtCore import Q_ARG, QMetaObject, QObject  # noqa: PLC0415 - only if asked for
    from PySide6.QtTest import QTest  # noqa: PLC0415

    from kiosk.player.app import make_application  # noqa: PLC0415
    from kiosk.player.scene import Scene  # noqa: PLC0415

    if not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app, _ = make_application()
    scene = Scene(reader, "zh", still=True)
    scene.app = app  # type: ignore[attr-defined] - it lives as long as the scene
    scene.window.resize(1920, 1080)
    scene.window.show()
    overlays = scene.window.findChild(QObject, "overlays")
    QMetaObject.invokeMethod(overlays, "show", Q_ARG("QString", "search"), Q_ARG("QVariant", {}))
    QTest.qWait(500)
    return scene


def measure_screen(
    scene: "Scene", queries: list[str], lang: str
) -> tuple[list[float], list[float]]:
    """Return the ms until the results of each query are in the list, and until their frame."""
    from PySide6.QtCore import SIGNAL, QCoreApplication, QObject  # noqa: PLC0415

    frames: list[int] = []

    def swapped() -> None:
        frames.append(time.perf_counter_ns())

    QObject.connect(scene.window, SIGNAL("frameSwapped()"), swapped)
    scene.booth.switchLanguage(lang)
    listed, shown = [], []
    for query in queries:
        QCoreApplication.processEvents()
        frames.clear()
        start = time.perf_counter_ns()
        scene.booth.finder.write(query)
        listed.append((time.perf_counter_ns() - start) / 1e6)
        while not frames:
            QCoreApplication.processEvents()
        shown.append((frames[0] - start) / 1e6)
    QObject.disconnect(scene.window, SIGNAL("frameSwapped()"), swapped)
    return listed, shown


@click.command()
@click.option("--pages", default=10_000)
@click.option("--words", "count", default=150, help="Words typed of each kind.")
@click.option("--screen", is_flag=True, help="Type into the real scene too.")
@click.option("--json", "target", type=click.Path(path_type=Path))
def main(*, pages: int, count: int, screen: bool, target: Path | None) -> None:
    """Measure and print."""
    chance = random.Random(7)  # noqa: S311 - the same pages every time
    words = Vocabulary(chance)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pack.sqlite"
        write(path, pages, words)
        print(f"{pages} pages in 2 languages, {path.stat().st_size / 1e6:.0f} MB")
        print(f"{'ms':<12}{'keys':>8}{'p50':>8}{'p95':>8}{'p99':>8}{'max':>8}")
        reader = PackReader(path, Path(folder))
        table = {}
        every: list[float] = []
        typed = keystrokes(words, chance, count)
        for kind, queries in typed.items():
            times = measure(reader, queries, "en" if kind == "English" else "zh")
            every += times
            table[kind] = row(kind, times)
        table["all"] = row("all", every)
        if screen:
            scene = search_screen(reader)
            both = [
                measure_screen(scene, queries, "en" if kind == "English" else "zh")
                for kind, queries in typed.items()
            ]
            for at, name in enumerate(("in the list", "on screen")):
                table[name] = row(name, [ms for pair in both for ms in pair[at]])
            scene.close()
        reader.close()
    if target:
        target.write_text(json.dumps({"pages": pages, "table": table}, indent=2), "utf-8")


def row(kind: str, times: list[float]) -> dict[str, float]:
    """Print a line of the table; return it for JSON."""
    hundredths = statistics.quantiles(times, n=100)
    figures = [statistics.median(times), hundredths[94], hundredths[98], max(times)]
    print(f"{kind:<12}{len(times):>8}" + "".join(f"{figure:>8.1f}" for figure in figures))
    return dict(zip(("p50", "p95", "p99", "max"), figures, strict=True))


if __name__ == "__main__":
    main()
