import QtQuick
import Booth.Theme
import Booth.Components

// The ways that are always there, where a child or a wheelchair user reaches them.
Rectangle {
    id: root

    required property string title
    required property bool atHome
    required property bool canGoBack
    required property string nextLanguage
    property bool reach: false
    property bool searching: false
    // In reach mode: whether there is more of the page above and below what is shown.
    property bool canPanUp: false
    property bool canPanDown: false
    property bool withLeave: true

    signal backAsked
    signal homeAsked
    signal searchAsked
    signal languageAsked
    signal displayAsked
    signal reachAsked
    signal leaveAsked
    signal panAsked(int direction)

    readonly property real _between: _right.x - _left.x - _left.width
    readonly property bool _roomy: _between > _title.implicitWidth + Theme.space6
    readonly property bool _tight: _pan.visible && !Theme.wide

    height: Theme.barHeight
    color: Theme.palette.groundDeep

    Rectangle {
        width: parent.width
        height: Theme.hairline
        color: Theme.palette.line
    }
    Row {
        id: _left

        x: Theme.margin - Theme.space3

        BarButton {
            objectName: "back"
            tight: root._tight
            glyph: "arrow-left"
            label: qsTr("Back")
            enabled: root.canGoBack
            onClicked: root.backAsked()
        }
        BarButton {
            objectName: "home"
            tight: root._tight
            glyph: "home"
            label: qsTr("Home")
            enabled: !root.atHome || root.canGoBack
            onClicked: root.homeAsked()
        }
        BarButton {
            objectName: "search"
            tight: root._tight
            glyph: "magnify"
            label: qsTr("Search")
            lit: root.searching
            onClicked: root.searchAsked()
        }
    }
    Label {
        id: _title

        anchors.left: _left.right
        anchors.right: _right.left
        anchors.margins: Theme.space3
        anchors.verticalCenter: parent.verticalCenter
        visible: root._roomy && !_pan.visible
        text: root.title
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.NoWrap
        font.pixelSize: 24 * Theme.unit
        color: Theme.palette.inkFaint
    }
    Row {
        id: _pan

        // In the middle of the bar; on a narrow one in the middle of what its neighbours leave.
        x: root._tight ? _left.x + _left.width + (root._between - width) / 2 : (parent.width - width) / 2
        visible: root.reach && (root.canPanUp || root.canPanDown)

        BarButton {
            objectName: "pan-up"
            tight: root._tight
            glyph: "chevron-up"
            label: qsTr("Up")
            enabled: root.canPanUp
            onClicked: root.panAsked(-1)
        }
        BarButton {
            objectName: "pan-down"
            tight: root._tight
            glyph: "chevron-down"
            label: qsTr("Down")
            enabled: root.canPanDown
            onClicked: root.panAsked(1)
        }
    }
    Row {
        id: _right

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin - Theme.space3

        BarButton {
            objectName: "language"
            tight: root._tight
            visible: root.nextLanguage.length > 0
            glyph: "translate"
            label: root.nextLanguage
            onClicked: root.languageAsked()
        }
        BarButton {
            objectName: "display"
            tight: root._tight
            glyph: "format-size"
            label: qsTr("Display")
            onClicked: root.displayAsked()
        }
        BarButton {
            objectName: "reach"
            tight: root._tight
            glyph: "wheelchair-accessibility"
            label: qsTr("Reach")
            lit: root.reach
            onClicked: root.reachAsked()

            Accessible.checkable: true
            Accessible.checked: root.reach
        }
        BarButton {
            objectName: "leave"
            tight: root._tight
            visible: root.withLeave
            glyph: "account-arrow-right"
            label: qsTr("Next visitor")
            onClicked: root.leaveAsked()
        }
    }
}
