"""Wapiti: follows links and forms as a signed-in person, then attacks what it found."""
import json
import re
import shutil
import sqlite3
import subprocess
import urllib.parse
from pathlib import Path

from scanning.endpoint import Endpoint
from scanning.findings import Finding

# Those that are left out need lists from elsewhere or guess passwords, which tests of our own do ten thousand times.
MODULES = [
    "cookieflags", "csp", "http_headers", "csrf", "xss", "sql", "redirect", "crlf", "ssrf", "xxe", "exec", "file", "shellshock",
    "htaccess", "methods", "backup", "blindsql", "permanentxss",
]

# As many of them try hundreds of texts in each field, and are given equal parts of the time; the others take seconds.
HEAVY = 5

# What would end the session that scans, or take away what it may see.
LEFT_OUT = [
    "/sign-out", "*/end", "/account/password", "/account/more", "*/relations", "*/preview", "*/sign-in/requirement",
    "/account/sessions/*", "/assets/*",
]

# What no link leads to, or with fields that links leave out.
ALSO = [
    "/sign-in?to=/roles", "/sign-in/recovery-code", "/forgotten-password", "/set-up", "/shares", "/preview/end",
    "/roles?q=service&family=&level=&grade=&organisation=&status=&findings=&sort=title",
    "/audit?person=Priya+Raman&act=&kind=&record=&through=&from=&to=", "/audit.csv?person=&act=&kind=role&record=&from=2026-01-01&to=",
    "/pay?organisation=harrowmere-borough-council&on=2027-04-01",
    "/pay/bands?organisation=harrowmere-borough-council&grade=G6&place=London",
    "/pay/history?organisation=harrowmere-borough-council", "/roles.csv?q=service",
]

# Debian's 3.0.4 cannot read -x under Python 3.11: flags of a pattern have to stand at its beginning.
STARTED = r"""
import re
from wapitiCore.net import crawler
crawler.wildcard_translate = lambda it: re.compile(".*".join(map(re.escape, it.split("*"))) + r"\Z", re.S)
from wapitiCore.main.wapiti import wapiti_main
wapiti_main()
"""


def interpreter():
    """The Python that the scanner is installed for."""
    first = Path(shutil.which("wapiti")).read_text().splitlines()[0]
    return first.removeprefix("#!").split()


class Run:
    def __init__(self, address, cookies, reports, folder, modules=MODULES, also=ALSO, left_out=LEFT_OUT):
        self.address, self.reports, self.folder = address, reports, folder
        self.modules, self.also, self.left_out = modules, also, left_out
        self.log = reports / "wapiti.log"
        self.cookies = folder / "cookies.json"
        kept = {name: {"value": value, "expires": None, "secure": False, "port": None, "version": 0} for name, value in cookies.items()}
        self.cookies.write_text(json.dumps({"127.0.0.1": {"/": kept}}))

    def attack(self, crawling, attacking):
        """Both in seconds; answers the findings."""
        with Endpoint() as endpoint, self.log.open("w") as log:
            try:
                subprocess.run(
                    interpreter() + ["-c", STARTED] + self._options(endpoint.address, crawling, attacking),
                    stdout=log, stderr=log, stdin=subprocess.DEVNULL, timeout=crawling + attacking * 1.3, check=False)
            except subprocess.TimeoutExpired:
                pass  # What was found until then is in its database.
        return self.findings()

    def _options(self, endpoint, crawling, attacking):
        options = {
            "-u": self.address + "/", "--scope": "folder", "-c": self.cookies, "-m": ",".join(self.modules), "-S": "paranoid",
            "--max-files-per-dir": 14, "-d": 8, "--max-scan-time": crawling, "--max-attack-time": attacking / HEAVY,
            "--store-session": self.folder / "wapiti", "--store-config": self.folder / "wapiti-config", "--endpoint": endpoint,
            "-t": 10, "-v": 1, "-f": "json", "-o": self.reports / "wapiti.json",
        }
        named = [str(it) for option in options.items() for it in option]
        for path in self.also:
            named += ["-s", self.address + path]
        for path in self.left_out:
            named += ["-x", self.address + path, "-x", self.address + path + "?*"]
        return named + ["--no-bugreport"]

    def _rows(self, query):
        stored = next((self.folder / "wapiti").glob("*.db"))
        with sqlite3.connect(stored) as database:
            return database.execute(query).fetchall()

    def findings(self):
        rows = self._rows(
            """select level, category, method, path, parameter, info from payloads join paths on path_id = evil_path""")
        return [
            Finding("wapiti", int(level), category, f"{method} {path.removeprefix(self.address)}", said(parameter, info))
            for level, category, method, path, parameter, info in rows
        ]

    def requests(self):
        """What was found by following links: method, path and the fields of address and form, each a list of pairs."""
        found = {}
        for number, method, path, kind, name, value in self._rows(
            """select path_id, method, path, type, name, value1 from paths left join params using (path_id)
               where evil = 0 and headers is not null order by path_id, param_order"""):
            fields = found.setdefault(number, (method, path.removeprefix(self.address), [], []))
            if name:
                fields[2 if kind == "GET" else 3].append((name, value or ""))
        return list(found.values())

    def counts(self):
        found = self.requests()
        return {
            "addresses": len(found),
            "forms": sum(method != "GET" for method, *_ in found),
            "parameters": sum(len(query) + len(form) for _, _, query, form in found),
        }

    def notes(self):
        """Modules that the time did not reach to the end of."""
        said_it = self.log.read_text()
        stopped = re.findall(r"Max attack time was reached for module (\w+)", said_it)
        begun = re.findall(r"Launching module (\w+)", said_it)
        notes = [f"wapiti ended these before they were through, as the time was up: {', '.join(stopped)}"] if stopped else []
        never = [it for it in self.modules if it not in begun]
        return notes + ([f"wapiti did not come to: {', '.join(never)}"] if never else [])


def said(parameter, info):
    where = f"({urllib.parse.unquote(parameter)}) " if parameter else ""
    return where + info.splitlines()[0] if info else where
