pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme

// A plan to explore: the chosen place tells its story beside the plan, or below it on an
// upright screen; while none is chosen, the places stand there as a list.
ScreenBase {
    id: root

    // Index into the page's spots; -1 for none.
    property int chosen: -1
    viewCount: 1 + page.spots.length
    inside: chosen >= 0
    least: (Theme.wide ? 620 : 840) * Theme.unit * Math.max(1, Theme.textScale * 0.9)
    readonly property bool _wide: Theme.wide
    readonly property var _spot: page.spots[chosen] ?? null
    readonly property real _side: _wide ? Math.max(width * 0.32, Math.min(560 * Theme.unit * Theme.textScale, width * 0.4)) : width - Theme.margin * 2
    readonly property bool _seen: memory.chosen !== undefined

    function takeBack(): bool {
        if (chosen < 0)
            return false;
        chosen = -1;
        return true;
    }
    function recall(): var {
        return {
            chosen: chosen,
            offset: _list.contentY
        };
    }
    function scrollTo(offset: real) {
        _list.contentY = Math.max(0, Math.min(offset, _list.contentHeight - _list.height));
    }
    function showView(index: int) {
        chosen = index - 1;
    }

    Component.onCompleted: {
        if (_seen)
            chosen = Math.min(memory.chosen, page.spots.length - 1);
        if (memory.offset)
            scrollTo(memory.offset);
    }

    Masthead {
        id: _masthead

        x: root._wide ? root.width - Theme.margin - width : Theme.margin
        y: Theme.space3
        width: root._side
        page: root.page
        trail: root.trail
        accent: root.accent
        titleSize: Theme.chinese || !root._wide ? Theme.headline : Theme.headline * 0.85
        onPageAsked: id => root.pageAsked(id)
    }
    MapPlan {
        id: _plan

        x: Theme.margin
        y: root._wide ? Theme.space3 : _masthead.y + _masthead.height + Theme.space3
        width: root._wide ? root.width - root._side - Theme.margin * 2 - Theme.space4 : root.width - Theme.margin * 2
        height: root._wide ? root.height - y - Theme.space2 : Math.min(wanted, root.height * (Theme.reach ? 0.46 : 0.5))
        page: root.page
        chosen: root.chosen
        accent: root.accent
        rises: !root._seen
        onSpotAsked: index => root.chosen = index
    }
    Item {
        id: _panel

        x: root._wide ? _masthead.x : Theme.margin
        y: (root._wide ? _masthead.y + _masthead.height : _plan.y + _plan.height) + Theme.space3
        width: root._side
        height: root.height - y - Theme.space3

        MapList {
            id: _list

            anchors.fill: parent
            visible: root.chosen < 0
            page: root.page
            cards: root.cards
            accent: root.accent
            onSpotAsked: index => root.chosen = index
            onPageAsked: id => root.pageAsked(id)
            onLinkFollowed: link => root.linkFollowed(link)
            onOverlayAsked: (name, props) => root.overlayAsked(name, props)
        }
        Loader {
            anchors.fill: parent
            active: root._spot !== null
            sourceComponent: MapStory {
                spot: root.page.spots[Math.max(0, Math.min(root.chosen, root.page.spots.length - 1))]
                number: root.chosen + 1
                target: spot.page === undefined ? ({}) : root.cardOf(spot.page)
                accent: root.accent
                onClosed: root.chosen = -1
                onPageAsked: id => root.pageAsked(id)
                onLinkFollowed: link => root.linkFollowed(link)
            }
        }
    }
}
