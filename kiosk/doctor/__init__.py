"""Says what a machine lacks to be a booth: one module a kind of check, facts in, findings out."""
