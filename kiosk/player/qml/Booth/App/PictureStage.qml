pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components

// Pictures side by side under the fingers: two enlarge, one moves what is enlarged, else turns
// to the next or pulls the picture down and away; a double tap enlarges at its point.
Item {
    id: root

    required property var pictures
    property int index: 0
    readonly property bool enlarged: _zoom.on
    readonly property real times: _zoom.times
    readonly property real most: _zoom.most
    // How far the picture is pulled away, 0 to 1.
    readonly property real pulled: Math.min(1, _pull / height)

    readonly property var _picture: pictures[index]
    readonly property real _gap: Theme.space8
    // Of the row of pictures and of the one pulled down, in px.
    property real _offset: 0
    property real _pull: 0

    signal pulledAway

    function show(wanted: int) {
        if (wanted < 0 || wanted >= pictures.length || wanted === index)
            return;
        _zoom.reset();
        _offset += (wanted > index ? 1 : -1) * (width + _gap);
        index = wanted;
        _comeBack();
    }
    function enlarge(factor: real) {
        _zoom.go(_zoom.times * factor, 0, 0);
    }
    function fit() {
        _zoom.go(1, 0, 0);
    }
    function pan(x: real, y: real) {
        _zoom.settle(x * width, y * height);
    }
    // Goes on from where the fingers are; animations stop under them.
    function hold(): var {
        _zoom.stop();
        _back.stop();
        return Object.assign(_zoom.place(), {
            offset: _offset
        });
    }
    function pinch(from: var, fromX: real, fromY: real, toX: real, toY: real, times: real) {
        _zoom.about(from, fromX - width / 2, fromY - height / 2, toX - width / 2, toY - height / 2, from.times * times);
    }
    function move(from: var, x: real, y: real) {
        _zoom.move(from.atX + x, from.atY + y);
    }
    function swipe(from: var, x: real) {
        const wanted = from.offset + x;
        const outside = (index === 0 && wanted > 0) || (index === pictures.length - 1 && wanted < 0);
        _offset = outside ? wanted * 0.35 : wanted;
    }
    function pull(y: real) {
        _pull = Math.max(0, y);
    }
    function doubleTap(x: real, y: real) {
        _zoom.go(_zoom.on ? 1 : 2.5, x - width / 2, y - height / 2);
    }
    // The last finger left, at this speed in px/ms.
    function release(speedX: real, speedY: real) {
        const quick = 0.5 * Theme.unit;
        if (_pull > height * 0.2 || (_pull > 0 && speedY > quick * 2)) {
            pulledAway();
            return;
        }
        if (_zoom.on || _zoom.times < 1)
            _zoom.settle(speedX * 160, speedY * 160);
        const turns = Math.abs(_offset) > width * 0.2 || (Math.abs(speedX) > quick && _offset * speedX > 0);
        const wanted = index + (_offset < 0 ? 1 : -1);
        if (turns && _offset !== 0 && wanted >= 0 && wanted < pictures.length)
            show(wanted);
        else
            _comeBack();
    }

    function _comeBack() {
        _back.restart();
        if (Theme.move === 0)
            _back.complete();
    }

    clip: true
    onPicturesChanged: _zoom.reset()
    onWidthChanged: _zoom.reset()

    Zoom {
        id: _zoom

        readonly property real _ratio: root._picture.width / root._picture.height

        frame: Qt.size(root.width, root.height)
        fitted: Qt.size(Math.min(root.width, root.height * _ratio), Math.min(root.height, root.width / _ratio))
        // Until two px of the screen show one of the picture.
        most: Math.max(3, Math.min(8, 2 * root._picture.width / Math.max(1, fitted.width)))
    }
    ParallelAnimation {
        id: _back

        NumberAnimation {
            target: root
            property: "_offset"
            to: 0
            duration: Theme.move
            easing.type: Easing.OutCubic
        }
        NumberAnimation {
            target: root
            property: "_pull"
            to: 0
            duration: Theme.move
            easing.type: Easing.OutCubic
        }
    }
    Repeater {
        model: root.pictures

        Loader {
            id: _slot

            required property int index
            required property var modelData
            readonly property bool looked: index === root.index

            x: (index - root.index) * (root.width + root._gap) + root._offset
            width: root.width
            height: root.height
            active: Math.abs(index - root.index) <= 1
            sourceComponent: Item {
                PictureSheet {
                    id: _sheet

                    readonly property real ratio: _slot.modelData.width / _slot.modelData.height

                    objectName: _slot.looked ? "sheet" : ""
                    picture: _slot.modelData
                    sharp: _slot.looked
                    enlarged: _slot.looked && _zoom.on
                    fitted: Math.min(root.width, root.height * ratio)
                    x: (root.width - width) / 2 + (_slot.looked ? _zoom.atX : 0)
                    y: (root.height - height) / 2 + (_slot.looked ? _zoom.atY + root._pull : 0)
                    width: fitted * (_slot.looked ? _zoom.times : 1)
                    height: width / ratio
                }
            }
        }
    }
}
