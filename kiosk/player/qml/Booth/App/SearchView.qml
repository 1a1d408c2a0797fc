pragma ComponentBehavior: Bound
import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components

// The search: a pad of large keys, and what is found beside it, or above it on an upright screen.
// Where there is little height, as in reach mode, only what is needed stays.
OverlayBase {
    id: root

    readonly property Finder finder: booth.finder

    readonly property real _gap: Theme.space3
    readonly property bool _beside: width - _pad.leastWidth - Theme.margin * 2 - _gap * 2 > 520 * Theme.unit
    readonly property bool _low: height < (_beside ? 700 : 1100) * Theme.unit
    // Left of what is typed and the pad: beside the results, else all across.
    readonly property real _side: _beside ? width - Theme.margin - _pad.leastWidth : Theme.margin

    // The backdrop's colour where the results end.
    readonly property color _ground: Theme.mix(Theme.palette.ground, Theme.palette.groundDeep, (_room.y + _room.height) / height)
    // An abbreviation that is short enough to be understood at a glance.
    readonly property var _example: finder.terms.find(term => term.initials.length > 2 && term.initials.length < 6)
    readonly property string _advice: _example ? qsTr("Initials are enough: %1 finds “%2”").arg(_example.initials.toUpperCase()).arg(_example.text) : Theme.chinese ? qsTr("Pinyin, its initials, English or figures") : qsTr("The beginning of a word or a figure is enough")

    function recall(): var {
        return {
            text: finder.text,
            place: _results.place()
        };
    }
    function _counted(count: int): string {
        if (count === 0)
            return "";
        return (finder.more ? qsTr("Over %1 results") : count === 1 ? qsTr("%1 result") : qsTr("%1 results")).arg(count);
    }
    function _type(event: KeyEvent) {
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
            return;
        event.accepted = true;
        if (event.key === Qt.Key_Backspace)
            finder.erase();
        else if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && finder.count > 0)
            pageAsked(finder.at(0).id);
        else if (event.key === Qt.Key_Down && finder.count > 0)
            _results.forceActiveFocus();
        else if (event.text.length > 0 && event.key !== Qt.Key_Escape && event.key !== Qt.Key_Tab)
            finder.type(event.text);
        else
            event.accepted = false;
    }

    opaque: true
    speaksAll: true
    returns: true
    least: _beside ? _pad.leastHeight : 840 * Theme.unit

    Keys.onPressed: event => root._type(event)

    Component.onCompleted: {
        finder.write(props.text ?? "");
        // Once the view has its size.
        if (props.place)
            Qt.callLater(_results.goTo, props.place);
    }

    Backdrop {
        anchors.fill: parent
    }
    Column {
        id: _head

        visible: !root._low
        x: root._side
        y: root._gap
        width: root.width - x - Theme.margin
        spacing: Theme.space2

        Item {
            width: parent.width
            height: _close.height

            Label {
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Search")
                font.pixelSize: Theme.headline
                font.weight: Font.Bold

                Accessible.role: Accessible.Heading
            }
            Action {
                id: _close

                anchors.right: parent.right
                label: qsTr("Close")
                glyph: "close"
                onClicked: root.closed()
            }
        }
        Label {
            width: parent.width
            text: root._advice
            lineHeight: Theme.leading
            color: Theme.palette.inkSoft
        }
    }
    SearchField {
        id: _field

        x: root._low ? Theme.margin : root._side
        y: root._low ? root._gap / 2 : root._beside ? _pad.y - height - root._gap : _head.y + _head.height + root._gap
        width: (root._low && root._beside ? root._side - root._gap * 2 : root.width - Theme.margin) - x
        height: root._low ? Theme.touch : implicitHeight
        typed: root.finder.text
        prompt: qsTr("Type here")
        found: root._counted(root.finder.count)
    }
    Item {
        id: _room

        x: Theme.margin
        y: root._beside && !root._low ? root._gap : _field.y + _field.height + root._gap * (root._low ? 0.5 : 1)
        width: (root._beside ? root._side - root._gap * 2 : root.width - Theme.margin) - x
        height: (root._beside ? root.height : _pad.y - root._gap / 2) - y

        SearchResults {
            id: _results

            anchors.fill: parent
            anchors.rightMargin: -Theme.space2
            visible: count > 0
            ground: root._ground
            finder: root.finder
            onPageAsked: id => root.pageAsked(id)
        }
        SearchHints {
            anchors.fill: parent
            anchors.rightMargin: -Theme.space2
            visible: !_results.visible
            ground: root._ground
            finder: root.finder
            advice: root._low ? root._advice : ""
        }
    }
    KeyPad {
        id: _pad

        x: root._beside ? root._side : (root.width - width) / 2
        y: root.height - height - Math.min(root._gap, (root.height - height) / 2)
        width: root._beside ? leastWidth : Math.min(root.width - root._gap, Math.max(leastWidth * 1.03, Math.min(root.width - Theme.margin * 2, leastWidth * 1.3)))
        height: root._low ? leastHeight : leastHeight * 1.3
        onTyped: text => root.finder.type(text)
        onErased: root.finder.erase()
        onCleared: root.finder.write("")
    }
}
