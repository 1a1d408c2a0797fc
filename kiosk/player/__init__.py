"""Shows a pack on a touch screen. The only room that knows Qt.

``app`` is the composition root; ``booth`` is what QML sees; ``qml/Booth`` is the scene. ``staff``
is behind the door, ``talk`` gives slides and ``printing`` puts them on paper.
"""
