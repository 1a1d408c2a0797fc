"""ICU's data with fewer items is still ICU's data."""

import shutil
import struct
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from tools.bundle import icu

LIBRARIES = Path(PySide6.__file__).parent / "Qt" / "lib"

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only on Linux does Qt bring ICU"
)


def table(*items: tuple[str, bytes]) -> bytes:
    """A table of items behind a header of 32 bytes."""
    return struct.pack("<H", 32) + b"\xda\x27" + bytes(28) + icu._table(list(items))


def names(data: bytes) -> list[str]:
    base, count = 32, struct.unpack_from("<I", data, 32)[0]
    starts = [struct.unpack_from("<I", data, base + 4 + 8 * i)[0] for i in range(count)]
    return [icu._text(data, base + start) for start in starts]


def test_only_what_is_used_is_kept() -> None:
    kept = ("icudt73l/coll/zh.res", "icudt73l/nfkc.nrm", "icudt73l/root.res")
    dropped = ("icudt73l/ibm-37.cnv", "icudt73l/lang/fr.res", "icudt73l/tok.res")
    data = table(*[(name, name.encode()) for name in sorted(kept + dropped)])
    assert names(icu.filtered(data)) == list(kept)


def test_contents_stay_what_they_were() -> None:
    short = icu.filtered(table(("icudt73l/fr.res", b"x" * 99), ("icudt73l/zh.res", b"content")))
    start = struct.unpack_from("<I", short, 32 + 4 + 4)[0]
    assert short[32 + start :].startswith(b"content")


def test_a_library_of_another_make_is_refused(tmp_path: Path) -> None:
    library = tmp_path / "libicudata.so.73"
    library.write_bytes(bytes(8192))
    with pytest.raises(icu.IcuError, match="no ICU data"):
        icu.shrink(library)


def test_qts_own_library_is_small_and_still_sorts_hanzi(tmp_path: Path) -> None:
    for name in ("data", "uc", "i18n"):
        [library] = LIBRARIES.glob(f"libicu{name}.so.*")
        shutil.copy(library, tmp_path)
    [data] = tmp_path.glob("libicudata.so.*")
    icu.shrink(data)
    assert data.stat().st_size < 5_000_000
    number = data.name.rpartition(".")[2]
    # In a process of its own: this one may have loaded another ICU.
    script = f"""
import ctypes
for name in ("data", "uc", "i18n"):
    library = ctypes.CDLL(f"{tmp_path}/libicu{{name}}.so.{number}", ctypes.RTLD_GLOBAL)
error = ctypes.c_int(0)
library.ucol_open_{number}.restype = ctypes.c_void_p
order = library.ucol_open_{number}(b"zh_CN", ctypes.byref(error))
words = [(ctypes.c_uint16 * 1)(ord(word)) for word in "\u5b89\u4e2d"]
compare = getattr(library, "ucol_strcoll_{number}")
print(error.value <= 0, compare(ctypes.c_void_p(order), words[0], 1, words[1], 1))
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["True", "-1"]  # an comes before zhong
