"""Makes sure that something good is always on the screen.

``process`` is its composition root. ``lives``, ``pulse`` and ``changes`` decide, as immutable
values that are told the time; ``attendant`` and ``workshop`` act on the player and the compiler;
the rest is what they touch. Never Qt, never the compiler's own modules.
"""
