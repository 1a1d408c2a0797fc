"""An invented trade fair: its words and its pictures."""
