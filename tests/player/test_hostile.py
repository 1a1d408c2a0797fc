"""Hostile pages on the real screen: shown as text, and nothing else happens."""

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from visitor import Visitor

from kiosk.compiler.build import build
from kiosk.pack.store import PackStore
from kiosk.player.kinds import kind
from kiosk.player.scene import Scene

STRINGS = [
    "<img src=x onerror=alert(1)>",
    "![]()",
    '![](http://127.0.0.1/a.png) <img src="http://127.0.0.1/b.png">',
    "<script>alert(1)</script>",
    '<a href="file:///etc/passwd">x</a> [x](javascript:alert(1)) [y](file:///etc/passwd)',
    "&lt;b&gt; &amp;lt; &#60;i&#62; &nbsp",
    "<font size=7><b><i><u>unclosed",
    "**unclosed *nested `code <b>",
    "\u202eright to left\u202c \u200b\ufeff zero width",
    "Z̸a̷l̴g̶o̵" + "\u0334" * 200,
    "𝕬𝖇𝖈 😀 👨‍👩‍👧‍👦 🏳️‍🌈",
    "word" * 1000,
    "龘" * 3000,
    "<!-- never closed",
    "%s %n {0} {} %1 $(reboot) `reboot`",
    "]]>]]> <![CDATA[ x ]]>",
    "\\u0000 \\x07",
]
ALLOWED = re.compile(
    r'</?(b|i|s|u)>|<br>|<a href="(page:[^"<>]*|takeaway:\d+)">|</a>|</?font[^<>]*>'
)


@pytest.fixture
def hostile(tmp_path: Path, qapp: QGuiApplication) -> Iterator[tuple[Visitor, list[str]]]:
    content = tmp_path / "content"
    content.mkdir()
    (content / "index.md").write_text("# 首页\n", "utf-8")
    for number, text in enumerate(STRINGS):
        header = f"---\n标题: {text}\n副标题: {text}\n来源: {text}\n---\n"
        body = f"## {text}\n\n{text}\n\n- {text}\n"
        table = f"\n| 数字 | 单位 | 说明 |\n|---|---|---|\n| {text} | {text} | {text} |\n"
        (content / f"{number:02}-page-{number}.md").write_text(header + body + table, "utf-8")
    store = PackStore(tmp_path / "store")
    build(content, store, today=dt.date(2026, 1, 1))
    pack = store.open_current()
    scene = Scene(pack, still=True)
    assert qapp is not None
    yield Visitor(scene, (1366, 768)), list(pack.ids("zh"))
    scene.close()
    pack.close()


def test_hostile_pages_are_text_and_nothing_else(hostile: tuple[Visitor, list[str]]) -> None:
    visitor, ids = hostile
    assert len(ids) == len(STRINGS) + 1
    for page in ids:
        visitor.booth.open(page)
        visitor.settle()
        assert visitor.page == page
        styled = [
            str(item.property("text"))
            for item in visitor.items()
            if kind(item).startswith(("MarkupText", "BalancedText"))
        ]
        for text in styled:
            assert not re.search(r"[<>]", ALLOWED.sub("", text)), text
        assert len(QGuiApplication.topLevelWindows()) == 1
        visitor.booth.home()
        visitor.settle()
