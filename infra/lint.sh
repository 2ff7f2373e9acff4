#!/usr/bin/env bash
# Checks CloudFormation templates with cfn-lint, pinned, in a virtual environment under ~/.cache/marsad.
#
# usage: infra/lint.sh TEMPLATE…      (needs python3 and, the first time, PyPI)
set -euo pipefail

version=1.58.0
venv="${XDG_CACHE_HOME:-$HOME/.cache}/marsad/cfn-lint-$version"
if [ ! -f "$venv/complete" ]; then
  python=$(command -v python3.11 || command -v python3 || true)
  [ -n "$python" ] || { echo "lint: needs python3; on Debian: apt-get install python3 python3-venv" >&2; exit 3; }
  echo "lint: installing cfn-lint $version into $venv (once)" >&2
  rm -rf "$venv"
  "$python" -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check "cfn-lint==$version" >&2
  touch "$venv/complete"
fi
# W3005: CDK writes down a dependency that a reference implies already; harmless, and not ours to change
"$venv/bin/cfn-lint" --ignore-checks W3005 --non-zero-exit-code informational --regions eu-central-1 --template "$@"
