import QtQuick
import Booth.Theme
import Booth.Components

BlockBase {
    id: root

    readonly property color tone: ({
            note: Theme.accent("cyan"),
            tip: Theme.accent("green"),
            important: Theme.accent("violet"),
            warning: Theme.accent("amber"),
            caution: Theme.accent("coral")
        })[block.tone]
    readonly property string glyph: ({
            note: "information",
            tip: "lightbulb-on-outline",
            important: "star",
            warning: "alert",
            caution: "alert-octagon-outline"
        })[block.tone]

    implicitHeight: _inner.height + Theme.space4 * 2

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.mix(Theme.palette.surface, root.tone, 0.1)
        border.width: Theme.hairline
        border.color: Theme.mix(Theme.palette.line, root.tone, 0.4)
    }
    Glyph {
        x: Theme.space4
        y: Theme.space4
        name: root.glyph
        size: 44 * Theme.unit
        color: root.tone
    }
    Column {
        id: _inner

        x: Theme.space4 + 44 * Theme.unit + Theme.space3
        y: Theme.space4
        width: root.width - x - Theme.space4
        spacing: Theme.space1

        Label {
            width: parent.width
            visible: text.length > 0
            text: root.block.title
            font.weight: Font.Bold
        }
        BlockColumn {
            width: parent.width
            blocks: root.block.blocks
            accent: root.tone
            onLinkFollowed: link => root.linkFollowed(link)
            onOverlayAsked: (name, props) => root.overlayAsked(name, props)
        }
    }
}
