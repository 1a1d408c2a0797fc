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
    property bool _made: false

    // Decoded as large as it is drawn, px for px: the software renderer then copies it, where it
    // would scale it anew in every frame that moves. All at once: a binding after the other
    // would decode for sizes that are on their way out.
    function _load() {
        if (!_made)
            return;
        const drawn = cropped ? Math.ceil(Math.max(width, height * _ratio)) : Math.floor(Math.min(width, height * _ratio));
        if (!picture || drawn <= 0) {
            _image.source = "";
            return;
        }
        // The smallest of the files that is not drawn larger than it is by more than a tenth.
        const least = drawn * 0.9 * Math.max(1, picture.height / picture.width);
        const source = Media.source(least <= 512 ? picture.thumb : least <= 960 ? picture.small : picture.file);
        if (_image.source.toString() === source.toString() && _image.px === drawn)
            return;
        _image.source = "";
        _image.px = drawn;
        _image.source = source;
    }

    implicitHeight: picture ? width / _ratio : 0

    Accessible.role: Accessible.Graphic
    Accessible.name: picture ? picture.caption : ""
    Accessible.ignored: Accessible.name.length === 0

    clip: cropped

    onWidthChanged: _load()
    onHeightChanged: _load()
    onPictureChanged: _load()
    Component.onCompleted: {
        _made = true;
        _load();
    }

    Image {
        id: _image

        property int px

        x: Math.round((root.width - width) / 2)
        y: Math.round((root.height - height) / 2)
        asynchronous: true
        // Enlarges, too, what is smaller than that.
        fillMode: Image.PreserveAspectFit
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
