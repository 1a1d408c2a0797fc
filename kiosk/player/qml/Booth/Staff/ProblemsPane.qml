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

    clip: true
    spacing: Theme.space3
    boundsBehavior: Flickable.DragAndOvershootBounds
    activeFocusOnTab: contentHeight > height + 1 || activeFocus
    // The list itself has the focus, not one of its rows.
    currentIndex: -1
    keyNavigationEnabled: false
    cacheBuffer: 0
    model: DelegateModel {
        model: root.report.problems
        delegate: ProblemRow {
            width: root.width - Theme.space2
            lang: root.lang
        }
    }
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
