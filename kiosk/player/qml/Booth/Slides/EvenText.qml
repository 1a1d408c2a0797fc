import QtQuick
import Booth.Components

// Markup whose lines are made of even length and end by the sense, so that no last word or hanzi
// stands alone.
MarkupText {
    id: root

    required property string markup
    required property real most

    // The markup with its line ends.
    property string _ended: ""
    // What the worst end of a line costs, see LineEnds.
    readonly property real dear: _ended === "" ? 0 : _dear

    property real _dear: 0
    // By how much the lines are shorter than they could be.
    property real _narrower: 0

    // Whether no word is broken.
    readonly property bool whole: wrapMode === Text.WordWrap

    // For whoever tries sizes: lines as long as they can be, words broken only where one is longer.
    function widen(): void {
        _narrower = 0;
        _ended = "";
        wrapMode = Text.WordWrap;
        if (contentWidth > width + 1)
            wrapMode = Text.Wrap;
    }
    // Ends the lines anew, without another one. Where their ends cannot be told, narrows them by
    // at most `share` until one more would be needed.
    function balance(share: real): void {
        widen();
        const rows = lineCount;
        if (!visible || rows < 2)
            return;
        const broken = Breaks.even(markup, width / font.pixelSize, font.weight >= Font.Bold, "<br>");
        _ended = broken.words;
        _dear = broken.dear;
        if (_ended !== "" && lineCount <= rows && contentWidth <= width)
            return;
        _ended = "";
        Fitting.largest(width * share, 0, less => {
            root._narrower = less;
            return root.lineCount === rows && root.contentWidth <= root.width;
        });
    }

    width: most - _narrower
    text: _ended === "" ? markup : _ended
}
