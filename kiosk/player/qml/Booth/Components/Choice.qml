import QtQuick
import Booth.Theme

// One of a few things to choose from; the chosen one is lit.
Pressable {
    id: root

    property string glyph: ""
    property bool chosen: false
    property real textSize: Theme.body
    property real glyphSize: 44 * Theme.unit
    property color accent: Theme.accent("cyan")

    implicitWidth: Math.max(Theme.touch * 1.4, _column.implicitWidth + Theme.space4)
    implicitHeight: Math.max(Theme.touch * 1.25, _column.implicitHeight + Theme.space3)
    role: Accessible.RadioButton

    Accessible.checkable: true
    Accessible.checked: root.chosen

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusSmall
        color: root.down || root.chosen ? Theme.mix(Theme.palette.surface, root.accent, root.down ? 0.35 : 0.22) : Theme.palette.surface
        border.width: root.chosen ? Theme.hairline * 2.5 : Theme.hairline
        border.color: root.chosen ? root.accent : Theme.palette.line
    }
    Column {
        id: _column

        anchors.centerIn: parent
        spacing: Theme.space1 / 2

        Item {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.glyph.length > 0
            width: 64 * Theme.unit
            height: width

            Glyph {
                anchors.centerIn: parent
                name: root.glyph
                size: root.glyphSize
                color: root.chosen ? root.accent : Theme.palette.ink
            }
        }
        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            text: root.label
            font.pixelSize: root.textSize
            font.weight: root.chosen ? Font.Bold : Font.Normal
            wrapMode: Text.NoWrap

            Accessible.ignored: true
        }
    }
}
