"""A library without what nobody reads in it is still that library."""

import ctypes
import os
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import msgspec
import PIL
import PySide6
import pytest

from tools.bundle import elf
from tools.bundle.segments import LOAD, SegmentsError, program_headers, tighten
from tools.bundle.strip import strip

LIBRARY = next(Path(PIL.__file__).parents[1].glob("pillow.libs/libXau-*.so.*"), None)

pytestmark = [
    pytest.mark.skipif(
        not sys.platform.startswith("linux"), reason="only Linux has libraries of this make"
    ),
    pytest.mark.skipif(shutil.which("strip") is None, reason="strip is not installed"),
]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return Path(shutil.copy(LIBRARY, tmp_path / "library.so"))


def test_it_is_smaller_and_still_answers(library: Path) -> None:
    assert library.stat().st_size > 2_000_000
    tighten(library)
    assert library.stat().st_size < 50_000
    name = ctypes.CDLL(str(library)).XauFileName
    name.restype = ctypes.c_char_p
    assert name() == os.environ.get("XAUTHORITY", f"{os.environ['HOME']}/.Xauthority").encode()


def test_parts_keep_their_addresses_and_contents(library: Path) -> None:
    def loaded() -> list[tuple[int, bytes]]:
        image = library.read_bytes()
        parts = [each for each in program_headers(image) if each[0] == LOAD]
        assert all((at - address) % align == 0 for _, _, at, address, _, _, _, align in parts)
        # The first part holds the headers themselves, up to where the next things begin.
        return [
            (each[3], image[each[2] + (0 if each[2] else 0x300) :][: each[5]]) for each in parts
        ]

    before = loaded()
    tighten(library)
    assert loaded() == before


def test_a_second_time_nothing_is_left_to_do(library: Path) -> None:
    tighten(library)
    once = library.read_bytes()
    tighten(library)
    assert library.read_bytes() == once


def test_a_table_that_would_get_lost_is_told(library: Path) -> None:
    image = bytearray(library.read_bytes())
    at, size = 0x100000, 56 * len(program_headers(image))
    image[at : at + size] = image[64 : 64 + size]
    struct.pack_into("<Q", image, 32, at)
    library.write_bytes(image)
    with pytest.raises(SegmentsError, match="something that is used"):
        tighten(library)
    assert library.read_bytes() == image


@pytest.fixture
def torn(tmp_path: Path) -> Path:
    """One of those that strip tears apart: parts were moved about in it before."""
    found = (Path(PySide6.__file__).parent / "Qt" / "lib").glob("libavutil.so.*")
    return Path(shutil.copy(min(found), tmp_path))


def test_what_strip_would_tear_apart_stays_as_it_is(torn: Path) -> None:
    before = torn.read_bytes()
    subprocess.run(["strip", torn], check=True)  # noqa: S607 - as the bundle's maker does
    with pytest.raises(OSError, match="not page-aligned"):
        ctypes.CDLL(str(torn))
    with pytest.raises(elf.TornError, match=torn.name):
        elf.check(torn.parent)
    torn.write_bytes(before)
    elf.check(torn.parent)
    assert not strip(torn)
    assert torn.read_bytes() == before
    assert [file.name for file in torn.parent.iterdir()] == [torn.name]


def test_others_are_made_smaller(tmp_path: Path) -> None:
    library = Path(shutil.copy(msgspec._core.__file__, tmp_path))
    before = library.stat()
    assert strip(library)
    assert library.stat().st_size < before.st_size
    assert library.stat().st_mode == before.st_mode
    assert ctypes.CDLL(str(library)).PyInit__core
