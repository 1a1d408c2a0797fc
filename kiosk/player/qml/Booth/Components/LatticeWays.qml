pragma Singleton
import QtQuick

// Ways along the bonds of lattice.png, as shares of its side. Written by tools/backdrop.py.
QtObject {
    readonly property var all: [
        [Qt.point(0.708, 0.003), Qt.point(0.677, 0.022), Qt.point(0.698, 0.050), Qt.point(0.667, 0.071), Qt.point(0.615, 0.062), Qt.point(0.584, 0.084), Qt.point(0.605, 0.117), Qt.point(0.574, 0.142), Qt.point(0.522, 0.133), Qt.point(0.500, 0.099), Qt.point(0.531, 0.075), Qt.point(0.510, 0.045)],
        [Qt.point(0.847, 0.123), Qt.point(0.816, 0.150), Qt.point(0.763, 0.143), Qt.point(0.732, 0.170), Qt.point(0.754, 0.205), Qt.point(0.723, 0.233), Qt.point(0.670, 0.224), Qt.point(0.639, 0.251), Qt.point(0.586, 0.241), Qt.point(0.565, 0.204), Qt.point(0.596, 0.177), Qt.point(0.574, 0.142)],
        [Qt.point(0.809, 0.373), Qt.point(0.861, 0.378), Qt.point(0.892, 0.350), Qt.point(0.871, 0.317), Qt.point(0.818, 0.312), Qt.point(0.787, 0.340), Qt.point(0.735, 0.333), Qt.point(0.713, 0.297), Qt.point(0.744, 0.270), Qt.point(0.797, 0.277), Qt.point(0.828, 0.248), Qt.point(0.880, 0.253)],
        [Qt.point(0.828, 0.248), Qt.point(0.797, 0.277), Qt.point(0.744, 0.270), Qt.point(0.713, 0.297), Qt.point(0.660, 0.288), Qt.point(0.639, 0.251), Qt.point(0.670, 0.224), Qt.point(0.723, 0.233), Qt.point(0.754, 0.205), Qt.point(0.806, 0.212), Qt.point(0.837, 0.183), Qt.point(0.816, 0.150)],
        [Qt.point(0.909, 0.072), Qt.point(0.930, 0.100), Qt.point(0.899, 0.127), Qt.point(0.921, 0.158), Qt.point(0.890, 0.188), Qt.point(0.911, 0.221), Qt.point(0.964, 0.223), Qt.point(0.985, 0.257), Qt.point(0.954, 0.289), Qt.point(0.976, 0.322), Qt.point(0.945, 0.352), Qt.point(0.966, 0.383)],
        [Qt.point(0.976, 0.322), Qt.point(0.954, 0.289), Qt.point(0.985, 0.257), Qt.point(0.964, 0.223), Qt.point(0.911, 0.221), Qt.point(0.890, 0.188), Qt.point(0.921, 0.158), Qt.point(0.899, 0.127), Qt.point(0.847, 0.123), Qt.point(0.825, 0.093), Qt.point(0.772, 0.087), Qt.point(0.741, 0.111)],
        [Qt.point(0.763, 0.143), Qt.point(0.732, 0.170), Qt.point(0.679, 0.161), Qt.point(0.658, 0.126), Qt.point(0.689, 0.102), Qt.point(0.741, 0.111), Qt.point(0.772, 0.087), Qt.point(0.751, 0.058), Qt.point(0.782, 0.037), Qt.point(0.835, 0.042), Qt.point(0.866, 0.020), Qt.point(0.918, 0.022)],
        [Qt.point(0.911, 0.221), Qt.point(0.964, 0.223), Qt.point(0.995, 0.191), Qt.point(0.973, 0.159), Qt.point(0.921, 0.158), Qt.point(0.899, 0.127), Qt.point(0.847, 0.123), Qt.point(0.816, 0.150), Qt.point(0.763, 0.143), Qt.point(0.732, 0.170), Qt.point(0.679, 0.161), Qt.point(0.648, 0.187)]
    ]
}
