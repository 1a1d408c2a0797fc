"""The contract between compiler and player: a compiled, immutable exhibition.

``model`` is what a pack says, ``writer`` and ``reader`` put it into and out of
one SQLite file, ``store`` keeps packs and says which is current.
"""
