import QtQuick
import Booth.Theme
import Booth.Components

// A pack file on a stick: what it is, and whether it can be shown, or why not.
Rectangle {
    id: root

    required property string file
    required property string title
    required property string version
    // Why it cannot be shown; empty when it can.
    required property string reason

    signal taken

    height: Math.max(_words.height, Theme.touch) + Theme.space3
    radius: Theme.radiusSmall
    color: Theme.palette.surface
    border.width: Theme.hairline
    border.color: root.reason ? Theme.palette.line : Theme.accent("amber")

    Column {
        id: _words

        x: Theme.space3
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - (_take.visible ? _take.width + Theme.space3 : 0) - Theme.space3 * 2

        Label {
            width: parent.width
            text: [root.title || root.file, root.version].filter(part => part.length > 0).join(" · ")
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            font.pixelSize: 30 * Theme.unit
            font.weight: Font.Bold
        }
        Label {
            width: parent.width
            visible: text.length > 0
            text: root.reason
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            font.pixelSize: 26 * Theme.unit
            lineHeight: Theme.leadingNote
            color: Theme.accent("coral")
        }
    }
    ConfirmAction {
        id: _take

        objectName: "take"
        anchors.right: parent.right
        anchors.rightMargin: Theme.space2
        anchors.verticalCenter: parent.verticalCenter
        visible: root.reason.length === 0
        name: qsTr("Show this exhibition")
        glyph: "check"
        onConfirmed: root.taken()
    }
}
