import QtQuick
import Booth.Theme
import Booth.Components

// Where the page's facts come from, and as of when.
Label {
    required property var page

    // In one piece: a line that says 2025-09 alone says little.
    readonly property string _asOf: page.as_of ? qsTr("As of %1").arg(page.as_of).replace(/ /g, "\u00a0").replace(/-/g, "\u2011").split("").join("\u2060") : ""

    visible: text.length > 0
    text: [page.source ? qsTr("Source: %1").arg(page.source) : "", _asOf, page.text_lang !== page.lang ? qsTr("Not translated yet") : ""].filter(part => part.length > 0).join(qsTr(" · "))
    font.pixelSize: Theme.small
    lineHeight: Theme.leadingNote
    color: Theme.palette.inkFaint
}
