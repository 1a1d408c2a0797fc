"""The staff guide tells the truth: its examples, commands, messages and names of buttons."""

import datetime as dt
import re
import shlex
from pathlib import Path
from xml.etree import ElementTree as ET

import click
import pytest
from click.testing import CliRunner
from guide import ROOT, examples, write_examples

from kiosk.cli import COMMANDS, main
from kiosk.commands.new import STARTER
from kiosk.compiler.build import BuildResult, build
from kiosk.compiler.messages import folder, text
from kiosk.compiler.problems import Message
from kiosk.pack.store import PackStore

LANGS = ("zh", "en")
GUIDES = {lang: (ROOT / f"docs/staff-guide.{lang}.md").read_text("utf-8") for lang in LANGS}
OTHERS = [ROOT / "docs" / name for name in ("integrators.md", "pack-files.md", "writing/import.md")]
KINDS = {"visit": "article", "years": "achievements", "director": "interview", "map": "map"}
BUTTONS = {
    "Read the content again",
    "Blank for cleaning",
    "Present",
    "Restart the screen",
    "End the program",
    "Show this one",
    "Follow the folder again",
    "Status",
    "Problems",
    "Versions",
    "Settings",
    "About",
}


def built(lang: str, tmp_path: Path) -> tuple[BuildResult, PackStore]:
    """Follow the guide from its first command on."""
    content = tmp_path / "my-exhibition"
    CliRunner().invoke(main, ["new", str(content)], catch_exceptions=False)
    write_examples(lang, content)
    store = PackStore(tmp_path / "store")
    return build(content, store, today=dt.date(2026, 1, 1)), store


@pytest.mark.parametrize("lang", LANGS)
def test_whoever_types_the_examples_has_no_problems(lang: str, tmp_path: Path) -> None:
    result, store = built(lang, tmp_path)
    # The Chinese guide writes one page in English, to show how: for the others that is a hint.
    expected = {"translation-missing"} if lang == "zh" else set()
    assert {problem.code for problem in result.problems} == expected
    reader = store.open_current()
    pages = {page: reader.page(page, lang) for page in reader.ids(lang)}
    reader.close()
    assert {"visit", "lily", "years", "director", "map", "notice"} <= pages.keys()
    for page, kind in KINDS.items():
        found = pages[page]
        assert found is not None
        assert type(found).__name__.lower().startswith(kind), page
        assert found.text_lang == lang


@pytest.mark.parametrize("lang", LANGS)
def test_every_step_from_three_on_that_writes_a_page_has_its_example(lang: str) -> None:
    assert len(examples(lang)) >= 8
    assert GUIDES[lang].count("```markdown") == len(examples(lang))


def test_both_guides_have_the_same_steps() -> None:
    steps = [re.findall(r"(?m)^## (\d+)\.", guide) for guide in GUIDES.values()]
    assert steps[0] == steps[1]
    assert len(steps[0]) == 14
    shown = [re.findall(r"images/([\w-]+)\.\w\w\.png", guide) for guide in GUIDES.values()]
    assert shown[0] == shown[1]


@pytest.mark.parametrize("lang", LANGS)
def test_the_files_of_the_first_step_are_there(lang: str) -> None:
    table = GUIDES[lang].split("|---|---|\n")[1].split("\n\n")[0]
    named = re.findall(r"`([\w.-]+)`", table)
    assert {"index.md", "30-about.md", "exhibit.toml"} <= set(named)
    assert [name for name in named if not (STARTER / name).exists()] == []


def commands(document: str) -> list[list[str]]:
    """Return every command line, in code blocks and in the text."""
    lines = re.findall(r"(?m)^(kiosk [^#\n]+)", document) + re.findall(r"`(kiosk [^`]+)`", document)
    return [shlex.split(line) for line in lines if "…" not in line]


def options_of(words: list[str]) -> set[str]:
    """Return the options of the innermost command that the words name."""
    command: click.Command = main
    for word in words:
        inner = (
            command.get_command(click.Context(command), word)
            if isinstance(command, click.Group)
            else None
        )
        if inner is None:
            break
        command = inner
    return {option for parameter in command.params for option in parameter.opts}


@pytest.mark.parametrize("document", [*GUIDES.values(), *(f.read_text("utf-8") for f in OTHERS)])
def test_every_command_and_option_exists(document: str) -> None:
    found = commands(document)
    assert len(found) >= 3, "there are commands to look at"
    for _kiosk, *words in found:
        assert words[0] in {*COMMANDS, "--help"}, words
        options = {word for word in words if word.startswith("--")}
        assert options - {"--help"} <= options_of(words), words


@pytest.mark.parametrize("lang", LANGS)
def test_the_messages_are_what_staff_read(lang: str) -> None:
    said = [
        re.sub(r"\{[a-z_]+\}", "…", getattr(message, lang))
        for module in (folder, text)
        for message in vars(module).values()
        if isinstance(message, Message)
    ]
    section = GUIDES[lang].split("## 11.")[1].split("## 12.")[0]
    quoted = re.findall(r"(?m)^\| “(.+?)” \|", section)
    assert len(quoted) == 10
    assert [quote for quote in quoted if not any(one.startswith(quote) for one in said)] == []


def test_the_buttons_are_called_as_on_the_panel() -> None:
    root = ET.parse(ROOT / "kiosk/player/i18n/booth_zh.ts").getroot()  # noqa: S314 - our own
    chinese = {one.findtext("source"): one.findtext("translation") for one in root.iter("message")}
    for name in BUTTONS:
        assert name in GUIDES["en"]
        assert (chinese[name] or "?") in GUIDES["zh"], name


@pytest.mark.parametrize("lang", LANGS)
def test_the_pictures_are_small_and_used(lang: str) -> None:
    pictures = sorted((ROOT / "docs/images").glob(f"guide-*.{lang}.png"))
    assert len(pictures) >= 6
    for picture in pictures:
        assert picture.stat().st_size <= 120 * 1024, picture.name
        assert f"images/{picture.name}" in GUIDES[lang]
