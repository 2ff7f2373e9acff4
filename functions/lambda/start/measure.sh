#!/usr/bin/env bash
# How fast function.zip starts beside the smallest Funqy functions, under Lambda's own runtime client.
#
# usage: functions/lambda/start/measure.sh [JAVA_25_HOME]      (about three minutes)
set -euo pipefail
cd "$(dirname "$0")/../../.."

echo "building function.zip and the functions to compare it with …" >&2
./mvnw -q -B -ntp verify -DskipTests -pl functions/core,functions/steps,functions/lambda
./mvnw -q -B -ntp package -DskipTests -f functions/lambda/start/pom.xml
cd functions/lambda
rm -rf target/start
unzip -q target/function.zip -d target/start
java -cp "target/test-classes:target/start/lib/*" marsad.lambda.StartMeasurement "$@"
