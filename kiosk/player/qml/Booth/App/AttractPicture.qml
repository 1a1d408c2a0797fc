import QtQuick
import Booth.Components

// The picture of a slide: a photo fills its room and a little more, a drawing stands in it. It is
// decoded as large as it is drawn before it moves.
Image {
    id: root

    required property var slide
    // For a photo, and for a drawing.
    required property rect room
    required property rect clearRoom
    // How far it has moved, in px, and come nearer, as a share of its size.
    property point moved: Qt.point(0, 0)
    property real nearer: 0

    readonly property rect _room: slide.whole ? clearRoom : room
    // px of the longer side of a picture's middle file.
    readonly property int _middle: 960

    // All at once, and from the slide alone: one binding after the other would decode it twice.
    function _load() {
        const picture = slide.picture, whole = slide.whole, within = whole ? clearRoom : room;
        source = "";
        if (!picture || within.width <= 0)
            return;
        const ratio = picture.width / picture.height;
        const drawn = whole ? 0.94 * Math.min(within.width, within.height * ratio) : 1.06 * Math.max(within.width, within.height * ratio);
        const longer = drawn * Math.max(1, 1 / ratio);
        const middle = longer * 0.9 <= _middle;
        // A drawing may as well be a little smaller or larger, and need not be scaled at all.
        const kept = whole && middle && Math.abs(longer / Math.min(_middle, Math.max(picture.width, picture.height)) - 1) < 0.08;
        sourceSize = kept ? Qt.size(0, 0) : Qt.size(Math.ceil(drawn), 0);
        source = Media.source(middle ? picture.small : picture.file);
    }

    x: Math.round(_room.x + (_room.width - width) / 2) + moved.x
    y: Math.round(_room.y + (_room.height - height) / 2) + moved.y
    scale: 1 + nearer
    asynchronous: true
    cache: false
    fillMode: Image.PreserveAspectFit

    onSlideChanged: _load()
    onRoomChanged: _load()
    onClearRoomChanged: _load()
}
