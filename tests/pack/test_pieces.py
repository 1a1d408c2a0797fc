"""A large file by the digests of its pieces."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.pack.digests import Change, Digests, read_by_pieces
from kiosk.pack.pieces import PIECE, pieces_of, renewed

DATA = bytes(range(256)) * (PIECE // 64)
"""Four pieces."""


def _put(at: int, new: bytes) -> Callable[[bytes], bytes]:
    return lambda data: data[:at] + new + data[at + len(new) :]


@pytest.mark.parametrize(
    ("edit", "written"),
    [
        (_put(2 * PIECE + 5, b"new"), {2}),
        (lambda data: data + b"more", set()),
        (lambda data: data + DATA, {4, 5, 6, 7}),
        (lambda data: data[: PIECE + 9], set()),
        (lambda data: data[:0], set()),
    ],
    ids=["inside", "a little longer", "much longer", "shorter", "empty"],
)
def test_only_what_was_written_is_read(
    tmp_path: Path, edit: Callable[[bytes], bytes], written: set[int]
) -> None:
    file = tmp_path / "a"
    file.write_bytes(DATA)
    earlier = pieces_of(file)
    file.write_bytes(edit(DATA))
    assert renewed(file, earlier, written) == pieces_of(file)


def test_what_was_written_unseen_does_not_fit(tmp_path: Path) -> None:
    """The digest is that of what the file should be."""
    base, copy, digests = tmp_path / "a", tmp_path / "b", Digests()
    base.write_bytes(DATA)
    digests.by_pieces(base)
    copy.write_bytes(_put(0, b"damage")(_put(PIECE, b"new")(DATA)))
    told = digests.by_pieces(copy, Change(base, frozenset({1})))
    assert told != read_by_pieces(copy)
    copy.write_bytes(_put(PIECE, b"new")(DATA))
    assert told == read_by_pieces(copy)


def test_a_file_that_is_not_known_is_read_whole(tmp_path: Path) -> None:
    base, copy = tmp_path / "a", tmp_path / "b"
    copy.write_bytes(DATA)
    assert Digests().by_pieces(copy, Change(base, frozenset())) == read_by_pieces(copy)
