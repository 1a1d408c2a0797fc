import QtQuick
import Booth.Theme
import Booth.Components

BlockBase {
    id: root

    readonly property var picture: block.picture

    implicitHeight: _column.height

    Column {
        id: _column

        width: root.width
        spacing: Theme.space2

        PhotoButton {
            anchors.horizontalCenter: parent.horizontalCenter
            // Never enlarged beyond twice its px, never taller than a screen shows.
            width: Math.min(root.width, root.picture.width * 2, 0.72 * Theme.height * root.picture.width / root.picture.height)
            picture: root.picture
            onClicked: root.overlayAsked("picture", {
                pictures: [root.picture],
                index: 0
            })
        }
        Label {
            width: parent.width
            visible: text.length > 0
            text: root.picture.caption
            horizontalAlignment: Text.AlignHCenter
            font.pixelSize: Theme.small
            lineHeight: Theme.leadingNote
            color: Theme.palette.inkFaint
        }
    }
}
