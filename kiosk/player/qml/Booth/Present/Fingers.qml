import QtQuick
import Booth.Core
import Booth.Theme

// Fingers on a slide: at its edges and by a swipe they turn it, in the middle they play its clip;
// with a tool they point or draw.
Item {
    id: root

    required property Presenter talk
    // Where the slide's clip plays; empty without one.
    property rect clipPlace

    readonly property Ink _ink: talk.desk.ink
    readonly property bool _turning: talk.desk.tool === ""
    // Share of the width at each side that turns.
    readonly property real _edge: 0.3
    property real _pulled: 0

    signal middleTapped
    signal stirred

    function _tapped(at: point): void {
        talk.touched();
        if (at.x > width * (1 - _edge))
            talk.forward();
        else if (at.x < width * _edge)
            talk.back();
        else
            _tappedMiddle(at);
    }
    // What stands still is reached as on any slide; what begins is not to be covered.
    function _tappedMiddle(at: point): void {
        const place = clipPlace, plays = talk.clip.state === "playing";
        const hit = at.x >= place.x && at.x < place.x + place.width && at.y >= place.y && at.y < place.y + place.height;
        if (hit)
            talk.playClip();
        if (!hit || plays)
            middleTapped();
    }
    function _put(at: point): void {
        const x = Math.max(0, Math.min(1, at.x / width)), y = Math.max(0, Math.min(1, at.y / height));
        if (talk.desk.tool === "laser")
            _ink.point(x, y);
        else
            _ink.draw(x, y);
    }

    TapHandler {
        enabled: root._turning
        gesturePolicy: TapHandler.ReleaseWithinBounds
        longPressThreshold: 0
        onTapped: point => root._tapped(point.position)
    }
    DragHandler {
        id: _swipe

        enabled: root._turning
        target: null
        onActiveTranslationChanged: {
            if (active)
                root._pulled = activeTranslation.x;
        }
        onActiveChanged: {
            if (active) {
                root._pulled = 0;
                return;
            }
            root.talk.touched();
            if (root._pulled < -Theme.touch)
                root.talk.forward();
            else if (root._pulled > Theme.touch)
                root.talk.back();
        }
    }
    PointHandler {
        enabled: !root._turning
        onPointChanged: {
            if (active)
                root._put(point.position);
        }
        onActiveChanged: {
            if (!active)
                root._ink.lift();
        }
    }
    HoverHandler {
        // A mouse that only lies there hovers anew whenever a slide moves under it.
        property point _last: Qt.point(-1, -1)

        acceptedDevices: PointerDevice.Mouse
        onPointChanged: {
            const at = point.scenePosition, stirs = _last.x >= 0 && (at.x !== _last.x || at.y !== _last.y);
            _last = at;
            if (stirs)
                root.stirred();
        }
    }
}
