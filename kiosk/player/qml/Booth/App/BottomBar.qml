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

    readonly property bool _roomy: _right.x - _left.x - _left.width > _title.implicitWidth + Theme.space6

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
            glyph: "arrow-left"
            label: qsTr("Back")
            enabled: root.canGoBack
            onClicked: root.backAsked()
        }
        BarButton {
            objectName: "home"
            glyph: "home"
            label: qsTr("Home")
            enabled: !root.atHome || root.canGoBack
            onClicked: root.homeAsked()
        }
        BarButton {
            objectName: "search"
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

        anchors.horizontalCenter: parent.horizontalCenter
        visible: root.reach && (root.canPanUp || root.canPanDown)

        BarButton {
            objectName: "pan-up"
            glyph: "chevron-up"
            label: qsTr("Up")
            enabled: root.canPanUp
            onClicked: root.panAsked(-1)
        }
        BarButton {
            objectName: "pan-down"
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
            visible: root.nextLanguage.length > 0
            glyph: "translate"
            label: root.nextLanguage
            onClicked: root.languageAsked()
        }
        BarButton {
            objectName: "display"
            glyph: "format-size"
            label: qsTr("Display")
            onClicked: root.displayAsked()
        }
        BarButton {
            objectName: "reach"
            glyph: "wheelchair-accessibility"
            label: qsTr("Reach")
            lit: root.reach
            onClicked: root.reachAsked()

            Accessible.checkable: true
            Accessible.checked: root.reach
        }
        BarButton {
            objectName: "leave"
            visible: root.withLeave
            glyph: "account-arrow-right"
            label: qsTr("Next visitor")
            onClicked: root.leaveAsked()
        }
    }
}
