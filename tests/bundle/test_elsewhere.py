"""What Windows and macOS are given: nobody tried it there, and so all the more is held together."""

import plistlib
import stat
import zipfile
from pathlib import Path, PureWindowsPath
from xml.etree import ElementTree as ET

import pytest

from tools.bundle.source import Source
from tools.bundle.zipped import SYSTEMS, zip_release

ROOT = Path(__file__).parents[2]
WINDOWS = ROOT / "packaging" / "windows"
PROGRAM = PureWindowsPath("C:/kiosk/kiosk.exe")
ACCOUNT = "kiosk"
SOURCE = Source("0123456789ab", 1_780_000_000)
TASK = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"
ACCESS = "{http://schemas.microsoft.com/AssignedAccess/2017/config}"
LAUNCH = "{http://schemas.microsoft.com/AssignedAccess/201810/config}"
SHELL = "{http://schemas.microsoft.com/ShellLauncher/2018/Configuration}"


def read(name: str) -> ET.Element:
    return ET.parse(WINDOWS / name).getroot()  # noqa: S314 - our own file


def test_the_task_starts_the_program_for_its_account_and_for_ever() -> None:
    task = read("kiosk-task.xml")
    assert task.tag == f"{TASK}Task"
    told = {element.tag.removeprefix(TASK): element.text for element in task.iter()}
    assert (told["Command"], told["Arguments"]) == (str(PROGRAM), "run")
    users = [element.text for element in task.iter(f"{TASK}UserId")]
    assert users == [ACCOUNT, ACCOUNT]  # who logs on, and as whom it runs
    assert told["ExecutionTimeLimit"] == "PT0S"  # the system would end it after three days
    assert told["Priority"] in {"4", "5", "6"}  # below all others by itself
    assert told["MultipleInstancesPolicy"] == "IgnoreNew"
    [principal] = task.iter(f"{TASK}Principal")
    [actions] = task.iter(f"{TASK}Actions")
    assert actions.get("Context") == principal.get("id")


def test_assigned_access_starts_the_program_and_allows_no_other() -> None:
    configuration = read("assigned-access.xml")
    [app] = configuration.iter(f"{ACCESS}App")
    assert app.get("DesktopAppPath") == str(PROGRAM)
    assert app.get(f"{LAUNCH}AutoLaunch") == "true"
    assert app.get(f"{LAUNCH}AutoLaunchArguments") == "run"
    [profile] = configuration.iter(f"{ACCESS}Profile")
    [wanted] = configuration.iter(f"{ACCESS}DefaultProfile")
    assert wanted.get("Id") == profile.get("Id")
    [account] = configuration.iter(f"{ACCESS}Account")
    assert account.text == ACCOUNT


def test_shell_launcher_starts_the_program_again_whenever_it_ends() -> None:
    configuration = read("shell-launcher.xml")
    [profile] = configuration.iter(f"{SHELL}Profiles")
    assert [shell.get("Shell") for shell in profile.iter(f"{SHELL}Shell")] == [
        r"%SystemRoot%\explorer.exe",  # for every other account
        f"{PROGRAM} run",
    ]
    actions = [action.get("Action") for action in configuration.iter(f"{SHELL}DefaultAction")]
    assert actions == ["RestartShell"]
    made, wanted = (element.get("Id") for element in configuration.iter(f"{SHELL}Profile"))
    assert made == wanted
    [account] = configuration.iter(f"{SHELL}Account")
    assert account.get("Name") == ACCOUNT


def test_macos_starts_the_program_again_whenever_it_ends() -> None:
    agent = plistlib.loads((ROOT / "packaging/macos/org.kiosk.exhibition.plist").read_bytes())
    assert agent["ProgramArguments"] == ["/Applications/kiosk/kiosk", "run"]
    assert agent["KeepAlive"]
    assert agent["RunAtLoad"]


@pytest.mark.parametrize("system", SYSTEMS)
def test_the_zip_file_has_all_that_its_guide_speaks_of(system: str, tmp_path: Path) -> None:
    bundle = tmp_path / "kiosk"
    (bundle / "lib").mkdir(parents=True)
    (bundle / "kiosk").write_bytes(b"program")
    (bundle / "kiosk").chmod(0o755)
    (bundle / "lib" / "Current").symlink_to("Versions")
    files = []
    for turn in ("once", "again"):
        (tmp_path / turn).mkdir()
        files.append(zip_release(bundle, tmp_path / turn, SOURCE, system))
    assert files[0].read_bytes() == files[1].read_bytes()
    guide = SYSTEMS[system].guide.read_text("utf-8")
    with zipfile.ZipFile(files[0]) as archive:
        folder = files[0].stem
        modes = {
            entry.filename.removeprefix(f"{folder}/"): entry.external_attr >> 16
            for entry in archive.infolist()
        }
        assert archive.read(f"{folder}/lib/Current".replace("/lib", "/kiosk/lib")) == b"Versions"
        assert archive.read(f"{folder}/INSTALL.md").decode() == guide
    assert modes["kiosk/kiosk"] & stat.S_IXUSR
    assert stat.S_ISLNK(modes["kiosk/lib/Current"])
    extras = {name for name in modes if "/" not in name} - {"INSTALL.md"}
    assert extras
    assert {name for name in extras if name not in guide} == set()
