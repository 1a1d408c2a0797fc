import QtQuick
import Booth.Theme
import Booth.Components

// An address to take away: a code large enough to scan at arm's length.
OverlayBase {
    id: root

    readonly property var takeaway: props

    Rectangle {
        anchors.fill: parent
        color: Theme.tint(Theme.palette.groundDeep, 0.94)
    }
    Pressable {
        anchors.fill: parent
        label: qsTr("Close")
        onClicked: root.closed()
    }
    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - Theme.margin * 2, 1000 * Theme.unit)
        spacing: Theme.space3

        Label {
            width: parent.width
            text: qsTr("Scan to take it with you")
            horizontalAlignment: Text.AlignHCenter
            font.pixelSize: Theme.title
            font.weight: Font.Bold
        }
        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: _code.width
            height: width
            radius: Theme.radiusSmall
            color: "#ffffff"

            Image {
                id: _code

                readonly property int modules: root.takeaway.code.width
                readonly property int step: Math.max(1, Math.floor(460 * Theme.unit / modules))

                width: modules * step
                height: width
                smooth: false
                source: Media.source(root.takeaway.code.file)
            }
        }
        Label {
            width: parent.width
            text: root.takeaway.label
            horizontalAlignment: Text.AlignHCenter
            maximumLineCount: 3
            elide: Text.ElideRight
        }
        Label {
            width: parent.width
            visible: root.takeaway.text !== root.takeaway.label
            text: root.takeaway.text
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.WrapAnywhere
            maximumLineCount: 3
            elide: Text.ElideRight
            font.pixelSize: Theme.small
            color: Theme.palette.inkFaint
        }
        Action {
            anchors.horizontalCenter: parent.horizontalCenter
            label: qsTr("Close")
            glyph: "close"
            onClicked: root.closed()
        }
    }
}
