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
    readonly property real _pad: (Theme.reach ? 32 : _wide ? 56 : 40) * Theme.unit
    readonly property bool _figures: point.figures.length > 0
    // The fewer its words, the larger they are set.
    readonly property real _length: point.blocks.reduce((n, b) => n + (b.type === "paragraph" ? b.text.length : Infinity), 0)
    readonly property bool _brief: _length < (Theme.chinese ? 190 : 420)
    readonly property bool _statement: !_figures && _length < (Theme.chinese ? 80 : 200)
    readonly property real _textSize: _statement ? Theme.heading * (_wide ? 1 : 1.2) : !_brief ? Theme.body : _wide ? Theme.lead : Theme.lead * 1.1
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
    // Room that the words leave is the point's own: its sign, large and faint.
    Glyph {
        anchors.right: parent.right
        anchors.rightMargin: root._pad
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root._pad
        visible: size > 240 * Theme.unit
        name: "account-voice"
        icon: root.point.icon
        size: Math.min(480 * Theme.unit, root.height - _scroller.contentHeight - Theme.space4)
        color: Theme.tint(root.accent, 0.1)
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
                visible: root.height > 300 * Theme.unit
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
                textSize: root._textSize
                accent: root.accent
                onLinkFollowed: link => root.linkFollowed(link)
                onOverlayAsked: (name, props) => root.overlayAsked(name, props)
            }
        }
    }
}
