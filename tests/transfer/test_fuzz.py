"""Whatever a stick holds is installed as it was signed, or refused and nothing is changed."""

import io
import shutil
import struct
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from desk import Booth, Desk, folders_below
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.transfer.install import install
from kiosk.transfer.manifest import decode
from kiosk.transfer.refusal import RefusedError
from kiosk.transfer.sticks import find_packs

EXAMPLES = settings(
    max_examples=150,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
HEADERS = (b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06")


@pytest.fixture(scope="module")
def whole(desk: Desk) -> bytes:
    return desk.pack_file("新", version=6).read_bytes()


@pytest.fixture(scope="module")
def showing(desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Booth]:
    """Return one booth for all: what is refused leaves it as it was."""
    booth = Booth(tmp_path_factory.mktemp("fuzz") / "booth")
    booth.trust.add(desk.public)
    install(desk.pack_file("旧", version=5), booth.store, booth.trust)
    yield booth
    shutil.rmtree(booth.store.root)


def tried(showing: Booth, data: bytes) -> None:
    """Try a file; it is refused, or it is the one that was signed and the booth is put back."""
    file = showing.store.root.parent / "stick" / "file.kpack"
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(data)
    before = list(folders_below(showing.store.root.parent))
    pointer = showing.store.root / "current"
    current = pointer.read_bytes()
    [verdict] = find_packs([file.parent], showing.store, showing.trust)
    assert (verdict.reason is None) == (verdict.told == {})
    try:
        install(file, showing.store, showing.trust)
    except RefusedError:
        assert pointer.read_bytes() == current
        assert list(folders_below(showing.store.root.parent)) == before
    else:
        assert verdict.reason is None
        assert showing.title() == "新"
        pack = showing.store.current()
        assert pack is not None
        showing.store.verify(pack)
        put_back(showing, pack)


def put_back(showing: Booth, pack: str) -> None:
    showing.store.rollback()
    shutil.rmtree(showing.store.root / "packs" / pack)
    showing.store.collect()
    assert showing.title() == "旧"


@EXAMPLES
@given(changes=st.lists(st.tuples(st.floats(0, 1), st.integers(1, 255)), min_size=1, max_size=8))
def test_bytes_flipped_anywhere(
    showing: Booth, whole: bytes, changes: list[tuple[float, int]]
) -> None:
    data = bytearray(whole)
    for place, by in changes:
        data[int(place * (len(data) - 1))] ^= by
    tried(showing, bytes(data))


@EXAMPLES
@given(
    changes=st.lists(
        st.tuples(
            st.sampled_from(HEADERS), st.integers(0, 40), st.integers(4, 45), st.integers(0, 255)
        ),
        min_size=1,
        max_size=4,
    )
)
def test_headers_that_say_anything(
    showing: Booth, whole: bytes, changes: list[tuple[bytes, int, int, int]]
) -> None:
    """Most of a file is pictures; what a reader stumbles over are the headers."""
    data = bytearray(whole)
    for header, which, offset, value in changes:
        places = [at for at in range(len(whole)) if whole.startswith(header, at)]
        at = places[which % len(places)] + offset
        if at < len(data):
            data[at] = value
    tried(showing, bytes(data))


@EXAMPLES
@given(start=st.floats(0, 1), end=st.floats(0, 1))
def test_a_part_of_a_file(showing: Booth, whole: bytes, start: float, end: float) -> None:
    tried(showing, whole[int(start * 0.01 * len(whole)) : int(end * len(whole)) + 1])


@EXAMPLES
@given(data=st.data())
def test_entries_in_any_order_and_number(showing: Booth, whole: bytes, data: st.DataObject) -> None:
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    order = data.draw(st.permutations(range(len(parts))))
    kept = order[: data.draw(st.integers(1, len(order)))]
    names = [parts[at][0] for at in kept]
    swapped = data.draw(st.booleans())
    contents = [parts[at][1] for at in (kept[::-1] if swapped else kept)]
    packed = data.draw(st.sampled_from([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED]))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", packed) as archive:
        for name, content in zip(names, contents, strict=True):
            archive.writestr(name, content)
    tried(showing, out.getvalue())


@EXAMPLES
@given(junk=st.binary(max_size=400), count=st.integers(0, 65535), offset=st.integers(0, 2**32 - 1))
def test_bytes_that_end_like_an_archive(
    showing: Booth, junk: bytes, count: int, offset: int
) -> None:
    end = struct.pack("<4sHHHHIIH", HEADERS[2], 0, 0, count, count, len(junk), offset, 0)
    tried(showing, HEADERS[0] + junk + end)


@EXAMPLES
@given(data=st.binary(max_size=300) | st.text(alphabet='{}[]":,0aé', max_size=80).map(str.encode))
def test_a_manifest_of_anything_is_refused(data: bytes) -> None:
    with pytest.raises(RefusedError):
        decode(data)


def test_the_undamaged_file_is_installed(showing: Booth, whole: bytes, tmp_path: Path) -> None:
    """Else everything above might be refused for one and the same reason."""
    file = tmp_path / "file.kpack"
    file.write_bytes(whole)
    pack = install(file, showing.store, showing.trust).pack
    assert showing.title() == "新"
    put_back(showing, pack)
