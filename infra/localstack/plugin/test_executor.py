"""What the executor does when a function answers, is slow, dies, does not start. Needs LocalStack's packages.

usage: PYTHONPATH=. python -m unittest test_executor      (in this folder; PluginIT does it)
"""

import json
import os
import sys
import tempfile
import threading
import types
import unittest
from pathlib import Path

from marsad_processes.executor import ProcessExecutor

# stands in for java: does what the invocation tells it to
RUNTIME = f"""#!{sys.executable}
import json, os, sys, time, urllib.request
base = "http://" + os.environ["AWS_LAMBDA_RUNTIME_API"] + "/2018-06-01/runtime/"
if os.environ.get("BROKEN"):
    sys.exit("no such handler")
while True:
    with urllib.request.urlopen(base + "invocation/next") as invocation:
        name = invocation.headers["Lambda-Runtime-Aws-Request-Id"]
        told = json.loads(invocation.read())
    print("told", told, flush=True)
    if told == "die":
        sys.exit(1)
    if told == "sleep":
        time.sleep(60)
    how = "error" if told == "fail" else "response"
    answer = json.dumps({{"pid": os.getpid(), "told": told}}).encode()
    urllib.request.urlopen(urllib.request.Request(base + "invocation/" + name + "/" + how, answer))
"""


class ExecutorTest(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp())
        java = self.folder / "java"
        java.write_text(RUNTIME)
        java.chmod(0o755)
        self.path = os.environ["PATH"]
        os.environ.update(
            PATH=f"{self.folder}:{self.path}",
            MARSAD_RUNTIME_CLIENT=str(self.folder),
            MARSAD_PROCESSES=str(self.folder / "processes"),
            MARSAD_LOGS=str(self.folder),
        )
        (self.folder / "processes").mkdir()
        self.started = []

    def tearDown(self):
        for executor in self.started:
            executor.stop()
        os.environ["PATH"] = self.path

    def executor(self, **environment):
        code = types.SimpleNamespace(get_unzipped_code_location=lambda: self.folder)
        settings = types.SimpleNamespace(
            code=code, runtime="java17", timeout=2, memory_size=512, handler="Some::thing"
        )
        version = types.SimpleNamespace(
            config=settings, id=types.SimpleNamespace(function_name="some")
        )
        executor = ProcessExecutor(str(len(self.started)), version)
        self.started.append(executor)
        executor.start(environment)
        return executor

    @staticmethod
    def invoke(executor, told, name="1"):
        result = executor.invoke(
            {"invoke-id": name, "invoked-function-arn": "arn", "payload": json.dumps(told)}
        )
        return result.is_error, json.loads(result.payload), result.logs

    def test_answers_and_logs(self):
        failed, answer, logs = self.invoke(self.executor(), "hello")
        self.assertFalse(failed)
        self.assertEqual(answer["told"], "hello")
        self.assertEqual(logs, "told hello\n")

    def test_an_error_is_an_answer(self):
        executor = self.executor()
        self.assertTrue(self.invoke(executor, "fail")[0])
        self.assertFalse(self.invoke(executor, "hello", "2")[0])

    def test_whoever_dies_fails_its_invocation_alone(self):
        executor = self.executor()
        first = self.invoke(executor, "hello")[1]["pid"]
        failed, answer, _ = self.invoke(executor, "die", "2")
        self.assertTrue(failed)
        self.assertEqual(answer["errorType"], "Runtime.ExitError")
        failed, answer, _ = self.invoke(executor, "hello", "3")
        self.assertFalse(failed)
        self.assertNotEqual(answer["pid"], first)

    def test_whoever_takes_too_long_is_stopped(self):
        executor = self.executor()
        failed, answer, _ = self.invoke(executor, "sleep")
        self.assertTrue(failed)
        self.assertIn("Task timed out after 2.00 seconds", answer["errorMessage"])
        self.assertFalse(self.invoke(executor, "hello", "2")[0])

    def test_whoever_does_not_start_says_why(self):
        with self.assertRaisesRegex(RuntimeError, "no such handler"):
            self.executor(BROKEN="1")

    def test_environments_run_side_by_side(self):
        one, two = self.executor(), self.executor()
        slow = threading.Thread(target=self.invoke, args=(one, "sleep"))
        slow.start()
        self.assertFalse(self.invoke(two, "hello")[0])
        self.assertTrue(slow.is_alive())
        slow.join()

    def test_running_processes_are_noted(self):
        executor = self.executor()
        noted = [int(file.name) for file in (self.folder / "processes").iterdir()]
        self.assertEqual(noted, [executor.process.pid])
        executor.stop()
        self.assertEqual(list((self.folder / "processes").iterdir()), [])


if __name__ == "__main__":
    unittest.main()
