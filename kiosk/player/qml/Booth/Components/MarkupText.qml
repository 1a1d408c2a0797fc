import QtQuick
import Booth.Theme

// Running text with the compiler's inline markup.
Text {
    id: root

    signal linkFollowed(string link)

    textFormat: Text.StyledText
    color: Theme.palette.ink
    linkColor: Theme.accent("cyan")
    font.pixelSize: Theme.body
    font.features: Theme.features
    wrapMode: Text.Wrap
    lineHeight: Theme.leading

    onLinkActivated: link => root.linkFollowed(link)
}
