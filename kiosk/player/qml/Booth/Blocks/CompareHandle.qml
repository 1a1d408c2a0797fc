import QtQuick
import Booth.Theme
import Booth.Components

// What the divider of a comparison is held by; with the keyboard it goes in steps.
Rectangle {
    id: root

    required property real share
    property color accent: Theme.accent("cyan")

    signal stepped(real by)

    width: Theme.touch
    height: width
    radius: width / 2
    color: Theme.tint(Theme.palette.groundDeep, 0.86)
    border.width: Theme.hairline * 2
    border.color: Theme.palette.ink
    activeFocusOnTab: true

    Accessible.role: Accessible.Slider
    Accessible.name: qsTr("Divider between the two pictures, %1%").arg(Math.round(share * 100))
    Accessible.focusable: true
    Accessible.onIncreaseAction: root.stepped(0.05)
    Accessible.onDecreaseAction: root.stepped(-0.05)

    Keys.onLeftPressed: root.stepped(-0.05)
    Keys.onRightPressed: root.stepped(0.05)

    FocusRing {
        target: root
        radius: root.radius
    }
    Row {
        anchors.centerIn: parent
        spacing: -Theme.space1

        Glyph {
            name: "chevron-left"
            size: 48 * Theme.unit
        }
        Glyph {
            name: "chevron-right"
            size: 48 * Theme.unit
        }
    }
}
