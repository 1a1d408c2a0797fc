import QtQuick
import Booth.Theme

// Says that there is more below: the text fades, an arrow points down, a thumb shows where one is.
// Laid over the flickable it belongs to.
Item {
    id: root

    required property Flickable flickable
    property color ground: Theme.palette.groundDeep
    readonly property bool more: flickable.contentHeight + flickable.originY - flickable.contentY - flickable.height > Theme.space3

    anchors.fill: parent
    z: 2

    Item {
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
        anchors.right: parent.right
        anchors.rightMargin: 2 * Theme.unit
        visible: root.flickable.interactive && root.flickable.contentHeight > root.flickable.height + 1
        width: 6 * Theme.unit
        radius: width / 2
        height: Math.max(48 * Theme.unit, root.flickable.visibleArea.heightRatio * root.height)
        y: root.flickable.visibleArea.yPosition * root.height
        color: Theme.palette.inkFaint
        opacity: root.flickable.moving ? 0.8 : 0.35
    }
}
