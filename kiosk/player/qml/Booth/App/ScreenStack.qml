pragma ComponentBehavior: Bound
import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components
import Booth.Screens

// The screen that is shown, and while it arrives, the one that leaves. A transition that is
// interrupted goes on from where it is, and one that is taken back turns round.
FocusScope {
    id: root

    required property Booth booth
    readonly property ScreenBase current: _front.item as ScreenBase
    readonly property bool moving: _slide.running
    // Views inside the page, for the tour.
    readonly property int viewCount: current ? current.viewCount : 0
    readonly property real least: current ? current.least : 0
    // A part inside the screen is open, which "back" closes first.
    property bool canTakeBack: false

    readonly property var _view: JSON.parse(booth.view)
    property Loader _front: _a
    property Loader _behind: _b
    property int _direction: 1
    // Where the screen that is shown is on its way, in px; the one that leaves goes before it.
    property real _offset: 0
    // In whole px: glyphs are not drawn anew for each part of one, and what no longer moves by a
    // px is not drawn at all.
    readonly property int _frontX: Math.round(_offset)
    readonly property int _behindX: _frontX - Math.round(width) * _direction
    // ms of the movement that the first frame has behind it: it would show nothing of the page.
    readonly property int _ahead: 16

    signal transitionStarted
    signal transitionEnded
    signal overlayAsked(string name, var props)

    function back() {
        if (current && current.takeBack())
            return;
        booth.back();
    }
    function home() {
        booth.home();
    }
    function showView(index: int) {
        current.showView(index);
    }

    function _scrollTo(offset: real) {
        if (current)
            current.scrollTo(offset);
    }
    // Moves the page by the finger of an edge swipe; `letGo` puts it back.
    function pull(distance: real) {
        if (!_slide.running)
            _offset = distance;
    }
    function letGo() {
        if (_offset === 0 || _slide.running)
            return;
        if (Theme.move === 0) {
            _offset = 0;
            return;
        }
        _direction = -1;
        _begin(0);
    }

    function _props(): var {
        return Given.of({
            // From the beginning, so that nothing is laid out twice.
            width: width,
            height: height,
            page: _view.page,
            cards: booth.cards,
            cardOf: id => JSON.parse(root.booth.cardOf(id)),
            trail: _view.trail,
            before: _view.before,
            after: _view.after,
            memory: booth.memory
        });
    }
    function _open(direction: string) {
        const kind = _view.page.kind;
        if (kind === undefined)
            return;
        const still = direction === "" || Theme.move === 0;
        const way = direction === "forward" ? 1 : -1;
        const turned = !still && _slide.running && way !== _direction && _isOpen(_behind);
        const from = still ? 0 : turned ? _behindX : _offset + width * way;
        _end();
        if (!turned)
            _behind.setSource("");
        const arriving = _behind;
        _behind = _front;
        _front = arriving;
        _direction = way;
        if (turned)
            _takeUp(_front.item as ScreenBase);
        else
            _front.setSource(Qt.resolvedUrl("../Screens/" + kind.charAt(0).toUpperCase() + kind.slice(1) + "Screen.qml"), _props());
        _offset = from;
        if (still)
            _drop();
        else
            _begin(turned ? 0 : _ahead);
    }
    // Whether a screen that is still leaving shows the page that is wanted back.
    function _isOpen(loader: Loader): bool {
        const screen = loader.item as ScreenBase;
        return screen !== null && screen.page.id === _view.page.id && screen.page.lang === _view.page.lang;
    }
    // Gives a screen the page as it is now, without moving what is seen.
    function _takeUp(screen: ScreenBase) {
        const seen = screen.recall();
        screen.trail = _view.trail;
        screen.before = _view.before;
        screen.after = _view.after;
        screen.cards = booth.cards;
        screen.page = _view.page;
        if (seen.offset !== undefined)
            Qt.callLater(_scrollTo, seen.offset);
    }
    // Only when its screen is gone may the booth delete what it showed.
    function _drop() {
        _behind.setSource("");
        booth.letGo();
    }
    function _begin(ahead: int) {
        _offset *= Math.pow(1 - ahead / Theme.move, 4); // the same curve, from there on
        _slide.duration = Theme.move - ahead;
        transitionStarted();
        _slide.start();
    }
    function _end() {
        if (!_slide.running)
            return;
        _slide.stop();
        transitionEnded();
    }

    Component.onCompleted: _open("")

    Connections {
        target: root.booth

        function onLeaving() {
            if (root.current)
                root.booth.remember(root.current.recall());
        }
        function onMoved(direction: string) {
            root._open(direction);
        }
        function onRestored() {
            root._open("");
        }
        function onRefreshed() {
            const screen = root.current;
            if (!screen || screen.page.kind !== root._view.page.kind) {
                root._open("");
                return;
            }
            root._takeUp(screen);
            if (!root.moving)
                root.booth.letGo();
        }
    }
    Connections {
        target: root.current

        function onPageAsked(id: string) {
            root.booth.open(id);
        }
        function onLinkFollowed(link: string) {
            root.booth.follow(link);
        }
        function onOverlayAsked(name: string, props: var) {
            root.overlayAsked(name, props);
        }
    }

    NumberAnimation {
        id: _slide

        target: root
        property: "_offset"
        to: 0
        easing.type: Easing.OutQuart
        // The screen that left is taken down well after the last frame: the end of the curve is
        // less than a px.
        onFinished: {
            root._drop();
            root.transitionEnded();
        }
    }

    Loader {
        id: _a

        objectName: this === root._front ? "front" : "behind"
        x: this === root._front ? root._frontX : root._behindX
        width: root.width
        height: root.height
        enabled: this === root._front
        focus: enabled
    }
    Loader {
        id: _b

        objectName: this === root._front ? "front" : "behind"
        x: this === root._front ? root._frontX : root._behindX
        width: root.width
        height: root.height
        enabled: this === root._front
        focus: enabled
    }
    Binding {
        target: root
        property: "canTakeBack"
        value: root.current ? root.current.inside : false
    }
}
