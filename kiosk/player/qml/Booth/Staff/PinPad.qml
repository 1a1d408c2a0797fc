pragma ComponentBehavior: Bound
import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components

// Asks for the PIN, or twice for a new one.
FocusScope {
    id: root

    required property Staff staff

    readonly property Lock _lock: staff.lock as Lock
    readonly property bool _choosing: _lock.choosing
    readonly property int _least: _lock.shortest
    readonly property int _most: _lock.longest
    readonly property bool _waiting: _lock.secondsToWait > 0
    readonly property string _said: {
        if (_lock.failure.length > 0)
            return _lock.failure;
        if (_waiting)
            return qsTr("Too many wrong PINs. Wait %1 s.").arg(_lock.secondsToWait);
        if (_differs)
            return qsTr("The two were not the same. Choose again.");
        if (_lock.wrong && _pin.length === 0)
            return qsTr("That is not the PIN.");
        return _choosing ? qsTr("%1 to %2 figures. It opens this panel from now on.").arg(_least).arg(_most) : "";
    }
    property string _pin: ""
    // The new PIN as it was chosen, while it is asked for once more.
    property string _first: ""
    property bool _differs: false

    function _type(figure: string) {
        if (_pin.length < _most && !_waiting && !_lock.busy) {
            _pin += figure;
            _differs = false;
        }
        staff.stir();
    }
    function _back() {
        _pin = _pin.slice(0, -1);
    }
    function _done() {
        if (_pin.length < _least || _waiting)
            return;
        const pin = _pin;
        _pin = "";
        if (!_choosing) {
            _lock.enter(pin);
        } else if (_first === "") {
            _first = pin;
        } else {
            _differs = pin !== _first;
            _first = "";
            if (!_differs)
                _lock.found(pin);
        }
    }

    Keys.onPressed: event => {
        event.accepted = true;
        if (/^[0-9]$/.test(event.text))
            root._type(event.text);
        else if (event.key === Qt.Key_Backspace)
            root._back();
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            root._done();
        else if (event.key === Qt.Key_Escape)
            root.staff.leave();
    }

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - Theme.margin * 2, 900 * Theme.unit)
        spacing: Theme.space3

        Label {
            width: parent.width
            text: !root._choosing ? qsTr("Staff: enter the PIN") : root._first === "" ? qsTr("Staff: choose a PIN") : qsTr("Once more, please")
            horizontalAlignment: Text.AlignHCenter
            font.pixelSize: 44 * Theme.unit
            font.weight: Font.Bold

            Accessible.role: Accessible.Heading
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            height: 40 * Theme.unit
            spacing: Theme.space2

            Repeater {
                model: Math.max(root._least, root._pin.length)

                Rectangle {
                    required property int index

                    width: 28 * Theme.unit
                    height: width
                    radius: width / 2
                    color: index < root._pin.length ? Theme.accent("cyan") : "transparent"
                    border.width: Theme.hairline * 2
                    border.color: Theme.accent("cyan")
                }
            }
        }
        Label {
            objectName: "said"
            width: parent.width
            height: Math.max(implicitHeight, 48 * Theme.unit)
            text: root._said
            horizontalAlignment: Text.AlignHCenter
            font.pixelSize: 28 * Theme.unit
            color: root._choosing && !root._differs ? Theme.palette.inkSoft : Theme.accent("coral")
        }
        Grid {
            anchors.horizontalCenter: parent.horizontalCenter
            columns: 3
            spacing: Theme.space2

            Repeater {
                model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "back", "0", "done"]

                PadKey {
                    required property string modelData

                    objectName: `key-${modelData}`
                    figure: modelData.length === 1 ? modelData : ""
                    glyph: ({
                            back: "backspace-outline",
                            done: "check"
                        })[modelData] ?? ""
                    label: modelData === "back" ? qsTr("Delete") : modelData === "done" ? qsTr("Done") : modelData
                    filled: modelData === "done"
                    enabled: !root._waiting && !root._lock.busy && (modelData !== "done" || root._pin.length >= root._least)
                    onClicked: {
                        if (modelData === "back")
                            root._back();
                        else if (modelData === "done")
                            root._done();
                        else
                            root._type(modelData);
                    }
                }
            }
        }
        Action {
            anchors.horizontalCenter: parent.horizontalCenter
            label: qsTr("Back to the exhibition")
            glyph: "close"
            onClicked: root.staff.leave()
        }
    }
}
