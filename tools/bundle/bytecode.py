"""Compiles QML ahead.

Otherwise the first start on a machine would do so, and every start where nothing can be written.
"""

import os
import subprocess
from pathlib import Path

import PySide6

_QT = Path(PySide6.__file__).parent
_COMPILER = _QT / ("qmlcachegen.exe" if os.name == "nt" else "Qt/libexec/qmlcachegen")


def compile_qml(folder: Path) -> None:
    """Write the bytecode of every QML file beside it, where Qt looks first."""
    for file in sorted(folder.rglob("*.qml")):
        subprocess.run(
            [str(_COMPILER), "--only-bytecode", "-o", f"{file}c", file.name],
            check=True,
            cwd=file.parent,
        )
        Path(f"{file}c.aotstats").unlink(missing_ok=True)
