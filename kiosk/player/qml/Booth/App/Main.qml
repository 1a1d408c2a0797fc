pragma ComponentBehavior: Bound
import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components

// The window. Python gives it the booth; everything else follows from that.
Window {
    id: root

    required property Booth booth
    required property url artRoot
    // Null where nobody keeps the booth, as in the tour.
    property Staff staff: null
    // For whoever writes; null for visitors.
    property Preview preview: null
    // Null while nobody presents; then what this window shows of the talk.
    property QtObject talk: null
    property string talkRole: "both"
    readonly property Comfort comfort: booth.comfort
    readonly property Presence presence: booth.presence

    // The attract loop is still to be seen for the first time: what lies beneath it can wait.
    property bool early: true

    function _beReady() {
        early = false;
    }
    // Somebody is there: nothing waits any more.
    function _greet() {
        if (presence.phase !== "attract")
            _beReady();
    }

    color: Theme.palette.groundDeep
    title: booth.exhibitTitle

    Component.onCompleted: _greet()

    Connections {
        target: root.presence

        function onPhaseChanged() {
            root._greet();
        }
    }
    Connections {
        target: root
        enabled: root.early

        function onFrameSwapped() {
            if (!(_attract.item as AttractView)?.loading)
                Qt.callLater(root._beReady); // whoever else waits for this frame comes first
        }
    }
    Backdrop {
        anchors.fill: parent
    }
    Loader {
        active: root.comfort.reach
        width: root.width
        height: _stage.y
        sourceComponent: ReachBanner {
            page: JSON.parse(root.booth.view).page
            exhibitTitle: root.booth.exhibitTitle
        }
    }
    Loader {
        id: _stage

        y: root.comfort.reach ? Math.round(_whole.height / 2) : 0
        width: root.width
        height: _whole.height - y
        active: !root.early
        enabled: root.presence.phase !== "attract"
        visible: !_attract.covers && !_talk.covers
        focus: true
        sourceComponent: Stage {
            objectName: "stage"
            booth: root.booth
            whole: _whole
            reach: root.comfort.reach
            focus: true
        }
    }
    Item {
        // What the booth has of the window; views that cover the bar come to stand in it.
        id: _whole

        width: root.width
        height: root.height - _preview.height
    }
    PreviewPlace {
        id: _preview

        z: 3
        anchors.bottom: parent.bottom
        width: root.width
        preview: root.preview
    }
    Item {
        // A finger takes the keyboard's focus away, and its ring with it.
        anchors.fill: parent

        PointHandler {
            onActiveChanged: {
                if (active && root.activeFocusItem?.activeFocusOnTab)
                    root.activeFocusItem.focus = false;
            }
        }
    }
    Loader {
        // Over the views that cover the bar, which come to stand beside the stage.
        z: 1
        anchors.fill: parent
        active: root.presence.phase === "warn"
        sourceComponent: WarnView {
            secondsLeft: root.presence.secondsLeft
        }
    }
    Loader {
        id: _attract

        readonly property bool covers: status === Loader.Ready

        z: 1
        anchors.fill: parent
        active: root.presence.phase === "attract"
        sourceComponent: AttractView {
            objectName: "attract"
            loop: root.booth.attract
            film: root.booth.film
        }
    }
    TalkEntrance {
        id: _talk

        z: 2
        anchors.fill: parent
        talk: root.talk
        role: root.talkRole
        onShut: _stage.forceActiveFocus()
    }
    StaffEntrance {
        z: 3
        anchors.fill: parent
        staff: root.staff
        onShut: _stage.forceActiveFocus()
    }
    // Last, for the last is ready first: what the loaders above make finds its sizes.
    Binding {
        target: Theme
        property: "width"
        value: root.width
    }
    Binding {
        target: Theme
        property: "height"
        value: _whole.height - _stage.y
    }
    Binding {
        target: Theme
        property: "shorter"
        value: Math.min(_whole.width, _whole.height)
    }
    Binding {
        target: Theme
        property: "scheme"
        value: root.comfort.theme
    }
    Binding {
        target: Theme
        property: "textScale"
        value: root.comfort.textScale
    }
    Binding {
        target: Theme
        property: "reducedMotion"
        value: root.comfort.still
    }
    Binding {
        target: Theme
        property: "reach"
        value: root.comfort.reach
    }
    Binding {
        target: Theme
        property: "chinese"
        value: root.booth.lang.startsWith("zh")
    }
    Binding {
        target: Media
        property: "root"
        value: root.booth.mediaRoot
    }
    Binding {
        target: Media
        property: "artRoot"
        // The loop's picture comes first; one thread reads both.
        value: root.early ? "" : root.artRoot
    }
}
