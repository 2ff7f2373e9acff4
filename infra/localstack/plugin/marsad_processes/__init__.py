"""Runs the functions of LocalStack's Lambda as local processes, where there is no Docker engine."""
