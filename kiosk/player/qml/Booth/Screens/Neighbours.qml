import QtQuick
import Booth.Theme
import Booth.Components

// The pages before and after this one in its section.
Row {
    id: root

    required property var before
    required property var after
    property color accent: Theme.accent("cyan")

    signal pageAsked(string id)

    readonly property bool any: before.id !== undefined || after.id !== undefined
    readonly property real _each: (width - spacing) / 2

    visible: any
    spacing: Theme.space3

    component Neighbour: Card {
        required property var card
        property bool forward: false

        width: root._each
        height: Math.max(Theme.touch * 1.25, _words.height + Theme.space4)
        visible: card.id !== undefined
        label: card.title ?? ""
        role: Accessible.Link
        accent: root.accent
        plain: true
        onClicked: root.pageAsked(card.id)

        Glyph {
            x: parent.forward ? parent.width - width - Theme.space3 : Theme.space3
            anchors.verticalCenter: parent.verticalCenter
            name: parent.forward ? "arrow-right" : "arrow-left"
            size: 40 * Theme.unit
            color: root.accent
        }
        Column {
            id: _words

            x: parent.forward ? Theme.space3 : Theme.space3 * 2 + 40 * Theme.unit
            width: parent.width - Theme.space3 * 3 - 40 * Theme.unit
            anchors.verticalCenter: parent.verticalCenter

            Label {
                width: parent.width
                text: parent.parent.forward ? qsTr("Next") : qsTr("Previous")
                horizontalAlignment: parent.parent.forward ? Text.AlignRight : Text.AlignLeft
                font.pixelSize: Theme.small
                color: Theme.palette.inkFaint
            }
            Label {
                width: parent.width
                text: parent.parent.label
                horizontalAlignment: parent.parent.forward ? Text.AlignRight : Text.AlignLeft
                maximumLineCount: 2
                elide: Text.ElideRight
            }
        }
    }

    Neighbour {
        card: root.before
    }
    Item {
        visible: root.before.id === undefined
        width: root._each
        height: 1
    }
    Neighbour {
        card: root.after
        forward: true
    }
}
