import QtQuick
import Booth.Theme
import Booth.Components

BlockBase {
    id: root

    BalancedText {
        width: root.width
        text: root.block.text
        font.pixelSize: root.textSize
        color: Theme.palette.inkSoft
        linkColor: root.accent
        onLinkFollowed: link => root.linkFollowed(link)
    }
}
