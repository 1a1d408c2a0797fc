pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Blocks

// The blocks of a page, each found by its name as on a page.
Column {
    id: root

    // Two side by side.
    readonly property real _column: (width - Theme.space4) / 2

    Section {
        name: "BlockColumn"

        Specimen {
            BlockColumn {
                width: root._column
                blocks: ["Heading", "Paragraph", "List"].map(type => Object.assign({
                        type: type.toLowerCase()
                    }, Samples.blocks[type][0]))
            }
        }
    }
    Section {
        name: "CompareHandle"

        Specimen {
            CompareHandle {
                share: 0.5
            }
        }
        Specimen {
            showing: "focused"

            CompareHandle {
                share: 0.8
            }
        }
    }
    Section {
        name: "FigureCard"

        Repeater {
            model: Samples.figures

            Specimen {
                id: _card

                required property var modelData

                FigureCard {
                    width: 320 * Theme.unit * Theme.textScale
                    figure: _card.modelData
                }
            }
        }
    }
    Repeater {
        model: Object.keys(Samples.blocks)

        Section {
            id: _type

            required property string modelData

            name: modelData + "Block"

            Repeater {
                model: Samples.blocks[_type.modelData]

                Specimen {
                    id: _specimen

                    required property var modelData

                    showing: modelData.tone ?? "normal"

                    Loader {
                        width: root._column
                        Component.onCompleted: setSource(Qt.resolvedUrl("../Blocks/" + _type.name + ".qml"), {
                            block: _specimen.modelData
                        })
                    }
                }
            }
        }
    }
}
