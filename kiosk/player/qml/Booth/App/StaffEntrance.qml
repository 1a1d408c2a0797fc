import QtQuick
import Booth.Core

// Loads the staff's layer when they knock: nothing of it is there for a visitor.
Loader {
    id: root

    // Null where nobody keeps the booth, as in the tour.
    required property Staff staff

    signal shut

    readonly property bool _wanted: staff !== null && staff.door !== "shut"

    on_WantedChanged: {
        if (_wanted) {
            setSource("../Staff/StaffLayer.qml", {
                staff: staff
            });
        } else {
            setSource("");
            shut();
        }
    }
}
