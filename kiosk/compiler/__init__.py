"""Content folder in, pack out. Runs in a process of its own and never imports Qt."""
