import QtQuick
import Booth.Theme
import Booth.Components

// One figure on the wall: the number as large as `size`, its unit, what it counts, below a line.
Item {
    id: root

    required property var figure
    required property color accent
    property real size: Keynote.figure
    property real room: 4000
    // Of the type of what it counts, and of the note: one for all figures of a wall.
    property real labelSize: Keynote.label
    property real noteSize: Keynote.least
    readonly property real labelFitted: _label.fitted
    readonly property real noteFitted: _note.visible ? _note.fitted : noteSize
    // Width of the numbers that have their words at the right, 0 where words stand below.
    property real beside: 0

    // em of the value's type that the number needs; long units go below it.
    readonly property real _unitShare: 0.32
    readonly property real _value: _bold.advanceWidth(figure.value) / _bold.font.pixelSize
    readonly property real _unit: _plain.advanceWidth(figure.unit) / _plain.font.pixelSize * _unitShare
    readonly property bool _below: figure.unit.length > 0 && _unit > Math.max(0.9, _value * 0.75)
    readonly property real need: _value + (_below || figure.unit.length === 0 ? 0 : _unit + 0.1)
    // Height of all words that do not grow with the number.
    readonly property real words: (_below ? _under.height : 0) + _label.height + (_note.visible ? _note.height + 6 : 0)

    // Width of the number with its unit.
    readonly property real number: _number.implicitWidth + (compact && figure.unit.length > 0 ? size * 0.1 + _aside.implicitWidth : 0)
    // Whether the words may stand at the right of the number.
    readonly property bool compact: !_below
    // Height that all words may take.
    readonly property real _told: room * (beside > 0 ? 0.9 : 0.52) - (_below ? _under.height : 0)
    readonly property real _high: size * 1.16
    readonly property real _x: beside > 0 ? beside + Keynote.gap : 0
    readonly property real _y: beside > 0 ? Math.max(0, (_high - words) / 2) : _high

    implicitHeight: beside > 0 ? Math.max(_high, words) : _high + words

    Rectangle {
        y: -Keynote.gap
        width: parent.width
        height: Keynote.rule / 2
        color: Theme.palette.line
    }
    Rectangle {
        y: -Keynote.gap
        width: Keynote.margin
        height: Keynote.rule
        color: root.accent
    }
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

        y: (root._high - implicitHeight) / 2
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
        id: _aside

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
        y: root._high
        width: root.width
        words: root._below ? root.figure.unit : ""
        most: root.labelSize
        room: Math.max(Keynote.label * 1.5, Math.min(root.room * 0.2, Keynote.label * 2.8))
        font.weight: Font.Normal
        color: root.accent
    }
    FitText {
        id: _label

        x: root._x
        y: root._y + (root._below ? _under.height : 0)
        width: root.width - x
        words: root.figure.label
        most: root.labelSize
        least: Keynote.aside
        oneLine: 0.9
        room: Math.max(Keynote.label * 1.5, Math.min(root._told - (_note.visible ? _note.height + 6 : 0), root.labelSize * 5.4))
    }
    FitText {
        id: _note

        visible: words.length > 0
        x: root._x
        y: _label.y + _label.height + 6
        width: root.width - x
        words: root.figure.note
        most: root.noteSize
        least: Keynote.aside
        oneLine: 0.8
        room: Math.max(Keynote.least * 1.5, Math.min(root.room * 0.3, Keynote.least * 3))
        font.weight: Font.Normal
        color: Theme.palette.inkSoft
    }
}
