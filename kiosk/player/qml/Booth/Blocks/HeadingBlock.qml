import QtQuick
import Booth.Theme
import Booth.Components

BlockBase {
    id: root

    MarkupText {
        width: root.width
        topPadding: Theme.space2
        text: root.block.text
        linkColor: root.accent
        lineHeight: Theme.leadingTight
        font.pixelSize: root.block.level <= 2 ? Theme.title : root.block.level === 3 ? Theme.body * 1.18 : Theme.body
        font.weight: Font.Bold
        onLinkFollowed: link => root.linkFollowed(link)

        Accessible.role: Accessible.Heading
    }
}
