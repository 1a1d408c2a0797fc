import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.compiler.decode import decode

PAGE = "# 种子库\n\n从一粒种子到一片森林，abc 123。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_utf8_needs_no_remark(encoding: str) -> None:
    decoded = decode(PAGE.encode(encoding), "page.md")
    assert decoded.text == PAGE
    assert decoded.problems == ()


@pytest.mark.parametrize(
    "encoding", ["gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_other_encodings_are_read_with_a_hint(encoding: str) -> None:
    decoded = decode(PAGE.encode(encoding), "page.md")
    assert decoded.text == PAGE
    assert [(p.severity, p.code, p.file) for p in decoded.problems] == [
        ("hint", "encoding", "page.md")
    ]


@pytest.mark.parametrize("data", [b"\x00\x01\x02\x03", b"\x89PNG\r\n\x1a\n", b"%PDF-1.7 abc"])
def test_what_is_no_text_is_an_error(data: bytes) -> None:
    decoded = decode(data, "page.md")
    assert decoded.text is None
    assert [(p.severity, p.code) for p in decoded.problems] == [("error", "not-text")]


def test_a_few_broken_bytes_are_shown_and_reported_at_their_line() -> None:
    data = PAGE.encode() * 9 + "断".encode()[:2] + b"\n"
    decoded = decode(data, "page.md")
    assert decoded.text == PAGE * 9 + "\ufffd\n"
    assert [(p.code, p.line) for p in decoded.problems] == [("unreadable-characters", 28)]


def test_line_ends_become_newlines() -> None:
    assert decode(b"a\r\nb\rc\n", "page.md").text == "a\nb\nc\n"


def test_control_characters_go() -> None:
    data = b"a\x02b\x03\tc\x7f" + b"d" * 200
    assert decode(data, "page.md").text == "ab\tc" + "d" * 200


def test_an_empty_file_is_empty_text() -> None:
    assert decode(b"", "page.md").text == ""


@given(st.binary())
def test_any_bytes_are_text_or_an_error(data: bytes) -> None:
    decoded = decode(data, "page.md")
    if decoded.text is None:
        assert [p.severity for p in decoded.problems] == ["error"]
    else:
        assert "\r" not in decoded.text
        assert "\0" not in decoded.text
        decoded.text.encode()


@given(st.text())
def test_utf8_text_is_kept(text: str) -> None:
    kept = "".join(c for c in text if c.isprintable())
    decoded = decode(b"\xef\xbb\xbf" + ("a" * 200 + kept).encode(), "page.md")
    assert decoded.text is not None
    assert decoded.text == "a" * 200 + kept
