"""What the keeper and its children share: how they speak, end, are named and are started.

Light to import: every process begins with it.
"""
