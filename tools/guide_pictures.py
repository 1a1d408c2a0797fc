"""Makes the pictures of the staff guide, ``docs/images/guide-*.png``, from its own examples.

PYTHONPATH=tests/support python tools/guide_pictures.py
"""

import datetime as dt
import json
import os
import tempfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

import PySide6.QtQuick  # noqa: F401 - makes windows those of Qt Quick
from click.testing import CliRunner
from guide import write_examples
from PIL import Image, ImageDraw
from PySide6.QtGui import QImage

from kiosk.cli import main as kiosk
from kiosk.compiler.build import build
from kiosk.pack.store import PackStore
from kiosk.pin import PinStore
from kiosk.player.app import make_application
from kiosk.player.preview import Preview
from kiosk.player.scene import Scene
from kiosk.player.staff import Staff
from kiosk.player.tour import settle

IMAGES = Path(__file__).parents[1] / "docs/images"
SIZE = (1280, 720)
WIDTH = 960
COLOURS = 96
PAGES = {"figures": "years", "interview": "director", "map": "map"}
PROBLEM = {
    "severity": "warning",
    "code": "picture-missing",
    "file": "30-about.md",
    "line": 7,
    "message": {"zh": "图片“bed.jpg”不存在。", "en": "The picture “bed.jpg” is not there."},
    "remedy": {
        "zh": "检查文件名，或把图片放到页面旁边。",
        "en": "Check the name, or put the picture beside the page.",
    },
    "excerpt": "![花坛](bed.jpg)",
}


def take(scene: Scene, name: str, *, corner: bool = False) -> None:
    """Write what the scene shows, small; ``corner`` marks where staff knock."""
    settle(scene.window)
    shot = scene.window.grabWindow().convertToFormat(QImage.Format.Format_RGB888)
    size = (shot.width(), shot.height())
    picture = Image.frombytes(
        "RGB", size, bytes(shot.constBits()), "raw", "RGB", shot.bytesPerLine()
    )
    if corner:
        side = SIZE[1] * 140 // 1080
        ImageDraw.Draw(picture).rectangle((2, 2, side, side), outline="#ffbd5c", width=5)
    height = WIDTH * size[1] // size[0]
    small = picture.resize((WIDTH, height), Image.Resampling.LANCZOS)
    small.quantize(COLOURS).save(IMAGES / f"{name}.png", optimize=True)


def pictures(lang: str, folder: Path) -> None:
    """Take all pictures of the guide in one language."""
    content, state = folder / "my-exhibition", folder / "state"
    CliRunner().invoke(kiosk, ["new", str(content)], catch_exceptions=False)
    write_examples(lang, content)
    store = PackStore(state)
    build(content, store, today=dt.datetime.now(tz=dt.UTC).date())
    report = {"content": str(content.name), "problems": [PROBLEM]}
    (state / "report.json").write_text(json.dumps(report), "utf-8")
    pack = store.open_current()
    PinStore(state).set("2468")
    staff = Staff(state, lambda _what, _details: None)
    scene = Scene(pack, lang, still=True, staff=staff)
    scene.window.resize(*SIZE)
    scene.window.show()
    take(scene, f"guide-knock.{lang}", corner=True)
    for name, page in PAGES.items():
        scene.booth.open(page)
        take(scene, f"guide-{name}.{lang}")
    staff.speak(lang)
    staff.knock()
    staff.enter("2468")
    while staff.door != "open":
        settle(scene.window)
    take(scene, f"guide-staff.{lang}")
    scene.close()
    preview = Preview(state)
    watching = Scene(pack, lang, still=True, preview=preview)
    preview.follow(watching.booth)
    watching.window.resize(*SIZE)
    watching.window.show()
    watching.booth.open("about")
    take(watching, f"guide-watch.{lang}")
    watching.close()
    pack.close()


def main() -> None:
    """Take them in both languages."""
    make_application()
    for lang in ("zh", "en"):
        with tempfile.TemporaryDirectory() as folder:
            pictures(lang, Path(folder))


if __name__ == "__main__":
    main()
