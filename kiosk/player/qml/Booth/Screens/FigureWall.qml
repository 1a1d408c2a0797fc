pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components

// Figures as a wall: the first ones larger, each to be tapped for its story.
Item {
    id: root

    required property var figures
    required property int columns
    required property real gap
    property color accent: Theme.accent("amber")
    property bool still: false
    property real seenFrom: 0
    property real seenTo: 0

    signal figureAsked(int index)

    // Large tiles take two columns; so many of them that the last row is full.
    readonly property int _large: {
        if (columns < 2)
            return 0;
        const spare = (columns - figures.length % columns) % columns;
        return Math.min(figures.length, spare);
    }
    readonly property real _cell: (width - gap * (columns - 1)) / columns
    readonly property real _tall: 236 * Theme.unit * Math.sqrt(Theme.textScale)
    // [column, row, span] of each tile.
    readonly property var _places: _lay()

    // Gives a figure the keyboard's focus; none for -1.
    function focusOn(index: int) {
        if (index >= 0)
            _tiles.itemAt(index).forceActiveFocus();
    }
    function _lay(): var {
        const places = [];
        let column = 0, row = 0, larges = _large;
        for (let i = 0; i < figures.length; i++) {
            let span = larges > 0 && column + 2 <= columns ? 2 : 1;
            if (span === 2)
                larges--;
            places.push([column, row, span]);
            column += span;
            if (column >= columns) {
                column = 0;
                row++;
            }
        }
        return places;
    }

    implicitHeight: figures.length ? (_places[_places.length - 1][1] + 1) * (_tall + gap) - gap : 0
    visible: figures.length > 0

    Repeater {
        id: _tiles

        model: root.figures

        FigureTile {
            required property int index
            required property var modelData
            readonly property var place: root._places[index]

            x: place[0] * (root._cell + root.gap)
            y: place[1] * (root._tall + root.gap)
            width: place[2] * root._cell + (place[2] - 1) * root.gap
            height: root._tall
            figure: modelData
            accent: root.accent
            large: place[2] > 1
            still: root.still
            seen: root.y + y + height * 0.4 < root.seenTo && root.y + y + height > root.seenFrom
            onClicked: root.figureAsked(index)
        }
    }
}
