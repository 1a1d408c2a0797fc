"""What can be searched for: as written and as pinyin."""

import pytest

from kiosk.compiler.index import entry, pinyin
from kiosk.pack.tokens import tokens


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("育种Park 2025年", ["育", "种", "park", "2025", "年"]),
        ("增长12.5%", ["增", "长", "12.5"]),
        ("mdi6.sprout", ["mdi6", "sprout"]),
        ("CRISPR-Cas9", ["crispr", "cas9"]),
        ("", []),
        ("，。！", []),
    ],
)
def test_tokens(text: str, found: list[str]) -> None:
    assert list(tokens(text)) == found


def test_other_scripts_are_searched_too() -> None:
    assert list(tokens("Café Élan")) == ["café", "élan"]
    assert list(tokens("Сорта и かな 한국")) == ["сорта", "и", "かな", "한국"]
    assert list(tokens("\U00020000字 〇")) == ["\U00020000", "字", "〇"]


def test_pinyin() -> None:
    assert pinyin("银行") == ["yin", "hang"]
    assert pinyin("行走 Park 3") == ["xing", "zou", "park", "3"]
    assert pinyin("女") == ["nv"]
    found = " ".join(pinyin("长江长大银行行长重庆重量"))
    assert found == "chang jiang zhang da yin hang hang zhang chong qing zhong liang"
    assert len(pinyin("㐀育")) == 2


def test_an_entry() -> None:
    found = entry("育种中心", "种子 Seed 12")
    assert found.title == "育种中心"
    assert found.title_pinyin == "yu zhong zhong xin"
    assert found.body == "种子 Seed 12"
    assert found.body_pinyin == "zhong zi seed 12"


def test_tokens_and_pinyin_go_together() -> None:
    text = "育种Park 12.5% 2025 ㊗ 〇 \U00020000 é か \U0002ceb0\U0002ceb1 \U00030000"
    assert len(pinyin(text)) == len(list(tokens(text)))
    assert all(syllable.strip() == syllable != "" for syllable in pinyin(text))
