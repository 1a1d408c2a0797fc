import QtQuick
import Booth.Theme
import Booth.Components

// Words as large as fit, no word broken, their lines of even length and ended by the sense.
// `fitted` is the size. What is too much even for the smallest type ends in an ellipsis.
Label {
    id: root

    required property string words
    property real most: Keynote.body
    property real least: Keynote.least
    // The most height that they may take.
    property real room: 4000
    // Share of the size that is given to have all on one line.
    property real oneLine: 0.72
    readonly property real fitted: font.pixelSize
    // Whether they are as large as may be, and no word is broken.
    readonly property bool whole: fitted >= Math.floor(most) && wrapMode === Text.WordWrap

    property bool _ready: false
    // em of what is not broken though it has a hyphen.
    property real _whole: 0
    // The words with their line ends.
    property string _ended: ""

    function fit(): void {
        if (!_ready || width <= 0 || room <= 0)
            return;
        rightPadding = 0;
        _ended = "";
        elide = Text.ElideNone;
        maximumLineCount = 10000;
        wrapMode = Text.WordWrap;
        _whole = most > Keynote.label ? Signs.hyphened(words, font.weight >= Font.Bold) : 0;
        font.pixelSize = Fitting.largest(most, Math.min(most, least), _fits);
        if (lineCount > 1)
            _join();
        if (contentHeight > room || contentWidth > width) {
            wrapMode = Text.Wrap;
            _whole = 0;
            font.pixelSize = Fitting.largest(Math.min(most, least), Math.min(most, Keynote.floor), _fits);
        }
        if (contentHeight > room)
            _cut();
        else if (lineCount > 1)
            _balance();
    }

    function _fits(size: real): bool {
        root.font.pixelSize = size;
        return root.contentHeight <= root.room && root.contentWidth <= root.width && size * _whole <= root.width;
    }
    function _cut(): void {
        maximumLineCount = Math.max(1, Math.floor(room / (contentHeight / lineCount)));
        elide = Text.ElideRight;
    }
    // One line, where that takes little of the size.
    function _join(): void {
        const several = font.pixelSize, smallest = Math.max(several * oneLine, Math.min(several, least));
        const alone = Fitting.largest(several, smallest, size => _fits(size) && lineCount === 1);
        if (!_fits(alone) || lineCount > 1)
            font.pixelSize = several;
    }
    // Without another line: by the sense, or narrower until one more would be needed.
    function _balance(): void {
        const lines = lineCount;
        _ended = Breaks.even(words, width / font.pixelSize, font.weight >= Font.Bold, "\n").words;
        if (_ended !== "" && lineCount <= lines && contentWidth <= width)
            return;
        _ended = "";
        Fitting.largest(width * 0.45, 0, narrower => {
            root.rightPadding = narrower;
            return root.lineCount === lines && root.contentWidth <= root.width - narrower;
        });
    }

    text: _ended === "" ? words : _ended
    font.weight: Font.Bold

    onWordsChanged: fit()
    onWidthChanged: fit()
    onRoomChanged: fit()
    onMostChanged: fit()
    Component.onCompleted: {
        _ready = true;
        fit();
    }
}
