"""What the player writes into the state folder and commands read or set, with its own format each.

Files of one room alone stand in that room; what they have in common is ``kiosk.pack.record``.
"""
