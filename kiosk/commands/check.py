"""``kiosk check``: what is wrong with a content folder."""

import datetime as dt
import sys
from pathlib import Path

import click
import msgspec
from rich.console import Console

from kiosk.cli import CONTENT, JSON, LANG
from kiosk.commands.places import folder_of
from kiosk.commands.report import print_problems, print_summary
from kiosk.compiler.build import ContentUnreadableError, check


@click.command("check")
@CONTENT
@JSON
@LANG
def command(content: Path | None, lang: str | None, *, as_json: bool) -> None:
    """Say what is wrong with CONTENT: 0 without errors, 1 with errors, 2 when it cannot be read."""
    folder = folder_of(content)
    try:
        problems = check(folder, dt.datetime.now(tz=dt.UTC).astimezone().date())
    except ContentUnreadableError as error:
        click.echo(str(error), err=True)
        sys.exit(2)
    if as_json:
        click.echo(msgspec.json.encode(problems).decode())
    else:
        console = Console(highlight=False)
        print_problems(problems, folder, lang, console=console)
        print_summary(problems, lang, console)
    sys.exit(any(problem.severity == "error" for problem in problems))
