import QtQuick
import Booth.Theme

// Vertical flick scrolling with a visible hint that there is more below.
Flickable {
    id: root

    property color ground: Theme.palette.groundDeep
    property real tail: Theme.space6
    readonly property bool more: contentHeight - contentY - height > Theme.space3

    contentWidth: width
    flickableDirection: Flickable.VerticalFlick
    boundsBehavior: Flickable.DragAndOvershootBounds
    interactive: contentHeight > height + 1
    clip: true
    // A finger that rests a moment before it drags still scrolls.
    pressDelay: 0
    maximumFlickVelocity: 6000 * Theme.unit
    flickDeceleration: 2600 * Theme.unit

    Item {
        parent: root
        z: 2
        anchors.bottom: parent.bottom
        width: root.width
        height: 96 * Theme.unit
        visible: opacity > 0
        opacity: root.more ? 1 : 0

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.quick
            }
        }

        Rectangle {
            anchors.fill: parent
            gradient: Gradient {
                GradientStop {
                    position: 0
                    color: Theme.tint(root.ground, 0)
                }
                GradientStop {
                    position: 0.8
                    color: Theme.tint(root.ground, 0.94)
                }
                GradientStop {
                    position: 1
                    color: root.ground
                }
            }
        }
        Glyph {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            name: "chevron-down"
            size: 48 * Theme.unit
            color: Theme.palette.inkSoft
        }
    }
    Rectangle {
        parent: root
        z: 3
        anchors.right: parent.right
        anchors.rightMargin: 2 * Theme.unit
        visible: root.interactive
        width: 6 * Theme.unit
        radius: width / 2
        height: Math.max(48 * Theme.unit, root.visibleArea.heightRatio * root.height)
        y: root.visibleArea.yPosition * root.height
        color: Theme.palette.inkFaint
        opacity: root.moving ? 0.8 : 0.35
    }
}
