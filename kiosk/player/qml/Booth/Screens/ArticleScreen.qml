import QtQuick
import Booth.Blocks

// Text, pictures and tables, read from top to bottom.
ReadingScreen {
    id: root

    BlockColumn {
        width: root.columnWidth
        blocks: root.page.blocks
        accent: root.accent
        onLinkFollowed: link => root.linkFollowed(link)
        onOverlayAsked: (name, props) => root.overlayAsked(name, props)
    }
}
