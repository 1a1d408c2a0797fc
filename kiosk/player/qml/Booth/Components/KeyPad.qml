pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme

// Figures, and letters as on every keyboard: four rows of ten, no key smaller than a finger.
FocusScope {
    id: root

    readonly property real gap: Theme.space1
    // px at which every key is still large enough to be hit.
    readonly property real leastWidth: Theme.touch * 10 + gap * 9
    readonly property real leastHeight: Theme.touch * 4 + gap * 3

    readonly property real _keyWidth: (width - gap * 9) / 10
    readonly property real _keyHeight: (height - gap * 3) / 4
    readonly property var _keys: [..._letters("1234567890", 0), ..._letters("qwertyuiop", 1), ..._letters("asdfghjkl", 2),
        {
            key: "key-erase",
            label: qsTr("Delete"),
            glyph: "backspace-outline",
            column: 9,
            row: 2,
            repeats: true,
            strike: () => root.erased()
        }, ..._letters("zxcvbnm", 3),
        {
            key: "key-space",
            label: qsTr("Space"),
            glyph: "keyboard-space",
            column: 7,
            row: 3,
            span: 2,
            repeats: true,
            strike: () => root.typed(" ")
        },
        {
            key: "key-clear",
            label: qsTr("Clear"),
            glyph: "close",
            column: 9,
            row: 3,
            strike: () => root.cleared()
        }
    ]

    signal typed(string text)
    signal erased
    signal cleared

    function _letters(letters: string, row: int): var {
        return Array.from(letters, (letter, column) => ({
                    key: "key-" + letter,
                    label: letter.toUpperCase(),
                    glyph: "",
                    column: column,
                    row: row,
                    strike: () => root.typed(letter)
                }));
    }

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Keys")

    Repeater {
        model: root._keys

        Key {
            required property var modelData

            objectName: modelData.key
            x: modelData.column * (root._keyWidth + root.gap)
            y: modelData.row * (root._keyHeight + root.gap)
            width: root._keyWidth * (modelData.span ?? 1) + root.gap * ((modelData.span ?? 1) - 1)
            height: root._keyHeight
            label: modelData.label
            glyph: modelData.glyph
            repeats: modelData.repeats ?? false
            onStruck: modelData.strike()
        }
    }
}
