pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme

// Dates along a line: from left to right where each has the width, else from top to bottom, with
// the words beside the dates where the wall is wide.
SlideBase {
    id: root

    readonly property int _count: slide.events.length
    readonly property real _top: _heading.y + _heading.height + Keynote.gapLarge
    readonly property real _gutter: Keynote.gap * 1.5
    readonly property real _column: (inner - _gutter * (_count - 1)) / Math.max(1, _count)
    readonly property bool _across: wide && _column >= Keynote.least * 7
    readonly property bool _beside: wide && !_across
    readonly property real _dates: _beside ? inner * 0.28 : 0
    readonly property real _row: (foot - _top) / Math.max(1, _count)
    // Where the line may be at the highest, below the dates, and where it is.
    readonly property real _first: _top + Keynote.title * 1.45 + Keynote.gap
    readonly property real _line: _across ? _first + Math.max(0, (foot - _first - _tallest) * 0.4) : 0
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
            return words.y + words.contentHeight <= (root._across ? root.foot - root._first : root._row - Keynote.gap * 0.75) && (words.whole || root._size <= Keynote.small);
        }

        x: root._across ? Keynote.margin + index * (root._column + root._gutter) : Keynote.margin
        y: root._across ? root._line : root._top + index * root._row
        width: root._across ? root._column : root.inner
        height: root._across ? root.foot - y : root._row

        Rectangle {
            id: _rod

            x: root._across ? 0 : 14
            y: root._across ? -Keynote.rule / 2 : 40
            width: root._across ? (_event.index < root._count - 1 ? parent.width + root._gutter : parent.width) : Keynote.rule
            height: root._across ? Keynote.rule : _event.index < root._count - 1 ? parent.height : 0
            color: Theme.palette.line
        }
        Rectangle {
            y: root._across ? -height / 2 : root._beside ? _when.y + (_when.height - height) / 2 : 24
            width: 32
            height: 32
            rotation: 45
            color: root.accent
        }
        FitText {
            id: _when

            x: root._across ? 0 : 80
            y: root._across ? -height - Keynote.gap : root._beside ? Math.max(0, _words.baselineOffset - baselineOffset) : 0
            width: (root._beside ? root._dates - Keynote.gap : parent.width) - x
            words: _event.modelData.when
            most: root._dated
            least: Keynote.aside
            room: Math.min(Keynote.title * 1.45, root._across ? 4000 : root._row * 0.8)
            color: root.accent
        }
        EvenText {
            id: _words

            x: root._across ? 0 : 80 + root._dates
            y: root._across ? Keynote.gap * 1.5 : root._beside ? Math.max(0, _when.baselineOffset - baselineOffset) : _when.height
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
