pragma ComponentBehavior: Bound
import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components

// What is wrong with the content: file, line, what it is about, what to do.
ListView {
    id: root

    required property Report report
    // Of their words: zh or en.
    required property string lang
    // Whether the list is there as a code to scan, too.
    property bool withCode: false

    readonly property var _severities: ({
            error: [qsTr("Error"), "alert-octagon-outline", "coral"],
            warning: [qsTr("Warning"), "alert", "amber"],
            hint: [qsTr("Hint"), "lightbulb-on-outline", "cyan"]
        })

    clip: true
    spacing: Theme.space3
    boundsBehavior: Flickable.DragAndOvershootBounds
    activeFocusOnTab: contentHeight > height + 1 || activeFocus
    // The list itself has the focus, not one of its rows.
    currentIndex: -1
    keyNavigationEnabled: false
    header: Item {
        width: root.width
        height: _code.visible ? _code.height + Theme.space4 : 0

        Rectangle {
            id: _code

            readonly property int _step: Math.max(1, Math.floor(420 * Theme.unit / Math.max(1, _image.implicitWidth)))

            visible: root.withCode && root.report.code.toString().length > 0
            width: _image.implicitWidth * _step
            height: width
            color: "#ffffff"

            Image {
                id: _image

                objectName: "report-code"
                anchors.fill: parent
                source: root.withCode ? root.report.code : ""
                smooth: false
                cache: false
            }
        }
        Label {
            anchors.left: _code.right
            anchors.leftMargin: Theme.space4
            anchors.right: parent.right
            anchors.verticalCenter: _code.verticalCenter
            visible: _code.visible
            text: qsTr("Scan the code to take the list to your desk.")
            font.pixelSize: 30 * Theme.unit
            color: Theme.palette.inkSoft
        }
    }

    Accessible.role: Accessible.List
    Accessible.name: qsTr("Problems")

    Keys.forwardTo: [_keys]
    model: DelegateModel {
        model: root.report.problems
        delegate: Rectangle {
            id: _row

            required property string severity
            required property string file
            required property int line
            required property string excerpt
            // By language.
            required property var message
            required property var remedy

            readonly property var _kind: root._severities[severity] ?? root._severities.hint

            width: root.width - Theme.space2
            height: _words.height + Theme.space3 * 2
            radius: Theme.radiusSmall
            color: Theme.palette.surface
            border.width: Theme.hairline
            border.color: Theme.accent(_kind[2])

            Glyph {
                x: Theme.space3
                y: Theme.space3
                name: _row._kind[1]
                size: 48 * Theme.unit
                color: Theme.accent(_row._kind[2])
            }
            Column {
                id: _words

                x: Theme.space3 * 2 + 48 * Theme.unit
                y: Theme.space3
                width: parent.width - x - Theme.space3
                spacing: Theme.space1

                Label {
                    width: parent.width
                    text: qsTr("%1 · %2, line %3").arg(_row._kind[0]).arg(_row.file).arg(_row.line)
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                    font.pixelSize: 26 * Theme.unit
                    font.weight: Font.Bold
                    color: Theme.accent(_row._kind[2])
                }
                Label {
                    width: parent.width
                    text: _row.message[root.lang]
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                    font.pixelSize: 30 * Theme.unit
                    lineHeight: Theme.leadingNote
                }
                Label {
                    width: parent.width
                    visible: text.length > 0
                    text: _row.excerpt
                    font.family: Icons.mono
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                    font.pixelSize: 24 * Theme.unit
                    color: Theme.palette.inkFaint
                }
                Label {
                    width: parent.width
                    visible: text.length > 0
                    text: _row.remedy[root.lang]
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                    font.pixelSize: 28 * Theme.unit
                    lineHeight: Theme.leadingNote
                    color: Theme.accent("green")
                }
            }
        }
    }

    Label {
        anchors.centerIn: parent
        visible: root.count === 0
        text: qsTr("Nothing is wrong with the content.")
        font.pixelSize: 36 * Theme.unit
        color: Theme.accent("green")
    }
    MoreHint {
        parent: root
        flickable: root
    }
    KeyScroll {
        id: _keys

        parent: root
        flickable: root
    }
    FocusRing {
        parent: root.parent
        anchors.fill: root
        anchors.margins: -Theme.ring * 1.5
        target: root
    }
}
