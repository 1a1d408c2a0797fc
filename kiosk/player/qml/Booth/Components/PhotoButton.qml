import QtQuick
import Booth.Theme

// A picture that opens full-screen when it is pressed; a corner says so.
Pressable {
    id: root

    required property var picture
    property bool cropped: false

    readonly property real _ratio: picture ? picture.width / picture.height : 1
    // What the picture fills of its room, in px.
    readonly property real _shownWidth: cropped ? width : Math.min(width, height * _ratio)
    readonly property real _shownHeight: cropped ? height : Math.min(height, width / _ratio)

    label: picture && picture.caption ? qsTr("Enlarge: %1").arg(picture.caption) : qsTr("Enlarge")
    implicitHeight: _photo.implicitHeight
    opacity: down ? 0.86 : 1

    Photo {
        id: _photo

        anchors.fill: parent
        picture: root.picture
        cropped: root.cropped
    }
    Rectangle {
        x: (root.width + root._shownWidth) / 2 - width - Theme.space1
        y: (root.height + root._shownHeight) / 2 - height - Theme.space1
        visible: root._shownWidth > width * 2 && root._shownHeight > height * 2
        width: 56 * Theme.unit
        height: width
        radius: Theme.radiusSmall
        color: Theme.tint(Theme.palette.groundDeep, 0.72)

        Glyph {
            anchors.centerIn: parent
            name: "arrow-expand"
            size: 36 * Theme.unit
        }
    }
}
