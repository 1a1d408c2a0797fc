"""Run by the bundle before the program: lets Qt Quick's bindings do without those of OpenGL.

They ask for that module when they are loaded and look into it only for types that the program does
not use. It has 9 MB.
"""

import sys
from types import ModuleType

sys.modules.setdefault("PySide6.QtOpenGL", ModuleType("PySide6.QtOpenGL"))
