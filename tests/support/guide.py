"""The example pages of the staff guide, as files of an exhibition."""

import re
import shutil
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).parents[2]
_EXAMPLE = re.compile(r"(?ms)^(?:文件|File) `([^`]+)`[：:]\n\n```markdown\n(.*?)^```$")
_CLIP = ROOT / "tests/fixtures/exhibition/60-directory/13-media/colours.webm"


def examples(lang: str) -> dict[str, str]:
    """Return the example pages by path, as a reader of the guide would type them."""
    text = (ROOT / f"docs/staff-guide.{lang}.md").read_text("utf-8")
    return dict(_EXAMPLE.findall(text))


def write_examples(lang: str, content: Path) -> None:
    """Add the examples to an exhibition, with the pictures and clips that they name."""
    for name, text in examples(lang).items():
        file = content / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        for picture in re.findall(r"[\w-]+\.(?:jpg|png)", text):
            Image.new("RGB", (1600, 900), "#2f6f5e").save(file.parent / picture)
        for clip in re.findall(r"[\w-]+\.mp4", text):
            shutil.copy(_CLIP, file.parent / clip)
    if "attract/autumn.md" in examples(lang):
        Image.new("RGB", (1600, 900), "#b5791c").save(content / "attract/autumn.jpg")
