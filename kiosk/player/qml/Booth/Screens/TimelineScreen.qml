import QtQuick
import Booth.Blocks

// Events from top to bottom, with the text before and after.
ReadingScreen {
    id: root

    BlockColumn {
        width: root.columnWidth
        blocks: [...root.page.intro, {
                type: "timeline",
                events: root.page.events
            }, ...root.page.blocks]
        accent: root.accent
        onLinkFollowed: link => root.linkFollowed(link)
        onOverlayAsked: (name, props) => root.overlayAsked(name, props)
    }
}
