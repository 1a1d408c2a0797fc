"""``kiosk pack export|verify|install|find|booth``: packs that travel as files."""

import datetime as dt
from pathlib import Path

import click
import msgspec

from kiosk import __version__
from kiosk.cli import JSON, LANG, STATE
from kiosk.commands.carrying import at_booth, say, store_of, telling, trust_of
from kiosk.commands.language import language
from kiosk.commands.pack.shown import local, shown
from kiosk.commands.places import folder_of
from kiosk.pack.store import PackStore
from kiosk.transfer.export import Terms, export
from kiosk.transfer.inspect import opened
from kiosk.transfer.install import install
from kiosk.transfer.keys import load_private, load_public
from kiosk.transfer.manifest import LONGEST_NAME, SUFFIX, PackFileManifest
from kiosk.transfer.refusal import Reason, RefusedError, writing
from kiosk.transfer.sticks import Verdict, find_packs, removable_mounts
from kiosk.transfer.trust import only

_FILE = click.Path(path_type=Path, dir_okay=False, exists=True)
_FOLDER = click.Path(path_type=Path, file_okay=False)


def _one_line(_context: click.Context, parameter: click.Parameter, value: str) -> str:
    name = value.strip()
    if len(name) > LONGEST_NAME or not name.isprintable():
        raise click.BadParameter(f"one line of up to {LONGEST_NAME} characters.", param=parameter)
    return name


@click.command("export")
@at_booth
@click.option("--key", required=True, type=_FILE, help="The private key to sign with.")
@click.option("--out", required=True, type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--id", "id_", default="", callback=_one_line, help="Which exhibition; its title if not given."
)
@click.option("--version", type=click.IntRange(1, 2**53), help="Date and time if not given.")
@click.option("--booth", default="", callback=_one_line, help="The one booth that it is for.")
@click.option(
    "--program", default=__version__, show_default=True, help="The least version that can show it."
)
def export_(  # noqa: PLR0917 - click names them
    content: Path | None,
    state: Path | None,
    lang: str | None,
    key: Path,
    out: Path,
    id_: str,
    version: int | None,
    booth: str,
    program: str,
) -> None:
    """Compile CONTENT into a signed file; with --state alone, take the pack that is shown there."""
    if out.suffix.lower() != SUFFIX:
        raise click.BadParameter(f"the name has to end in {SUFFIX}.", param_hint="--out")
    terms = Terms(dt.datetime.now(tz=dt.UTC), id_, version or 0, booth, program)
    store = store_of(content, state)
    with telling(lang), writing():
        private = load_private(key)
        pack_id = shown(store) if state and not content else _compiled(content, store, lang)
        with store.locked():
            manifest = export(store, pack_id, out, private, terms)
    click.echo(f"{out}: {_described(manifest, lang)}")


@click.command("verify")
@click.argument("file", type=_FILE)
@at_booth
@click.option("--key", type=_FILE, help="The public key to trust instead of the booth's.")
def verify(
    file: Path, content: Path | None, state: Path | None, lang: str | None, key: Path | None
) -> None:
    """Read FILE whole and say what it is; nothing is changed."""
    with telling(lang, file):
        keys = only(load_public(key)) if key else trust_of(store_of(content, state)).keys()
        with opened(file, keys) as pack:
            pack.check_content()
    click.echo(f"{file}: {_described(pack.manifest, lang)}")
    say(lang, f"完好，由密钥 {pack.key} 签名。", f"Whole, and signed with the key {pack.key}.")


@click.command("install")
@click.argument("file", type=_FILE)
@at_booth
@click.option("--older", is_flag=True, help="Go back on purpose to a version before.")
@click.option("--no-pin", is_flag=True, help="Let the content folder take over when it changes.")
def install_(
    file: Path,
    content: Path | None,
    state: Path | None,
    lang: str | None,
    *,
    older: bool,
    no_pin: bool,
) -> None:
    """Show the exhibition in FILE from now on."""
    store = store_of(content, state)
    with telling(lang, file):
        manifest = install(file, store, trust_of(store), older=older, pin=not no_pin)
    click.echo(f"{file}: {_described(manifest, lang)}")
    say(lang, "已安装。", "Installed.")


@click.command("find")
@click.argument("mounts", nargs=-1, type=_FOLDER)
@click.option("--content", type=_FOLDER, help="The content folder of the booth.")
@STATE
@LANG
@JSON
def find(
    mounts: tuple[Path, ...],
    content: Path | None,
    state: Path | None,
    lang: str | None,
    *,
    as_json: bool,
) -> None:
    """Say which pack files are on MOUNTS, or on the sticks that are plugged in."""
    store = store_of(content, state)
    verdicts = find_packs(mounts or removable_mounts(), store, trust_of(store))
    if as_json:
        click.echo(msgspec.json.encode(verdicts).decode())
        return
    if not verdicts:
        say(lang, "没有找到展览包文件。", "There is no pack file.")
    for verdict in verdicts:
        _tell(verdict, lang)


@click.command("booth")
@click.argument("name", callback=_one_line)
@at_booth
def booth(name: str, content: Path | None, state: Path | None, lang: str | None) -> None:
    """Give this machine the NAME that packs for one booth ask for; an empty one takes it away."""
    with telling(lang), writing():
        trust_of(store_of(content, state)).name_booth(name)
    say(lang, f"本机现在叫“{name}”。", f"This machine is “{name}” now.")


def _compiled(content: Path | None, store: PackStore, lang: str | None) -> str:
    """Compile a folder and return the pack's id; ``RefusedError`` where there are errors in it."""
    from kiosk.commands.build import compile_into  # noqa: PLC0415 - only where there is a folder

    result = compile_into(folder_of(content), store.root, lang)
    if result.pack_id is None or any(found.severity == "error" for found in result.problems):
        raise RefusedError(Reason.CONTENT_ERRORS)
    return result.pack_id


def _tell(verdict: Verdict, lang: str | None) -> None:
    said = "" if verdict.manifest is None else _described(verdict.manifest, lang)
    click.echo(f"{verdict.file}: {said}".rstrip())
    if verdict.reason is None:
        say(lang, "  可以安装。", "  It can be installed.")
    else:
        told = verdict.told[language(lang)]
        click.echo(f"  {told.message}\n  → {told.remedy}")


def _described(manifest: PackFileManifest, lang: str | None) -> str:
    zh = language(lang) == "zh"
    title = manifest.title_in("zh" if zh else "en")
    version = f"第 {manifest.version} 版" if zh else f"version {manifest.version}"
    size = f"{manifest.size / 1_000_000:.1f} MB"
    return ("，" if zh else ", ").join((title, version, local(manifest.made), size))
