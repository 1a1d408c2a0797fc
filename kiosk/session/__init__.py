"""What the booth is doing: pure state machines with an injected clock."""
