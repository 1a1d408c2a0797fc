pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components
import Booth.Blocks

// One point of an answer: its title and figures beside its text, or above it.
Item {
    id: root

    required property var point
    property color accent: Theme.accent("cyan")

    signal linkFollowed(string link)
    signal overlayAsked(string name, var props)

    readonly property bool _wide: Theme.wide
    readonly property real _pad: (_wide ? 56 : 40) * Theme.unit
    readonly property bool _figures: point.figures.length > 0
    // A point of few words is set larger.
    readonly property bool _brief: point.blocks.every(b => b.type === "paragraph") && point.blocks.reduce((n, b) => n + b.text.length, 0) < (Theme.chinese ? 190 : 420)
    readonly property real _room: height - Theme.space1 * 2 - _pad * 2

    // Each column stands a little above the middle of the card.
    function _rise(taken: real): real {
        return _pad + Math.max(0, _room - taken) * (_wide ? 0.42 : 0.25);
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        border.width: Theme.hairline
        border.color: Theme.mix(Theme.palette.line, root.accent, 0.25)
        gradient: Gradient {
            GradientStop {
                position: 0
                color: Theme.mix(Theme.palette.surface, root.accent, Theme.palette.glow * 0.6)
            }
            GradientStop {
                position: 1
                color: Theme.palette.surface
            }
        }
    }
    Scroller {
        id: _scroller

        ground: Theme.palette.surface
        anchors.fill: parent
        anchors.margins: Theme.space1
        contentHeight: Math.max(_head.y + _head.height, _body.y + _body.height) + root._pad

        Column {
            id: _head

            x: root._pad
            y: root._rise(root._wide ? height : height + Theme.space4 + _body.height)
            width: root._wide ? _scroller.width * 0.36 : _scroller.width - root._pad * 2
            spacing: Theme.space3

            Row {
                width: parent.width
                spacing: Theme.space3

                Rectangle {
                    visible: root.point.number > 0 || !!root.point.icon
                    width: 120 * Theme.unit
                    height: width
                    radius: Theme.radius
                    color: Theme.mix(Theme.palette.surface, root.accent, 0.22)

                    Glyph {
                        anchors.centerIn: parent
                        visible: !!root.point.icon
                        icon: root.point.icon
                        size: 72 * Theme.unit
                        color: root.accent
                    }
                    Text {
                        anchors.centerIn: parent
                        visible: !root.point.icon
                        text: root.point.number
                        textFormat: Text.PlainText
                        font.pixelSize: 64 * Theme.unit
                        font.weight: Font.Bold
                        color: root.accent
                    }
                }
            }
            BalancedLabel {
                width: parent.width
                text: root.point.title
                font.pixelSize: Theme.chinese ? Theme.headline : Theme.headline * 0.86
                font.weight: Font.Bold
            }
            Rectangle {
                width: 96 * Theme.unit
                height: 6 * Theme.unit
                radius: height / 2
                color: root.accent
            }
            FiguresBlock {
                visible: root._wide && root._figures
                width: parent.width
                block: ({
                        items: root.point.figures
                    })
                accent: root.accent
            }
        }
        Column {
            id: _body

            x: root._wide ? _head.x + _head.width + Theme.space8 : root._pad
            y: root._wide ? root._rise(height) : _head.y + _head.height + Theme.space4
            width: _scroller.width - x - root._pad
            spacing: Theme.space4

            FiguresBlock {
                visible: !root._wide && root._figures
                width: parent.width
                block: ({
                        items: root.point.figures
                    })
                accent: root.accent
            }
            BlockColumn {
                width: parent.width
                blocks: root.point.blocks
                textSize: !root._brief ? Theme.body : root._wide ? Theme.lead : Theme.lead * 1.1
                accent: root.accent
                onLinkFollowed: link => root.linkFollowed(link)
                onOverlayAsked: (name, props) => root.overlayAsked(name, props)
            }
        }
    }
}
