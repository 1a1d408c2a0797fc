pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components

// What visitors type with, and what shows what was found.
Column {
    id: root

    Section {
        name: "Chip"

        Repeater {
            model: ["normal", "pressed", "focused"]

            Specimen {
                required property string modelData

                showing: modelData

                Chip {
                    width: implicitWidth
                    label: Samples.title
                }
            }
        }
    }
    Section {
        name: "Key"

        Repeater {
            model: [["normal", "N", ""], ["pressed", "N", ""], ["focused", "N", ""], ["normal", "", "backspace-outline"]]

            Specimen {
                id: _key

                required property var modelData

                showing: modelData[0]

                Key {
                    width: Theme.touch
                    height: Theme.touch
                    label: _key.modelData[1]
                    glyph: _key.modelData[2]
                }
            }
        }
    }
    Section {
        name: "KeyPad"

        Specimen {
            KeyPad {
                width: leastWidth
                height: leastHeight
            }
        }
    }
    Section {
        name: "MarkedText"

        Specimen {
            MarkedText {
                width: 800 * Theme.unit * Theme.textScale
                marked: ({
                        before: "",
                        found: Samples.title.slice(0, 4),
                        after: Samples.title.slice(4)
                    })
            }
        }
    }
}
