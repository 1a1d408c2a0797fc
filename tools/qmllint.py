"""Lints the booth's QML with Qt's own linter; every warning fails.

The types that Python registers are described first, as ``build/qmltypes/Booth/Core``, so that
the linter knows them too.

    python tools/qmllint.py
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).parents[1]
QML = ROOT / "kiosk/player/qml"
TYPES = ROOT / "build/qmltypes"

LINT = [
    "-W",
    "0",
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
    for place in (_pyside() / "Qt/libexec", _pyside()):
        found = shutil.which(name, path=str(place))
        if found is not None:
            return found
    raise SystemExit(f"{name} is not part of this PySide6; run 'python3 dev.py test'.")


def qt_types() -> list[str]:
    """Return Qt's descriptions of what the types of Python are made of.

    Without them a string is of a type that the linter has never heard of, and so is a list.
    """
    for place in (_pyside() / "Qt/metatypes", _pyside() / "metatypes"):
        found = [place / f"qt6{module}_metatypes.json" for module in ("core", "gui", "qml")]
        if all(file.is_file() for file in found):
            return [str(file) for file in found]
    raise SystemExit("This PySide6 does not describe its types; run 'python3 dev.py test'.")


def _pyside() -> Path:
    spec = find_spec("PySide6")
    return Path(spec.origin).parent if spec and spec.origin else Path()


def registering() -> list[str]:
    """Return the Python files that register types for QML, those with bases of others first."""
    files = sorted((ROOT / "kiosk/player").rglob("*.py"))
    texts = {str(file): file.read_text("utf-8") for file in files}
    found = [file for file, text in texts.items() if "QML_IMPORT_NAME" in text]
    if not found:
        raise SystemExit("No file of kiosk/player registers types; the lint would be blind.")
    # The tool takes a class for a type only if it has met the base before.
    return sorted(found, key=lambda file: "@QmlAnonymous" not in texts[file])


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
            f"--foreign-types={','.join(qt_types())}",
            "-o",
            str(target / "unused.cpp"),
            str(target / "metatypes.json"),
        ],
        check=True,
    )
    (target / "qmldir").write_text("module Booth.Core\ntypeinfo core.qmltypes\n", "utf-8")


def warnings(files: list[Path]) -> Iterator[str]:
    """Return what the linter says of the files, each warning as one line.

    Asked for as JSON: of some warnings its text says nothing but the exit code.
    """
    command = [qt_tool("qmllint"), *LINT, "--json", "-", "-I", str(QML), "-I", str(TYPES)]
    done = subprocess.run([*command, *map(str, files)], check=False, capture_output=True)
    for file in json.loads(done.stdout)["files"]:
        for found in file["warnings"]:
            if found["type"] != "info":
                place = f"{file['filename']}:{found.get('line', 0)}:{found.get('column', 0)}"
                yield f"{place}: {found['message']} [{found.get('id', found['type'])}]"


def main() -> int:
    """Lint every file; return 1 if there is any warning."""
    describe_types()
    files = sorted(QML.rglob("*.qml"))
    if not files:
        raise SystemExit(f"{QML}: there is no QML to lint.")
    found = list(warnings(files))
    print(*found, f"qmllint: {len(files)} files, {len(found) or 'no'} warnings", sep="\n")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
