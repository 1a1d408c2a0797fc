import QtQuick

// Running text whose last line is not a single hanzi or a short word.
MarkupText {
    id: root

    rightPadding: _last.less

    LastLine {
        id: _last

        of: root
        // A hanzi with the quotation mark and the full stop after it.
        few: 3
        little: 0.12
    }
}
