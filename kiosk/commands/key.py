"""``kiosk key``: who may sign for a booth."""

from pathlib import Path

import click

from kiosk.cli import LANG
from kiosk.commands.carrying import at_booth, say, store_of, telling, trust_of
from kiosk.transfer.keys import PRIVATE, PUBLIC, new_pair
from kiosk.transfer.refusal import Reason, RefusedError, writing

_FILE = click.Path(path_type=Path, dir_okay=False, exists=True)


@click.group("key")
def command() -> None:
    """Make and trust the keys that pack files are signed with."""


@command.command("new")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@LANG
def new(folder: Path, lang: str | None) -> None:
    """Make a pair of keys in FOLDER: one to sign with, one for the booths."""
    with telling(lang), writing():
        name = new_pair(folder)
    say(
        lang,
        f"新密钥 {name}：\n"
        f"  {folder / PRIVATE}\n"
        "      私钥，用来签名。谁拿到它，谁就能更换展台的内容：只放在编辑用的电脑上，\n"
        "      另存一份在锁好的 U 盘里；不要发邮件，不要放进展台或网盘。\n"
        f"  {folder / PUBLIC}\n"
        "      公钥，可以公开。在每个展台上运行“kiosk key trust”信任它。",
        f"New key {name}:\n"
        f"  {folder / PRIVATE}\n"
        "      The private key; it signs. Whoever has it can change what booths show: keep it\n"
        "      on the desk's computer and a copy on a locked-away stick; never mail it, never\n"
        "      put it on a booth or into a shared folder.\n"
        f"  {folder / PUBLIC}\n"
        "      The public key; anyone may see it. Run 'kiosk key trust' with it on each booth.",
    )


@command.command("trust")
@click.argument("file", type=_FILE)
@at_booth
def trust(file: Path, content: Path | None, state: Path | None, lang: str | None) -> None:
    """Let the booth install what was signed with the other half of the public key FILE."""
    store = store_of(content, state)
    with telling(lang), writing():
        name = trust_of(store).add(file)
    say(lang, f"现在信任密钥 {name}。", f"The key {name} is trusted now.")


@command.command("distrust")
@click.argument("name", metavar="FINGERPRINT")
@at_booth
def distrust(name: str, content: Path | None, state: Path | None, lang: str | None) -> None:
    """Trust the key of this FINGERPRINT no longer; 'kiosk key list' shows it."""
    store = store_of(content, state)
    with telling(lang), writing():
        if not trust_of(store).remove(name):
            raise RefusedError(Reason.KEY_UNKNOWN, key=name)
    say(lang, f"不再信任密钥 {name}。", f"The key {name} is no longer trusted.")


@command.command("list")
@at_booth
def list_(content: Path | None, state: Path | None, lang: str | None) -> None:
    """Print the fingerprints of the trusted keys, and the name of the booth."""
    with telling(lang), writing():
        trusted = trust_of(store_of(content, state))
        for name in trusted.keys():  # noqa: SIM118 - no dict
            click.echo(name)
        booth = trusted.booth()
    if booth:
        say(lang, f"本机：{booth}", f"This machine: {booth}")
