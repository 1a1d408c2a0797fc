"""What is sent to whoever helps: logs and state, nothing secret."""

import zipfile
from pathlib import Path

from click.testing import CliRunner

from kiosk.commands.logs import command


def test_logs_and_state_go_into_one_file_and_no_secret_does(tmp_path: Path) -> None:
    state, out = tmp_path / "state", tmp_path / "stick"
    for name in ("log/kiosk.log", "log/kiosk.log.1", "status.json", "pin.json", "trust/a.pub"):
        file = state / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name, "utf-8")
    out.mkdir()
    done = CliRunner().invoke(command, ["--state", str(state), "--out", str(out)])
    assert done.exit_code == 0, done.output
    [archive] = out.glob("*.zip")
    with zipfile.ZipFile(archive) as found:
        assert found.namelist() == ["log/kiosk.log", "log/kiosk.log.1", "status.json"]


def test_a_folder_that_is_not_there_is_made(tmp_path: Path) -> None:
    out = tmp_path / "for" / "help"
    done = CliRunner().invoke(command, ["--state", str(tmp_path), "--out", str(out)])
    assert done.exit_code == 0, done.output
    assert [str(file) for file in out.iterdir()] == [done.output.strip()]


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    out = tmp_path / "file" / "folder"
    done = CliRunner().invoke(command, ["--state", str(tmp_path), "--out", str(out)])
    assert done.exit_code == 1
    assert f"{out / 'kiosk-logs'}" in done.output
    assert "cannot be written" in done.output
