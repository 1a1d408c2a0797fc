import QtQuick
import Booth.Core
import Booth.Theme

// The page, what lies over it, and the bar below. In reach mode the stage is the lower half of
// the window; a page that needs more height than that is moved up and down by the bar.
FocusScope {
    id: root

    required property Booth booth
    // All that the booth has of the window.
    required property Item whole
    property bool reach: false

    readonly property Comfort _comfort: booth.comfort
    readonly property Presence _presence: booth.presence
    readonly property real _least: reach ? _overlays.open ? _overlays.least : _stack.least : 0
    readonly property real _spare: Math.max(0, _page.height - _area.height)
    readonly property bool _canGoBack: booth.canGoBack || _stack.canTakeBack || _overlays.open
    property real _pan: 0

    function back() {
        if (!_overlays.takeBack())
            _stack.back();
    }
    // In reach mode: moves the page so that what the keyboard's focus goes to is in sight.
    function _reveal() {
        const item = Window.activeFocusItem;
        if (_spare === 0 || item === null || !item.activeFocusOnTab)
            return;
        const top = _area.mapFromItem(item, 0, 0).y;
        if (top >= -_pan && (top < 0 || top + item.height > _area.height))
            _pan = Math.max(0, Math.min(_spare, _pan + top - Theme.space3));
    }

    onReachChanged: _pan = 0
    on_SpareChanged: _pan = Math.min(_pan, _spare)

    Keys.onEscapePressed: back()
    Window.onActiveFocusItemChanged: _reveal()

    Item {
        id: _area

        objectName: "area"
        width: root.width
        height: root.height - _bar.height - (_opinion.visible ? _opinion.height : 0)
        clip: root._spare > 0

        Item {
            id: _page

            y: -root._pan
            width: parent.width
            height: Math.max(parent.height, root._least)

            Behavior on y {
                NumberAnimation {
                    duration: Theme.move
                    easing.type: Easing.OutCubic
                }
            }

            ScreenStack {
                id: _stack

                objectName: "stack"
                anchors.fill: parent
                visible: !_overlays.opaque
                booth: root.booth
                focus: true
                // Nothing beneath a view is reached by keys.
                enabled: !_overlays.open
                onOverlayAsked: (name, props) => _overlays.show(name, props)
            }
        }
    }
    OpinionStrip {
        id: _opinion

        anchors.bottom: _bar.top
        width: parent.width
        opinion: root.booth.opinion
    }
    BottomBar {
        id: _bar

        anchors.bottom: parent.bottom
        width: parent.width
        enabled: !_overlays.coversBar
        title: root.booth.exhibitTitle
        atHome: root.booth.atHome
        canGoBack: root._canGoBack
        nextLanguage: root.booth.languages.length > 2 ? qsTr("Language") : root.booth.nextLanguageName
        reach: root.reach
        searching: _overlays.name === "search"
        canPanUp: root._pan > 0
        canPanDown: root._pan < root._spare
        withLeave: root._presence.watching
        onBackAsked: root.back()
        onHomeAsked: {
            _overlays.hide();
            _stack.home();
        }
        onSearchAsked: _overlays.toggle("search")
        onDisplayAsked: _overlays.toggle("display")
        onLanguageAsked: {
            if (root.booth.languages.length > 2)
                _overlays.toggle("languages");
            else
                root.booth.nextLanguage();
        }
        onReachAsked: root._comfort.setReach(!root._comfort.reach)
        onLeaveAsked: root._presence.leave()
        onPanAsked: direction => root._pan = Math.max(0, Math.min(root._spare, root._pan + direction * _area.height / 2))
    }
    OverlayHost {
        id: _overlays

        objectName: "overlays"
        parent: coversBar ? root.whole : _page
        anchors.fill: parent
        booth: root.booth
        onHidden: _stack.forceActiveFocus()
        onBusyChanged: root._presence.hold("view", busy)
    }
    EdgeSwipe {
        objectName: "edge"
        height: root.height - _bar.height
        enabled: root._canGoBack
        onSwiped: root.back()
        onDistanceChanged: {
            // A page follows the finger; what is open inside it, or over it, only closes.
            if (distance > 0 && !_overlays.open && !_stack.canTakeBack)
                _stack.pull(distance);
        }
        onLetGo: _stack.letGo()
    }
    Connections {
        target: root.booth

        function onTakeawayAsked(index: int) {
            const found = JSON.parse(root.booth.view).page.takeaways[index];
            if (found)
                _overlays.show("takeaway", found);
        }
        function onMoved() {
            root._pan = 0;
            _stack.forceActiveFocus();
        }
        function onRestored() {
            _overlays.hide();
            root._pan = 0;
            _stack.forceActiveFocus();
        }
    }
}
