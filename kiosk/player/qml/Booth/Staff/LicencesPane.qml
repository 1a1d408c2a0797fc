pragma ComponentBehavior: Bound
import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components

// Whose work is in the program: the list, and the text of one.
Item {
    id: root

    required property Licences licences

    readonly property bool _reading: licences.chosen >= 0

    signal aboutAsked

    function _choose(index: int) {
        // What had the keyboard's focus goes away with the list.
        if (_view.activeFocus)
            _back.forceActiveFocus();
        root.licences.choose(index);
    }

    Component.onCompleted: root.licences.look()
    Component.onDestruction: root.licences.choose(-1)

    Action {
        id: _back

        objectName: "licences-back"
        label: root._reading ? qsTr("All licences") : qsTr("About")
        glyph: "arrow-left"
        glyphFirst: true
        onClicked: root._reading ? root._choose(-1) : root.aboutAsked()
    }
    Label {
        anchors.verticalCenter: _back.verticalCenter
        anchors.left: _back.right
        anchors.leftMargin: Theme.space4
        anchors.right: parent.right
        text: root._reading ? root.licences.title : qsTr("Licences")
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        font.pixelSize: 36 * Theme.unit
        font.weight: Font.Bold

        Accessible.role: Accessible.Heading
    }
    Loader {
        id: _view

        y: _back.height + Theme.space3
        width: parent.width
        height: parent.height - y
        sourceComponent: root._reading ? _text : _list
    }
    Component {
        id: _list

        Scroller {
            id: _works

            label: qsTr("Licences")
            contentHeight: _rows.height + Theme.space4

            Column {
                id: _rows

                width: _works.width - Theme.space2
                spacing: Theme.space2

                Label {
                    width: parent.width
                    text: qsTr("The program itself is under the MIT licence. Qt and PySide6 are used under the LGPL, version 3: they are separate files, which you may replace with builds of your own. The first entry says how.")
                    font.pixelSize: 28 * Theme.unit
                    lineHeight: Theme.leadingNote
                    color: Theme.palette.inkSoft
                }
                Label {
                    width: parent.width
                    visible: root.licences.works.count === 0
                    text: root.licences.failure.length > 0 ? root.licences.failure : qsTr("One moment …")
                    font.pixelSize: 28 * Theme.unit
                    color: Theme.accent("amber")
                }
                Repeater {
                    model: root.licences.works

                    WorkRow {
                        required property int index

                        objectName: `work-${index}`
                        width: _rows.width
                        onClicked: root._choose(index)
                    }
                }
            }
        }
    }
    Component {
        id: _text

        Scroller {
            id: _words

            contentHeight: _paragraphs.height + Theme.space4

            Column {
                id: _paragraphs

                width: Math.min(_words.width - Theme.space2, 1400 * Theme.unit)
                spacing: Theme.space3

                Repeater {
                    model: root.licences.paragraphs

                    Label {
                        required property string modelData

                        width: _paragraphs.width
                        text: modelData
                        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                        font.pixelSize: 26 * Theme.unit
                        lineHeight: Theme.leadingNote
                    }
                }
            }
        }
    }
}
