import QtQuick
import Booth.Components

// One picture in the viewer: the small file at once, the large one over it when it is decoded.
Item {
    id: root

    required property var picture
    // Whether it is the one looked at; the others need no px that nobody sees.
    required property bool sharp
    // Width in px at which it fits the screen.
    required property real fitted
    property bool enlarged: false
    readonly property bool loading: _small.status === Image.Loading || (sharp && !enlarged && _large.status === Image.Loading)

    Accessible.role: Accessible.Graphic
    Accessible.name: picture.caption

    Image {
        id: _small

        anchors.fill: parent
        visible: _large.status !== Image.Ready
        asynchronous: true
        source: Media.source(root.picture.small)
    }
    Image {
        id: _large

        anchors.fill: parent
        asynchronous: true
        retainWhileLoading: true
        // The next power of two; all there is once it is enlarged.
        sourceSize.width: root.enlarged ? root.picture.width : Math.min(root.picture.width, Math.pow(2, Math.ceil(Math.log2(Math.max(64, root.fitted)))))
        source: root.sharp && root.picture.file !== root.picture.small ? Media.source(root.picture.file) : ""
    }
}
