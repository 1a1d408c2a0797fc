"""Where the program's own files lie, in a checkout and in a bundle."""

import sys
from pathlib import Path

ROOT = Path(getattr(sys, "_MEIPASS", Path(__file__).parents[1]))
"""The checkout, or the folder that PyInstaller unpacked into."""

ASSETS = ROOT / "assets"
CONTENT = ROOT / "content"
"""The bundled exhibition."""
