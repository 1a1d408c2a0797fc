import QtQuick
import Booth.Theme
import Booth.Components

// The way back, the way home and the language, where a child or a wheelchair user reaches them.
Rectangle {
    id: root

    required property string title
    required property bool atHome
    required property bool canGoBack
    required property string nextLanguage

    signal backAsked
    signal homeAsked
    signal languageAsked
    signal searchAsked

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
    }
    Label {
        anchors.left: _left.right
        anchors.right: _right.left
        anchors.margins: Theme.space3
        anchors.verticalCenter: parent.verticalCenter
        text: root.title
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        font.pixelSize: 24 * Theme.unit
        color: Theme.palette.inkFaint
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
    }
}
