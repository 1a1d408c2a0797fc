"""``kiosk doctor``: what this machine lacks to be a booth."""

import os
import sys
from pathlib import Path

import click
import msgspec

from kiosk.cli import CONTENT, JSON, LANG, STATE
from kiosk.commands.language import language
from kiosk.commands.places import state_of
from kiosk.doctor.examine import examine
from kiosk.doctor.finding import Finding, Level
from kiosk.doctor.gather import gather
from kiosk.keeper.environment import for_children
from kiosk.paths import is_writable
from kiosk.processes.program import program
from kiosk.release import this_release

_MARKS = {Level.GOOD: "✓", Level.NOTE: "·", Level.WARNING: "!", Level.BAD: "✗"}
_COLOURS = {Level.GOOD: "green", Level.NOTE: "cyan", Level.WARNING: "yellow", Level.BAD: "red"}


@click.command("doctor")
@CONTENT
@STATE
@LANG
@JSON
def command(content: Path | None, state: Path | None, lang: str | None, *, as_json: bool) -> None:
    """Say what this machine lacks to be a booth: 0 when the exhibition can run, else 1.

    Run it as the user and in the session that the exhibition runs in.
    """
    folder = state_of(content, state)
    findings = examine(
        gather(
            folder,
            (*program(), "look"),
            writable=is_writable(folder),
            built=this_release().built,
            environment=for_children(os.environ),
        )
    )
    if as_json:
        click.echo(msgspec.json.encode(findings).decode())
    else:
        for finding in findings:
            _tell(finding, language(lang))
    sys.exit(any(finding.level is Level.BAD for finding in findings))


def _tell(finding: Finding, lang: str) -> None:
    found, remedy = finding.told(lang)
    mark = click.style(_MARKS[finding.level], fg=_COLOURS[finding.level], bold=True)
    click.echo(f"{mark} {finding.check}: {found}" + (f"\n    → {remedy}" if remedy else ""))
