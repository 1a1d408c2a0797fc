"""The commands of the program, called without a process of their own."""

from pathlib import Path

from click.testing import CliRunner, Result

from kiosk.cli import main


def kiosk(*arguments: str | Path) -> Result:
    """Return what ``kiosk`` and the arguments come to."""
    return CliRunner().invoke(main, [str(argument) for argument in arguments])
