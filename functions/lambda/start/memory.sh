#!/usr/bin/env bash
# What extraction takes, and costs, by the memory of its function, with Lambda's share of a processor.
# Needs root and the kernel's control groups, version 1, as it limits the processes with them.
#
# usage: functions/lambda/start/memory.sh      (about five minutes)
set -euo pipefail
cd "$(dirname "$0")/../../.."

echo "building function.zip …" >&2
./mvnw -q -B -ntp verify -DskipTests -pl functions/core,functions/steps,functions/lambda
cd functions/lambda
rm -rf target/start
unzip -q target/function.zip -d target/start
java -cp "target/test-classes:target/start/lib/*" marsad.lambda.MemoryMeasurement
