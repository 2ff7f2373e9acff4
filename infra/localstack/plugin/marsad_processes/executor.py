"""Runs a function as a java process from the very zip that was uploaded, under the real runtime client.

As on Lambda, a process that dies or takes too long fails its invocation, and the next one gets a new
process. MARSAD_RUNTIME_CLIENT names the folder of the runtime client's jars; MARSAD_PROCESSES, if it
is given, a folder where each running process has a file named by its number, so that a test can kill it.
"""

import json
import os
import queue
import subprocess
import tempfile
import time
from pathlib import Path

from localstack import config
from localstack.services.lambda_.invocation.lambda_models import InvocationResult
from localstack.services.lambda_.invocation.runtime_executor import RuntimeExecutor

from marsad_processes.runtime_api import RuntimeApi

CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda"
POLL_SECONDS = 0.1


class ProcessExecutor(RuntimeExecutor):
    def __init__(self, id, function_version):
        super().__init__(id=id, function_version=function_version)
        self.log = tempfile.NamedTemporaryFile(
            prefix=f"{function_version.id.function_name}-",
            suffix=".log",
            dir=os.environ.get("MARSAD_LOGS"),
            delete=False,
        )
        self.process = None
        self.api = None
        self.environment = {}

    def start(self, env_vars):
        self.environment = {name: str(value) for name, value in env_vars.items()}
        self._start()

    def _start(self):
        settings = self.function_version.config
        code = str(settings.code.get_unzipped_code_location())
        if not settings.runtime.startswith("java"):
            raise RuntimeError(f"runtime {settings.runtime} is none of Java's")
        self.api = RuntimeApi(settings.timeout)
        path = ":".join([code, f"{code}/lib/*", os.environ["MARSAD_RUNTIME_CLIENT"] + "/*"])
        heap = settings.memory_size * 8 // 10
        self.process = subprocess.Popen(
            ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", f"-Xmx{heap}m", "-cp", path]
            + [CLIENT, settings.handler],
            cwd=code,
            env={
                "PATH": os.environ["PATH"],
                **self.environment,
                "AWS_LAMBDA_RUNTIME_API": self.api.address,
                "_HANDLER": settings.handler,
                "LAMBDA_TASK_ROOT": code,
            },
            stdout=self.log,
            stderr=subprocess.STDOUT,
        )
        self._note(True)
        for _ in range(int(config.LAMBDA_RUNTIME_ENVIRONMENT_TIMEOUT / POLL_SECONDS)):
            if self.api.asked.wait(POLL_SECONDS) or self.process.poll() is not None:
                break
        if self.api.init_error or not self.api.asked.is_set():
            error = self.api.init_error
            self.stop()
            raise RuntimeError(f"the function does not start: {error or self.get_logs()[-2000:]}")

    def _note(self, running: bool):
        if folder := os.environ.get("MARSAD_PROCESSES"):
            file = Path(folder, str(self.process.pid))
            file.touch() if running else file.unlink(missing_ok=True)

    def stop(self):
        if self.process:
            self.process.kill()
            self.process.wait()
            self._note(False)
        if self.api:
            self.api.close()
            self.api = None

    def invoke(self, payload):
        if self.api is None or self.process.poll() is not None:
            self.stop()
            self._start()
        before = os.path.getsize(self.log.name)
        self.begun = time.monotonic()
        timeout = self.function_version.config.timeout
        answers = self.api.submit(payload)
        for _ in range(int(timeout / POLL_SECONDS)):
            try:
                answer = answers.get(timeout=POLL_SECONDS)
                return self._result(payload, answer.body, answer.failed, before)
            except queue.Empty:
                if self.process.poll() is not None:
                    return self._broken(payload, "Runtime.ExitError", "Runtime exited", before)
        return self._broken(payload, "Sandbox.Timedout", f"Task timed out after {timeout}.00 seconds", before)

    def _broken(self, payload, kind: str, message: str, before: int):
        self.stop()
        text = f"RequestId: {payload['invoke-id']} Error: {message}"
        body = json.dumps({"errorType": kind, "errorMessage": text}).encode()
        return self._result(payload, body, True, before)

    def _report(self, seconds: float, failed: bool):
        """As Lambda's REPORT lines: function, memory, time of the run."""
        if folder := os.environ.get("MARSAD_LOGS"):
            settings = self.function_version.config
            name = self.function_version.id.function_name
            with open(Path(folder, "runs.tsv"), "a", encoding="utf-8") as runs:
                runs.write(f"{name}\t{settings.memory_size}\t{seconds * 1000:.0f}\t{failed}\n")

    def _result(self, payload, body: bytes, failed: bool, before: int):
        self._report(time.monotonic() - self.begun, failed)
        return InvocationResult(
            payload["invoke-id"], body, is_error=failed, logs=self._logs(before) or "no log\n"
        )

    def _logs(self, begin: int) -> str:
        with open(self.log.name, encoding="utf-8", errors="replace") as log:
            log.seek(begin)
            return log.read()

    def get_logs(self):
        return self._logs(0)

    def get_address(self):
        return "127.0.0.1"

    def get_endpoint_from_executor(self):
        return "127.0.0.1"

    def get_runtime_endpoint(self):
        return f"http://127.0.0.1:{config.GATEWAY_LISTEN[0].port}/_localstack_lambda/{self.id}"

    @classmethod
    def prepare_version(cls, function_version):
        if function_version.config.code:
            function_version.config.code.prepare_for_execution()

    @classmethod
    def cleanup_version(cls, function_version):
        pass

    @classmethod
    def validate_environment(cls):
        return "MARSAD_RUNTIME_CLIENT" in os.environ
