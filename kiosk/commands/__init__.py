"""One module a subcommand of ``kiosk``, each with its ``command``."""
