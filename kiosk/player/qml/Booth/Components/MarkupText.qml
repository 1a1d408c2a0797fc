pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme

// Running text with the compiler's inline markup.
Text {
    id: root

    property int role: Accessible.StaticText

    readonly property string _words: _plain(text)
    // Each link with its words.
    readonly property var _links: text.split('<a href="').slice(1).map(part => ({
                link: part.slice(0, part.indexOf('"')),
                words: _plain(part.slice(part.indexOf(">") + 1, part.indexOf("</a>")))
            }))

    signal linkFollowed(string link)

    function _plain(markup: string): string {
        const signs = {
            lt: "<",
            gt: ">",
            quot: '"',
            amp: "&"
        };
        return markup.replace(/<br>/g, " ").replace(/<[^>]*>/g, "").replace(/&(\w+);/g, (_, name) => signs[name]);
    }

    textFormat: Text.StyledText
    color: Theme.palette.ink
    linkColor: Theme.accent("cyan")
    font.pixelSize: Theme.body
    font.features: Theme.features
    wrapMode: Text.Wrap
    lineHeight: Theme.leading

    // A text with links is read out by its parts, below.
    Accessible.role: root.role
    Accessible.name: root._words
    Accessible.ignored: root._links.length > 0

    onLinkActivated: link => root.linkFollowed(link)

    Item {
        visible: root._links.length > 0
        width: root.width
        height: root.height

        Accessible.role: root.role
        Accessible.name: root._words
    }
    Repeater {
        model: root._links

        TextLink {
            required property var modelData

            host: root
            link: modelData.link
            words: modelData.words
            onFollowed: link => root.linkFollowed(link)
        }
    }
}
