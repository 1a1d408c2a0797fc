pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components
import Booth.Blocks

// An introduction and the pages under it. A few of them fill the room as a mosaic; thousands
// are a grid whose cards are read from the pack as they are seen.
ScreenBase {
    id: root

    least: 400 * Theme.unit

    readonly property real _top: Theme.wide ? Theme.space6 : _head.y + _head.height + Theme.space3

    function recall(): var {
        return {
            offset: _mosaic.offset
        };
    }
    function scrollTo(offset: real) {
        _mosaic.scrollTo(offset);
    }

    Component.onCompleted: {
        if (memory.offset)
            scrollTo(memory.offset);
    }

    Scroller {
        id: _head

        x: Theme.margin
        y: Theme.space3
        width: Theme.wide ? root.width * 0.32 : root.width - Theme.margin * 2
        height: Theme.wide ? root.height - y : Math.min(_words.height, root.height * 0.5)
        contentHeight: _words.height

        Column {
            id: _words

            width: _head.width - Theme.space2
            spacing: Theme.space3
            bottomPadding: Theme.space2

            Masthead {
                width: parent.width
                page: root.page
                trail: root.trail
                accent: root.accent
                onPageAsked: id => root.pageAsked(id)
                onTakeawayAsked: root.overlayAsked("takeaway", root.page.qr)
            }
            Photo {
                visible: !!root.page.cover
                width: root.page.cover ? Math.min(parent.width, (Theme.wide ? 0.34 : 0.2) * root.height * root.page.cover.width / root.page.cover.height) : 0
                picture: root.page.cover
            }
            BlockColumn {
                width: parent.width
                visible: root.page.blocks.length > 0
                blocks: root.page.blocks
                accent: root.accent
                onLinkFollowed: link => root.linkFollowed(link)
                onOverlayAsked: (name, props) => root.overlayAsked(name, props)
            }
            SourceNote {
                width: parent.width
                page: root.page
            }
        }
    }
    Mosaic {
        id: _mosaic

        x: Theme.wide ? _head.x + _head.width + Theme.space8 : Theme.margin
        y: root._top
        width: root.width - x - Theme.margin
        height: root.height - y - Theme.space3
        cards: root.cards
        onPageAsked: id => root.pageAsked(id)
    }
}
