pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components

// What carries texts and pictures, and says where one is in them.
Column {
    id: root

    Section {
        name: "Backdrop"

        Specimen {
            Backdrop {
                width: root.width
                height: 360 * Theme.unit
                clip: true
            }
        }
    }
    Section {
        name: "Photo"

        Repeater {
            model: ["normal", "cropped"]

            Specimen {
                id: _photo

                required property string modelData

                showing: modelData

                Photo {
                    width: 480 * Theme.unit
                    height: 270 * Theme.unit
                    picture: Samples.picture
                    cropped: _photo.showing === "cropped"
                }
            }
        }
    }
    Section {
        name: "Pager"

        Repeater {
            model: ["normal", "focused"]

            Specimen {
                required property string modelData

                showing: modelData

                Pager {
                    id: _pager

                    width: 560 * Theme.unit
                    height: 200 * Theme.unit
                    model: DelegateModel {
                        model: 3
                        delegate: Card {
                            required property int index

                            width: _pager.width
                            height: _pager.height
                            label: Samples.title
                            activeFocusOnTab: false

                            Label {
                                anchors.centerIn: parent
                                text: parent.index + 1 + " / " + _pager.count
                            }
                        }
                    }
                }
            }
        }
    }
    Section {
        name: "Progress"

        Repeater {
            model: [["first", 0, 4], ["middle", 2, 5], ["many", 11, 30]]

            Specimen {
                id: _progress

                required property var modelData

                showing: modelData[0]

                Progress {
                    current: _progress.modelData[1]
                    count: _progress.modelData[2]
                }
            }
        }
    }
    Section {
        name: "Scroller"

        Repeater {
            model: ["normal", "focused", "at the end", "short"]

            Specimen {
                id: _scrolled

                required property string modelData

                showing: modelData

                Scroller {
                    width: 400 * Theme.unit
                    height: 280 * Theme.unit
                    contentHeight: _text.height
                    ground: Theme.palette.ground
                    contentY: _scrolled.showing === "at the end" ? contentHeight - height : 0

                    MarkupText {
                        id: _text

                        width: parent.width
                        text: _scrolled.showing === "short" ? Samples.line : Samples.prose
                    }
                }
            }
        }
    }
    Section {
        name: "KeyScroll"

        Specimen {
            showing: "has no look: it moves a Scroller by keys"

            Item {
                width: 1
                height: 1

                KeyScroll {
                    flickable: _flickable
                }
                Flickable {
                    id: _flickable
                }
            }
        }
    }
    Section {
        name: "MoreHint"

        Repeater {
            model: ["more below", "no more"]

            Specimen {
                id: _hinted

                required property string modelData

                showing: modelData

                Item {
                    width: 400 * Theme.unit
                    height: 200 * Theme.unit

                    Flickable {
                        id: _flick

                        anchors.fill: parent
                        contentHeight: height * (_hinted.showing === "no more" ? 1 : 3)
                    }
                    MoreHint {
                        flickable: _flick
                        ground: Theme.palette.ground
                    }
                }
            }
        }
    }
}
