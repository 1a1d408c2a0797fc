import QtQuick
import Booth.Components

// A picture of the pack, no finer than it is seen: a thumbnail does not hold a wall's picture.
Item {
    id: root

    required property var picture
    // px of the screen to a unit of the canvas.
    required property real detail
    readonly property bool loading: _image.status === Image.Loading
    readonly property real _px: Math.max(width, height) * detail

    Image {
        id: _image

        anchors.fill: parent
        asynchronous: true
        mipmap: true
        fillMode: Image.PreserveAspectFit
        // The next power of two, so that sizes near each other share one picture.
        sourceSize.width: Math.min(root.picture ? root.picture.width : 0, Math.pow(2, Math.ceil(Math.log2(Math.max(64, root._px)))))
        source: root.picture && root._px > 0 ? Media.source(root._px > 900 ? root.picture.file : root.picture.small) : ""
    }
}
