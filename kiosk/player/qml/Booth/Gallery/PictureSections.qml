pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components

// Pictures and clips, and the large type and lattice of the attract loop.
Column {
    id: root

    readonly property var _clip: ({
            file: "",
            poster: null,
            caption: Samples.line
        })

    Section {
        name: "PhotoButton"

        Repeater {
            model: ["normal", "pressed", "focused"]

            Specimen {
                required property string modelData

                showing: modelData

                PhotoButton {
                    width: 320 * Theme.unit
                    height: width
                    picture: Samples.picture
                }
            }
        }
    }
    Section {
        name: "ClipStill"

        Repeater {
            model: [Samples.bare, null]

            Specimen {
                id: _still

                required property var modelData

                ClipStill {
                    width: 480 * Theme.unit
                    height: 270 * Theme.unit
                    video: Object.assign({}, root._clip, {
                        poster: _still.modelData
                    })
                }
            }
        }
    }
    Section {
        name: "Scrubber"

        Repeater {
            model: [0, 40, 90]

            Specimen {
                id: _moment

                required property real modelData

                Scrubber {
                    width: 480 * Theme.unit
                    position: _moment.modelData
                    duration: 90
                }
            }
        }
    }
    Section {
        name: "CountUp"

        Specimen {
            CountUp {
                width: 480 * Theme.unit * Theme.textScale
                figure: Samples.figure
                still: true
            }
        }
    }
    Section {
        name: "Headline"

        Repeater {
            model: [1400, 700]

            Specimen {
                id: _line

                required property real modelData

                Headline {
                    width: _line.modelData * Theme.unit
                    text: Samples.title
                    largest: Theme.headline
                }
            }
        }
    }
    Section {
        name: "Lattice"

        Specimen {
            Lattice {
                width: 320 * Theme.unit
                height: width
            }
        }
    }
}
