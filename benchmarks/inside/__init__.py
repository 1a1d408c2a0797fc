"""The real scene in the benchmark's own process, where each frame can be stamped."""
