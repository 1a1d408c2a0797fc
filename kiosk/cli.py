"""The ``kiosk`` command. Each subcommand imports its room when it is called."""

import sys
from importlib import import_module
from keyword import iskeyword
from pathlib import Path
from typing import Any

import click

from kiosk.console import write_any_script

COMMANDS = {
    "run": "Open the kiosk on a content folder.",
    "watch": "Show a content folder while you write it, with what is wrong below.",
    "present": "Give a talk out of a content folder.",
    "rehearsals": "Print the times of rehearsals against the plan.",
    "check": "Say what is wrong with a content folder.",
    "build": "Compile a content folder into a pack.",
    "tour": "Render every page as a picture.",
    "new": "Make a content folder to start from, or a page in one.",
    "import": "Turn a press article into a draft page.",
    "pin": "Set the PIN of the staff panel.",
    "logs": "Write the logs into one file, for whoever helps.",
    "ratings": "Print how visitors liked it.",
    "pack": "Carry exhibitions as signed files; go back to an earlier one.",
    "key": "Make and trust the keys that pack files are signed with.",
    "doctor": "Say what this machine lacks to be a booth.",
    "licences": "Print whose work is in the program.",
    "gallery": "Show every component in all its states (for developers).",
}


class _Lazy(click.Group):
    """Finds a command in ``kiosk.commands`` only when it is asked for."""

    def main(self, *args: Any, **extra: Any) -> Any:
        """Read the command line, once whatever is said about it can be printed."""
        write_any_script(sys.stdout)
        write_any_script(sys.stderr)
        return super().main(*args, **extra)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        name = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        command: click.Command = import_module(f"kiosk.commands.{name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def _tell_version(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:  # noqa: FBT001 - click's signature
    if wanted:
        from kiosk.release import this_release  # noqa: PLC0415 - here only

        click.echo(f"kiosk {this_release()}")
        ctx.exit()


@click.group(cls=_Lazy)
@click.option("--version", is_flag=True, expose_value=False, is_eager=True, callback=_tell_version)
def main() -> None:
    """Make a touch exhibition from a folder of Markdown."""


LANG = click.option("--lang", metavar="CODE", help="Language of the messages: zh or en.")
STATE = click.option(
    "--state", type=click.Path(path_type=Path, file_okay=False), help="State folder."
)
JSON = click.option("--json", "as_json", is_flag=True, help="Print a list for other programs.")
CONTENT = click.argument(
    "content", required=False, type=click.Path(path_type=Path, file_okay=False)
)
"""The content folder; the bundled exhibition when it is not given."""


def parse_size(text: str) -> tuple[int, int]:
    """Return ``1920x1080`` as two numbers; a ``click.BadParameter`` for anything else."""
    width, _, height = text.lower().replace("×", "x").partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise click.BadParameter(f"“{text}” is no size; write WIDTHxHEIGHT, e.g. 1920x1080.")
    size = int(width), int(height)
    if not all(320 <= side <= 7680 for side in size):  # noqa: PLR2004 - any screen there is
        raise click.BadParameter(f"“{text}”: each side may have 320 to 7680 px.")
    return size
