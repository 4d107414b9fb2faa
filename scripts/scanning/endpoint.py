"""Where a server would come to that was made to ask for an address: it notes who came, as wapiti asks it to."""
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Endpoint:
    def __init__(self):
        came = {}

        class Noting(BaseHTTPRequestHandler):
            def do_GET(self):
                steps = self.path.strip("/").split("/")
                if steps[0] in ("ssrf", "xxe") and len(steps) >= 4:
                    seen = {"url": self.path, "date": self.date_time_string(), "ip": self.client_address[0], "method": "GET"}
                    came.setdefault(steps[0], {}).setdefault(steps[2], {}).setdefault(steps[3], []).append(seen)
                asked = came.get(steps[0].split(".")[0].removeprefix("get_"), {}) if self.path.startswith("/get_") else {}
                body = json.dumps(asked).encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Noting)
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}/"

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()
