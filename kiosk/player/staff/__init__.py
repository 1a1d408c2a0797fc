"""Where staff come in, and what they see and do there.

``entrance`` is there from the start, and so is the ``door`` that hears the knock; the rest comes
with the first knock.
"""
