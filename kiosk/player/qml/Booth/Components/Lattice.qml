pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme

// The lattice, bright in its upper right corner; while `live`, sparks travel along its bonds.
// Square. They are few and small, so that the software renderer draws little in each frame.
Item {
    id: root

    property bool live: false
    // Bright in the lower left corner instead.
    property bool turned: false
    readonly property bool loading: _sheet.status === Image.Loading

    width: 1100 * Theme.unit
    height: width
    visible: Theme.scheme !== "contrast"

    Image {
        id: _sheet

        anchors.fill: parent
        source: root.visible ? Media.art("lattice.png") : ""
        asynchronous: true
        // Scaled once, not in every frame.
        sourceSize: Qt.size(Math.round(width), Math.round(height))
        mirror: root.turned
        mirrorVertically: root.turned
        opacity: Theme.palette.lit ? 0.35 : 0.55
    }
    Repeater {
        // Bonds first, then what travels along them.
        model: root.live && root.visible && _sheet.status === Image.Ready ? LatticeWays.all : []

        Item {
            id: _spark

            required property int index
            required property var modelData

            width: 40 * Theme.unit
            height: width
            opacity: 0

            Rectangle {
                anchors.fill: parent
                radius: width / 2
                color: Theme.tint(Theme.accent("cyan"), 0.22)
            }
            Rectangle {
                anchors.centerIn: parent
                width: 14 * Theme.unit
                height: width
                radius: width / 2
                color: Theme.palette.lit ? Theme.accent("cyan") : Theme.palette.ink
            }
            SequentialAnimation {
                running: true

                PauseAnimation {
                    duration: _spark.index * 900
                }
                SequentialAnimation {
                    loops: Animation.Infinite

                    ParallelAnimation {
                        PathAnimation {
                            target: _spark
                            anchorPoint: Qt.point(_spark.width / 2, _spark.height / 2)
                            duration: 6400
                            path: Path {
                                PathPolyline {
                                    path: _spark.modelData.map(at => root.turned ? Qt.point((1 - at.x) * root.width, (1 - at.y) * root.height) : Qt.point(at.x * root.width, at.y * root.height))
                                }
                            }
                        }
                        SequentialAnimation {
                            NumberAnimation {
                                target: _spark
                                property: "opacity"
                                to: 1
                                duration: 800
                            }
                            PauseAnimation {
                                duration: 4600
                            }
                            NumberAnimation {
                                target: _spark
                                property: "opacity"
                                to: 0
                                duration: 1000
                            }
                        }
                    }
                    PauseAnimation {
                        duration: 1200
                    }
                }
            }
        }
    }
}
