import QtQuick
import Booth.Theme

// Vertical flick scrolling with a visible hint that there is more below.
Flickable {
    id: root

    property color ground: Theme.palette.groundDeep
    property real tail: Theme.space6

    contentWidth: width
    flickableDirection: Flickable.VerticalFlick
    boundsBehavior: Flickable.DragAndOvershootBounds
    interactive: contentHeight > height + 1
    clip: true
    // A finger that rests a moment before it drags still scrolls.
    pressDelay: 0
    maximumFlickVelocity: 6000 * Theme.unit
    flickDeceleration: 2600 * Theme.unit

    MoreHint {
        parent: root
        flickable: root
        ground: root.ground
    }
}
