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

    // Px of width to decode: the next power of two, so that a resize of a few px does not decode
    // again; 0 before there is a width.
    readonly property int _px: picture && width > 0 ? Math.min(picture.width, Math.pow(2, Math.ceil(Math.log2(Math.max(64, width))))) : 0
    // The smallest of the files that is not drawn larger than it is by more than a tenth.
    readonly property string _file: {
        if (!picture)
            return "";
        const least = width * 0.9 * Math.max(1, picture.height / picture.width);
        return least <= 512 ? picture.thumb : least <= 960 ? picture.small : picture.file;
    }
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
        // In this order, so that nothing is decoded for a size that is on its way out.
        sourceSize.width: root._px
        source: root.picture && root._px > 0 && sourceSize.width === root._px ? Media.source(root._file) : ""
        opacity: status === Image.Ready ? 1 : 0

        onStatusChanged: {
            if (status === Image.Ready)
                Album.keep(_image);
        }

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.quick
            }
        }
    }
}
