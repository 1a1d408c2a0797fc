"""Who may import whom: the walls between the rooms."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
KIOSK = ROOT / "kiosk"
STDLIB = sys.stdlib_module_names | {"__future__"}

ALLOWED = {
    "pack": {"kiosk.pack", "msgspec"},
    "compiler": {"kiosk.pack", "kiosk.compiler", "kiosk.paths", "msgspec", "markdown", "PIL"}
    | {"pypinyin", "resvg_py", "segno"},
    "transfer": {"kiosk.pack", "kiosk.transfer", "msgspec", "cryptography"},
    "writing": {"kiosk.pack.model", "kiosk.compiler", "kiosk.writing", "msgspec"}
    | {"mammoth", "opencc", "pypinyin"},
    "processes": {"kiosk.processes"},
    "session": {"kiosk.session"},
    "state": {"kiosk.pack.record", "kiosk.session.patience", "kiosk.state"},
    "player": {"kiosk.pack", "kiosk.session", "kiosk.player", "kiosk.paths", "kiosk.trace"}
    | {
        "kiosk.processes",
        "kiosk.state",
        "msgspec",
        "PySide6",
        "shiboken6",
    },
    "doctor": {"kiosk.doctor"},
    "keeper": {
        "kiosk.pack.inspection",
        "kiosk.pack.store",
        "kiosk.pack.lock",
        "kiosk.pack.durable",
        "kiosk.pack.record",
        "kiosk.keeper",
        "kiosk.fingerprint",
        "kiosk.trace",
    }
    | {"kiosk.processes", "kiosk.paths"}
    | {"watchfiles"},
}
"""What each room may import besides the standard library. ``kiosk`` itself has the version."""


def imports(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: imports are absolute"
            # ``from kiosk import cli`` names a room in its second half.
            yield from (
                f"kiosk.{alias.name}" if node.module == "kiosk" else str(node.module)
                for alias in node.names
            )


def within(module: str, allowed: set[str]) -> bool:
    return any(module == name or module.startswith(f"{name}.") for name in allowed)


@pytest.mark.parametrize("room", ALLOWED)
def test_a_room_imports_only_what_it_may(room: str) -> None:
    files = sorted((KIOSK / room).rglob("*.py"))
    assert files, "no files were read"
    for file in files:
        for module in imports(file):
            if module.partition(".")[0] in STDLIB or module == "kiosk.__version__":
                continue
            assert within(module, ALLOWED[room]), f"{file.relative_to(ROOT)} imports {module}"


def test_an_arrow_is_seen_however_it_is_written(tmp_path: Path) -> None:
    file = tmp_path / "room.py"
    file.write_text(
        "import kiosk.compiler.build as b\nfrom kiosk import cli, __version__\n"
        "def later():\n    from kiosk.keeper.watch import watch\n",
        "utf-8",
    )
    found = ["kiosk.compiler.build", "kiosk.cli", "kiosk.__version__", "kiosk.keeper.watch"]
    assert list(imports(file)) == found
    assert not any(within(module, ALLOWED["player"]) for module in found)


def test_every_room_has_its_rule() -> None:
    rooms = {folder.name for folder in KIOSK.iterdir() if (folder / "__init__.py").is_file()}
    assert rooms - set(ALLOWED) == {"commands"}


def loaded_by(statement: str) -> set[str]:
    code = f"{statement}\nimport sys\nprint('\\n'.join(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd=ROOT
    )
    return {name for module in done.stdout.split() for name in (module, module.partition(".")[0])}


HEAVY = {"markdown", "PIL", "pypinyin", "qtawesome", "rich", "segno", "resvg_py", "watchfiles"}
HEAVY |= {"cryptography", "mammoth", "opencc"}


@pytest.mark.parametrize(
    "module",
    ["kiosk.player.app", "kiosk.player.process", "kiosk.commands.run", "kiosk.pack.reader"],
)
def test_the_player_loads_nothing_of_the_compiler(module: str) -> None:
    loaded = loaded_by(f"import {module}")
    assert module in loaded
    assert not loaded & HEAVY
    assert "PySide6.QtWidgets" not in loaded
    assert "PySide6.QtQuick" not in loaded
    assert not any(name.startswith("kiosk.compiler") for name in loaded)
    assert "kiosk.pack.search" not in loaded


def test_the_keeper_starts_the_player_before_it_loads_anything_heavy() -> None:
    loaded = loaded_by("import kiosk.__main__, kiosk.keeper.process")
    assert "kiosk.keeper.process" in loaded
    assert not loaded & {"click", "msgspec", "sqlite3", "PySide6", "asyncio", "logging", "socket"}
    found = {name for name in loaded if name.startswith(("kiosk.pack.", "kiosk.player"))}
    assert found == {"kiosk.pack.durable", "kiosk.pack.lock", "kiosk.pack.record"}


def test_the_player_starts_without_the_namespace_of_qt() -> None:
    """The first look into it makes a thousand objects: see ``kiosk.player.rows``."""
    code = "import PySide6.QtCore as core, kiosk.player.app\nprint('Qt' in vars(core))"
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
    assert done.stdout.strip() == "False"
