"""Texts that others wrote to break programs, as pages on the real screen.

    python3 dev.py endure corpus [--folder DIR] [--most N] [--json FILE]

CommonMark's and GitHub's examples and the list of naughty strings, which npm and pip bring into
build/corpus, or any texts in a folder. Each is a page, and its title, caption, figure, list, header
and quotation.
Fails when anything crashes, Qt warns, markup or a picture from elsewhere reaches a text on the
screen, or a name is looked up. Ends with 3 where a corpus could not be had.
"""

import datetime as dt
import json
import os
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import click

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"
os.environ["QSG_RENDER_LOOP"] = "basic"

from corpora import CORPORA, NotRunError, brought
from layout import is_text
from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem
from visitor import Visitor

from kiosk.compiler.build import build
from kiosk.pack.store import PackStore
from kiosk.paths import ROOT
from kiosk.player.app import make_application
from kiosk.player.kinds import has
from kiosk.player.scene import Scene

TOGETHER = 60
"""Texts of one exhibition: one that fails does not hide many others."""

OWN = re.compile(r'</?(b|i|s|u)>|<br>|<a href="(page:[^"<>]*|takeaway:\d+)">|</a>|</?font[^<>]*>')
"""The marks that the compiler itself makes, in texts that are styled."""

_PLAIN, _STYLED = 0, 4
"""``Text.PlainText`` and ``Text.StyledText``: the only formats that a text may have."""


@dataclass(slots=True)
class Found:
    """What came of the texts."""

    pages: int = 0
    problems: int = 0
    """What the compiler reported."""
    faults: list[str] = field(default_factory=list)


def written(texts: list[str], content: Path) -> None:
    """Write each text as a page, and as everything else that a page has words for."""
    (content / "index.md").write_text("# 首页\n", "utf-8")
    for number, text in enumerate(texts):
        line = " ".join(text.split())[:200]
        page = f"{number:03}-page-{number}"
        quoted = json.dumps(line, ensure_ascii=False)
        header = f"---\n标题: {quoted}\n副标题: {line}\n来源: {line}\n作者: {line}\n---\n"
        body = (
            f'## {line}\n\n- {line}\n\n> {line}\n\n![{line}](没有.png "{line}")\n\n'
            f"| 数字 | 单位 | 说明 |\n|---|---|---|\n| {line} | {line} | {line} |\n\n"
        )
        (content / f"{page}.md").write_text(header + body + text, "utf-8", errors="replace")
        _named_like(line, number, content)
    (content / "bare").mkdir()
    for number, text in enumerate(texts):
        file = content / "bare" / f"{number:03}-bare-{number}.md"
        file.write_text(text, "utf-8", errors="replace")


def _named_like(line: str, number: int, content: Path) -> None:
    """Name a file after a text, where the system lets a file have such a name."""
    name = re.sub(r"[/\0]", "", line)[:40].strip()
    try:
        (content / f"{number:03}-{name}.md").write_text("# 题\n\n字。\n", "utf-8")
    except (OSError, ValueError):
        return


# --- looking ----------------------------------------------------------------------------------


def wrong_with(item: QQuickItem) -> str:
    """Return what is wrong with a text on the screen; empty where nothing is."""
    shown, kind = str(item.property("text")), _format(item)
    if kind == _PLAIN:
        return ""  # shown as it is, whatever it says
    if kind != _STYLED:
        return f"text of format {kind}: {shown[:80]!r}"
    if re.search(r"[<>]", OWN.sub("", shown)):
        return f"markup in a styled text: {shown[:80]!r}"
    return ""


def _format(item: QQuickItem) -> int:
    # The property's own type is unknown to Python.
    context = QQmlEngine.contextForObject(item)
    return int(QQmlExpression(context, item, "textFormat | 0").evaluate()[0])


def from_elsewhere(item: QQuickItem, places: tuple[Path, ...]) -> str:
    """Return where an item has its picture or its parts from, if from nowhere below ``places``."""
    if not has(item, "source"):
        return ""
    source = item.property("source")
    if not isinstance(source, QUrl) or source.isEmpty() or source.scheme() in {"image", "qrc"}:
        return ""
    file = Path(source.toLocalFile())
    own = source.isLocalFile() and any(file.is_relative_to(place) for place in places)
    return "" if own else f"it asks for {source.toString()}"


class Lookups:
    """Every name that the process asks for, and every address that it goes to."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        sys.addaudithook(self._hear)

    def _hear(self, event: str, words: tuple[object, ...]) -> None:
        if event in {"socket.getaddrinfo", "socket.connect", "socket.gethostbyname"}:
            self.seen.append(f"{event} {words[1:] if event == 'socket.connect' else words}")


def looked_at(visitor: Visitor) -> Iterator[str]:
    """Show every page; yield what is wrong with it."""
    places = (ROOT, visitor.booth.pack.media_dir)
    for page in visitor.booth.pack.ids("zh"):
        visitor.booth.open(page)
        visitor.settle()
        if visitor.page != page:
            yield f"{page}: it does not open"
        for item in visitor.items():
            wrong = wrong_with(item) if is_text(item) else from_elsewhere(item, places)
            if wrong:
                yield f"{page}: {wrong}"


def tried(texts: list[str], lookups: Lookups, warnings: list[str]) -> Found:
    """Compile texts and show them."""
    found = Found()
    with tempfile.TemporaryDirectory(prefix="kiosk-corpus-") as name:
        content, store = Path(name) / "content", PackStore(Path(name) / "state")
        content.mkdir()
        written(texts, content)
        made = build(content, store, today=dt.date(2026, 1, 1))
        found.problems = len(made.problems)
        pack = store.open_current()
        scene = Scene(pack, still=True)
        seen = len(lookups.seen)
        try:
            found.faults += looked_at(Visitor(scene, (1366, 768)))
            found.pages = len(list(pack.ids("zh")))
        finally:
            scene.close()
            pack.close()
    found.faults += [f"looked up: {one}" for one in lookups.seen[seen:]]
    found.faults += [f"Qt warned: {one}" for one in warnings]
    warnings.clear()
    return found


@click.command()
@click.option("--folder", type=click.Path(path_type=Path, exists=True), help="Texts of your own.")
@click.option("--most", default=10_000, help="Texts of each corpus.")
@click.option("--json", "target", type=click.Path(path_type=Path))
def main(folder: Path | None, most: int, target: Path | None) -> None:
    """Show what others wrote, and tell what became of it."""
    app, messages = make_application()
    lookups = Lookups()
    corpora: dict[str, list[str]] = {}
    absent = []
    if folder is not None:
        corpora[folder.name] = [one.read_text("utf-8") for one in sorted(folder.iterdir())]
    for corpus in () if folder else CORPORA:
        try:
            corpora[corpus.title] = brought(corpus, ROOT / "build" / "corpus")
        except NotRunError as error:
            absent.append(f"not run: {error}")
    rows = [_run(name, texts[:most], lookups, messages.recent) for name, texts in corpora.items()]
    print("\n".join(absent) or "every corpus was there")
    app.quit()
    if target:
        target.write_text(json.dumps(rows, ensure_ascii=False, indent=2), "utf-8")
    sys.exit(1 if any(row["faults"] for row in rows) else 3 if absent else 0)


def _run(name: str, texts: list[str], lookups: Lookups, warnings: list[str]) -> dict[str, object]:
    """Try one corpus, a part at a time, and print its line."""
    began, whole = time.monotonic(), Found()
    for start in range(0, len(texts), TOGETHER):
        part = tried(texts[start : start + TOGETHER], lookups, warnings)
        whole.pages += part.pages
        whole.problems += part.problems
        whole.faults += part.faults
        print("\n".join(part.faults), end="\n" if part.faults else "", flush=True)
    took = time.monotonic() - began
    print(
        f"{name}: {len(texts)} texts on {whole.pages} pages in {took:.0f} s,"
        f" {whole.problems} problems reported: {len(whole.faults) or 'no'} faults",
        flush=True,
    )
    return {"corpus": name, "texts": len(texts), "pages": whole.pages, "faults": whole.faults}


if __name__ == "__main__":
    main()
