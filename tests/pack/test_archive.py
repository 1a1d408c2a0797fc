"""Archives of any tool, and of any enemy."""

import zipfile
from pathlib import Path

import pytest
from desk import raw_zip, write_zip

from kiosk.pack.archive import Archive, ArchiveError, Flaw, Limits
from kiosk.pack.names import is_safe

NAME = "10-访谈/照片.png"


def names(file: Path) -> list[str]:
    with Archive(file) as archive:
        return [entry.name for entry in archive.entries]


def flaw(file: Path, limits: Limits = Limits()) -> Flaw:  # noqa: B008 - frozen
    with pytest.raises(ArchiveError) as refused:
        read_whole(file, limits)
    return refused.value.flaw


def read_whole(file: Path, limits: Limits) -> None:
    with Archive(file, limits) as archive:
        for entry in archive.entries:
            for _ in archive.chunks(entry):
                pass


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "archive.zip"


# --- names of any tool --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("encoding", "flags"),
    [("utf-8", 0x800), ("utf-8", 0), ("gbk", 0)],
    ids=["marked as UTF-8", "macOS", "Chinese Windows"],
)
def test_chinese_names_are_read(file: Path, encoding: str, flags: int) -> None:
    entries = [(NAME.encode(encoding), b"x", {"flags": flags}), (b"index.md", b"y", {})]
    file.write_bytes(raw_zip(entries))
    assert names(file) == [NAME, "index.md"]
    with Archive(file) as archive:
        assert [archive.read(entry, 9) for entry in archive.entries] == [b"x", b"y"]


def test_names_that_are_neither_keep_apart(file: Path) -> None:
    """What was written in an encoding of elsewhere is garbled, and still each file is read."""
    file.write_bytes(raw_zip([(b"\xff\xfe.md", b"x", {}), (b"\xff\xfd.md", b"y", {})]))
    assert len(set(names(file))) == 2


def test_the_field_for_unicode_names_counts(file: Path) -> None:
    info = zipfile.ZipInfo("__.md")
    name = "说明.md".encode()
    info.extra = b"\x75\x70" + (5 + len(name)).to_bytes(2, "little") + b"\x01\0\0\0\0" + name
    write_zip(file, [(info, b"x")])
    assert names(file) == ["说明.md"]


def test_archives_with_long_headers_are_read(file: Path) -> None:
    """Tools that write as they go do not know the sizes beforehand."""
    with zipfile.ZipFile(file, "w") as archive, archive.open("a", "w", force_zip64=True) as part:
        part.write(b"x" * 10)
    assert names(file) == ["a"]
    read_whole(file, Limits())


def test_folders_are_no_files(file: Path) -> None:
    write_zip(file, [("a/", b""), ("a/b.md", b"x")])
    assert names(file) == ["a/b.md"]


# --- names that do harm -------------------------------------------------------------------

BAD = ["/etc/x", "../x", "a/../../x", "a/./b", "a//b", "C:/x", "C:x", "\\\\host\\x", "a\\b", ""]
BAD += ["CON", "nul.txt", "a/COM1", "lpt¹.png", "Aux ", "aux .md", "conin$", "x.", "a /b", "x "]
BAD += ["a\nb", "a\x00b", "a:b", "a?b", "a*b", 'a"b', "a|b", "<a>", "x" * 256, "文" * 86]
BAD += ["a/" * 16 + "b"]


@pytest.mark.parametrize("name", BAD)
def test_a_name_that_is_none_everywhere_is_refused(file: Path, name: str) -> None:
    file.write_bytes(raw_zip([(b"good.md", b"", {}), (name.encode(), b"x", {"flags": 0x800})]))
    assert flaw(file) == Flaw.BAD_NAME


@pytest.mark.parametrize("name", ["a", "a/b.md", "console.md", "com10", "文" * 85, "..a", "a..b"])
def test_ordinary_names_are_good(name: str) -> None:
    assert is_safe(name)


@pytest.mark.parametrize(
    "pair",
    [("a", "a"), ("A.md", "a.MD"), ("é", "e\u0301"), ("a", "a/b"), ("a/b", "A"), ("ß", "SS")],
)
def test_two_names_of_one_file_are_refused(file: Path, pair: tuple[str, str]) -> None:
    file.write_bytes(raw_zip([(name.encode(), b"", {"flags": 0x800}) for name in pair]))
    assert flaw(file) == Flaw.TWICE


@pytest.mark.parametrize("mode", [0o120777, 0o060600, 0o020600, 0o010600, 0o140600])
def test_links_and_devices_are_refused(file: Path, mode: int) -> None:
    file.write_bytes(raw_zip([(b"a", b"/etc/passwd", {"mode": mode})]))
    assert flaw(file) == Flaw.LINK


def test_a_junction_is_refused(file: Path) -> None:
    info = zipfile.ZipInfo("a")
    info.external_attr = 0x400
    write_zip(file, [(info, b"x")])
    assert flaw(file) == Flaw.LINK


# --- size ---------------------------------------------------------------------------------


def test_too_many_files(file: Path) -> None:
    file.write_bytes(raw_zip([(f"{number}".encode(), b"", {}) for number in range(5001)]))
    assert flaw(file) == Flaw.TOO_MANY
    file.write_bytes(raw_zip([(f"{number}".encode(), b"", {}) for number in range(5000)]))
    assert len(names(file)) == 5000


def test_a_table_of_contents_without_end_is_not_read(file: Path) -> None:
    """``zipfile`` would make an object of each of a million lines."""
    line = raw_zip([(b"a", b"", {})])
    start = line.index(b"PK\x01\x02")
    table = line[start : line.index(b"PK\x05\x06")] * 200_000
    end = b"PK\x05\x06" + b"\0" * 8 + len(table).to_bytes(4, "little") + bytes(4) + b"\0\0"
    file.write_bytes(table + end)
    assert flaw(file) == Flaw.NO_ARCHIVE


def test_too_large_by_what_the_headers_say(file: Path) -> None:
    half = {"size": 1_000_000_001, "packed": 1_000_000_001}
    file.write_bytes(raw_zip([(b"a", b"x", half), (b"b", b"x", half)]))
    assert flaw(file) == Flaw.TOO_LARGE


def test_a_bomb(file: Path) -> None:
    write_zip(file, [("a", bytes(10_000_000))], zipfile.ZIP_DEFLATED)
    assert flaw(file) == Flaw.BOMB


def test_a_bomb_that_lies_about_its_packed_size(file: Path) -> None:
    file.write_bytes(raw_zip([(b"a", b"x", {"size": 1_000_000_000, "packed": 1_000_000_000})]))
    assert flaw(file) == Flaw.BOMB


def test_files_that_share_their_bytes_are_a_bomb(file: Path) -> None:
    """Each entry alone is within the ratio; all of them lie over the same bytes."""
    archive = raw_zip([(b"0000", bytes(100_000), {})])
    start = archive.index(b"PK\x01\x02")
    line = archive[start : archive.index(b"PK\x05\x06")]
    lines = b"".join(line[:-4] + f"{number:04}".encode() for number in range(4000))
    end = b"PK\x05\x06" + bytes(4) + (4000).to_bytes(2, "little") * 2
    end += len(lines).to_bytes(4, "little") + start.to_bytes(4, "little") + bytes(2)
    body = archive[:start]
    file.write_bytes(body + lines + end)
    assert flaw(file) == Flaw.BOMB


def test_a_small_blank_page_is_no_bomb(file: Path) -> None:
    write_zip(file, [("a", b" " * 50_000)], zipfile.ZIP_DEFLATED)
    assert names(file) == ["a"]


@pytest.mark.parametrize("size", [3, 5_000])
def test_a_size_that_lies_is_found_while_it_is_read(file: Path, size: int) -> None:
    file.write_bytes(raw_zip([(b"a", b"x" * 4_000, {"size": size})]))
    assert flaw(file) == Flaw.DAMAGED


def test_no_more_comes_than_was_said(file: Path) -> None:
    file.write_bytes(raw_zip([(b"a", b"x" * 4_000, {"size": 3})]))
    got = []
    with Archive(file) as archive, pytest.raises(ArchiveError):
        got.extend(archive.chunks(archive.entries[0]))
    assert len(b"".join(got)) <= 3


def test_a_limit_of_the_reader_is_kept(file: Path) -> None:
    write_zip(file, [("a", b"x" * 100)])
    with Archive(file) as archive, pytest.raises(ArchiveError) as refused:
        archive.read(archive.entries[0], most=99)
    assert refused.value.flaw == Flaw.TOO_LARGE


# --- damage -------------------------------------------------------------------------------


@pytest.mark.parametrize("content", [b"", b"PK", b"no archive at all" * 100, b"PK\x05\x06" * 9])
def test_no_archive(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert flaw(file) == Flaw.NO_ARCHIVE


def test_a_byte_changed_is_found(file: Path) -> None:
    archive = bytearray(raw_zip([(b"a", b"x" * 100, {})]))
    archive[60] ^= 1
    file.write_bytes(archive)
    assert flaw(file) == Flaw.DAMAGED


def test_every_truncation_is_found(file: Path) -> None:
    whole = raw_zip([(b"a", b"x" * 30, {}), (b"b", b"y" * 30, {})])
    for length in range(len(whole)):
        file.write_bytes(whole[:length])
        assert flaw(file) == Flaw.NO_ARCHIVE


def test_a_place_before_the_file_is_damage(file: Path) -> None:
    archive = bytearray(raw_zip([(b"a", b"x", {})]))
    at = archive.index(b"PK\x05\x06") + 16
    archive[at : at + 4] = (10_000).to_bytes(4, "little")
    file.write_bytes(archive)
    assert flaw(file) in {Flaw.NO_ARCHIVE, Flaw.DAMAGED}


def test_a_password_is_refused(file: Path) -> None:
    file.write_bytes(raw_zip([(b"a", b"x" * 20, {"flags": 1})]))
    assert flaw(file) == Flaw.LOCKED


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_rare_compression_is_refused(file: Path, method: int) -> None:
    write_zip(file, [("a", b"x" * 2000)], method)
    assert flaw(file) == Flaw.COMPRESSION


def test_what_is_no_file_is_no_archive(tmp_path: Path) -> None:
    assert flaw(tmp_path) == Flaw.NO_ARCHIVE
    with pytest.raises(FileNotFoundError):
        Archive(tmp_path / "gone.zip")
