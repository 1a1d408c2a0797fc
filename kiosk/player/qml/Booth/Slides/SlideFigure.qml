import QtQuick
import Booth.Theme
import Booth.Components

// One figure on the wall: the number as large as `size`, its unit, what it counts.
Item {
    id: root

    required property var figure
    required property color accent
    property real size: Keynote.figure
    property real room: 4000

    // em of the value's type that the number needs; long units go below it.
    readonly property real _unitShare: 0.32
    readonly property real _value: _bold.advanceWidth(figure.value) / _bold.font.pixelSize
    readonly property real _unit: _plain.advanceWidth(figure.unit) / _plain.font.pixelSize * _unitShare
    readonly property bool _below: figure.unit.length > 0 && _unit > Math.max(0.9, _value * 0.75)
    readonly property real need: _value + (_below || figure.unit.length === 0 ? 0 : _unit + 0.1)
    // Height of all words that do not grow with the number.
    readonly property real words: (_below ? _under.height : 0) + _label.height + (_note.visible ? _note.height + 6 : 0)

    implicitHeight: size * 1.16 + words

    FontMetrics {
        id: _bold

        font.pixelSize: 100
        font.weight: Font.Bold
    }
    FontMetrics {
        id: _plain

        font.pixelSize: 100
    }
    Label {
        id: _number

        y: (root.size * 1.16 - implicitHeight) / 2
        width: root._below ? root.width : implicitWidth
        text: root.figure.value
        font.pixelSize: root.size
        font.weight: Font.Bold
        lineHeight: 1
        color: root.accent
        wrapMode: Text.NoWrap
        elide: root._below ? Text.ElideRight : Text.ElideNone
    }
    Label {
        visible: !root._below && text.length > 0
        x: _number.implicitWidth + root.size * 0.1
        y: _number.y + _number.baselineOffset - baselineOffset
        text: root.figure.unit
        font.pixelSize: Math.max(Keynote.aside, root.size * root._unitShare)
        lineHeight: 1
        color: root.accent
        wrapMode: Text.NoWrap
    }
    FitText {
        id: _under

        visible: root._below
        y: root.size * 1.16
        width: root.width
        text: root._below ? root.figure.unit : ""
        most: Keynote.label
        room: Keynote.label * 2.8
        font.weight: Font.Normal
        color: root.accent
    }
    FitText {
        id: _label

        y: root.size * 1.16 + (root._below ? _under.height : 0)
        width: root.width
        text: root.figure.label
        most: Keynote.label
        room: Math.max(Keynote.label * 1.5, Math.min(root.room * 0.5, Keynote.label * 4))
    }
    FitText {
        id: _note

        visible: text.length > 0
        y: _label.y + _label.height + 6
        width: root.width
        text: root.figure.note
        most: Keynote.least
        least: Keynote.aside
        room: Math.max(Keynote.least * 1.5, Math.min(root.room * 0.35, Keynote.least * 3))
        font.weight: Font.Normal
        color: Theme.palette.inkSoft
    }
}
