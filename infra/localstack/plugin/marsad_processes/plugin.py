"""How LocalStack finds the executor: by this plugin's name in LAMBDA_RUNTIME_EXECUTOR."""

from localstack.services.lambda_.invocation.plugins import RuntimeExecutorPlugin


class ProcessPlugin(RuntimeExecutorPlugin):
    name = "process"

    def load(self, *args, **kwargs):
        from marsad_processes.executor import ProcessExecutor

        return ProcessExecutor
