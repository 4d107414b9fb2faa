"""A server with two known holes: scanners that do not find them here would find nothing elsewhere."""
import html
import sqlite3
import threading
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from scanning import sqlmap, wapiti
from scanning.installation import CannotScan

# Some ten seconds where nothing else runs.
SQLMAP_SECONDS = 180

PAGE = """<!DOCTYPE html><html><head><title>Stock</title></head><body>
<form action="/greeting" method="get"><input name="name" value="a"></form>
<form action="/stock" method="get"><input name="id" value="1"></form>%s</body></html>"""


class Holes(BaseHTTPRequestHandler):
    def do_GET(self):
        address = urllib.parse.urlsplit(self.path)
        given = dict(urllib.parse.parse_qsl(address.query))
        status, said = 200, ""
        if address.path == "/greeting":
            said = f"<p>Hello {given.get('name', '')}</p>"  # A script in it runs.
        elif address.path == "/stock":
            status, said = stock(given.get("id", "1"))
        body = (PAGE % said).encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Server(ThreadingHTTPServer):
    def handle_error(self, *_):
        pass  # A scanner that does not wait for its answer.


def stock(number):
    database = sqlite3.connect(":memory:")
    try:
        database.execute("create table stock (id integer, name text)")
        database.execute("insert into stock values (1, 'Spade'), (2, 'Rake')")
        # The number is joined into the statement.
        return 200, "".join(f"<p>{html.escape(str(name))}</p>" for (name,) in database.execute(f"select name from stock where id = {number}"))
    except sqlite3.Error as wrong:
        return 500, f"<p>sqlite3.OperationalError: {html.escape(str(wrong))}</p>"
    finally:
        database.close()


def check(folder):
    """Fails unless both scanners find what is wrong with it."""
    folder.mkdir()
    server = Server(("127.0.0.1", 0), Holes)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        address = f"http://127.0.0.1:{server.server_address[1]}"
        found = wapiti.Run(address, {}, folder, folder, ["xss", "sql"], [], []).attack(crawling=20, attacking=40)
        categories = {it.category for it in found}
        log = [sqlmap.Target("GET", "/stock?id=1").as_log(address, {"none": "none"}, "")]
        asked = sqlmap.Run(log, {}, folder, folder, ("--dbms=SQLite",)).ask(SQLMAP_SECONDS)
    finally:
        server.shutdown()
        server.server_close()
    if not {"Cross Site Scripting", "SQL Injection"} <= categories:
        raise CannotScan(f"wapiti is blind here: of two known holes it found {categories or 'none'}")
    if not asked.findings:
        # On a busy computer it may not have come so far: then its notes say that the time was up.
        raise CannotScan(f"sqlmap is blind here: it did not find a known hole ({'; '.join(asked.notes)})")
