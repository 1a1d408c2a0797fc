"""``kiosk import``: a press article becomes a draft page."""

import subprocess
import sys
from pathlib import Path

import click
import msgspec
from rich.console import Console

from kiosk.commands.language import language
from kiosk.commands.report import print_problems, print_summary
from kiosk.compiler.problems import Problem
from kiosk.pack.model.base import Struct
from kiosk.writing import messages
from kiosk.writing.draft import ORIGINAL, Draft, make_draft
from kiosk.writing.placing import languages_of, new_folder, page_file
from kiosk.writing.reading.read import BYTES, ImportRefusedError

DEADLINE = 30.0
"""Seconds; an article takes one or two, most of them to load dictionaries."""

_NEXT = {
    "zh": "{file}：草稿，观众看不到。请逐句核对，再删去页头的“隐藏”一行；原文在 {original}。",
    "en": "{file}: a draft that visitors do not see. Check every sentence, then delete the line"
    " “draft” in its header; the original is in {original}.",
}


class Outcome(Struct):
    """What ``kiosk import --json`` prints: a draft, or why there is none."""

    draft: Draft | None = None
    refused: Problem | None = None


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--into",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Content folder or section that gets the draft as a new page.",
)
@click.option("--kind", type=click.Choice(["interview", "article"]), help="What the draft is.")
@click.option("--lang", metavar="CODE", default="zh", show_default=True, help="Of the article.")
@click.option("--report", metavar="CODE", help="Language of the messages: zh or en.")
@click.option("--json", "as_json", is_flag=True, help="Print draft and report for other programs.")
def command(
    file: Path,
    into: Path | None,
    kind: str | None,
    lang: str,
    report: str | None,
    *,
    as_json: bool,
) -> None:
    """Turn a press article (.txt, .html, .docx) into a draft page.

    Without --into the page is printed. What was repaired, left out or marked for checking is told
    with its line.
    """
    languages = languages_of(into) if into else (lang,)
    name = page_file(lang, languages)
    if as_json and into is None:
        click.echo(msgspec.json.encode(_outcome(file, kind, lang, name)).decode())
        return
    outcome = _outcome_aside(file, kind, lang)
    if outcome.refused is not None:
        print_problems([outcome.refused], file.parent, report)
        sys.exit(1)
    draft = outcome.draft
    assert draft is not None  # noqa: S101 - an outcome has one of the two
    if into is None:
        click.echo(draft.markdown, nl=False)
        _tell(draft, file.parent, report)
    else:
        _write(draft, into, name, report)


def _outcome(file: Path, kind: str | None, lang: str, name: str) -> Outcome:
    try:
        with file.open("rb") as stream:
            data = stream.read(BYTES + 1)
        return Outcome(draft=make_draft(data, file.name, kind=kind, lang=lang, page=name))
    except OSError as error:
        raise click.ClickException(f"{file}: {error.strerror}.") from error
    except ImportRefusedError as error:
        return Outcome(refused=error.problem)


def _outcome_aside(file: Path, kind: str | None, lang: str) -> Outcome:
    """Read the file in a process of its own, so that a hostile one cannot keep this one busy."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "kiosk"]
    options = ["--json", "--lang", lang, *(["--kind", kind] if kind else [])]
    try:
        done = subprocess.run(
            [*program, "import", str(file), *options],
            check=False,
            stdout=subprocess.PIPE,
            timeout=DEADLINE,
        )
    except subprocess.TimeoutExpired:
        return Outcome(refused=messages.TOO_SLOW.at(file.name, 1, limit=int(DEADLINE)))
    if done.returncode != 0:
        raise click.ClickException(f"{file}: the import ended with {done.returncode}.")
    return msgspec.json.decode(done.stdout, type=Outcome)


def _write(draft: Draft, into: Path, name: str, report: str | None) -> None:
    """Write the draft and the original beside it, and tell about both."""
    try:
        folder = new_folder(into, draft.title)
        (folder / name).write_text(draft.markdown, "utf-8")
        (folder / ORIGINAL).write_text(draft.original, "utf-8")
    except OSError as error:
        raise click.ClickException(f"{into}: {error.strerror}.") from error
    _tell(draft, folder, report)
    click.echo(_NEXT[language(report)].format(file=folder / name, original=ORIGINAL))


def _tell(draft: Draft, folder: Path, report: str | None) -> None:
    console = Console(stderr=True, highlight=False)
    print_problems(draft.problems, folder, report, console=console)
    print_summary(draft.problems, report, console)
