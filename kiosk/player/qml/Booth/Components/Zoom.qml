import QtQuick
import Booth.Theme

// How far a picture is enlarged and moved within its frame. Lengths in px; `x` and `y` are of
// the picture's middle from the frame's. Beyond its limits it gives a little, and `settle`
// brings it back.
Item {
    id: root

    required property size frame
    // The picture as it fits into the frame.
    required property size fitted
    required property real most
    property real times: 1
    property real atX: 0
    property real atY: 0
    readonly property bool on: times > 1.01

    readonly property real _give: 0.35

    // Enlarges to `to` so that what was under a point stays under it. `from` is
    // {times, atX, atY} as they were when the point was at (fromX, fromY).
    function about(from: var, fromX: real, fromY: real, toX: real, toY: real, to: real) {
        const least = to < 1 ? 1 - (1 - to) * _give : to;
        times = least > most ? most + (least - most) * _give : least;
        atX = _eased(toX - (fromX - from.atX) * times / from.times, _limit(fitted.width, frame.width));
        atY = _eased(toY - (fromY - from.atY) * times / from.times, _limit(fitted.height, frame.height));
    }
    function move(x: real, y: real) {
        atX = _eased(x, _limit(fitted.width, frame.width));
        atY = _eased(y, _limit(fitted.height, frame.height));
    }
    // Goes to a size about a point, as for a button or a double tap.
    function go(to: real, x: real, y: real) {
        stop();
        const wanted = Math.max(1, Math.min(most, to));
        _glide(wanted, x - (x - atX) * wanted / times, y - (y - atY) * wanted / times);
    }
    // Goes back within the limits, on by (x, y) if there is room.
    function settle(x: real, y: real) {
        const wanted = Math.max(1, Math.min(most, times));
        _glide(wanted, (atX + x) * wanted / times, (atY + y) * wanted / times);
    }
    function stop() {
        _way.stop();
    }
    function reset() {
        stop();
        times = 1;
        atX = 0;
        atY = 0;
    }
    function place(): var {
        return {
            times: times,
            atX: atX,
            atY: atY
        };
    }

    // How far the middle may go at a size.
    function _limit(length: real, room: real): real {
        return Math.max(0, (length * times - room) / 2);
    }
    function _eased(value: real, limit: real): real {
        const over = Math.abs(value) - limit;
        return over <= 0 ? value : Math.sign(value) * (limit + over * _give);
    }
    function _glide(to: real, x: real, y: real) {
        const sideways = Math.max(0, (fitted.width * to - frame.width) / 2);
        const upright = Math.max(0, (fitted.height * to - frame.height) / 2);
        _toTimes.to = to;
        _toX.to = Math.max(-sideways, Math.min(sideways, x));
        _toY.to = Math.max(-upright, Math.min(upright, y));
        _way.restart();
        if (Theme.move === 0)
            _way.complete();
    }

    ParallelAnimation {
        id: _way

        NumberAnimation {
            id: _toTimes

            target: root
            property: "times"
            duration: Theme.move
            easing.type: Easing.OutCubic
        }
        NumberAnimation {
            id: _toX

            target: root
            property: "atX"
            duration: Theme.move
            easing.type: Easing.OutCubic
        }
        NumberAnimation {
            id: _toY

            target: root
            property: "atY"
            duration: Theme.move
            easing.type: Easing.OutCubic
        }
    }
}
