"""Packs that travel as files: signed, carried on a stick, checked and taken in.

``export`` makes a file of a pack, ``inspect`` says what a file is and whether it may be used here,
``install`` takes it into the store, ``sticks`` finds files on what was plugged in. ``refusal`` has
the reasons, in words of the staff. The format stands in ``docs/pack-files.md``.
"""
