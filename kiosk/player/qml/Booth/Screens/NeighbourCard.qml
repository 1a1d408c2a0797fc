import QtQuick
import Booth.Theme
import Booth.Components

// The way to the page before, or after, in the same section.
Card {
    id: root

    required property var card
    property bool forward: false

    implicitHeight: Math.max(Theme.touch * 1.25, _words.height + Theme.space4)
    visible: card.id !== undefined
    label: card.title ?? ""
    role: Accessible.Link
    plain: true

    Glyph {
        id: _arrow

        x: root.forward ? parent.width - width - Theme.space3 : Theme.space3
        anchors.verticalCenter: parent.verticalCenter
        name: root.forward ? "arrow-right" : "arrow-left"
        size: 40 * Theme.unit
        color: root.accent
    }
    Column {
        id: _words

        x: root.forward ? Theme.space3 : Theme.space3 * 2 + _arrow.width
        width: parent.width - Theme.space3 * 3 - _arrow.width
        anchors.verticalCenter: parent.verticalCenter

        Label {
            width: parent.width
            text: root.forward ? qsTr("Next") : qsTr("Previous")
            horizontalAlignment: root.forward ? Text.AlignRight : Text.AlignLeft
            font.pixelSize: Theme.small
            color: Theme.palette.inkFaint
        }
        BalancedLabel {
            width: parent.width
            text: root.label
            horizontalAlignment: root.forward ? Text.AlignRight : Text.AlignLeft
            maximumLineCount: 4
            font.pixelSize: Theme.heading * 0.73
            elide: Text.ElideRight
        }
    }
}
