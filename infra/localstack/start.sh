#!/usr/bin/env bash
# Starts LocalStack on a free loopback port for as long as this script's standard input stays open,
# and prints its address as the last line. With a Docker engine it is the container; without, the
# pinned packages of requirements.txt in a virtual environment under ~/.cache/marsad.
#
# usage: start.sh            (needs a Docker engine, or python3.11 and PyPI)
#        start.sh --test     tests the plugin that runs functions as processes
#
# MARSAD_RUNTIME_CLIENT=DIR   without Docker: run functions as java processes; DIR holds Lambda's runtime
#                             client, as ./mvnw verify leaves it in functions/lambda/target/runtime-client
# MARSAD_LOGS=DIR             where the logs go, localstack.log and one of each process
# MARSAD_PROCESSES=DIR        the same: each running process has a file there, named by its number
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
image=localstack/localstack:4.9.2

say() { echo "localstack: $*" >&2; }

port=$(python3 -c 'import socket; s=socket.socket(); s.bind(("127.0.0.1",0)); print(s.getsockname()[1])' 2>/dev/null || echo 45661)
work=$(mktemp -d)
logs=${MARSAD_LOGS:-$work}
child=
container=
finish() {
  [ -z "$child" ] || kill "$child" 2>/dev/null || true
  [ -z "$container" ] || docker rm -f "$container" >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap finish EXIT INT TERM

# makes the virtual environment if it is not there, and sets $venv; of several at once, one makes it
install() {
  local python
  python=$(command -v python3.11 || true)
  if [ -z "$python" ]; then
    say "needs a running Docker engine, or python3.11; on Debian: apt-get install python3.11 python3.11-venv"
    exit 3
  fi
  venv="${XDG_CACHE_HOME:-$HOME/.cache}/marsad/localstack-$(cksum <"$here/requirements.txt" | cut -d' ' -f1)"
  mkdir -p "$(dirname "$venv")"
  exec 9>"$venv.lock"
  "$python" -c 'import fcntl; fcntl.flock(9, fcntl.LOCK_EX)'
  if [ ! -f "$venv/complete" ]; then
    say "installing the pinned packages into $venv (once, about a minute)"
    rm -rf "$venv"
    "$python" -m venv "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt" >&2
    touch "$venv/complete"
  fi
  exec 9>&-
}

if [ "${1:-}" = --test ]; then
  install
  cd "$here/plugin"
  PYTHONDONTWRITEBYTECODE=1 "$venv/bin/python" -m unittest test_executor
  exit
fi

if docker info >/dev/null 2>&1; then
  say "starting the container $image"
  container=$(docker run -d --rm -p "127.0.0.1:$port:4566" \
    -v /var/run/docker.sock:/var/run/docker.sock "$image")
else
  install
  say "starting from $venv"
  executor=docker
  [ -z "${MARSAD_RUNTIME_CLIENT:-}" ] || executor=process
  # its services call each other without HTTP, and count no metrics of queues: twice as fast
  LAMBDA_RUNTIME_EXECUTOR=$executor MARSAD_LOGS=$logs PYTHONPATH="$here/plugin" \
    IN_MEMORY_CLIENT=1 SQS_DISABLE_CLOUDWATCH_METRICS=1 LAMBDA_RUNTIME_ENVIRONMENT_TIMEOUT=120 \
    GATEWAY_LISTEN="127.0.0.1:$port" SKIP_SSL_CERT_DOWNLOAD=1 DISABLE_EVENTS=1 \
    DNS_ADDRESS=0 FILESYSTEM_ROOT="$work" "$venv/bin/python" -m localstack.runtime.main >"$logs/localstack.log" 2>&1 &
  child=$!
fi

# the health page is green before the services work: ask S3 itself
for _ in $(seq 1 600); do
  if curl -fsS -o /dev/null -X PUT "http://127.0.0.1:$port/probe-$port" \
    -H "Authorization: AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0" 2>/dev/null; then
    echo "http://127.0.0.1:$port"
    cat >/dev/null
    exit 0
  fi
  if [ -n "$child" ] && ! kill -0 "$child" 2>/dev/null; then
    say "ended early:"
    tail -20 "$logs/localstack.log" >&2
    exit 1
  fi
  sleep 0.5
done
say "does not answer on port $port"
[ -f "$logs/localstack.log" ] && tail -20 "$logs/localstack.log" >&2
exit 1
