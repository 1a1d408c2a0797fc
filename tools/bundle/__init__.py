"""Makes what is installed: the bundle, its size table, its notices, and its packages."""
