pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components
import Booth.Blocks

// A wall of figures that count up once when first seen, and a line of dates to swipe.
ScreenBase {
    id: root

    property int opened: -1
    viewCount: 2 + (page.figures.length ? 1 : 0)
    inside: opened >= 0
    least: (inside ? 840 : 400) * Theme.unit
    keyed: _scroller.keys
    property bool counted: !!memory.counted || Theme.reducedMotion
    readonly property bool _wide: Theme.wide
    readonly property real _gap: Theme.space3
    readonly property int _columns: Math.max(1, Math.floor((_column.width + _gap) / ((_wide ? 400 : 420) * Theme.unit * Math.sqrt(Theme.textScale))))

    function takeBack(): bool {
        if (opened < 0)
            return false;
        opened = -1;
        return true;
    }
    function recall(): var {
        return {
            offset: _scroller.contentY,
            counted: true
        };
    }
    function scrollTo(offset: real) {
        _scroller.contentY = Math.max(0, Math.min(offset, _scroller.contentHeight - _scroller.height));
    }
    function showView(index: int) {
        opened = index === 2 ? 0 : -1;
        scrollTo(index === 1 ? _scroller.contentHeight : 0);
    }

    Component.onCompleted: {
        if (memory.offset)
            scrollTo(memory.offset);
    }

    Scroller {
        id: _scroller

        x: Theme.margin
        width: root.width - Theme.margin * 2
        height: root.height
        contentHeight: _column.height + Theme.space4
        // Nothing behind an open story is reached by keys.
        enabled: root.opened < 0

        Column {
            id: _column

            width: _scroller.width - Theme.space2
            topPadding: Theme.space3
            spacing: Theme.space4

            Masthead {
                width: parent.width
                page: root.page
                trail: root.trail
                accent: root.accent
                onPageAsked: id => root.pageAsked(id)
                onTakeawayAsked: root.overlayAsked("takeaway", root.page.qr)
            }
            BlockColumn {
                width: parent.width
                visible: root.page.intro.length > 0
                blocks: root.page.intro
                accent: root.accent
                onLinkFollowed: link => root.linkFollowed(link)
                onOverlayAsked: (name, props) => root.overlayAsked(name, props)
            }
            FigureWall {
                id: _wall

                width: parent.width
                figures: root.page.figures
                columns: root._columns
                gap: root._gap
                accent: root.accent
                still: root.counted
                seenFrom: _scroller.contentY
                seenTo: _scroller.contentY + _scroller.height
                onFigureAsked: index => root.opened = index
            }
            TimelineStrip {
                width: parent.width
                visible: root.page.events.length > 0
                events: root.page.events
                accent: root.accent
                onLinkFollowed: link => root.linkFollowed(link)
            }
            BlockColumn {
                width: parent.width
                visible: root.page.blocks.length > 0
                blocks: root.page.blocks
                accent: root.accent
                onLinkFollowed: link => root.linkFollowed(link)
                onOverlayAsked: (name, props) => root.overlayAsked(name, props)
            }
            ChildTiles {
                width: parent.width
                cards: root.cards
                onPageAsked: id => root.pageAsked(id)
            }
            SourceNote {
                width: parent.width
                page: root.page
            }
        }
    }
    FigureStory {
        id: _story

        anchors.fill: parent
        visible: root.opened >= 0
        enabled: visible
        figure: root.opened >= 0 && root.opened < root.page.figures.length ? root.page.figures[root.opened] : null
        page: root.page
        accent: root.accent
        onClosed: {
            // Who came by keys goes on where they were.
            const figure = activeFocus ? root.opened : -1;
            root.opened = -1;
            _wall.focusOn(figure);
        }
        onPageAsked: id => root.pageAsked(id)
    }
}
