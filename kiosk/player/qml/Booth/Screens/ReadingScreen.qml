pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components

// A page that is read: on a wide screen the title and cover stand still at the left while
// the text scrolls; on an upright one everything scrolls together.
ScreenBase {
    id: root

    // What scrolls, below the masthead on an upright screen.
    default property alias content: _content.data
    property bool withCover: true
    property bool withNeighbours: true
    readonly property bool wide: Theme.wide && !Theme.reach
    readonly property real columnWidth: _content.width

    readonly property bool _cover: withCover && !!page.cover && !Theme.reach

    least: 400 * Theme.unit
    keyed: _scroller.keys

    function recall(): var {
        return {
            offset: _scroller.contentY
        };
    }
    function scrollTo(offset: real) {
        _scroller.contentY = Math.max(0, Math.min(offset, _scroller.contentHeight - _scroller.height));
    }

    function _openCover() {
        overlayAsked("picture", {
            pictures: [page.cover],
            index: 0
        });
    }

    Component.onCompleted: {
        if (memory.offset)
            scrollTo(memory.offset);
    }

    Item {
        id: _side

        visible: root.wide
        x: Theme.margin
        y: Theme.space3
        width: root.wide ? root.width * 0.32 : 0
        height: root.height - y

        Masthead {
            id: _masthead

            width: parent.width
            page: root.page
            trail: root.trail
            accent: root.accent
            onPageAsked: id => root.pageAsked(id)
            onTakeawayAsked: root.overlayAsked("takeaway", root.page.qr)
        }
        PhotoButton {
            visible: root._cover && height > 160 * Theme.unit
            picture: root.page.cover
            anchors.top: _masthead.bottom
            anchors.topMargin: Theme.space4
            anchors.bottom: _note.top
            anchors.bottomMargin: Theme.space3
            width: parent.width
            onClicked: root._openCover()
        }
        SourceNote {
            id: _note

            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.space3
            width: parent.width
            page: root.page
        }
    }
    Scroller {
        id: _scroller

        x: root.wide ? _side.x + _side.width + Theme.space8 : Theme.margin
        y: 0
        width: root.width - x - Theme.margin
        height: root.height
        contentHeight: _column.height + Theme.space6

        Column {
            id: _column

            width: Math.min(_scroller.width - Theme.space2, 1120 * Theme.unit * Math.max(1, Theme.textScale))
            // A short page stands a little above the middle, not at the top edge.
            topPadding: root.wide ? Math.max(Theme.space8, (_scroller.height - _content.height - (_next.visible ? _next.height + spacing : 0)) * 0.4) : Theme.space3
            spacing: Theme.space4

            Masthead {
                visible: !root.wide
                width: parent.width
                page: root.page
                trail: root.trail
                accent: root.accent
                onPageAsked: id => root.pageAsked(id)
                onTakeawayAsked: root.overlayAsked("takeaway", root.page.qr)
            }
            PhotoButton {
                visible: !root.wide && root._cover
                width: root._cover ? Math.min(parent.width, 0.36 * root.height * root.page.cover.width / root.page.cover.height) : 0
                anchors.horizontalCenter: parent.horizontalCenter
                picture: root.page.cover
                onClicked: root._openCover()
            }
            Column {
                id: _content

                width: parent.width
                spacing: Theme.space4
            }
            ChildTiles {
                width: parent.width
                cards: root.cards
                onPageAsked: id => root.pageAsked(id)
            }
            SourceNote {
                width: parent.width
                page: root.page
                visible: !root.wide && text.length > 0
            }
            Neighbours {
                id: _next

                width: parent.width
                visible: any && root.withNeighbours
                before: root.before
                after: root.after
                accent: root.accent
                onPageAsked: id => root.pageAsked(id)
            }
        }
    }
}
