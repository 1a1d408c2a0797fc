import QtQuick
import Booth.Theme

// A page as a tile: icon, title, line, figure and illustration, in any shape.
Card {
    id: root

    required property var card
    property bool large: false

    readonly property bool _art: !!card.cover
    // Upright tiles carry the picture below the words, lying ones beside them.
    readonly property bool _upright: height > width * 0.9
    // Low tiles put the icon beside the title.
    readonly property bool _low: !_upright && height < 400 * Theme.unit * Math.sqrt(Theme.textScale)
    readonly property bool _below: _upright || (_low && width < 640 * Theme.unit)
    // Where room is scarce the picture says more than the line.
    // What the line has to leave to a picture below it.
    readonly property real _spared: _art && _below ? 110 * Theme.unit : 0
    readonly property bool _crowded: _art && _below && height < 420 * Theme.unit
    readonly property real _pad: (large ? 40 : 32) * Theme.unit
    readonly property real _indent: _low ? _badge.width + Theme.space3 : 0
    readonly property real _artWidth: _upright ? width - _pad : _below ? width * 0.6 : Math.min(width * 0.42, (height - _pad) * 1.3)
    readonly property real _textWidth: width - _pad * 2 - _indent - (_below || !_art ? 0 : _artWidth - _pad / 2)
    // Whole px: a font rounds what it is given, and may then be too wide by as much.
    readonly property int _titleSize: Math.floor(large ? Theme.heading * 1.18 : _low || !Theme.chinese ? Theme.heading * 0.86 : Theme.heading)
    // Height in px of one line of the title.
    readonly property real _line: _titleSize * _shrink * 1.45 * Theme.leadingTight
    readonly property real _free: height - Math.max(_words.y + _words.height, _badge.y + _badge.height) - _pad

    // Type gives way a little rather than leave a hanzi alone on a line.
    readonly property real _shrink: {
        const over = _longest.advanceWidth / Math.max(1, _textWidth - 2);
        return over <= 1 || (Theme.chinese && over > 1.25) ? 1 : 1 / over;
    }

    label: card.title
    role: Accessible.Link
    accent: Theme.accent(card.accent)

    Glyph {
        // Without a picture, the icon grows into one.
        visible: !root._art
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: root._pad / 2
        icon: root.card.icon
        name: "file-document-outline"
        size: Math.min(root.width, root.height) * 0.44
        color: Theme.tint(root.accent, 0.12)
    }
    Photo {
        visible: root._art && height > 60 * Theme.unit
        picture: root.card.cover
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: root._pad / 2
        width: root._artWidth
        height: root._below ? Math.max(0, root._free - Theme.space1 + root._pad / 2) : root.height - root._pad
    }
    Rectangle {
        id: _badge

        x: root._pad
        y: root._pad
        width: 72 * Theme.unit
        height: width
        radius: Theme.radiusSmall * 1.5
        color: Theme.mix(Theme.palette.surface, root.accent, 0.24)

        Glyph {
            anchors.centerIn: parent
            icon: root.card.icon
            name: "file-document-outline"
            size: 44 * Theme.unit
            color: root.accent
        }
    }
    TextMetrics {
        id: _longest

        // What of the title should stay on one line: a word, in Chinese all of it.
        text: Theme.chinese ? root.card.title : root.card.title.split(" ").reduce((a, b) => a.length > b.length ? a : b, "")
        font.pixelSize: root._titleSize
        font.weight: Font.Bold
    }
    Column {
        id: _words

        x: root._pad + root._indent
        y: root._pad + (root._low ? Math.max(0, (_badge.height - root._line) / 2) : _badge.height + Theme.space3)
        width: root._textWidth
        spacing: Theme.space1

        BalancedLabel {
            id: _title

            width: parent.width
            text: root.card.title
            font.pixelSize: Math.floor(root._titleSize * root._shrink)
            font.weight: Font.Bold
            // As many lines as the tile has room for.
            maximumLineCount: Math.max(1, Math.floor((root.height - _words.y - root._pad * 0.6) / root._line))
            elide: Text.ElideRight

            Accessible.ignored: true
        }
        ClauseLabel {
            objectName: "summary"
            width: parent.width
            visible: text.length > 0 && !root._crowded && root.height - root._pad - y - parent.y > height + root._spared
            words: root.card.subtitle
            font.pixelSize: root.large ? 28 * Theme.unit * Theme.textScale : Theme.small
            lineHeight: Theme.leadingNote
            color: Theme.palette.inkSoft
            maximumLineCount: 3
            elide: Text.ElideRight
        }
    }
    FigureText {
        visible: !!root.card.figure && !root._upright && root._free > Math.max(size * 1.2, height - root._pad * 0.3)
        figure: root.card.figure
        x: root._pad
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root._pad * 0.7
        width: root._below && root._art ? root.width - root._artWidth - root._pad : root.width - root._pad * 2 - (root._art ? root._artWidth : 0)
        size: (root.large ? 96 : 72) * Theme.unit
        color: root.accent
    }
}
