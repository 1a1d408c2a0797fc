"""What the documents point at is there."""

import re
from pathlib import Path

import pytest

from kiosk.cli import COMMANDS
from kiosk.pack.model.pages import KINDS

ROOT = Path(__file__).parents[1]
DOCUMENTS = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]
FENCE = re.compile(r"(?ms)^```.*?^```$")
FOLDERS = ("kiosk/", "docs/", "tests/", "tools/", "assets/", "content/")


def text(document: Path) -> str:
    return FENCE.sub("", document.read_text("utf-8"))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda file: file.stem)
def test_links_lead_somewhere(document: Path) -> None:
    targets = re.findall(r"\]\(([^)#:]+)\)", re.sub(r"`[^`]*`", "", text(document)))
    assert [target for target in targets if not (document.parent / target).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda file: file.stem)
def test_paths_named_are_there(document: Path) -> None:
    named = [name for name in re.findall(r"`([^`\s]+)`", text(document)) if "<" not in name]
    paths = [name for name in named if name.startswith(FOLDERS) and "quiz" not in name.lower()]
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_the_readme_names_every_command_and_screen() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert re.findall(r"(?m)^\| `kiosk (\w+)", readme) == list(COMMANDS)
    assert re.findall(r"docs/screens/(\w+)\.md", readme) == list(KINDS)


def test_every_decision_is_listed() -> None:
    listed = re.findall(r"\((\d{4}-[\w-]+\.md)\)", (ROOT / "docs/adr/README.md").read_text("utf-8"))
    assert listed == sorted(file.name for file in (ROOT / "docs/adr").glob("0*.md"))
