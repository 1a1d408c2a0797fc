"""Programs seen and touched from outside, on a display of their own."""
