"""The parts of scripts/security-scan."""
