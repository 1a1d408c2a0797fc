"""Makes the pictures of the staff guide, as ``docs/images/guide-….png``.

They show the bundled exhibition and small example pages, in each language of the guide.

    python tools/guide_pictures.py
"""

import datetime as dt
import json
import os
import shutil
import tempfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import msgspec
from PIL import Image, ImageDraw, ImageFilter
from PySide6.QtQuick import QQuickWindow

from kiosk.commands.new import STARTER
from kiosk.compiler.build import build
from kiosk.pack.store import PackStore
from kiosk.paths import CONTENT
from kiosk.player.app import make_application
from kiosk.player.pictures import settle
from kiosk.player.preview import Preview
from kiosk.player.scene import Scene
from kiosk.player.staff.entrance import Staff
from kiosk.player.staff.handover import Handover

OUT = Path(__file__).parents[1] / "docs/images"
WIDTH = 960
"""px of every picture."""
LARGEST = 120 * 1024
"""Bytes of a picture."""
TODAY = dt.date(2026, 1, 1)
SCREEN = (1920, 1080)
PIN = "2468"

VISIT = {
    "zh": "# 参观须知\n\n全年开放，周一闭园。\n\n![正门](gate.jpg)\n\n- 十二岁以下**免费**\n"
    "- 婴儿车可以进温室\n",
    "en": "# Before you visit\n\nOpen all year, closed on Mondays.\n\n![The gate](gate.jpg)\n\n"
    "- **Free** under the age of twelve\n- Prams may enter the glasshouses\n",
}
YEARS = {
    "zh": "---\n画面: 成果\n来源: 河畔植物园年报\n数据日期: 2025-12\n---\n# 二十年\n\n"
    "从一片苗圃到一座植物园。\n\n| 数字 | 单位 | 说明 |\n|---|---|---|\n| 1200 | 种 | 植物 |\n"
    "| 38 | 公顷 | 园区 |\n\n| 年份 | 事件 |\n|---|---|\n| 2005 | 苗圃建成 |\n"
    "| 2013 | 第一座温室开放 |\n",
    "en": "---\nscreen: achievements\nsource: Annual report of the garden\nas_of: 2025-12\n---\n"
    "# Twenty years\n\nFrom a nursery to a botanical garden.\n\n| figure | unit | what |\n"
    "|---|---|---|\n| 1200 | species | of plants |\n| 38 | hectares | of garden |\n\n"
    "| year | event |\n|---|---|\n| 2005 | The nursery is laid out |\n"
    "| 2013 | The first glasshouse opens |\n",
}


class Studio:
    """An exhibition, and pictures of its screens in both languages."""

    def __init__(self, content: Path, state: Path) -> None:
        self.state = state
        self._store = PackStore(state)
        result = build(content, self._store, today=TODAY)
        report = {"content": content.name, "problems": msgspec.to_builtins(result.problems)}
        (state / "report.json").write_bytes(msgspec.json.encode(report))
        status = {"screen": "exhibition", "pack": result.pack_id, "compiled": "built"}
        (state / "status.json").write_text(json.dumps(status), "utf-8")

    def scene(self, lang: str, *, staff: Staff | None = None, watch: bool = False) -> Scene:
        """Make a scene that does not move."""
        preview = Preview(self.state) if watch else None
        scene = Scene(self._store.open_current(), lang, still=True, staff=staff, preview=preview)
        if preview is not None:
            preview.follow(scene.booth)
        return scene

    def page(self, name: str, page: str, *, watch: bool = False, knock: bool = False) -> None:
        """Show a page; with ``watch`` beside an editor, with ``knock`` where staff tap."""
        for lang in VISIT:
            shown = self._page(lang, page, watch=watch)
            save(with_knock(shown) if knock else shown, f"{name}.{lang}")

    def panel(self, name: str) -> None:
        """Show the staff panel."""
        for lang in VISIT:
            save(self._panel(lang), f"{name}.{lang}")

    # A scene is gone with its method: its words would stay in the next one otherwise.

    def _page(self, lang: str, page: str, *, watch: bool) -> Image.Image:
        scene = self.scene(lang, watch=watch)
        scene.booth.open(page)
        return picture(scene, (1280, 960) if watch else SCREEN)

    def _panel(self, lang: str) -> Image.Image:
        staff = Staff(self.state, lambda _what, _details: None)
        scene = self.scene(lang, staff=staff)
        Handover(scene, staff)
        staff.knock()
        staff.lock.found(PIN)
        shown = picture(scene, SCREEN)
        (self.state / "pin.json").unlink()
        return shown


def picture(scene: Scene, size: tuple[int, int]) -> Image.Image:
    """Return what a scene shows at a size in px, and take it down."""
    window = scene.window
    assert isinstance(window, QQuickWindow)  # noqa: S101 - Main.qml is a Window
    window.resize(*size)
    window.show()
    settle(window)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "shown.png"
        window.grabWindow().save(str(file))
        shown = Image.open(file).convert("RGB")
    scene.close()
    return shown


def with_knock(shown: Image.Image) -> Image.Image:
    """Mark the corner that staff tap: a ring, the rest a little darker."""
    radius = round(min(shown.size) * 140 / 1080)
    mask = Image.new("L", shown.size, 110)
    ImageDraw.Draw(mask).rectangle((0, 0, radius, radius), fill=0)
    dark = Image.new("RGB", shown.size, "#000000")
    marked = Image.composite(dark, shown, mask.filter(ImageFilter.GaussianBlur(6)))
    box = (8, 8, radius - 8, radius - 8)
    ImageDraw.Draw(marked).ellipse(box, outline="#ffbd5c", width=10)
    inner = (radius // 3, radius // 3, radius - radius // 3, radius - radius // 3)
    ImageDraw.Draw(marked).ellipse(inner, fill="#ffbd5c")
    return marked


def save(shown: Image.Image, name: str) -> None:
    """Write a small palette PNG, of fewer colours until it is small enough."""
    small = shown.resize(
        (WIDTH, round(shown.height * WIDTH / shown.width)), Image.Resampling.LANCZOS
    )
    file = OUT / f"guide-{name}.png"
    for colours in (192, 96, 64, 40, 24):
        palette = small.quantize(colours, dither=Image.Dither.NONE)
        palette.save(file, optimize=True)
        if file.stat().st_size <= LARGEST:
            break
    print(f"{file.name}: {file.stat().st_size / 1024:.0f} KB")


def practice(folder: Path) -> Path:
    """Make the exhibition that the guide's reader practises on."""
    content = folder / "my-exhibition"
    shutil.copytree(STARTER, content)
    for lang, suffix in (("zh", ""), ("en", ".en")):
        (content / f"40-visit{suffix}.md").write_text(VISIT[lang], "utf-8")
        (content / f"60-years{suffix}.md").write_text(YEARS[lang], "utf-8")
    return content


def main() -> None:
    """Make all of them."""
    _app, messages = make_application()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        bundled = Studio(CONTENT, folder / "bundled")
        bundled.page("interview", "interview")
        bundled.page("map", "park")
        bundled.page("knock", "", knock=True)
        bundled.panel("staff")
        example = Studio(practice(folder), folder / "example")
        example.page("watch", "visit", watch=True)
        example.page("figures", "years")
    if messages.warnings:
        raise SystemExit(f"{messages.warnings} warnings of Qt.")


if __name__ == "__main__":
    main()
