"""What the doctor says of machines of all kinds."""

import datetime as dt
import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from kiosk.commands.doctor import command
from kiosk.doctor import autostart, clock, codecs, display, fonts, lockdown, renderer, state, touch
from kiosk.doctor.examine import CHECKS, examine
from kiosk.doctor.facts import Clock, Facts, Look, Place, Screen
from kiosk.doctor.finding import Level
from kiosk.doctor.fonts import WANTED
from kiosk.doctor.gather import gather

BUILT = dt.date(2026, 3, 1)
TODAY = dt.date(2027, 1, 31)
SCREEN = Screen("HDMI-1", 1920, 1080, 60.0)
LOOK = Look("", (SCREEN,), ("Panel",), "hardware", WANTED, ("H264", "VP9"))
PLACE = Place("/var/lib/kiosk", writable=True, free=10**10, lasting=True)
BOOTH = Facts(
    system="linux",
    session="wayland",
    compositor="cage",
    look=LOOK,
    place=PLACE,
    clock=Clock(TODAY, BUILT, synchronised=True),
    autostart=("kiosk-cage.service",),
    missing=(),
    watchdog=True,
)


def look(**changed: object) -> Facts:
    return replace(BOOTH, look=replace(LOOK, **changed))


def place(**changed: object) -> Facts:
    return replace(BOOTH, place=replace(PLACE, **changed))


CASES = {
    "no session": (display.check, replace(BOOTH, session="none"), [Level.BAD]),
    "no display": (display.check, look(error="refused"), [Level.BAD]),
    "a screen": (display.check, BOOTH, [Level.GOOD]),
    "a small screen": (
        display.check,
        look(screens=(replace(SCREEN, height=600),)),
        [Level.WARNING],
    ),
    "a slow screen": (display.check, look(screens=(replace(SCREEN, rate=30),)), [Level.WARNING]),
    "a rate unknown": (display.check, look(screens=(replace(SCREEN, rate=0),)), [Level.GOOD]),
    "two screens": (display.check, look(screens=(SCREEN,) * 2), [Level.GOOD] * 2 + [Level.NOTE]),
    "touch": (touch.check, BOOTH, [Level.GOOD]),
    "no touch": (touch.check, look(touch=()), [Level.WARNING]),
    "hardware": (renderer.check, BOOTH, [Level.GOOD]),
    "software": (renderer.check, look(renderer="software"), [Level.GOOD]),
    "software, large": (
        renderer.check,
        look(renderer="software", screens=(replace(SCREEN, width=3840, height=2160),)),
        [Level.WARNING],
    ),
    "fonts": (fonts.check, BOOTH, [Level.GOOD]),
    "a font lost": (fonts.check, look(fonts=WANTED[1:]), [Level.BAD]),
    "codecs": (codecs.check, BOOTH, [Level.GOOD]),
    "no codecs": (codecs.check, look(codecs=()), [Level.WARNING]),
    "state": (state.check, BOOTH, [Level.GOOD]),
    "read-only": (state.check, place(writable=False), [Level.BAD]),
    "full": (state.check, place(free=10**6), [Level.WARNING]),
    "in memory": (state.check, place(lasting=False), [Level.NOTE]),
    "clock": (clock.check, BOOTH, [Level.GOOD]),
    "clock at its beginning": (
        clock.check,
        replace(BOOTH, clock=Clock(dt.date(1970, 1, 1), BUILT, synchronised=None)),
        [Level.BAD],
    ),
    "offline": (
        clock.check,
        replace(BOOTH, clock=Clock(TODAY, BUILT, synchronised=False)),
        [Level.NOTE],
    ),
    "autostart": (autostart.check, BOOTH, [Level.GOOD]),
    "a service without its compositor": (
        autostart.check,
        replace(BOOTH, missing=("xwayland",)),
        [Level.BAD],
    ),
    "no autostart": (autostart.check, replace(BOOTH, autostart=()), [Level.WARNING]),
}


@pytest.mark.parametrize("name", CASES)
def test_a_check_finds(name: str) -> None:
    check, facts, levels = CASES[name]
    found = list(check(facts))
    assert [finding.level for finding in found] == levels
    for finding in found:
        assert finding.zh
        assert finding.en
        assert bool(finding.remedy_zh) == bool(finding.remedy_en)
        assert finding.remedy_en or finding.level is Level.GOOD, "what is wrong has a remedy"


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        (BOOTH, ("SysRq", "USBGuard")),
        (replace(BOOTH, session="x11", compositor="openbox"), ("window manager", "consoles")),
        (replace(BOOTH, watchdog=False), ("systemd",)),
        (
            replace(BOOTH, system="windows", session="own"),
            ("Assigned Access", "DontShowUI", "Removable Storage"),
        ),
        (
            replace(BOOTH, system="macos", session="own"),
            ("Mission Control", "single-app", "external storage"),
        ),
    ],
    ids=["cage", "X11", "no service", "Windows", "macOS"],
)
def test_what_only_the_system_locks_is_told(facts: Facts, words: tuple[str, ...]) -> None:
    told = " ".join(f"{finding.en} {finding.remedy_en}" for finding in lockdown.check(facts))
    assert [word for word in words if word not in told] == []


@pytest.mark.parametrize("system", ["windows", "macos"])
def test_no_remedy_is_of_another_system(system: str) -> None:
    facts = replace(BOOTH, system=system, session="own")
    told = " ".join(f"{finding.remedy_zh} {finding.remedy_en}" for finding in lockdown.check(facts))
    assert not [word for word in ("USBGuard", "logind", "systemctl") if word in told]


def test_cage_has_no_keys_of_a_window_manager() -> None:
    told = " ".join(finding.en for finding in lockdown.check(BOOTH))
    assert "window manager" not in told
    assert "consoles" not in told


def test_every_check_is_made() -> None:
    folder = Path(display.__file__).parent
    checks = {file.stem for file in folder.glob("*.py") if "def check(" in file.read_text("utf-8")}
    assert {check.__module__.rpartition(".")[2] for check in CHECKS} == checks


def test_a_good_booth_has_nothing_bad() -> None:
    assert {finding.level for finding in examine(BOOTH)} == {Level.GOOD, Level.NOTE}


@pytest.mark.parametrize("says", ["no json", ""])
def test_a_player_that_does_not_start_is_told(tmp_path: Path, says: str) -> None:
    command = (sys.executable, "-c", f"print({says!r})")
    facts = gather(tmp_path, command, writable=True, built=BUILT)
    assert facts.look.error
    assert [f.level for f in display.check(facts)] == [Level.BAD]


@pytest.mark.parametrize(
    ("line", "remedy"),
    [
        ("qt.qpa.xcb: could not connect to display :7", "graphical session"),
        (
            "ImportError: libEGL.so.1: cannot open shared object file: No such file or directory",
            "library that is missing",
        ),
    ],
)
def test_why_a_player_does_not_start_is_told_in_the_words_of_the_system(
    tmp_path: Path, line: str, remedy: str
) -> None:
    script = f"import sys; sys.exit('Traceback\\n{line}\\nFatal Python error: Aborted')"
    facts = gather(tmp_path, (sys.executable, "-c", script), writable=True, built=BUILT)
    [finding] = display.check(replace(facts, session="x11"))
    assert line in finding.zh
    assert line in finding.en
    assert remedy in finding.remedy_en


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="services are of Linux")
def test_a_service_whose_compositor_is_missing_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    enabled = tmp_path / ".config/systemd/user/default.target.wants/kiosk-cage.service"
    enabled.parent.mkdir(parents=True)
    enabled.touch()
    (tmp_path / "cage").touch(0o755)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path))
    facts = gather(tmp_path, (sys.executable, "-c", ""), writable=True, built=BUILT)
    assert facts.missing == ("xwayland",)


@pytest.mark.slow
@pytest.mark.parametrize("shown", [True, False], ids=["a display", "none"])
def test_the_command_looks_at_this_machine(
    shown: bool,  # noqa: FBT001 - the case
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("KIOSK_PLATFORM", "offscreen")
    monkeypatch.setenv("QT_QPA_PLATFORM", "nonsense")  # never reaches a player
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    if shown:
        monkeypatch.setenv("DISPLAY", ":0")  # offscreen needs none; the doctor wants a session
    done = CliRunner().invoke(command, ["--state", str(tmp_path), "--json"])
    levels = {row["check"]: row["level"] for row in json.loads(done.stdout)}
    if sys.platform.startswith("linux"):
        assert levels["display"] == ("good" if shown else "bad")
        assert done.exit_code == (0 if shown else 1)
    assert levels["fonts"] == "good"
    assert levels["codecs"] == "good"
    assert levels["clock"] != "bad"
    assert levels["state"] in {"good", "note"}
