pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components

// Tiles that fill an area; with too many to fill it well, a grid that scrolls.
Item {
    id: root

    required property var cards

    signal pageAsked(string id)

    // Without pictures, two tiles lie better than they stand.
    readonly property bool _bare: cards.count === 2 && !JSON.parse(cards.at(0)).cover && !JSON.parse(cards.at(1)).cover
    readonly property real _gap: Theme.space3
    // Three and more beside one another would be too narrow for their titles.
    readonly property bool _narrow: width / Math.ceil(cards.count / 2) < 350 * Theme.unit * Math.sqrt(Theme.textScale)
    readonly property bool _upright: height > width * 1.1 || _narrow
    // Tiles in each row, from the top.
    readonly property var _rows: cards.count <= 8 ? (_upright ? [[], [1], [1, 1], [1, 2], [2, 2], [1, 2, 2], [2, 2, 2], [1, 2, 2, 2], [2, 2, 2, 2]] : [[], [1], _bare ? [1, 1] : [2], [1, 2], [2, 2], [2, 3], [3, 3], [3, 4], [4, 4]])[cards.count] : []
    readonly property bool _fits: _rows.length > 0 && height / _rows.length >= 200 * Theme.unit * Math.sqrt(Theme.textScale)
    readonly property real offset: _grid.contentY - _grid.originY

    function scrollTo(offset: real) {
        _grid.contentY = _grid.originY + Math.max(0, Math.min(offset, _grid.contentHeight - _grid.height));
    }
    function _place(index: int): rect {
        let row = 0, first = 0;
        while (row < _rows.length - 1 && index >= first + _rows[row])
            first += _rows[row++];
        const inRow = _rows[row];
        // A row of fewer tiles is taller, and its first tile broader.
        const weights = _rows.map(n => n < 3 && !_upright ? 1.3 : n === 1 ? 1.12 : 1);
        const sum = weights.reduce((a, b) => a + b, 0);
        const free = height - _gap * (_rows.length - 1);
        const top = weights.slice(0, row).reduce((a, b) => a + b, 0) / sum * free + _gap * row;
        const broad = inRow === 2 && !_upright && _rows.length > 1 ? 1.12 : 1;
        const each = (width - _gap * (inRow - 1)) / (inRow - 1 + broad);
        const column = index - first;
        const left = column === 0 ? 0 : each * broad + _gap + (column - 1) * (each + _gap);
        return Qt.rect(left, top, column === 0 ? each * broad : each, weights[row] / sum * free);
    }

    Repeater {
        model: root._fits ? root.cards : null

        SectionTile {
            required property int index
            required property string json
            readonly property rect place: root._place(index)

            card: JSON.parse(json)
            x: place.x
            y: place.y
            width: place.width
            height: place.height
            large: place.width > 560 * Theme.unit
            onClicked: root.pageAsked(card.id)
        }
    }
    GridView {
        id: _grid

        readonly property int columns: Math.max(1, Math.floor((width + root._gap) / (460 * Theme.unit)))

        anchors.fill: parent
        anchors.rightMargin: -root._gap
        visible: !root._fits
        clip: true
        activeFocusOnTab: true
        cellWidth: Math.floor(width / columns)
        cellHeight: 300 * Theme.unit * Math.sqrt(Theme.textScale)
        cacheBuffer: 0
        reuseItems: true
        model: DelegateModel {
            model: root._fits ? null : root.cards
            // One stop of the keyboard: arrows go from card to card.
            delegate: FocusScope {
                id: _cell

                required property string json
                readonly property var card: JSON.parse(json)

                width: _grid.cellWidth
                height: _grid.cellHeight

                Accessible.role: Accessible.ListItem
                Accessible.name: card.title

                SectionTile {
                    anchors.fill: parent
                    anchors.rightMargin: root._gap
                    anchors.bottomMargin: root._gap
                    card: _cell.card
                    focus: true
                    activeFocusOnTab: false
                    onClicked: root.pageAsked(_cell.card.id)
                }
            }
        }
    }
    MoreHint {
        visible: _grid.visible
        flickable: _grid
    }
}
