import QtQuick
import Booth.Theme

// The pages before and after this one in its section.
Item {
    id: root

    required property var before
    required property var after
    property color accent: Theme.accent("cyan")
    readonly property bool any: before.id !== undefined || after.id !== undefined

    signal pageAsked(string id)

    readonly property real _each: (width - Theme.space3) / 2

    implicitHeight: any ? Math.max(_before.implicitHeight, _after.implicitHeight) : 0

    NeighbourCard {
        id: _before

        width: root._each
        height: root.height
        card: root.before
        accent: root.accent
        onClicked: root.pageAsked(card.id)
    }
    NeighbourCard {
        id: _after

        anchors.right: parent.right
        width: root._each
        height: root.height
        card: root.after
        forward: true
        accent: root.accent
        onClicked: root.pageAsked(card.id)
    }
}
