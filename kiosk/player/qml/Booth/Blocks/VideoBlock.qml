import QtQuick
import Booth.Theme
import Booth.Components

// A clip as its still; it is played by the media screen of a later version.
BlockBase {
    id: root

    readonly property var video: block.video

    implicitHeight: _column.height

    Column {
        id: _column

        width: root.width
        spacing: Theme.space2

        Rectangle {
            width: parent.width
            height: Math.min(width * 9 / 16, 0.6 * Theme.height)
            radius: Theme.radius
            color: Theme.palette.surface
            border.width: Theme.hairline
            border.color: Theme.palette.line

            Photo {
                anchors.fill: parent
                anchors.margins: Theme.hairline
                visible: !!root.video.poster
                picture: root.video.poster
                cropped: true
            }
        }
        Label {
            width: parent.width
            visible: text.length > 0
            text: root.video.caption
            horizontalAlignment: Text.AlignHCenter
            font.pixelSize: Theme.small
            color: Theme.palette.inkFaint
        }
    }
}
