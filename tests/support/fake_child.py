"""A child that does as its command line says instead of playing or compiling.

fake_child.py player beats      says that it shows, and beats until the pipe is closed
fake_child.py player MANNER     ends at once: "crashes", "closes"; never beats: "hangs"
fake_child.py compiler hangs    begins, and never ends
fake_child.py compiler MANNER   "crashes" or "is killed" amid its work, "has no room" for what it
                                makes, or "builds" a pack called "new"
"""

import json
import os
import signal
import sys
import threading
import time

SPEAK = threading.Lock()


def say(what: str, **fields: object) -> None:
    with SPEAK:
        os.write(1, json.dumps({"say": what, **fields}).encode() + b"\n")


def play(manner: str) -> None:
    if manner == "crashes":
        os.abort()
    if manner == "closes":
        sys.exit(0)
    say("shown", screen="exhibition", pack="old")
    beating = manner == "beats"
    threading.Thread(target=listen, daemon=True).start()
    while True:
        if beating:
            say("beat", phase="attract")
        time.sleep(0.05)


def listen() -> None:
    for line in sys.stdin:
        message = json.loads(line)
        say("heard", message=message)
        if message["do"] == "pack":
            say("shown", screen="exhibition", pack=message["pack"])
        if message["do"] in {"end", "retire"}:
            os._exit(0)
    os._exit(0)


def compile_as(manner: str) -> None:
    for line in sys.stdin:
        if json.loads(line)["do"] != "compile":
            continue
        say("begun", fingerprint=str(time.monotonic_ns()))
        say("page", file="10-slow/index.md")
        if manner == "crashes":
            os.abort()
        if manner == "is killed":
            os.kill(os.getpid(), signal.SIGKILL)
        if manner == "hangs":
            time.sleep(3600)
        if manner == "has no room":
            say("failed", error="no space left", again=True)
            continue
        say("built", pack="new", pages=1, compiled=1, errors=0, warnings=0, hints=0)


if __name__ == "__main__":
    say("hello", version=1, role=sys.argv[1])
    (play if sys.argv[1] == "player" else compile_as)(sys.argv[2])
