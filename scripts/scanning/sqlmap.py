"""sqlmap: asks each parameter whether it reaches the database as SQL."""
import csv
import json
import re
import subprocess
import urllib.parse
from dataclasses import dataclass, field, replace

from scanning.findings import Finding

ID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")
SLUG = re.compile(r"^(/roles|/ladders|/checks|/frameworks)/[a-z0-9-]+")
PARAMETER = re.compile(r"testing if (.+? parameter '.+?') is dynamic")


@dataclass
class Target:
    method: str
    path: str
    body: str = ""
    headers: dict = field(default_factory=dict)
    token: bool = False

    def as_log(self, address, cookies, token):
        """As a proxy logs it, which sqlmap reads."""
        headers = {"Host": address.removeprefix("http://")} | self.headers
        headers |= {"Authorization": f"Bearer {token}"} if self.token else {"Cookie": "; ".join(f"{k}={v}" for k, v in cookies.items())}
        lines = [f"{self.method} {self.path} HTTP/1.1"] + [f"{name}: {value}" for name, value in headers.items()]
        edge = "=" * 54
        return f"{edge}\n00:00:00  {address}\n{edge}\n" + "\n".join(lines) + f"\n\n{self.body}\n{edge}\n\n"


JSON = {"Content-Type": "application/json"}
SCIM = {"Content-Type": "application/scim+json"}
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
HARROWMERE = "organisation=harrowmere-borough-council"

# What programs ask for; {role}, {other} and {next} are filled in from the installation.
PROGRAMS = [
    Target("GET", "/api/roles?q=service&family=Product&level=4&grade=G6&status=published&findings=some&rule=cut-off-text&sort=title&limit=10"),
    Target("GET", "/api/roles?limit=1&cursor={next}"),
    Target("GET", "/api/audit?person=Priya+Raman&act=&kind=&record=x&through=page&from=2026-01-01&to=2099-01-01&limit=10"),
    Target("GET", f"/api/pay?{HARROWMERE}&on=2027-05-01"),
    Target("GET", f"/api/pay/bands?{HARROWMERE}&grade=G6&place=London"),
    Target("GET", f"/api/pay/history?{HARROWMERE}&limit=10"),
    Target("GET", "/api/imports?limit=10"),
    Target("GET", "/api/comparisons?role={role}&role={other}"),
    Target("GET", "/api/roles/{role}/differences?from=1&to=1"),
    Target("GET", "/scim/v2/Users?filter=userName+eq+%22x%22&startIndex=1&count=5&attributes=userName", token=True),
    Target("GET", "/scim/v2/Groups?filter=displayName+eq+%22x%22&count=5", token=True),
    Target("POST", "/api/pay/bands", '{"organisation": "harrowmere-borough-council", "grade": "G6", "place": "Leeds", "min": 30000, "max": 34000, "period": "year", "from": "2027-04-01"}', JSON),
    Target("POST", "/api/pay/weightings", '{"organisation": "harrowmere-borough-council", "place": "Leeds", "base": "UK", "factor": 1.05, "from": "2027-04-01"}', JSON),
    Target("POST", "/scim/v2/Users", '{"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "x@harrowmere.example", "externalId": "x", "displayName": "X"}', SCIM, token=True),
    Target("POST", "/api/exports", "role={role}&format=json", FORM),
]


def programs(installation):
    """With what is there filled in; each that only reads has to be answered, or sqlmap would try a door that is walled up."""
    roles = json.loads(installation.open("/api/roles?status=published&limit=2").text)
    known = {"{role}": roles["items"][0]["slug"], "{other}": roles["items"][1]["slug"],
             "{next}": json.loads(installation.open("/api/roles?limit=1").text)["next"]}
    filled = []
    for target in PROGRAMS:
        path, body = target.path, target.body
        for name, value in known.items():
            path, body = path.replace(name, value), body.replace(name, value)
        if target.method == "GET" and not target.token:
            installation.open(path)
        filled.append(replace(target, path=path, body=body))
    return filled


def targets(crawled, installation):
    """One request of each kind that has fields: what programs ask for, then what links and forms ask for."""
    kinds = {}
    for method, path, query, form in crawled:
        if query or form:
            names = tuple(sorted({name for name, _ in query + form if not name.startswith("reason-")}))
            whole = path + ("?" + urllib.parse.urlencode(query) if query else "")
            target = Target(method, whole, urllib.parse.urlencode(form), FORM if form else {})
            kinds.setdefault((method, SLUG.sub(r"\1/*", ID.sub("*", path)), names), target)
    cookies = {it.name: it.value for it in installation.cookies}
    return [it.as_log(installation.address, cookies, installation.token) for it in programs(installation) + list(kinds.values())]


@dataclass
class Asked:
    findings: list
    parameters: int
    notes: list


class Run:
    def __init__(self, logged, cookies, reports, folder, more=("--dbms=PostgreSQL",)):
        self.count, self.reports, self.more = len(logged), reports, more
        self.log = folder / "requests.log"
        self.log.write_text("".join(logged))
        self.folder = folder / "sqlmap"

    def ask(self, seconds):
        said, results = self.reports / "sqlmap.log", self.reports / "sqlmap.csv"
        notes = []
        with said.open("w") as log:
            try:
                subprocess.run(
                    ["sqlmap", "-l", self.log, "--batch", "--ignore-stdin", "--flush-session", "--disable-coloring", "--level=1", "--risk=2",
                     "--technique=BEUT", "--ignore-code=401", "--timeout=10", "--retries=1", "--output-dir", self.folder,
                     "--results-file", results, *self.more],
                    stdout=log, stderr=log, stdin=subprocess.DEVNULL, timeout=seconds, check=False)
            except subprocess.TimeoutExpired:
                notes.append("sqlmap ended before it was through, as the time was up")
        asked = PARAMETER.findall(said.read_text())
        notes.append(f"sqlmap asked {len(asked)} parameters in {self.count} kinds of requests")
        return Asked(self._findings(results), len(asked), notes)

    @staticmethod
    def _findings(results):
        if not results.exists():
            return []
        with results.open(newline="") as rows:
            return [found(row) for row in csv.DictReader(rows) if row["Parameter"]]


def found(row):
    """What sqlmap suspected at first and could not use when it looked again is no finding of its own."""
    level = 0 if "false positive" in row["Note(s)"] else 4
    return Finding("sqlmap", level, "SQL injection", f"{row['Place']} {urllib.parse.urlsplit(row['Target URL']).path}",
                   f"({row['Parameter']}) {row['Note(s)']}".strip())
