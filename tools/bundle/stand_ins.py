"""Run by the bundle before the program: empty modules for what is asked for and never used.

Qt Quick's bindings ask for those of OpenGL (9 MB) and look into them only for types that the
program does not use. watchfiles asks for anyio, which asks for TLS (0.9 MB), and needs it only
where one waits for changes with ``await``.

And streams that go nowhere where Windows gives none, to a program without a console.
"""

import os
import sys
from pathlib import Path
from types import ModuleType

for _name in ("PySide6.QtOpenGL", "anyio"):
    sys.modules.setdefault(_name, ModuleType(_name))

for _name in ("stdout", "stderr"):
    if getattr(sys, _name) is None:
        setattr(sys, _name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - for good
