"""Everything that somebody with a keyboard and a mouse may try to get out of the exhibition.

    python3 dev.py endure escape [--only WORD] [--json FILE]

The real program on a screen of its own with a window manager, in a hostile environment. After
each attempt one window must be there, full-screen and in front, the same player alive, and no
other program started. Ends with 1 where an attempt succeeded, with 3 where tools are missing.
"""

import json
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import click
from program import Program, StuckError, until
from stage import Stage, missing, stage

PATIENCE = 3.0
"""Seconds in which a window that was put away must be back."""

SETTLED = 0.5
"""Seconds that an attempt is given to take effect before anybody looks."""

KEYS = (
    *("alt+F4", "alt+F2", "alt+F1", "alt+Tab", "alt+Escape", "alt+space", "alt+Left"),
    *("super", "super+d", "super+e", "super+r", "super+l", "super+Tab", "Menu", "Print"),
    *(
        "ctrl+q",
        "ctrl+w",
        "ctrl+c",
        "ctrl+n",
        "ctrl+o",
        "ctrl+p",
        "ctrl+s",
        "ctrl+t",
        "ctrl+Escape",
    ),
    *("ctrl+alt+Delete", "ctrl+alt+t", "ctrl+alt+F2", "ctrl+alt+Right", "ctrl+alt+BackSpace"),
    *("ctrl+shift+i", "ctrl+shift+Escape", "shift+F10", "XF86HomePage", "XF86Close", "XF86WWW"),
    *(f"F{number}" for number in range(1, 13)),
)

HOSTILE = {
    "QT_QPA_PLATFORM": "nonsense",
    "QT_PLUGIN_PATH": "/nowhere",
    "QT_QPA_PLATFORM_PLUGIN_PATH": "/nowhere",
    "QT_QPA_PLATFORMTHEME": "nonsense",
    "QT_QPA_GENERIC_PLUGINS": "nonsense",
    "QT_QUICK_BACKEND": "nonsense",
    "QT_SCALE_FACTOR": "0.2",
    "QT_FATAL_WARNINGS": "1",
    "QT_IM_MODULE": "nonsense",
    "QT_STYLE_OVERRIDE": "nonsense",
    "QML_IMPORT_PATH": "/nowhere",
    "QML2_IMPORT_PATH": "/nowhere",
    "QML_IMPORT_TRACE": "1",
    "QML_XHR_ALLOW_FILE_READ": "1",
    "QSG_RENDER_LOOP": "nonsense",
    "QSG_VISUALIZE": "overdraw",
    "PYTHONSTARTUP": "/nowhere.py",
}

LINKS = """# 出口

[网址](https://example.org) [文件](file:///etc/passwd) [信](mailto:someone@example.org)
[脚本](javascript:alert(1)) [电话](tel:110) <https://example.org> https://example.org
"""


@dataclass(frozen=True, slots=True)
class Attempt:
    """Something that is tried."""

    name: str
    act: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of an attempt."""

    attempt: str
    outcome: str
    """``held``, ``got out``, or ``system``: held, but the window manager did something of its own
    that no program in its care can hinder; ``kiosk doctor`` tells how to set it up."""
    wrong: str
    """What was not as it should be; empty where all was."""
    away: float
    """Seconds until the window was back; 0 where it never left."""


class Captive:
    """The program on the stage, and what it must never stop being."""

    def __init__(self, stage: Stage, program: Program) -> None:
        self.stage, self.program = stage, program
        self.player = program.player()
        self.window = stage.windows(self.player)[0]

    def wrong(self) -> str:
        """Return what is not as it should be; empty where all is."""
        stage = self.stage
        if self.program.player() != self.player:
            return "the player is another one"
        windows = stage.windows(self.player)
        if windows != [self.window]:
            return f"{len(windows)} windows can be seen"
        geometry = stage.do("xdotool", "getwindowgeometry", self.window)
        if f"Geometry: {stage.size[0]}x{stage.size[1]}" not in geometry:
            return "it is not full-screen"
        if stage.do("xdotool", "getactivewindow") != self.window:
            return "it is not in front"
        if len(stage.do("wmctrl", "-l").splitlines()) != 1:
            return "there is another window"
        return ""

    def attempts(self) -> Iterator[Attempt]:
        """Yield everything that is tried."""
        do, window = self.stage.do, self.window
        for key in KEYS:
            yield Attempt(f"key {key}", lambda key=key: do("xdotool", "key", key, "sleep", 0.1))
        yield from self._by_hand()
        for name, words in {
            "close": ("-ic", window),
            "show the desktop": ("-k", "on"),
            "leave full-screen": ("-ir", window, "-b", "remove,fullscreen"),
            "put below": ("-ir", window, "-b", "add,below"),
            "shade": ("-ir", window, "-b", "add,shaded"),
            "hide": ("-ir", window, "-b", "add,hidden"),
            "move and resize": ("-ir", window, "-e", "0,100,100,400,300"),
            "another desktop": ("-s", "1"),
            "send to another desktop": ("-ir", window, "-t", "1"),
        }.items():
            yield Attempt(f"window manager: {name}", lambda words=words: do("wmctrl", *words))
        yield Attempt("minimise", lambda: do("xdotool", "windowminimize", window))
        yield Attempt("unmap", lambda: do("xdotool", "windowunmap", window))
        yield Attempt("lower", lambda: do("xdotool", "windowlower", window))
        yield Attempt("a second instance", self._second)

    def _by_hand(self) -> Iterator[Attempt]:
        do, (width, height) = self.stage.do, self.stage.size

        def mouse(*words: object) -> Callable[[], object]:
            return lambda: do("xdotool", "mousemove", width // 2, height // 2, *words)

        yield Attempt("right click", mouse("click", 3))
        yield Attempt("middle click", mouse("click", 2))
        yield Attempt("buttons 8 and 9", mouse("click", 8, "click", 9))
        yield Attempt("double click", mouse("click", "--repeat", 2, "--delay", 60, 1))
        yield Attempt("long press", mouse("mousedown", 1, "sleep", 1.5, "mouseup", 1))
        yield Attempt(
            "alt drag",
            mouse(
                "keydown",
                "alt",
                "mousedown",
                1,
                "mousemove_relative",
                200,
                100,
                "mouseup",
                1,
                "keyup",
                "alt",
            ),
        )
        yield Attempt("drag", mouse("mousedown", 1, "mousemove_relative", 300, 150, "mouseup", 1))
        for name, (x, y) in {
            "left": (0, height // 2),
            "top": (width // 2, 0),
            "right": (width - 1, height // 2),
            "bottom": (width // 2, height - 1),
        }.items():
            swipe = ("mousemove", x, y, "mousedown", 1, "mousemove", width // 2, height // 2)
            yield Attempt(f"swipe from the {name}", lambda s=swipe: do("xdotool", *s, "mouseup", 1))
        for row in range(1, 9):
            for column in range(1, 9):
                at = (width * column // 9, height * row // 9)
                yield Attempt(
                    f"tap at {at}", lambda at=at: do("xdotool", "mousemove", *at, "click", 1)
                )

    def _second(self) -> None:
        second = Program(
            self.program.content.parent, options=(), environment=self.program.environment
        )
        second.launch()
        until(lambda: second.code() is not None, "the second one ended", 30)
        if second.code() != 0:
            raise StuckError(f"the second one ended with {second.code()}")


def tried(captive: Captive, attempt: Attempt) -> Verdict:
    """Make an attempt; look until all is well or patience ends."""
    wrong, away = "", 0.0
    try:
        attempt.act()
        began = time.monotonic()
        time.sleep(SETTLED / 5 if attempt.name.startswith("tap") else SETTLED)
        while (wrong := captive.wrong()) and time.monotonic() - began < PATIENCE:
            away = time.monotonic() - began
            time.sleep(0.05)
    except StuckError as error:
        wrong = str(error)
    outcome = "got out" if wrong else "held"
    if started := captive.stage.called():
        by_key = attempt.name.startswith("key ")
        outcome = "system" if by_key and not wrong else "got out"
        wrong = "; ".join([*filter(None, [wrong]), f"started: {', '.join(started)}"])
    return Verdict(attempt.name, outcome, wrong, round(away, 2))


def run(folder: Path, display: int, word: str) -> list[Verdict]:
    """Set the stage, and try everything whose name has ``word`` in it."""
    with stage(folder, display) as set_up:
        environment = {**set_up.environment, **HOSTILE}
        program = Program(folder, options=(), environment=environment)
        program.write(0)
        (program.content / "index.md").write_text(LINKS, "utf-8")
        try:
            program.show()
            until(lambda: bool(set_up.windows(program.player())), "a window")
            captive = Captive(set_up, program)
            found = [tried(captive, Attempt("a hostile environment", lambda: None))]
            for attempt in captive.attempts():
                if word in attempt.name:
                    found.append(tried(captive, attempt))
                    if found[-1].outcome == "got out":
                        print(f"got out: {attempt.name}: {found[-1].wrong}", flush=True)
        finally:
            program.end()
    return found


def report(found: list[Verdict]) -> None:
    """Print the table; taps that held are one line of it."""
    print(f"{platform.machine()}, Python {platform.python_version()}, {len(found)} attempts")
    taps = [one for one in found if one.attempt.startswith("tap") and one.outcome == "held"]
    for one in found:
        if one not in taps:
            back = f"back after {one.away} s" if one.away else ""
            print(f"{one.attempt:<42}{one.outcome:<9}{one.wrong or back}")
    print(f"{'taps, on links and elsewhere':<42}{'held':<9}{len(taps)} of them")
    print("several fingers: not tried, a virtual screen has no touch; the scene's own tests do")


@click.command()
@click.option("--only", "word", default="", help="Attempts whose name has this in it.")
@click.option("--display", default=0, help="Number of the screen; else the first one free.")
@click.option("--json", "target", type=click.Path(path_type=Path))
def main(word: str, display: int, target: Path | None) -> None:
    """Try to get out, and tell what held."""
    if packages := missing():
        print(f"not run: install {' '.join(packages)}; on Debian: apt-get install")
        sys.exit(3)
    with tempfile.TemporaryDirectory(prefix="kiosk-escape-") as name:
        found = run(Path(name), display, word)
    report(found)
    if target:
        target.write_text(json.dumps([asdict(one) for one in found], indent=2), "utf-8")
    sys.exit(1 if any(one.outcome == "got out" for one in found) else 0)


if __name__ == "__main__":
    main()
