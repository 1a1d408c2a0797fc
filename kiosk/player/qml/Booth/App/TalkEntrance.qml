import QtQuick

// Loads the talk when somebody presents: nothing of it is there for a visitor.
Loader {
    id: root

    // Null while nobody presents.
    required property QtObject talk
    required property string role
    readonly property bool covers: status === Loader.Ready

    signal shut

    onTalkChanged: {
        if (talk) {
            setSource("../Present/TalkView.qml", {
                talk: talk,
                role: Qt.binding(() => root.role)
            });
        } else {
            setSource("");
            shut();
        }
    }
}
