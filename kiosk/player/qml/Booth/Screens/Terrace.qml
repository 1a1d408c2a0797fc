import QtQuick
import Booth.Theme
import Booth.Components

// One terrace: its picture stands on a step that is the higher the further it has grown.
Pressable {
    id: root

    required property var tier
    required property int step
    required property int steps
    required property bool chosen
    property color accent: Theme.accent("green")

    readonly property real _rise: steps > 1 ? step / (steps - 1) : 0
    // Little room, as in reach mode, is all for the title.
    readonly property bool _low: height < 190 * Theme.unit * Theme.textScale
    readonly property real _base: _words.height + Theme.space4 * 2
    readonly property real _block: _low ? height : _base + _rise * Math.max(0, height - _base) * 0.26

    label: tier.title
    role: Accessible.PageTab

    Photo {
        id: _art

        width: parent.width
        height: Math.max(0, Math.min(width * 1.05, _step.y + Theme.space2))
        y: _step.y - height + Theme.space2
        visible: !!root.tier.cover && height > 60 * Theme.unit
        picture: root.tier.cover
        scale: root.chosen ? 1 : 0.94
        transformOrigin: Item.Bottom
        opacity: root.chosen ? 1 : 0.8

        Behavior on scale {
            NumberAnimation {
                duration: Theme.move
                easing.type: Easing.OutCubic
            }
        }
    }
    Glyph {
        visible: !root.tier.cover && size > 40 * Theme.unit
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: _step.top
        anchors.bottomMargin: Theme.space3
        icon: root.tier.icon
        name: "sprout"
        size: Math.min(root.width * 0.5, _step.y * 0.7)
        color: root.accent
    }
    Rectangle {
        id: _step

        y: root.height - height
        width: parent.width
        height: root._block
        radius: Theme.radius
        border.width: root.chosen ? Theme.hairline * 2 : Theme.hairline
        border.color: root.chosen || root.down ? root.accent : Theme.mix(Theme.palette.line, root.accent, 0.25)
        gradient: Gradient {
            GradientStop {
                position: 0
                color: Theme.mix(Theme.palette.surface, root.accent, Theme.palette.glow * (root.down ? 2.6 : root.chosen ? 2 : 0.9))
            }
            GradientStop {
                position: 1
                color: Theme.palette.surface
            }
        }

        Column {
            id: _words

            x: Theme.space2
            y: root._low ? (parent.height - height) / 2 : Theme.space4
            width: parent.width - Theme.space2 * 2
            spacing: Theme.space1

            Row {
                anchors.horizontalCenter: parent.horizontalCenter
                visible: !root._low
                spacing: Theme.space1

                Glyph {
                    visible: !!root.tier.icon
                    anchors.verticalCenter: parent.verticalCenter
                    icon: root.tier.icon
                    size: 40 * Theme.unit
                    color: root.accent
                }
                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.step + 1
                    font.pixelSize: Theme.body
                    font.weight: Font.Bold
                    color: root.accent
                    wrapMode: Text.NoWrap
                }
            }
            BalancedLabel {
                width: parent.width
                text: root.tier.title
                horizontalAlignment: Text.AlignHCenter
                font.pixelSize: Theme.chinese ? Theme.body * 1.1 : Theme.body * 0.9
                font.weight: Font.Bold
                lineHeight: Theme.leadingNote
            }
        }
    }
}
