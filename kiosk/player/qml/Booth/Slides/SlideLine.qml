pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components

// One of `Lines`, at a size that whoever lays them out decides. Its height is at once that of
// its words, so that sizes can be tried.
Item {
    id: root

    required property var modelData
    required property color accent
    property real size: Keynote.body
    readonly property string kind: modelData.kind
    readonly property bool strong: kind === "heading" || kind === "head"
    // What follows a heading or a row stands closer.
    readonly property real gapAbove: size * (kind === "heading" ? 0.7 : kind === "row" ? 0.15 : kind === "item" ? 0.3 : 0.5)
    readonly property real dear: _words.dear
    readonly property real widest: _indent + (_words.visible ? _words.implicitWidth : width)

    readonly property color _tone: modelData.tone === "quote" || modelData.tone === "" ? accent : Theme.accent(modelData.tone)
    readonly property real _apart: modelData.tone === "" ? 0 : size * 0.7
    readonly property real _marker: modelData.marker === "" ? 0 : Math.max(size * 0.9, _bullet.implicitWidth + size * 0.3)
    readonly property real _indent: _apart + modelData.depth * size * 0.9 + (kind === "event" ? size * 5.2 : _marker)
    readonly property real _cell: modelData.cells.length > 0 ? (width - _apart) / modelData.cells.length : 0

    implicitHeight: modelData.cells.length > 0 ? _tallest() + size * 0.2 : _words.visible ? _words.implicitHeight : _code.implicitHeight

    // For whoever tries sizes.
    function widen(): void {
        _words.widen();
    }
    // Long texts less, as they are a column.
    function balance(): void {
        _words.balance(_words.lineCount < 4 ? 0.35 : 0.1);
    }
    function _tallest(): real {
        let tallest = 0;
        for (let n = 0; n < _cells.count; n++)
            tallest = Math.max(tallest, _cells.itemAt(n)?.implicitHeight ?? 0);
        return tallest;
    }

    Rectangle {
        visible: root._apart > 0
        y: -root.gapAbove / 2
        width: Keynote.bar
        height: parent.height + root.gapAbove
        color: root._tone
    }
    Label {
        id: _bullet

        x: root._indent - (root.kind === "event" ? root.size * 5.2 : root._marker)
        text: root.modelData.marker
        font.pixelSize: root.size
        font.weight: Font.Bold
        lineHeight: _words.lineHeight
        color: root._tone
        wrapMode: Text.NoWrap
    }
    EvenText {
        id: _words

        visible: root.modelData.cells.length === 0 && root.kind !== "code"
        x: root._indent
        most: root.width - x
        markup: visible ? root.modelData.text : ""
        font.pixelSize: root.size * (root.strong ? 1.06 : 1)
        font.weight: root.strong ? Font.Bold : Font.Normal
        lineHeight: Theme.chinese ? 1.02 : 0.96
        color: root.strong ? root._tone : Theme.palette.ink
    }
    Label {
        id: _code

        visible: root.kind === "code"
        x: root._apart
        width: root.width - x
        text: visible ? root.modelData.text : ""
        font.family: Icons.mono
        font.pixelSize: root.size * 0.9
        wrapMode: Text.WrapAnywhere
    }
    Repeater {
        id: _cells

        model: root.modelData.cells

        MarkupText {
            required property int index
            required property var modelData

            x: root._apart + index * root._cell
            width: root._cell - root.size * 0.4
            text: modelData
            horizontalAlignment: root.modelData.align[index] === "right" ? Text.AlignRight : root.modelData.align[index] === "center" ? Text.AlignHCenter : Text.AlignLeft
            font.pixelSize: root.size
            font.weight: root.strong ? Font.Bold : Font.Normal
            lineHeight: Theme.leadingTight
            color: root.strong ? root._tone : Theme.palette.ink
        }
    }
    Rectangle {
        visible: root.modelData.cells.length > 0
        anchors.bottom: parent.bottom
        width: parent.width
        height: root.strong ? Keynote.rule : Keynote.rule / 2
        color: root.strong ? root._tone : Theme.palette.line
    }
}
