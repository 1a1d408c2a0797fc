import QtQuick
import Booth.Components

// Markup whose lines can be made of even length, so that no last word or hanzi stands alone.
MarkupText {
    id: root

    required property real most

    // By how much the lines are shorter than they could be.
    property real _narrower: 0

    // Whether no word is broken.
    readonly property bool whole: wrapMode === Text.WordWrap

    // For whoever tries sizes: lines as long as they can be, words broken only where one is longer.
    function widen(): void {
        _narrower = 0;
        wrapMode = Text.WordWrap;
        if (contentWidth > width + 1)
            wrapMode = Text.Wrap;
    }
    // Narrows the lines by at most `share` until one more would be needed.
    function balance(share: real): void {
        widen();
        const rows = lineCount;
        if (!visible || rows < 2)
            return;
        Fitting.largest(width * share, 0, less => {
            root._narrower = less;
            return root.lineCount === rows && root.contentWidth <= root.width;
        });
    }

    width: most - _narrower
}
