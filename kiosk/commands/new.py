"""``kiosk new``: a small content folder to start from, or a page in one.

    kiosk new FOLDER                       a content folder
    kiosk new page PLACE --title 标题       a page in a content folder
    kiosk new talk CONTENT --title 标题     a talk on its pages

A content folder that is to be called “page” or “talk” is written ``./page``.
"""

import shutil
from pathlib import Path

import click

STARTER = Path(__file__).parents[1] / "starter"
_EXHIBITION = "exhibition"


class _FolderOrPage(click.Group):
    """Takes its first word as a folder unless it is the name of a subcommand."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] in self.list_commands(ctx):
            return super().resolve_command(ctx, args)
        return _EXHIBITION, _exhibition, args

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage(ctx.command_path, "FOLDER")
        formatter.write_usage(ctx.command_path, "page PLACE --title TITLE [--kind KIND]")
        formatter.write_usage(ctx.command_path, "talk CONTENT --title TITLE [--name NAME]")


@click.group("new", cls=_FolderOrPage, no_args_is_help=True)
def command() -> None:
    """Make a small, commented, working content folder, or a page or a talk in one."""


@click.command(_EXHIBITION)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def _exhibition(folder: Path) -> None:
    """Make a small, commented, working content folder in Chinese and English."""
    if folder.exists() and any(folder.iterdir()):
        raise click.ClickException(f"{folder}: the folder is not empty; choose a new name.")
    shutil.copytree(STARTER, folder, dirs_exist_ok=True)
    click.echo(f"{folder}: now 'kiosk run {folder} --windowed' shows it.")


@command.command("page")
@click.argument("place", type=click.Path(path_type=Path, file_okay=False))
@click.option("--kind", default="article", show_default=True, metavar="KIND", help="Its screen.")
@click.option("--title", required=True, help="In the exhibition's first language.")
def page(place: Path, kind: str, title: str) -> None:
    """Make a page with a commented beginning, in each language of the exhibition.

    PLACE is a content folder or a section, in which the page becomes a folder with the next free
    number; or a folder that is not there yet, which becomes the page itself.

    KIND is article, interview, tiers, achievements, timeline, gallery or section, or a Chinese
    name of one (访谈). The page is hidden until the line “draft” in its header is deleted.
    """
    from kiosk.compiler.screens import kinds_by_name  # noqa: PLC0415 - loads the compiler
    from kiosk.writing.skeleton import KINDS, new_page  # noqa: PLC0415

    wanted = kinds_by_name().get(kind.strip().lower())
    if wanted not in KINDS:
        raise click.BadParameter(f"“{kind}”; choose among {', '.join(KINDS)}.", param_hint="--kind")
    if not title.strip():
        raise click.BadParameter("a page has a title.", param_hint="--title")
    try:
        files = new_page(place, wanted, title.strip())
    except OSError as error:
        raise click.ClickException(f"{place}: {error.strerror}.") from error
    for file in files:
        click.echo(file)


@command.command("talk")
@click.argument("content", type=click.Path(path_type=Path, file_okay=False, exists=True))
@click.option("--title", required=True, help="In the exhibition's first language.")
@click.option("--name", default="", help="For a talk beside the first one: --deck NAME gives it.")
def talk(content: Path, title: str, name: str) -> None:
    """Make a talk on the pages of CONTENT, with a commented beginning, in each language.

    It is a file 讲稿.md or deck.md, which “kiosk present CONTENT” gives at once.
    """
    from kiosk.compiler.scan import ContentUnreadableError  # noqa: PLC0415 - loads the compiler
    from kiosk.writing.talks import new_talk  # noqa: PLC0415

    if not title.strip():
        raise click.BadParameter("a talk has a title.", param_hint="--title")
    try:
        files = new_talk(content, name.strip(), title.strip())
    except FileExistsError as error:
        raise click.ClickException(f"{error}: it is there already; choose a --name.") from error
    except (OSError, ContentUnreadableError) as error:
        raise click.ClickException(f"{content}: {error}") from error
    for file in files:
        click.echo(file)
