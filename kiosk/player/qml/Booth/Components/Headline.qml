import QtQuick
import Booth.Theme

// A line of large type: on one line where it can be made to fit, else spread evenly over several.
Item {
    id: root

    required property string text
    property real largest: Theme.display
    // For one line, and for several.
    property real smallest: largest * 0.7
    property real several: smallest
    // Of the language that the text is in.
    property bool chinese: Theme.chinese
    property color color: Theme.palette.ink
    property int weight: Font.Bold
    property real leading: chinese ? 0.92 : 0.88

    readonly property real _room: Math.max(1, width - 2)
    readonly property real _over: _whole.advanceWidth / _room
    readonly property bool _spread: _over > largest / smallest
    readonly property int _size: Math.floor(_spread ? several : largest / Math.max(1, _over))
    // In px, of all of it on one line.
    readonly property real _length: _whole.advanceWidth * _size / largest
    readonly property int _lines: Math.ceil(_length / _room)

    // The least characters a line that take no more lines than there must be.
    function _fewest(): int {
        const words = text.split(" ");
        for (let most = Math.ceil(text.length / _lines); most < text.length; most++) {
            let lines = 1, used = -1;
            for (const word of words) {
                used += word.length + 1;
                if (used > most) {
                    lines++;
                    used = word.length;
                }
            }
            if (lines <= _lines)
                return most;
        }
        return text.length;
    }
    function _measure(): real {
        if (!_spread || _lines < 2)
            return _room + 2;
        const one = _length / text.length;
        return Math.min(_room + 2, chinese ? _length / _lines + one * 1.2 : one * 1.12 * _fewest());
    }

    implicitHeight: _text.height

    TextMetrics {
        id: _whole

        text: root.text
        font.pixelSize: root.largest
        font.weight: root.weight
        font.features: _text.font.features
    }
    Label {
        id: _text

        readonly property string parted: root.chinese && root._spread && root._lines === 2 ? Clauses.parted(root.text, Math.min(0.7, root._room / root._length)) : root.text

        width: parted === root.text ? root._measure() : root.width
        text: parted
        color: root.color
        font.pixelSize: root._size
        font.weight: root.weight
        font.features: root.chinese ? ({}) : ({
                "pwid": 1
            })
        lineHeight: root.leading
    }
}
