from hypothesis import given
from hypothesis import strategies as st

from kiosk.compiler.header import KEYS, Header, read_header

KEY_NAMES = [name for key, names in KEYS.items() for name in (key, *names)]
VALUES = st.text(alphabet="abc 种子:：\"“”'#-.1", max_size=12)
HEADER_LINES = st.lists(
    st.one_of(
        st.builds("{}{}{}".format, st.sampled_from(KEY_NAMES), st.sampled_from(":：="), VALUES),
        st.builds("{} {}".format, st.sampled_from(KEY_NAMES), VALUES),
        st.just("# 备注"),
    ),
    min_size=1,
    max_size=8,
)


def test_every_key_has_a_field() -> None:
    assert set(KEYS) == set(Header.__slots__) - {"lines"}


def test_a_key_that_is_not_there_is_on_line_1() -> None:
    header = read_header("---\ntitle: A\nicon: b\n---\n", "page.md").header
    assert header.line("icon") == 3
    assert header.line("accent") == 1


def test_the_nearest_key_is_named() -> None:
    problem = read_header("---\ntitle: A\nsubtitel: B\n---\n", "page.md").problems[0]
    assert "subtitle" in problem.message["en"]
    assert "subtitle" in problem.message["zh"]


def test_an_unknown_date_is_shown_with_an_example() -> None:
    problem = read_header("---\nexpires: 2025-13-01\n---\n", "page.md").problems[0]
    assert "2025-13-01" in problem.message["en"]
    assert "2026-12-31" in problem.remedy["zh"]


def test_a_header_of_windows_line_ends_and_a_mark_is_read() -> None:
    assert read_header("\ufeff---\ntitle: A\n---\n", "page.md").header.title == "A"


@given(st.text())
def test_any_text_keeps_its_body(text: str) -> None:
    result = read_header(text, "page.md")
    lines = text.removeprefix("\ufeff").split("\n")
    assert result.body == "\n".join(lines[result.body_line - 1 :])


@given(HEADER_LINES, st.sampled_from(["---", "----", "－－－", "..."]))
def test_a_closed_header_that_begins_with_a_key_never_shows(lines: list[str], close: str) -> None:
    page = "\n".join(["---", "标题: 种子", *lines, close, "", "MARK"])
    result = read_header(page, "page.md")
    assert result.body.strip() == "MARK"


@given(HEADER_LINES)
def test_a_header_without_end_never_shows(lines: list[str]) -> None:
    page = "\n".join(["---", "title: Seeds", *lines, "", "MARK"])
    result = read_header(page, "page.md")
    assert result.body.strip().endswith("MARK")
    shown = result.body.replace("MARK", "").replace("# 备注", "").strip()
    assert shown == ""
    assert result.problems[0].code == "header-open"
