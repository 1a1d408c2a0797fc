"""What is printed arrives whole where the system's alphabet is small."""

import io
import os
import subprocess
import sys

import pytest

from kiosk.console import write_any_script


class Terminal(io.BytesIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("encoding", ["cp1252", "cp936", "ascii", "utf-8"])
def test_a_reader_gets_utf_8(encoding: str) -> None:
    out = io.TextIOWrapper(io.BytesIO(), encoding)
    write_any_script(out)
    out.write("✗ 济源 →")
    out.flush()
    assert out.buffer.getvalue().decode() == "✗ 济源 →"  # type: ignore[attr-defined]


def test_a_terminal_keeps_its_alphabet_and_never_fails() -> None:
    out = io.TextIOWrapper(Terminal(), "cp936")
    write_any_script(out)
    out.write("✗ 济源")
    out.flush()
    assert out.buffer.getvalue().decode("cp936") == "? 济源"  # type: ignore[attr-defined]


def test_no_console_is_no_fault() -> None:
    write_any_script(None)


def test_a_command_says_all_of_it_in_a_small_alphabet() -> None:
    said = subprocess.run(
        [sys.executable, "-m", "kiosk", "doctor", "--lang", "zh"],
        env={**os.environ, "PYTHONIOENCODING": "cp1252", "KIOSK_PLATFORM": "offscreen"},
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert "时钟正常" in said.stdout.decode(), said.stderr.decode()
