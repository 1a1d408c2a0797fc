"""A pack as a static site, for the peer."""
