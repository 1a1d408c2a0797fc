pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme

// Dates along a line: from left to right where the wall is wide, else from top to bottom.
SlideBase {
    id: root

    readonly property int _count: slide.events.length
    readonly property real _top: _heading.y + _heading.height + Keynote.gapLarge
    readonly property real _gutter: Keynote.gap * 1.5
    readonly property real _column: (inner - _gutter * (_count - 1)) / Math.max(1, _count)
    readonly property real _row: (foot - _top) / Math.max(1, _count)
    // Where the line may be at the highest, below the dates, and where it is.
    readonly property real _first: _top + Keynote.title * 1.45 + Keynote.gap
    readonly property real _line: wide ? _first + Math.max(0, (foot - _first - _tallest) * 0.4) : 0
    property real _tallest: 0
    property real _size: Keynote.body
    property real _dated: Keynote.title
    // While sizes are tried, what is too much must not be cut: it would seem to fit.
    property bool _trying: true

    function arrange(): void {
        _trying = true;
        _dated = Keynote.title;
        _dated = _each().reduce((least, event) => Math.min(least, event.dated), _dated);
        _size = Fitting.largest(Keynote.body, Keynote.floor, size => {
            root._size = size;
            return _each().every(event => event.fits());
        });
        _each().forEach(event => event.words.balance(0.45));
        _tallest = _each().reduce((tallest, event) => Math.max(tallest, event.words.y + event.words.implicitHeight), 0);
        _trying = false;
    }

    function _each(): var {
        return Array.from({
            length: _events.count
        }, (_, n) => _events.itemAt(n) as TimelineEvent);
    }

    component TimelineEvent: Item {
        id: _event

        required property int index
        required property var modelData
        readonly property EvenText words: _words
        readonly property real dated: _when.fitted

        function fits(): bool {
            words.widen();
            return words.y + words.contentHeight <= (root.wide ? root.foot - root._first : root._row) && (words.whole || root._size <= Keynote.small);
        }

        x: root.wide ? Keynote.margin + index * (root._column + root._gutter) : Keynote.margin
        y: root.wide ? root._line : root._top + index * root._row
        width: root.wide ? root._column : root.inner
        height: root.wide ? root.foot - y : root._row

        Rectangle {
            id: _rod

            x: root.wide ? 0 : 14
            y: root.wide ? -Keynote.rule / 2 : 40
            width: root.wide ? (_event.index < root._count - 1 ? parent.width + root._gutter : parent.width) : Keynote.rule
            height: root.wide ? Keynote.rule : _event.index < root._count - 1 ? parent.height : 0
            color: Theme.palette.line
        }
        Rectangle {
            y: root.wide ? -height / 2 : 24
            width: 32
            height: 32
            rotation: 45
            color: root.accent
        }
        FitText {
            id: _when

            x: root.wide ? 0 : 80
            y: root.wide ? -height - Keynote.gap : 0
            width: parent.width - x
            words: _event.modelData.when
            most: root._dated
            least: Keynote.aside
            room: Keynote.title * 1.45
            color: root.accent
        }
        EvenText {
            id: _words

            x: root.wide ? 0 : 80
            y: root.wide ? Keynote.gap * 1.5 : _when.height
            most: parent.width - x
            height: root._trying ? implicitHeight : Math.min(implicitHeight, parent.height - y)
            markup: Lines.told(_event.modelData.text)
            font.pixelSize: root._size
            lineHeight: Theme.leadingTight
            elide: root._trying ? Text.ElideNone : Text.ElideRight
        }
    }

    on_RowChanged: arrange()
    on_ColumnChanged: arrange()
    on_FirstChanged: arrange()
    Component.onCompleted: arrange()

    SlideHeading {
        id: _heading

        x: Keynote.margin
        y: Keynote.margin
        width: root.inner
        title: root.slide.title
        accent: root.accent
    }
    Repeater {
        id: _events

        model: root.slide.events

        TimelineEvent {}
    }
}
