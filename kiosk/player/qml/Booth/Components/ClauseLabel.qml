import QtQuick
import Booth.Theme

// A label of `words` that stand on one line, in Chinese broken by their sense where they need two.
BalancedLabel {
    id: root

    required property string words

    readonly property real _room: (width - 2) / Math.max(1, _whole.advanceWidth)

    text: Theme.chinese && _room < 1 ? Clauses.parted(words, Math.min(_room, 0.75)) : words

    Accessible.name: words

    TextMetrics {
        id: _whole

        text: root.words
        font: root.font
    }
}
