"""Presenting: the talk, its windows, its keys. Loaded when somebody presents, never before."""
