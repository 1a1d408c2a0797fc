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

    // All at once: a binding after the other would decode for sizes that are on their way out.
    function _load() {
        // What is cropped is drawn wider than the item where that is the taller of the two.
        const drawn = cropped ? Math.max(width, height * _ratio) : width;
        if (!picture || drawn <= 0) {
            _image.source = "";
            return;
        }
        // The next power of two, so that a resize of a few px does not decode again.
        const px = Math.min(picture.width, Math.pow(2, Math.ceil(Math.log2(Math.max(64, drawn)))));
        // The smallest of the files that is not drawn larger than it is by more than a tenth.
        const least = drawn * 0.9 * Math.max(1, picture.height / picture.width);
        const source = Media.source(least <= 512 ? picture.thumb : least <= 960 ? picture.small : picture.file);
        if (_image.source.toString() === source.toString() && _image.px === px)
            return;
        _image.source = "";
        _image.px = px;
        _image.source = source;
    }

    implicitHeight: picture ? width / _ratio : 0

    Accessible.role: Accessible.Graphic
    Accessible.name: picture ? picture.caption : ""
    Accessible.ignored: Accessible.name.length === 0

    onWidthChanged: _load()
    onHeightChanged: {
        if (cropped)
            _load();
    }
    onPictureChanged: _load()

    Image {
        id: _image

        property int px

        anchors.fill: parent
        asynchronous: true
        fillMode: root.cropped ? Image.PreserveAspectCrop : Image.PreserveAspectFit
        sourceSize.width: px
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
