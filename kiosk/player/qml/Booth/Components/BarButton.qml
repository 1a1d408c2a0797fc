import QtQuick
import Booth.Theme

// A button of the bottom bar: a glyph over a word, large enough for any thumb.
Pressable {
    id: root

    required property string glyph
    property string caption: label
    property bool lit: false
    // Where many stand in a row: no wider than a thumb and the word need.
    property bool tight: false

    implicitWidth: tight ? Math.max(Theme.touch, _caption.implicitWidth + Theme.space1) : Math.max(Theme.touch * 1.25, _caption.implicitWidth + Theme.space4)
    implicitHeight: Theme.barHeight

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.space1
        radius: Theme.radiusSmall
        color: root.down ? Theme.palette.surfaceRaised : root.lit ? Theme.palette.surface : "transparent"
    }
    Column {
        anchors.centerIn: parent
        spacing: Theme.space1 / 2

        Glyph {
            anchors.horizontalCenter: parent.horizontalCenter
            name: root.glyph
            size: 44 * Theme.unit
            color: root.down ? Theme.accent("cyan") : Theme.palette.ink
        }
        Label {
            id: _caption

            anchors.horizontalCenter: parent.horizontalCenter
            text: root.caption
            font.pixelSize: 24 * Theme.unit
            color: Theme.palette.inkSoft
            wrapMode: Text.NoWrap

            Accessible.ignored: true
        }
    }
}
