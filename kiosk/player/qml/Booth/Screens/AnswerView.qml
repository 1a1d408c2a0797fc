pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components

// One question with its answer as cards: opening, points, closing.
Item {
    id: root

    required property var page
    required property int number
    required property var question
    required property string nextTitle
    property color accent: Theme.accent("cyan")
    readonly property int current: _pager.currentIndex

    signal linkFollowed(string link)
    signal overlayAsked(string name, var props)
    signal closed
    signal nextAsked

    readonly property var _cards: [...(question.opening.length ? [
                {
                    title: qsTr("In brief"),
                    icon: null,
                    figures: [],
                    blocks: question.opening,
                    number: 0
                }
            ] : []), ...question.points.map((point, i) => Object.assign({
                number: i + 1
            }, point)), ...(question.closing.length ? [
                {
                    title: qsTr("In sum"),
                    icon: null,
                    figures: [],
                    blocks: question.closing,
                    number: 0
                }
            ] : [])]
    readonly property bool _last: current === _cards.length - 1
    // In the lower half of a lying screen the ways stand beside the question, above the card.
    readonly property bool _low: Theme.reach && Theme.wide && Theme.textScale <= 1

    function show(index: int) {
        _pager.highlightMoveDuration = 0;
        _pager.show(index);
        _pager.highlightMoveDuration = Qt.binding(() => Theme.move);
    }

    onNumberChanged: show(0)

    Keys.onLeftPressed: _pager.show(current - 1)
    Keys.onRightPressed: _pager.show(current + 1)

    Row {
        id: _head

        x: Theme.margin
        y: root._low ? Theme.space2 : Theme.space4
        width: root.width - Theme.margin * 2 - (root._low ? _controls.width + Theme.space4 : 0)
        spacing: Theme.space4

        Rectangle {
            width: Theme.touch
            height: width
            radius: Theme.radius
            color: Theme.mix(Theme.palette.surface, root.accent, 0.2)

            Text {
                anchors.centerIn: parent
                text: root.number
                textFormat: Text.PlainText
                font.pixelSize: 56 * Theme.unit
                font.weight: Font.Bold
                color: root.accent
            }
        }
        BalancedLabel {
            width: parent.width - x
            anchors.verticalCenter: parent.verticalCenter
            text: root.question.title
            font.pixelSize: root._low ? Theme.small * 1.16 : Theme.heading * (Theme.wide ? 0.84 : 0.8)
            font.weight: Font.Bold
            lineHeight: Theme.leadingNote
            maximumLineCount: Theme.wide && !root._low ? 3 : 6
            elide: Text.ElideRight

            Accessible.role: Accessible.Heading
        }
    }
    Pager {
        id: _pager

        anchors.top: _head.bottom
        anchors.topMargin: root._low ? Theme.space2 : Theme.space4
        height: (root._low ? root.height - Theme.space2 : _controls.y - Theme.space3) - y
        width: root.width
        focus: true
        model: DelegateModel {
            model: root._cards
            delegate: Item {
                id: _slot

                required property var modelData

                width: _pager.width
                height: _pager.height
                // What is on the cards at the sides is not reached by keys.
                enabled: ListView.isCurrentItem

                Accessible.role: Accessible.Pane
                Accessible.name: modelData.title

                PointCard {
                    anchors.fill: parent
                    anchors.leftMargin: Theme.margin
                    anchors.rightMargin: Theme.margin
                    point: _slot.modelData
                    accent: root.accent
                    onLinkFollowed: link => root.linkFollowed(link)
                    onOverlayAsked: (name, props) => root.overlayAsked(name, props)
                }
            }
        }
    }
    Item {
        id: _controls

        x: root.width - Theme.margin - width
        y: root._low ? _head.y : root.height - height - Theme.space2
        width: root._low ? 720 * Theme.unit : root.width - Theme.margin * 2
        height: Theme.touch

        Action {
            id: _before

            label: root.current === 0 ? qsTr("All questions") : ""
            spoken: label || qsTr("Previous card")
            glyph: "arrow-left"
            glyphFirst: true
            accent: root.accent
            onClicked: root.current === 0 ? root.closed() : _pager.show(root.current - 1)
        }
        Progress {
            readonly property real _left: root._low ? _before.width : 0
            readonly property real _right: root._low ? _after.x : parent.width

            anchors.verticalCenter: parent.verticalCenter
            x: (_left + _right - width) / 2
            count: root._cards.length
            current: root.current
            accent: root.accent
        }
        Action {
            id: _after

            anchors.right: parent.right
            filled: true
            label: !root._last ? "" : root.nextTitle ? qsTr("Next question") : qsTr("All questions")
            spoken: label || qsTr("Next card")
            glyph: !root._last || root.nextTitle ? "arrow-right" : "check"
            accent: root.accent
            onClicked: {
                if (!root._last)
                    _pager.show(root.current + 1);
                else if (root.nextTitle)
                    root.nextAsked();
                else
                    root.closed();
            }
        }
    }
}
