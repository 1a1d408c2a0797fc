"""New talks: that their beginning is a talk with the pages of the exhibition."""

import shutil
from pathlib import Path

from command import kiosk
from press import TODAY

from kiosk.compiler.build import build
from kiosk.pack.store import PackStore


def test_a_beginning_is_a_talk_on_the_pages(content: Path, tmp_path: Path) -> None:
    done = kiosk("new", "talk", content, "--title", "三分钟：看懂[我们]")
    assert done.exit_code == 0, done.output
    assert [Path(line).name for line in done.output.split()] == ["讲稿.md", "讲稿.en.md"]
    # Under names as people give them, too.
    shutil.copytree(content / "20-figures", content / "40-数字 (二)")
    assert kiosk("new", "talk", content, "--title", "短的", "--name", "短").exit_code == 0
    store = PackStore(tmp_path / "store")
    assert build(content, store, today=TODAY).problems == ()
    pack = store.open_current()
    decks = {lang: pack.deck("讲稿", lang) for lang in ("zh", "en")}
    short = pack.deck("讲稿-短", "zh")
    pack.close()
    for lang, title in {"zh": "三分钟：看懂[我们]", "en": "Write the English title here"}.items():
        deck = decks[lang]
        assert deck is not None
        assert (deck.title, deck.minutes) == (title, 10)
        assert {"interview", "figures", "about"} <= {slide.page for slide in deck.slides}
        assert not any("PAGES" in slide.title for slide in deck.slides)
        assert deck.slides[0].notes
        assert deck.slides[-1].notes
    assert short is not None
    assert "数字 (二)" in {slide.page for slide in short.slides}


def test_a_talk_that_is_there_stays(content: Path) -> None:
    (content / "讲稿.en.md").write_text("mine", "utf-8")
    again = kiosk("new", "talk", content, "--title", "甲")
    assert again.exit_code == 1
    assert "--name" in again.output
    assert not (content / "讲稿.md").exists()
    assert (content / "讲稿.en.md").read_text("utf-8") == "mine"
    assert kiosk("new", "talk", content, "--title", " ").exit_code == 2
    assert kiosk("new", "talk", content / "nowhere", "--title", "甲").exit_code == 2
