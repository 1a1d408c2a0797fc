"""``kiosk licences``: whose work the program contains."""

import click
import msgspec

from kiosk.cli import JSON


@click.command("licences")
@JSON
def command(*, as_json: bool) -> None:
    """Print whose work is in the program and under which licence; --json with every text."""
    from kiosk.notices import notices, text_of  # noqa: PLC0415 - reads every package's metadata

    found = notices()
    if as_json:
        rows = [
            {
                "name": notice.name,
                "version": notice.version,
                "licence": notice.licence,
                "home": notice.home,
                "text": text_of(notice),
            }
            for notice in found
        ]
        click.echo(msgspec.json.encode(rows).decode())
        return
    for notice in found:
        head = f"{notice.name} {notice.version}".strip()
        click.echo("\n    ".join(filter(None, (head, notice.licence, notice.home))))
