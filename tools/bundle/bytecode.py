"""Compiles ahead what the program would compile when it starts.

QML at its first start on a machine, and at every one where nothing can be written; the Python that
Qt's binding carries within itself at every one.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import PySide6
import shiboken6

_QT = Path(PySide6.__file__).parent
SUPPORT: Final = "shiboken6/files.dir"
"""Where the binding looks for its Python before it takes what it carries."""

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


def compile_support(folder: Path) -> None:
    """Write the bytecode of the binding's own Python."""
    sources = Path(shiboken6.__file__).parent / "files.dir" / "shibokensupport"
    if not sources.is_dir():  # as in an environment that dev.py did not make
        lay_out = "import os; os.environ['SBK_EMBED'] = '0'; import shiboken6"
        subprocess.run([sys.executable, "-c", lay_out], check=True)
    target = folder / sources.name
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(sources, target, ignore=shutil.ignore_patterns("__pycache__"))
    # In a process of its own: what else Python has loaded shows in the bytes.
    command = [sys.executable, "-I", "-m", "compileall", "-q", "-b", "-s", str(folder)]
    mode = ("--invalidation-mode", "unchecked-hash")
    subprocess.run([*command, *mode, str(target)], check=True)
    for file in target.rglob("*.py"):
        file.unlink()
