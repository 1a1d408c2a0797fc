"""Run by the bundle before the program: empty modules for what is asked for and never used.

Qt Quick's bindings ask for those of OpenGL (9 MB) and look into them only for types that the
program does not use. watchfiles asks for anyio, which asks for TLS (0.9 MB), and needs it only
where one waits for changes with ``await``.
"""

import sys
from types import ModuleType

for _name in ("PySide6.QtOpenGL", "anyio"):
    sys.modules.setdefault(_name, ModuleType(_name))
