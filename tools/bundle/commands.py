"""Every command of the bundle, run in the bare Debian."""

import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from kiosk.cli import COMMANDS
from tools.bundle.booth import ROOT_USER, FailedError, User

_ARTICLE: Final = """\
<html><meta charset="utf-8"><title>Base</title><body><h1>\u57fa\u5730</h1>
<p>\u8a18\u8005\uff1a\u57fa\u5730\u6709\u591a\u5927\uff1f</p><p>\u898f\u5283\u9762\u7a4d3000\u755d\u3002</p></body></html>
"""
"""In Traditional Chinese, which takes the dictionaries."""

_KEY: Final = "/root/keys/kiosk-signing-key.pem"
_CALLS: Final[Sequence[tuple[str, ...]]] = (
    ("new", "/root/all"),
    ("new", "page", "/root/all", "--title", "\u65b0\u9875", "--kind", "interview"),
    ("check", "/root/all"),
    ("import", "/root/article.html", "--into", "/root/all"),
    ("build", "/root/all", "--out", "/root/store"),
    ("tour", "/root/all", "--out", "/root/tour", "--lang", "zh", "--slides"),
    ("present", "--export", "/root/talk.pdf"),
    ("present", "--export", "/root/handout.pdf", "--handout", "--lang", "en"),
    ("present", "--export", "/root/slides/", "--deck", "all"),
    ("key", "new", "/root/keys"),
    ("key", "trust", "/root/keys/kiosk-signing-key.pub", "--state", "/root/state"),
    ("pack", "export", "/root/all", "--key", _KEY, "--out", "/root/all.kpack"),
    ("pack", "verify", "/root/all.kpack", "--state", "/root/state"),
    ("pack", "install", "/root/all.kpack", "--state", "/root/state"),
    ("pack", "list", "--state", "/root/state"),
    ("pack", "pin", "--state", "/root/state"),
    ("pack", "unpin", "--state", "/root/state"),
    ("key", "list", "--state", "/root/state"),
    ("rehearsals", "/root/all", "--state", "/root/state"),
    ("ratings", "/root/all", "--state", "/root/state"),
    ("logs", "/root/all", "--state", "/root/state", "--out", "/root"),
    ("doctor", "/root/all", "--state", "/root/state"),
    ("pin", "/root/all", "--state", "/root/state", "--remove"),
    ("licences",),
)
_ELSEWHERE: Final = frozenset({"run", "watch", "gallery"})
"""Those that open a window, as a talk does that is not exported; the gallery is for checkouts."""
_MAY_SAY_NO: Final = frozenset({"rehearsals", "doctor"})
"""Without a rehearsal there are no times, and a bare Debian lacks this and that."""


def every_command(root: Path) -> None:
    """Run all that end by themselves. Raises ``FailedError`` with what they say."""
    if missed := set(COMMANDS) - {call[0] for call in _CALLS} - _ELSEWHERE:
        raise FailedError(f"Nobody runs {', '.join(sorted(missed))}.")
    for left in (root / "root").iterdir():
        shutil.rmtree(left) if left.is_dir() else left.unlink()
    (root / "root" / "article.html").write_text(_ARTICLE, "utf-8")
    for call in _CALLS:
        told(root, *call)
    found = json.loads(told(root, "doctor", "/root/all", "--state", "/root/state", "--json"))
    if {one["level"] for one in found if one["check"] == "codecs"} != {"good"}:
        raise FailedError(f"Clips cannot be played: {found}")


def told(root: Path, *options: str, user: User = ROOT_USER) -> str:
    """Run the program in the folder and return what it prints. Raises ``FailedError``."""
    done = subprocess.run(
        user.command(root, user.program, *options),
        env={**user.environment, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    says_no = options[0] in _MAY_SAY_NO and "Traceback" not in done.stderr
    if done.returncode and not says_no:
        what = " ".join(options)
        raise FailedError(f"kiosk {what} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout
