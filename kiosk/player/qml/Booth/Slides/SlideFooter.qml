import QtQuick
import Booth.Theme
import Booth.Components

// Where in the talk one is, for whoever looks for it.
Item {
    id: root

    required property string section
    required property int number
    required property int count
    required property color accent

    height: Keynote.footer

    Rectangle {
        anchors.bottom: parent.bottom
        width: root.count > 0 ? root.width * Math.min(1, root.number / root.count) : 0
        height: Keynote.bar
        color: root.accent
        opacity: 0.8
    }
    Rectangle {
        visible: _section.text.length > 0
        x: Keynote.margin
        anchors.verticalCenter: _section.verticalCenter
        width: 16
        height: 16
        rotation: 45
        color: root.accent
    }
    Label {
        id: _section

        x: Keynote.margin + 36
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - x - Keynote.margin * 2 - _place.width
        text: root.section
        font.pixelSize: Keynote.small
        color: Theme.palette.inkFaint
        maximumLineCount: 1
        elide: Text.ElideRight
    }
    Label {
        id: _place

        anchors.verticalCenter: parent.verticalCenter
        anchors.right: parent.right
        anchors.rightMargin: Keynote.margin
        visible: root.number > 0
        text: root.number <= root.count ? root.number + " / " + root.count : root.number
        font.pixelSize: Keynote.small
        color: Theme.palette.inkFaint
        wrapMode: Text.NoWrap
    }
}
