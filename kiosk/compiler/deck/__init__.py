"""From typed pages to a talk: which slides there are and what stands on each.

One module a screen kind, found by its name in ``drafts.py``; each has ``slides``, a pure function
of the page. What no module knows is shown by ``rest.py``: its text and nothing else.
"""
