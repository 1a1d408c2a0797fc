pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components
import Booth.Blocks

// What the page says, and its places as a list for those who would rather not aim at a plan.
Scroller {
    id: root

    required property var page
    required property var cards
    property color accent: Theme.accent("cyan")

    signal spotAsked(int index)
    signal pageAsked(string id)
    signal linkFollowed(string link)
    signal overlayAsked(string name, var props)

    readonly property bool _worded: page.blocks.length > 0
    readonly property real _gap: Theme.space2
    readonly property int _columns: width > 560 * Theme.unit * Theme.textScale * Math.sqrt(Theme.textScale) ? 2 : 1
    // Pages under this one that no place opens.
    readonly property bool _others: {
        const opened = page.spots.map(spot => spot.page);
        for (let row = 0; row < Math.min(cards.count, opened.length + 1); row++)
            if (!opened.includes(JSON.parse(cards.at(row)).id))
                return true;
        return false;
    }

    // Height in px of every line of the list: the most that one of them needs.
    property real _tall: 0

    function _level() {
        let most = 0;
        for (let i = 0; i < _rows.count; i++) {
            const row = _rows.itemAt(i) as SpotRow;
            most = Math.max(most, row ? row.wanted : 0);
        }
        _tall = most;
    }

    contentHeight: _column.height + Theme.space3

    Component {
        id: _words

        BlockColumn {
            blocks: root.page.blocks
            textSize: Theme.small * 1.15
            accent: root.accent
            onLinkFollowed: link => root.linkFollowed(link)
            onOverlayAsked: (name, props) => root.overlayAsked(name, props)
        }
    }
    Column {
        id: _column

        width: root.width - Theme.space2
        spacing: Theme.space3

        Loader {
            width: parent.width
            active: root._worded && !Theme.reach
            visible: active
            sourceComponent: _words
        }
        Grid {
            id: _spots

            width: parent.width
            columns: root._columns
            spacing: root._gap

            Repeater {
                id: _rows

                model: root.page.spots
                onItemAdded: Qt.callLater(root._level)
                onItemRemoved: Qt.callLater(root._level)

                SpotRow {
                    required property int index
                    required property var modelData

                    width: (_spots.width - root._gap * (root._columns - 1)) / root._columns
                    height: Math.max(wanted, root._tall)
                    spot: modelData
                    number: index + 1
                    accent: root.accent
                    onWantedChanged: Qt.callLater(root._level)
                    onClicked: root.spotAsked(index)
                }
            }
        }
        Loader {
            // In reach mode the places come first.
            width: parent.width
            active: root._worded && Theme.reach
            visible: active
            sourceComponent: _words
        }
        ChildTiles {
            width: parent.width
            visible: root._others
            cards: root.cards
            onPageAsked: id => root.pageAsked(id)
        }
        SourceNote {
            width: parent.width
            visible: Theme.reach && text.length > 0
            page: root.page
        }
    }
}
