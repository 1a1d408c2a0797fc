import QtQuick
import Booth.Theme

// A button in the page: a word and a glyph in a pill.
Pressable {
    id: root

    property string glyph: ""
    // Arrows that lead back stand before the word.
    property bool glyphFirst: false
    property color accent: Theme.accent("cyan")
    property bool filled: false

    implicitWidth: _row.implicitWidth + Theme.space4 * 2
    implicitHeight: Theme.touch
    ringRadius: height / 2

    Rectangle {
        anchors.fill: parent
        radius: height / 2
        color: root.filled ? (root.down ? Theme.mix(root.accent, Theme.palette.ink, 0.2) : root.accent) : Theme.mix(Theme.palette.surface, root.accent, root.down ? 0.35 : 0.1)
        border.width: Theme.hairline
        border.color: root.accent
    }
    Row {
        id: _row

        anchors.centerIn: parent
        spacing: Theme.space2
        layoutDirection: root.glyphFirst ? Qt.RightToLeft : Qt.LeftToRight

        Label {
            id: _text

            anchors.verticalCenter: parent.verticalCenter
            visible: root.label.length > 0
            text: root.label
            wrapMode: Text.NoWrap
            color: root.filled ? Theme.palette.inkOnAccent : Theme.palette.ink

            Accessible.ignored: true
        }
        Glyph {
            anchors.verticalCenter: parent.verticalCenter
            name: root.glyph
            size: 40 * Theme.unit
            color: _text.color
        }
    }
}
