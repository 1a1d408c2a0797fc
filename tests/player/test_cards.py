"""The cards of a section as a list model."""

import json

from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from kiosk.pack.reader import PackReader
from kiosk.player.cards import CardModel


def test_qt_finds_no_fault_with_the_model(pack: PackReader) -> None:
    model = CardModel(pack)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    model.show("directory", "zh")
    model.show("", "en")


def test_rows_are_the_cards_in_order(pack: PackReader) -> None:
    model = CardModel(pack)
    model.show("directory", "zh")
    assert model.rowCount() == model.count == 13
    titles = [
        json.loads(model.data(model.index(row), CardModel.JSON))["title"] for row in range(12)
    ]
    assert titles[0] == "单位01"
    assert titles[-1] == "所有内容块"
    assert model.data(model.index(3)) == "单位04"


def test_outside_the_list_is_nothing(pack: PackReader) -> None:
    model = CardModel(pack)
    model.show("directory", "zh")
    assert model.data(QModelIndex(), CardModel.JSON) is None
    assert model.at(13) == "{}"
    assert model.at(-1) == "{}"
    assert model.rowCount(model.index(0)) == 0
