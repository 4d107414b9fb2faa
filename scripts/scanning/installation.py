"""The sample installation that is attacked: started on a free port with a data folder that is thrown away, ended by its id."""
import http.cookiejar
import re
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request

from scanning.findings import Finding

ORGANISATION = "/organisations/harrowmere-borough-council"
PERSON = "priya.raman@harrowmere.example"
START_SECONDS = 300
ERROR = re.compile(r"(\S+) (GET|POST|PUT|PATCH|DELETE) (\S+) (answered 5\d\d|broke off)")


class CannotScan(Exception):
    pass


class Installation:
    def __init__(self, home, log, data):
        self.home, self.log, self.data = home, log, data
        self.cookies = http.cookiejar.CookieJar()
        self.browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.cookies))
        self.address = self.password = self.token = ""

    def __enter__(self):
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [self.home / "meridian", "serve", "--sample", "--port", "0", "--data", self.data],
                stdout=log, stderr=log, stdin=subprocess.DEVNULL)
        try:
            self._await()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(60)
        except subprocess.TimeoutExpired:
            self.process.kill()

    def _await(self):
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until and self.process.poll() is None:
            said = self.log.read_text()
            if "@" in said:
                self.address = re.search(r"is ready: (\S+?)/?\s", said).group(1)
                self.password = re.search(r"with the password (\S+)", said).group(1)
                return
            time.sleep(0.5)
        raise CannotScan(f"the sample installation did not start; it said:\n{self.log.read_text()}")

    def open(self, path, **fields):
        """The page at a path, or what a form answers that was sent there."""
        form = urllib.parse.urlencode(fields, doseq=True).encode() if fields else None
        try:
            with self.browser.open(self.address + path, form, timeout=60) as answer:
                return Page(answer.geturl().removeprefix(self.address), answer.read().decode())
        except urllib.error.HTTPError as refused:
            raise CannotScan(f"{path} answered {refused.code}: {refused.read().decode()[:2000]}") from refused

    def prepare(self):
        """Signs in as one person who may do everything, leaves a draft and a token to attack, and answers the cookies."""
        self.open("/sign-in")
        self.open("/sign-in", address=PERSON, password=self.password, to="/account")
        self.check_signed_in("signing in")
        people = self.open(f"{ORGANISATION}/people").text
        own = re.findall(r'people/([0-9a-f-]{36})"', people[: people.index("what Priya Raman is here")])[-1]
        kinds = ["administrator", "lead", "auditor", "head_of_profession"]
        self.open(f"{ORGANISATION}/people/{own}/relations", are=kinds, families="")
        role = re.search(r'href="/roles/([a-z0-9-]+)"', self.open("/roles?status=published").text).group(1)
        self.open(f"/roles/{role}/draft", revision=0)
        self.token = self._directory_token()
        return {it.name: it.value for it in self.cookies}

    def _directory_token(self):
        service = self.open(f"{ORGANISATION}/service-accounts", name="Directory").path
        ends = time.gmtime(time.time() + 30 * 24 * 3600)
        shown = self.open(
            f"{service.split('?')[0]}/tokens", name="Scan", scopes=["directory"], current=self.password,
            **{"ends-day": ends.tm_mday, "ends-month": ends.tm_mon, "ends-year": ends.tm_year}).text
        found = re.search(r"meridian_[A-Za-z0-9_-]+", shown)
        if found is None:
            raise CannotScan("no token was made for the directory's addresses")
        return found.group(0)

    def check_signed_in(self, after):
        page = self.open("/account")
        if page.path != "/account" or "Priya Raman" not in page.text:
            raise CannotScan(f"nobody is signed in after {after}: what was scanned since is not what was meant")

    def took_from_elsewhere(self, paths):
        """Forms that were taken although the browser says that another site sent them: that none is, wapiti does not try."""
        taken = []
        for path in paths:
            sent = urllib.request.Request(self.address + path, b"", {"Sec-Fetch-Site": "cross-site"})
            try:
                self.browser.open(sent, timeout=60).close()
                taken.append(path)
            except urllib.error.HTTPError as refused:
                if refused.code != 403:
                    taken.append(path)
        return [Finding("meridian", 3, "Took a form of another site", f"POST {path}") for path in taken]

    def errors(self):
        """Requests that the program answered with an error of its own: a scanner may not have noticed."""
        said = ERROR.findall(self.log.read_text())
        return [Finding("meridian", 3, words.capitalize(), f"{method} {path}", reference) for reference, method, path, words in said]


class Page:
    def __init__(self, path, text):
        self.path, self.text = path, text
