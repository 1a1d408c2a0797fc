import QtQuick
import Booth.Theme

// A raised plate that can be pressed; its accent glows at the top edge.
Pressable {
    id: root

    property color accent: Theme.palette.line
    property bool chosen: false
    property bool plain: false

    ringRadius: Theme.radius
    scale: down ? 0.985 : 1

    Behavior on scale {
        NumberAnimation {
            duration: Theme.quick
            easing.type: Easing.OutCubic
        }
    }

    Rectangle {
        id: _plate

        anchors.fill: parent
        z: -1
        radius: Theme.radius
        border.width: root.chosen ? Theme.hairline * 2 : Theme.hairline
        border.color: root.chosen || root.down ? root.accent : root.plain ? Theme.palette.line : Theme.mix(Theme.palette.line, root.accent, 0.4)
        gradient: Gradient {
            GradientStop {
                position: 0
                color: Theme.mix(Theme.palette.surface, root.accent, (root.down ? 1.6 : 1) * (root.plain ? 0 : Theme.palette.glow))
            }
            GradientStop {
                position: 1
                color: root.down ? Theme.palette.surfaceRaised : Theme.palette.surface
            }
        }
    }
}
