"""Keeps the booth's own words translated, with Qt's tools.

The source strings are English and stand in ``qsTr()``; ``booth_zh.ts`` is translated by hand.

    python tools/translations.py update    after words changed: writes them into the .ts
    python tools/translations.py build     after translating: makes the .qm
    python tools/translations.py check     what the tests call: all of it up to date?
"""

import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).parents[1]
QML = ROOT / "kiosk/player/qml"
I18N = ROOT / "kiosk/player/i18n"
LANGUAGES = {"zh": "zh_CN"}


def tool(name: str) -> str:
    """Return the path of a tool of PySide6."""
    found = shutil.which(f"pyside6-{name}", path=str(Path(sys.executable).parent))
    if found is None:
        raise SystemExit(f"pyside6-{name} is not installed; run 'python3 dev.py test'.")
    return found


def update(target: Path, language: str) -> None:
    """Write the words of the QML into a .ts file, keeping what is translated."""
    files = sorted(str(file.relative_to(ROOT)) for file in QML.rglob("*.qml"))
    options = ["-locations", "none", "-no-obsolete", "-source-language", "en_US"]
    subprocess.run(
        [tool("lupdate"), *files, *options, "-target-language", language, "-ts", str(target)],
        check=True,
        capture_output=True,
        cwd=ROOT,
    )


def build(source: Path, target: Path) -> None:
    """Compile a .ts file into a .qm file."""
    subprocess.run(
        [tool("lrelease"), str(source), "-qm", str(target)], check=True, capture_output=True
    )


def complaints(code: str, language: str, folder: Path) -> list[str]:
    """Return what is not up to date for one language; ``folder`` is for scratch files."""
    source = I18N / f"booth_{code}.ts"
    fresh, compiled = folder / source.name, folder / f"booth_{code}.qm"
    shutil.copy(source, fresh)
    update(fresh, language)
    found = []
    if words(fresh) != words(source):
        found.append(f"{source.name}: words changed; run 'python tools/translations.py update'")
    found += [f"{source.name}: not translated: {word}" for word in untranslated(fresh)]
    build(source, compiled)
    if compiled.read_bytes() != (I18N / compiled.name).read_bytes():
        found.append(f"{compiled.name}: stale; run 'python tools/translations.py build'")
    return found


def words(file: Path) -> list[tuple[str, str]]:
    """Return context and source string of every message."""
    tree = ET.parse(file)  # noqa: S314 - the project's own file
    return sorted(
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in tree.iter("context")
        for message in context.iter("message")
    )


def untranslated(file: Path) -> list[str]:
    """Return the source strings without a finished translation."""
    tree = ET.parse(file)  # noqa: S314 - the project's own file
    return [
        message.findtext("source", "")
        for message in tree.iter("message")
        if (found := message.find("translation")) is None or found.get("type") or not found.text
    ]


def main(command: str) -> int:
    """Run one of the commands; return the exit code."""
    found: list[str] = []
    for code, language in LANGUAGES.items():
        if command == "update":
            update(I18N / f"booth_{code}.ts", language)
        elif command == "build":
            build(I18N / f"booth_{code}.ts", I18N / f"booth_{code}.qm")
        elif command == "check":
            with tempfile.TemporaryDirectory() as folder:
                found += complaints(code, language, Path(folder))
        else:
            raise SystemExit(__doc__)
    print("\n".join(found) or f"translations: {command} done")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
