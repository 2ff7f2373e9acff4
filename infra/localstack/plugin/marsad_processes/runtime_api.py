"""The part of Lambda that a runtime talks to: it gives out invocations and takes in their answers."""

import queue
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Answer:
    """What a function answered, or how it failed."""

    def __init__(self, body: bytes, failed: bool):
        self.body = body
        self.failed = failed


class RuntimeApi:
    """A Runtime API for one process; it ends with it, so that nothing waits for a dead one."""

    def __init__(self, timeout_seconds: int):
        self.timeout_seconds = timeout_seconds
        self.asked = threading.Event()
        self.init_error = None
        self._invocations = queue.Queue()
        self._answers = {}
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self._server.server_port}"

    def submit(self, invocation: dict) -> queue.Queue:
        """Hands out an invocation; its answer comes in the queue."""
        answer = queue.Queue()
        self._answers[invocation["invoke-id"]] = answer
        self._invocations.put(invocation)
        return answer

    def close(self):
        self._invocations.put(None)
        self._server.shutdown()
        self._server.server_close()

    def _next(self) -> dict | None:
        self.asked.set()
        return self._invocations.get()

    def _take(self, path: str, body: bytes):
        parts = path.strip("/").split("/")
        failed = parts[-1] == "error"
        if parts[-2:] == ["init", "error"]:
            self.init_error = body
            self.asked.set()
        elif answer := self._answers.pop(parts[-2], None):
            answer.put(Answer(body, failed))

    def _handler(api):
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *args):
                pass

            def do_GET(self):
                invocation = api._next()
                if invocation is None:
                    self._send(410, b"", {})
                    return
                payload = invocation["payload"]
                deadline = int(time.time() * 1000) + api.timeout_seconds * 1000
                self._send(
                    200,
                    payload if isinstance(payload, bytes) else payload.encode(),
                    {
                        "Content-Type": "application/json",
                        "Lambda-Runtime-Aws-Request-Id": invocation["invoke-id"],
                        "Lambda-Runtime-Deadline-Ms": str(deadline),
                        "Lambda-Runtime-Invoked-Function-Arn": invocation["invoked-function-arn"],
                        "Lambda-Runtime-Trace-Id": invocation.get("trace-id", ""),
                    },
                )

            def do_POST(self):
                length = self.headers.get("Content-Length")
                body = self.rfile.read(int(length)) if length else self._chunks()
                api._take(self.path, body)
                self._send(202, b'{"status":"OK"}', {"Content-Type": "application/json"})

            def _chunks(self) -> bytes:
                body = b""
                while (size := int(self.rfile.readline().strip() or b"0", 16)) > 0:
                    body += self.rfile.read(size)
                    self.rfile.readline()
                self.rfile.readline()
                return body

            def _send(self, status: int, body: bytes, headers: dict):
                try:
                    self.send_response(status)
                    for name, value in headers.items():
                        self.send_header(name, value)
                    self.send_header("Content-Length", str(len(body)))
                    self.end_headers()
                    self.wfile.write(body)
                except ConnectionError:
                    pass  # the process was killed

        return Handler
