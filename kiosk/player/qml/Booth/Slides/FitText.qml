import QtQuick
import Booth.Theme
import Booth.Components

// Words as large as fit, no word broken, their lines of even length. `fitted` is the size.
// What is too much even for the smallest type ends in an ellipsis.
Label {
    id: root

    property real most: Keynote.body
    property real least: Keynote.least
    // The most height that they may take.
    property real room: 4000
    readonly property real fitted: font.pixelSize

    property bool _ready: false

    function fit(): void {
        if (!_ready || width <= 0 || room <= 0)
            return;
        rightPadding = 0;
        elide = Text.ElideNone;
        maximumLineCount = 10000;
        wrapMode = Text.WordWrap;
        font.pixelSize = Fitting.largest(most, Math.min(most, least), _fits);
        if (contentHeight > room || contentWidth > width) {
            wrapMode = Text.Wrap;
            font.pixelSize = Fitting.largest(Math.min(most, least), Math.min(most, Keynote.floor), _fits);
        }
        if (contentHeight > room)
            _cut();
        else if (lineCount > 1)
            _balance();
    }

    function _fits(size: real): bool {
        root.font.pixelSize = size;
        return root.contentHeight <= root.room && root.contentWidth <= root.width;
    }
    function _cut(): void {
        maximumLineCount = Math.max(1, Math.floor(room / (contentHeight / lineCount)));
        elide = Text.ElideRight;
    }
    // Narrows the lines until one more would be needed.
    function _balance(): void {
        const lines = lineCount;
        Fitting.largest(width * 0.45, 0, narrower => {
            root.rightPadding = narrower;
            return root.lineCount === lines && root.contentWidth <= root.width - narrower;
        });
    }

    font.weight: Font.Bold

    onTextChanged: fit()
    onWidthChanged: fit()
    onRoomChanged: fit()
    onMostChanged: fit()
    Component.onCompleted: {
        _ready = true;
        fit();
    }
}
