import QtQuick
import Booth.Theme

// Tells what one or two fingers, or the mouse, want of the picture under them.
MultiPointTouchArea {
    id: root

    required property PictureStage stage
    readonly property real _slop: 20 * Theme.unit

    // "", "pinch", "pan", "swipe", "pull" or "none"
    property string _doing: ""
    property var _from: ({})
    property var _last: ({
            x: 0,
            y: 0,
            at: 0,
            speedX: 0,
            speedY: 0
        })
    property var _tap: ({
            x: 0,
            y: 0,
            at: 0
        })

    function _down(): var {
        return [_one, _two].filter(finger => finger.pressed);
    }
    // Where the fingers are: their middle and how far they are apart, in px.
    function _place(): var {
        const down = _down();
        const a = down[0], b = down[down.length - 1];
        return {
            x: (a.x + b.x) / 2,
            y: (a.y + b.y) / 2,
            apart: Math.hypot(a.x - b.x, a.y - b.y)
        };
    }
    // A finger came or went: what follows is measured from here.
    function _anew() {
        const place = _place();
        _from = Object.assign(stage.hold(), {
            place: place
        });
        _last = {
            x: place.x,
            y: place.y,
            at: Date.now(),
            speedX: 0,
            speedY: 0
        };
    }
    function _decide(x: real, y: real): string {
        if (Math.hypot(x, y) < _slop)
            return "";
        if (stage.enlarged)
            return "pan";
        if (Math.abs(x) >= Math.abs(y))
            return "swipe";
        return y > 0 ? "pull" : "none";
    }
    function _measure(place: var) {
        const now = Date.now(), past = Math.max(1, now - _last.at);
        _last = {
            x: place.x,
            y: place.y,
            at: now,
            speedX: _last.speedX * 0.4 + (place.x - _last.x) / past * 0.6,
            speedY: _last.speedY * 0.4 + (place.y - _last.y) / past * 0.6
        };
    }
    function _tapped() {
        const place = _last, now = Date.now();
        const near = Math.hypot(place.x - _tap.x, place.y - _tap.y) < Theme.touch;
        const doubled = now - _tap.at < 400 && near;
        _tap = {
            x: place.x,
            y: place.y,
            at: doubled ? 0 : now
        };
        if (doubled)
            stage.doubleTap(place.x, place.y);
    }

    minimumTouchPoints: 1
    maximumTouchPoints: 2
    touchPoints: [
        TouchPoint {
            id: _one
        },
        TouchPoint {
            id: _two
        }
    ]

    onPressed: {
        _doing = _down().length === 2 ? "pinch" : "";
        _anew();
    }
    onUpdated: {
        const down = _down();
        if (down.length === 0)
            return;
        const place = _place(), x = place.x - _from.place.x, y = place.y - _from.place.y;
        _measure(place);
        if (_doing === "")
            _doing = _decide(x, y);
        if (_doing === "pinch" && down.length === 2)
            stage.pinch(_from, _from.place.x, _from.place.y, place.x, place.y, place.apart / Math.max(1, _from.place.apart));
        else if (_doing === "pan")
            stage.move(_from, x, y);
        else if (_doing === "swipe")
            stage.swipe(_from, x);
        else if (_doing === "pull")
            stage.pull(y);
    }
    onReleased: {
        if (_down().length > 0) {
            _doing = stage.enlarged ? "pan" : "none";
            _anew();
            return;
        }
        if (_doing === "")
            _tapped();
        const thrown = Date.now() - _last.at < 80 && ["pan", "swipe", "pull"].includes(_doing);
        stage.release(thrown ? _last.speedX : 0, thrown ? _last.speedY : 0);
    }
    onCanceled: stage.release(0, 0)
}
