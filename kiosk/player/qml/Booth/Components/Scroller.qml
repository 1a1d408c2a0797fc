import QtQuick
import Booth.Theme

// Vertical flick scrolling with a visible hint that there is more below.
Flickable {
    id: root

    property color ground: Theme.palette.groundDeep
    property string label: qsTr("Text to scroll")
    // Moves it by the keys that are forwarded to it.
    readonly property Item keys: _keys

    contentWidth: width
    flickableDirection: Flickable.VerticalFlick
    boundsBehavior: Flickable.DragAndOvershootBounds
    interactive: contentHeight > height + 1
    clip: true
    // A finger that rests a moment before it drags still scrolls.
    pressDelay: 0
    maximumFlickVelocity: 6000 * Theme.unit
    flickDeceleration: 2600 * Theme.unit
    activeFocusOnTab: interactive || activeFocus

    Accessible.role: Accessible.Pane
    Accessible.name: root.label
    Accessible.ignored: !root.interactive

    Keys.forwardTo: [_keys]

    MoreHint {
        parent: root
        flickable: root
        ground: root.ground
    }
    KeyScroll {
        id: _keys

        parent: root
        flickable: root
    }
    FocusRing {
        // Outside, so that it lies on no text.
        readonly property real outset: Theme.ring * 1.5

        parent: root.parent
        x: root.x - outset
        y: root.y - outset
        width: root.width + outset * 2
        height: root.height + outset * 2
        target: root
    }
}
