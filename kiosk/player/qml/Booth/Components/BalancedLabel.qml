import QtQuick

// A label whose last line is not a single hanzi or short word; see LastLine.
Label {
    id: root

    readonly property real _less: _last.less
    readonly property bool _centred: horizontalAlignment === Text.AlignHCenter

    leftPadding: _centred ? _less / 2 : 0
    rightPadding: _centred ? _less / 2 : _less

    LastLine {
        id: _last

        of: root
        little: 0.34
    }
}
