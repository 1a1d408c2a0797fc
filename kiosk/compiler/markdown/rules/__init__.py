"""One rule a module: each reads one kind of block from the lines of a page."""
