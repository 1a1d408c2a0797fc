import QtQuick
import Booth.Theme

BlockBase {
    id: root

    implicitHeight: _inner.height

    Rectangle {
        width: 6 * Theme.unit
        height: _inner.height
        radius: width / 2
        color: root.accent
    }
    BlockColumn {
        id: _inner

        x: Theme.space4
        width: root.width - x
        blocks: root.block.blocks
        accent: root.accent
        onLinkFollowed: link => root.linkFollowed(link)
        onOverlayAsked: (name, props) => root.overlayAsked(name, props)
    }
}
