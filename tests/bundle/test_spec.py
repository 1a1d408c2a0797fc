"""What build.spec asks for on each system, told to stand-ins for PyInstaller's parts."""

import os
import runpy
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from PIL import Image
from PyInstaller.utils import hooks

from kiosk import __version__
from tools.bundle.parts import part_of
from tools.bundle.resources import SIZES, write_resources

ROOT = Path(__file__).parents[2]
LINKED = ("assets", "content", "kiosk", "packaging", "tools")
SYSTEMS = ("linux", "win32", "darwin")
# Sources of what is shipped in another form, and what tells developers about the code.
UNSHIPPED = {".py", ".pyc", ".ts"}
README = "README.md"


class Asked:
    """What the spec asked for."""

    def __init__(self) -> None:
        self.analysis: dict[str, Any] = {}
        self.programs: dict[str, dict[str, Any]] = {}
        self.collected: tuple[Any, ...] = ()

    def parts(self) -> dict[str, Any]:
        return {"Analysis": self._analyse, "PYZ": list, "EXE": self._exe, "COLLECT": self._collect}

    def _analyse(self, _scripts: list[str], **options: Any) -> SimpleNamespace:
        self.analysis = options
        return SimpleNamespace(
            pure=[("kiosk.cli", "", "")],
            scripts=[("pyi_rth_pyside6", "", ""), ("__main__", "", "")],
            binaries=[],
            datas=[
                ((Path(target) / Path(file).name).as_posix(), file, "DATA")
                for file, target in options["datas"]
            ],
        )

    def _exe(self, *code: Any, **options: Any) -> str:
        assert ("pyi_rth_pyside6", "", "") not in code[1]
        self.programs[options["name"]] = options
        return str(options["name"])

    def _collect(self, *what: Any, **_options: Any) -> None:
        self.collected = what


def ask(system: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Asked:
    """Run the spec in a checkout that links to this one, as on another system."""
    for name in LINKED:
        (folder / name).symlink_to(ROOT / name)
    made = folder / "build" / "bundle"
    made.mkdir(parents=True)
    (folder / "build.spec").write_bytes((ROOT / "build.spec").read_bytes())
    asked = Asked()
    monkeypatch.setattr(hooks, "collect_submodules", lambda name: [name])
    monkeypatch.setattr(sys, "path", [*sys.path])
    monkeypatch.setattr(sys, "platform", system)
    runpy.run_path(str(folder / "build.spec"), {"SPECPATH": str(folder), **asked.parts()})
    return asked


@pytest.mark.skipif(os.name == "nt", reason="links another checkout")
@pytest.mark.parametrize("system", SYSTEMS)
def test_everything_that_the_program_reads_is_shipped_everywhere(
    system: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = ask(system, tmp_path, monkeypatch)
    *programs, _binaries, datas = asked.collected
    assert programs == list(asked.programs)
    shipped = {path for path, _, _ in datas}
    assert {part_of(path) for path in shipped} >= {"fonts", "content", "program"}
    read = {
        file.relative_to(ROOT).as_posix()
        for folder in ("kiosk", "content", "assets/art")
        for file in (ROOT / folder).rglob("*")
        if file.is_file() and file.suffix not in UNSHIPPED and file.name != README
    }
    assert len(read) > 200
    assert read - shipped == set()


def test_windows_gets_a_program_without_a_console_and_one_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs = ask("win32", tmp_path, monkeypatch).programs
    consoles = {name: options["console"] for name, options in programs.items()}
    assert consoles == {"kiosk": False, "kiosk-console": True}
    for options in programs.values():
        assert Path(options["icon"]).name == "kiosk.ico"
        assert Path(options["version"]).name == "version.txt"
        settings = {
            element.tag.rpartition("}")[2]: element.text
            for element in ET.parse(options["manifest"]).iter()  # noqa: S314 - our own file
        }
        assert settings["dpiAwareness"] == "PerMonitorV2"
        assert not options["strip"]


@pytest.mark.parametrize("system", ["linux", "darwin"])
def test_elsewhere_there_is_one_program(
    system: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs = ask(system, tmp_path, monkeypatch).programs
    assert [options["console"] for options in programs.values()] == [True]
    assert "manifest" not in programs["kiosk"]


def test_icon_and_version_can_be_read(tmp_path: Path) -> None:
    write_resources(tmp_path, __version__, "0123456789ab")
    with Image.open(tmp_path / "kiosk.ico") as icon:
        assert icon.info["sizes"] == {(size, size) for size in SIZES}
    with Image.open(tmp_path / "kiosk.icns") as icon:
        assert max(icon.info["sizes"])[0] >= 512
    names = ("VSVersionInfo", "FixedFileInfo", "StringFileInfo", "StringTable", "VarFileInfo")
    classes = {name: lambda *told, **more: (told, more) for name in names}
    told = eval(  # noqa: S307 - it is read so by PyInstaller
        (tmp_path / "version.txt").read_text("utf-8"),
        {**classes, "StringStruct": lambda name, text: (name, text), "VarStruct": lambda *v: v},
    )[1]
    numbers = tuple(int(number) for number in __version__.split("."))
    assert told["ffi"][1]["filevers"] == (*numbers, 0)
    strings = dict(told["kids"][0][0][0][0][0][1])
    assert strings["ProductVersion"] == f"{__version__}+0123456789ab"


def test_a_program_without_a_console_may_write_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Windows gives such a program no streams; nobody reads what it writes."""
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    monkeypatch.setattr(sys, "modules", {**sys.modules})
    runpy.run_path(str(ROOT / "tools" / "bundle" / "stand_ins.py"))
    opened = sys.stdout, sys.stderr
    for stream in opened:
        stream.write("a word")
        stream.close()
