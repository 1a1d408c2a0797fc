import QtQuick
import Booth.Theme

// A picture of the pack: its mean colour until it is there, then the picture.
Item {
    id: root

    required property var picture
    property bool cropped: false
    property bool framed: true
    property color around: Theme.palette.ground
    readonly property bool loading: _image.status === Image.Loading

    readonly property real _ratio: picture ? picture.width / picture.height : 1

    implicitHeight: picture ? width / _ratio : 0

    Accessible.role: Accessible.Graphic
    Accessible.name: picture ? picture.caption : ""
    Accessible.ignored: Accessible.name.length === 0

    Image {
        id: _image

        anchors.fill: parent
        asynchronous: true
        fillMode: root.cropped ? Image.PreserveAspectCrop : Image.PreserveAspectFit
        // The next power of two, so that a resize of a few px does not decode again.
        sourceSize.width: Math.min(root.picture ? root.picture.width : 0, Math.pow(2, Math.ceil(Math.log2(Math.max(64, width)))))
        source: root.picture ? Media.source(width > 900 ? root.picture.file : root.picture.small) : ""
        opacity: status === Image.Ready ? 1 : 0

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.quick
            }
        }
    }
}
