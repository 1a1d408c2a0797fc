pragma ComponentBehavior: Bound
import QtQuick
import Booth.Core

// Where one slide is seen at a time. Those that may come next stand beside it, each drawn on a
// picture of its own already: turning moves a picture in, whatever is on it. A slide that is not
// ready yet leaves the one before where it is until it is whole.
Item {
    id: root

    component DrawnSlide: ReadySlide {
        // What is drawn beside the screen does not follow its slide: it is drawn anew.
        property bool drawn: false

        onAtChanged: drawn = false
    }

    required property Presenter talk
    // The slide to be seen; -1 for none.
    required property int at
    // Slides that may come next, the likeliest first; fewer than are kept.
    property var soon: []
    property int kept: 3
    // The name of the view that is seen.
    property string seenAs: ""
    // px of the screen to a px of this item.
    property real finer: 1

    // Between two steps of the work that nobody waits for; a key is heard there.
    readonly property int _pause: 16
    // How long a slide may wait for its pictures.
    readonly property int _patience: 1000
    property DrawnSlide _front: null
    // Shows a slide as it was before the deck was changed.
    property DrawnSlide _stale: null
    property double _since: 0
    property bool _made: false
    // Where the clip of the slide that is seen plays; empty without one.
    readonly property rect clipPlace: _front && _front.at === at ? _front.clipPlace : Qt.rect(0, 0, 0, 0)
    readonly property real _detail: finer * Screen.devicePixelRatio

    function _redraw(): void {
        for (let n = 0; n < _views.count; n++)
            (_views.itemAt(n) as DrawnSlide).drawn = false;
        _work.restart();
    }

    function _find(fits: var): DrawnSlide {
        for (let n = 0; n < _views.count; n++) {
            const view = _views.itemAt(n) as DrawnSlide;
            if (fits(view))
                return view;
        }
        return null;
    }
    function _holding(number: int): DrawnSlide {
        return _find(view => view.at === number && view !== _stale);
    }
    // A view that nobody sees, and none of those that may come if there is another.
    function _free(): DrawnSlide {
        return _find(view => view !== _front && !soon.includes(view.at)) ?? _find(view => view !== _front);
    }
    function _make(number: int): DrawnSlide {
        const view = _holding(number) ?? _free();
        view.at = number;
        return view;
    }
    function _turn(): void {
        _since = Date.now();
        _show();
        _work.restart();
    }
    // Tells whether the slide is seen that is to be.
    function _show(): bool {
        const view = at < 0 ? null : _make(at);
        if (view && !view.whole() && Date.now() - _since < _patience)
            return false;
        if (view)
            view.drawn = true;
        _front = view;
        if (_stale && _stale !== view)
            _stale.at = -1;
        _stale = null;
        return true;
    }
    // Does the next thing that is to be done; tells whether there may be another.
    function _step(): bool {
        if (!_show())
            return true;
        const raw = _find(view => view.at >= 0 && !view.drawn);
        if (raw) {
            raw.drawn = raw.whole();
            return true;
        }
        const missing = soon.find(number => number >= 0 && !_holding(number));
        if (missing !== undefined)
            _make(missing);
        return missing !== undefined;
    }
    // Another state of the deck: nothing that was made ready is worth keeping.
    function _renew(): void {
        for (let n = 0; n < _views.count; n++) {
            const view = _views.itemAt(n) as DrawnSlide;
            if (view !== _front)
                view.at = -1;
        }
        _stale = _front;
        _turn();
    }

    clip: true

    onAtChanged: {
        if (_made)
            _turn();
    }
    onWidthChanged: _redraw()
    onHeightChanged: _redraw()
    onFinerChanged: _redraw()
    Component.onCompleted: {
        _made = true;
        _turn();
    }

    Repeater {
        id: _views

        model: root.kept

        DrawnSlide {
            id: _view

            readonly property bool seen: root._front === _view

            x: seen ? 0 : root.width + 1
            width: root.width
            height: root.height
            talk: root.talk
            finer: root.finer
            objectName: seen ? root.seenAs : ""
            layer.enabled: drawn
            layer.textureSize: Qt.size(Math.round(width * root._detail), Math.round(height * root._detail))
        }
    }
    Timer {
        id: _work

        interval: root._pause
        onTriggered: {
            if (root._step())
                restart();
        }
    }
    Connections {
        target: root.talk.slides

        function onChanged() {
            root._renew();
        }
    }
}
