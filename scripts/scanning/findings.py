"""What a scanner found, and the reviewed list of what is none."""
from dataclasses import dataclass
from fnmatch import fnmatchcase

LEVELS = ["informative", "low", "medium", "high", "critical"]


@dataclass(frozen=True)
class Finding:
    """level counts from 0 (informative) to 4 (critical); where is a method and a path."""

    scanner: str
    level: int
    category: str
    where: str
    said: str = ""

    def __str__(self):
        return f"{self.scanner}, {LEVELS[self.level]}: {self.category}: {self.where} {self.said}".strip()


@dataclass(frozen=True)
class Explanation:
    scanner: str
    category: str
    where: str
    why: str

    def covers(self, finding):
        return (
            (self.scanner, self.category) == (finding.scanner, finding.category)
            and fnmatchcase(finding.where, self.where)
        )


class Explained:
    """The list: a line each, scanner | category | where (* stands for anything) | why it is none."""

    def __init__(self, explanations):
        self.explanations = explanations
        self.count = len(explanations)

    @staticmethod
    def read(file):
        lines = [it for it in file.read_text().splitlines() if it.strip() and not it.startswith("#")]
        return Explained([Explanation(*(cell.strip() for cell in line.split("|", 3))) for line in lines])

    def by(self, finding):
        """Its explanation, or None."""
        return next((it for it in self.explanations if it.covers(finding)), None)

    def group(self, findings):
        """Those that are explained, by why."""
        groups = {}
        for finding in findings:
            if explanation := self.by(finding):
                groups.setdefault(explanation.why, []).append(finding)
        return groups
