"""Lints the booth's QML with Qt's own linter; every warning fails.

The types that Python registers are described first, as ``build/qmltypes/Booth/Core``, so that
the linter knows them too.

    python tools/qmllint.py
"""

import json
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).parents[1]
QML = ROOT / "kiosk/player/qml"
TYPES = ROOT / "build/qmltypes"

LINT = [
    "-W",
    "0",
    # Pages and cards come as maps: the linter does not know their fields.
    "--missing-property",
    "disable",
    # What cannot be compiled ahead is interpreted; nothing here is compiled ahead.
    "--compiler",
    "disable",
]


def tool(name: str) -> str:
    """Return the path of a tool of PySide6."""
    found = shutil.which(f"pyside6-{name}", path=str(Path(sys.executable).parent))
    if found is None:
        raise SystemExit(f"pyside6-{name} is not installed; run 'python3 dev.py test'.")
    return found


def qt_tool(name: str) -> str:
    """Return the path of a tool of Qt that has no script of its own."""
    spec = find_spec("PySide6")
    folder = Path(spec.origin).parent if spec and spec.origin else Path()
    for place in (folder / "Qt/libexec", folder):
        found = shutil.which(name, path=str(place))
        if found is not None:
            return found
    raise SystemExit(f"{name} is not part of this PySide6; run 'python3 dev.py test'.")


def registering() -> list[str]:
    """Return the Python files that register types for QML."""
    files = sorted((ROOT / "kiosk/player").rglob("*.py"))
    found = [str(file) for file in files if "QML_IMPORT_NAME" in file.read_text("utf-8")]
    if not found:
        raise SystemExit("No file of kiosk/player registers types; the lint would be blind.")
    return found


def describe_types() -> None:
    """Write the type description of what Python registers."""
    target = TYPES / "Booth/Core"
    target.mkdir(parents=True, exist_ok=True)
    described = subprocess.run(
        [tool("metaobjectdump"), *registering()], check=True, capture_output=True
    )
    (target / "metatypes.json").write_bytes(described.stdout)
    json.loads(described.stdout)  # its failures are printed as text
    subprocess.run(
        [
            qt_tool("qmltyperegistrar"),
            "--generate-qmltypes",
            str(target / "core.qmltypes"),
            "--import-name",
            "Booth.Core",
            "--major-version",
            "1",
            "-o",
            str(target / "unused.cpp"),
            str(target / "metatypes.json"),
        ],
        check=True,
        capture_output=True,  # it misses the description of Qt's own bases, which it does not need
    )
    (target / "qmldir").write_text("module Booth.Core\ntypeinfo core.qmltypes\n", "utf-8")


def main() -> int:
    """Lint every file; return the linter's exit code."""
    describe_types()
    files = sorted(QML.rglob("*.qml"))
    if not files:
        raise SystemExit(f"{QML}: there is no QML to lint.")
    command = [tool("qmllint"), *LINT, "-I", str(QML), "-I", str(TYPES), *map(str, files)]
    done = subprocess.run(command, check=False)
    print(f"qmllint: {len(files)} files, {'clean' if done.returncode == 0 else 'warnings'}")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
