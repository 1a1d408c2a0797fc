import QtQuick
import Booth.Theme

SlideBase {
    id: root

    property var picture: slide.picture
    readonly property rect shown: Qt.rect(_picture.x, _picture.y, _picture.width, _picture.height)
    readonly property string _text: Lines.told(slide.text)
    readonly property real _words: _told.y + (_told.visible ? _told.height : 0)

    SlidePicture {
        id: _picture

        x: Keynote.margin / 2
        y: Keynote.margin / 2
        width: root.width - Keynote.margin
        height: root.foot - y - _foot.height - Keynote.gap
        picture: root.picture
        detail: root.detail
    }
    Item {
        id: _foot

        x: Keynote.margin
        y: root.foot - height
        width: root.inner
        height: root._words

        FitText {
            id: _title

            width: parent.width
            words: root.slide.title
            most: Keynote.lead
            room: Keynote.lead * 2.8
        }
        SlideBody {
            id: _told

            visible: root._text.length > 0
            y: _title.words.length > 0 ? _title.height + 8 : 0
            width: parent.width
            room: root.height * 0.22
            most: Keynote.least
            accent: root.accent
            lines: visible ? Lines.of([{
                    type: "paragraph",
                    text: root._text
                }]) : []
        }
    }
}
