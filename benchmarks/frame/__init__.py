"""What all benchmarks share: figures, the sheet they stand on, the machine, the options."""
