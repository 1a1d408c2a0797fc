"""What an executable of Windows or macOS carries besides its code: icon and version."""

import io
from pathlib import Path
from typing import Final

import resvg_py
from PIL import Image

from tools.bundle.source import ROOT

ICON: Final = ROOT / "packaging" / "icon.svg"
SIZES: Final = (16, 24, 32, 48, 64, 128, 256)
"""px of the icon's pictures, for every place where Windows shows one."""
_LARGEST: Final = 1024
"""Of macOS's."""

_VERSION: Final = """\
VSVersionInfo(
    ffi=FixedFileInfo(
        filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0, OS=0x40004, fileType=1,
        subtype=0, date=(0, 0),
    ),
    kids=[
        StringFileInfo([StringTable("040904B0", [
            StringStruct("CompanyName", "kiosk"),
            StringStruct("FileDescription", "Touch exhibition"),
            StringStruct("FileVersion", "{version}"),
            StringStruct("InternalName", "kiosk"),
            StringStruct("LegalCopyright", "MIT licence, see LICENSES"),
            StringStruct("OriginalFilename", "kiosk.exe"),
            StringStruct("ProductName", "kiosk"),
            StringStruct("ProductVersion", "{version}+{commit}"),
        ])]),
        VarFileInfo([VarStruct("Translation", [0x0409, 1200])]),
    ],
)
"""
"""As PyInstaller reads a version resource: English, in Unicode."""


def write_resources(folder: Path, version: str, commit: str) -> None:
    """Write ``kiosk.ico``, ``kiosk.icns`` and ``version.txt`` into a folder."""
    pictures = [drawn(size) for size in SIZES]
    pictures[-1].save(
        folder / "kiosk.ico", sizes=[(size, size) for size in SIZES], append_images=pictures[:-1]
    )
    drawn(_LARGEST).save(folder / "kiosk.icns")
    (folder / "version.txt").write_text(version_text(version, commit), "utf-8")


def drawn(size: int) -> Image.Image:
    """Return the icon, so many px wide and high."""
    png = resvg_py.svg_to_bytes(svg_path=str(ICON), skip_system_fonts=True, width=size, height=size)
    return Image.open(io.BytesIO(png)).convert("RGBA")


def version_text(version: str, commit: str) -> str:
    """Return the version resource; ``version`` is three numbers with points between."""
    numbers = (*(int(number) for number in version.split(".")), 0)
    return _VERSION.format(numbers=numbers, version=version, commit=commit)
