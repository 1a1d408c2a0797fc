pragma ComponentBehavior: Bound
import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components

// How the visitor wants to see and reach the booth, on a sheet at the bottom, so that the page
// above it shows at once what was chosen.
OverlayBase {
    id: root

    readonly property Comfort comfort: booth.comfort
    readonly property var _groups: [
        {
            title: qsTr("Text size"),
            choices: comfort.scales.map((scale, i) => ({
                        label: [qsTr("Normal"), qsTr("Large"), qsTr("Largest")][i],
                        glyph: "format-size",
                        size: [36, 48, 62][i],
                        chosen: comfort.textScale === scale,
                        choose: () => comfort.setTextScale(scale)
                    }))
        },
        {
            title: qsTr("Colours"),
            choices: [["dark", "weather-night", qsTr("Dark")], ["light", "weather-sunny", qsTr("Light")], ["contrast", "contrast-circle", qsTr("High contrast")]].map(theme => ({
                        label: theme[2],
                        glyph: theme[1],
                        chosen: comfort.theme === theme[0],
                        choose: () => comfort.setTheme(theme[0])
                    }))
        },
        {
            title: qsTr("Movement"),
            choices: [[false, "play", qsTr("On")], [true, "motion-pause-outline", qsTr("Off")]].map(still => ({
                        label: still[2],
                        glyph: still[1],
                        chosen: comfort.still === still[0],
                        choose: () => comfort.setStill(still[0])
                    }))
        }
    ]

    speaksAll: true
    least: 0

    Pressable {
        // The page above: a tap on it puts the sheet away.
        anchors.fill: parent
        label: qsTr("Close")
        activeFocusOnTab: false
        onClicked: root.closed()

        // The button says it too.
        Accessible.ignored: true
    }
    Rectangle {
        anchors.fill: _sheet
        color: Theme.palette.groundDeep

        Rectangle {
            width: parent.width
            height: Theme.hairline * 2
            color: Theme.palette.line
        }
        // The sheet itself puts nothing away.
        TapHandler {
            gesturePolicy: TapHandler.ReleaseWithinBounds
        }
    }
    Scroller {
        id: _sheet

        readonly property real _wanted: _column.height + Theme.space3 * 2

        anchors.bottom: parent.bottom
        width: root.width
        height: Math.min(root.height, _wanted)
        contentHeight: _wanted

        Column {
            id: _column

            x: Theme.margin
            y: Theme.space3
            width: _sheet.width - Theme.margin * 2
            spacing: Theme.space3

            Item {
                width: parent.width
                height: _done.height

                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("As you like to see it")
                    font.pixelSize: Theme.title
                    font.weight: Font.Bold

                    Accessible.role: Accessible.Heading
                }
                Action {
                    id: _done

                    anchors.right: parent.right
                    label: qsTr("Done")
                    glyph: "check"
                    filled: true
                    onClicked: root.closed()
                }
            }
            Flow {
                width: parent.width
                spacing: Theme.space3

                Repeater {
                    model: root._groups

                    Column {
                        id: _group

                        required property var modelData

                        rightPadding: Theme.space4
                        spacing: Theme.space1

                        Label {
                            text: _group.modelData.title
                            font.pixelSize: Theme.small
                            color: Theme.palette.inkSoft
                        }
                        Row {
                            spacing: Theme.space2

                            Repeater {
                                model: _group.modelData.choices

                                Choice {
                                    required property var modelData

                                    objectName: modelData.label
                                    label: modelData.label
                                    glyph: modelData.glyph
                                    chosen: modelData.chosen
                                    textSize: Theme.small * 1.1
                                    glyphSize: (modelData.size ?? 48) * Theme.unit
                                    onClicked: modelData.choose()
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
