pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components

// The invitation to touch: a finger that taps, and the words. All of the screen answers.
Rectangle {
    id: root

    required property string text
    property color accent: Theme.accent(Theme.palette.lit ? "cyan" : "amber")

    // What is read now; it changes while it cannot be seen.
    property string _shown: text

    height: 144 * Theme.unit
    radius: height / 2
    color: accent

    onTextChanged: {
        if (Theme.reducedMotion)
            _shown = text;
        else
            _change.restart();
    }

    Item {
        id: _finger

        x: Theme.space3
        width: 112 * Theme.unit
        height: width
        anchors.verticalCenter: parent.verticalCenter

        Rectangle {
            id: _ripple

            anchors.centerIn: parent
            width: 112 * Theme.unit
            height: width
            radius: width / 2
            color: "transparent"
            border.width: 6 * Theme.unit
            border.color: Theme.palette.inkOnAccent
            opacity: 0
        }
        Glyph {
            id: _hand

            x: (parent.width - width) / 2
            y: (parent.height - height) / 2
            name: "gesture-tap"
            size: 88 * Theme.unit
            color: Theme.palette.inkOnAccent
        }
    }
    Label {
        id: _label

        anchors.left: _finger.right
        anchors.leftMargin: Theme.space3
        anchors.right: parent.right
        anchors.rightMargin: Theme.space6
        anchors.verticalCenter: parent.verticalCenter
        text: root._shown
        // By what is read, in whichever language the scene is: narrow signs are not for Chinese.
        font.features: /[\u4e00-\u9fff]/.test(text) ? ({}) : ({
                "pwid": 1
            })
        color: Theme.palette.inkOnAccent
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 32 * Theme.unit
        font.pixelSize: 60 * Theme.unit
        font.weight: Font.Bold
        maximumLineCount: 1
        wrapMode: Text.NoWrap
        horizontalAlignment: Text.AlignHCenter
    }
    SequentialAnimation {
        id: _change

        NumberAnimation {
            target: _label
            property: "opacity"
            to: 0
            duration: 400
        }
        ScriptAction {
            script: root._shown = root.text
        }
        NumberAnimation {
            target: _label
            property: "opacity"
            to: 1
            duration: 600
        }
    }
    SequentialAnimation {
        running: !Theme.reducedMotion
        loops: Animation.Infinite

        PauseAnimation {
            duration: 1400
        }
        NumberAnimation {
            target: _hand
            property: "y"
            to: (_finger.height - _hand.height) / 2 + 10 * Theme.unit
            duration: 220
            easing.type: Easing.OutQuad
        }
        ParallelAnimation {
            NumberAnimation {
                target: _hand
                property: "y"
                to: (_finger.height - _hand.height) / 2
                duration: 420
                easing.type: Easing.OutCubic
            }
            NumberAnimation {
                target: _ripple
                property: "width"
                from: 56 * Theme.unit
                to: 136 * Theme.unit
                duration: 900
                easing.type: Easing.OutCubic
            }
            NumberAnimation {
                target: _ripple
                property: "opacity"
                from: 0.7
                to: 0
                duration: 900
            }
        }
    }
}
