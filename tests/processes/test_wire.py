"""The line protocol between the keeper and its children."""

import os
from collections.abc import Iterator

import pytest

from kiosk.processes.wire import LONGEST, VERSION, Wire, decode, encode


@pytest.fixture
def ends() -> Iterator[tuple[Wire, int, int]]:
    hear, keeper_writes = os.pipe()
    keeper_reads, speak = os.pipe()
    yield Wire(hear, speak), keeper_writes, keeper_reads
    for end in (hear, speak, keeper_reads):
        os.close(end)


def test_a_message_is_one_line_whatever_is_in_it() -> None:
    message = {"say": "fault", "error": "two\nlines 两行"}
    line = encode(message)
    assert line.count(b"\n") == 1
    assert line.endswith(b"\n")
    assert decode(line) == message


@pytest.mark.parametrize("line", [b"", b"\n", b"{", b"[]", b"7", b"\xff\xfe", b"x" * (LONGEST + 1)])
def test_what_is_no_message_is_none(line: bytes) -> None:
    assert decode(line) is None


def test_a_child_says_who_it_is(ends: tuple[Wire, int, int]) -> None:
    wire, _, keeper_reads = ends
    wire.hello("player")
    assert decode(os.read(keeper_reads, 1000)) == {
        "say": "hello",
        "version": VERSION,
        "role": "player",
    }


def test_messages_come_whole_however_they_are_cut_and_end_with_the_pipe(
    ends: tuple[Wire, int, int],
) -> None:
    wire, keeper_writes, _ = ends
    messages = wire.messages()
    os.write(keeper_writes, b'{"do":"pack","pa')
    os.write(keeper_writes, b'ck":"a"}\nnonsense\n{"do":"end"}\n{"do":"half')
    assert next(messages) == {"do": "pack", "pack": "a"}
    assert next(messages) == {"do": "end"}
    os.close(keeper_writes)
    assert list(messages) == []


def test_a_keeper_that_is_gone_is_no_error() -> None:
    hear, _ = os.pipe()
    keeper_reads, speak = os.pipe()
    os.close(keeper_reads)
    Wire(hear, speak).say("beat")
    os.close(hear)
    os.close(speak)
