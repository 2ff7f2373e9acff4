#!/usr/bin/env bash
# Puts a running Marsad into the AWS account of your credentials, or brings the one there up to date.
# Doing it again changes nothing. It needs a JDK 17, Node.js and the AWS command line.
set -euo pipefail

usage() {
  cat <<'TEXT'
usage: infra/deploy.sh [options]
       infra/deploy.sh --destroy [--region REGION]

  --region REGION      where it runs (default: that of your AWS configuration)
  --domain NAME        name of the site, e.g. map.example.org; with --certificate
  --certificate ARN    certificate for that name, in us-east-1 as CloudFront demands
  --retention DAYS     how long fetched pages are kept (default: 30)
  --sources FILE       where reports are looked for: a table like sources.tsv (default: what is there)
  --email ADDRESS      who is told of alarms and of the budget
  --budget DOLLARS     what a month may cost before there is a warning (default: 10)
  --destroy            takes everything down but the two buckets, which hold the data
  --synth              writes the templates to infra/target/cdk.out and deploys nothing
TEXT
}

die() { echo "deploy: $*" >&2; exit 2; }

region= sources= mode=deploy context=()
while [ $# -gt 0 ]; do
  case $1 in
    --help|-h) usage; exit 0 ;;
    --destroy) mode=destroy; shift; continue ;;
    --synth) mode=synth; shift; continue ;;
  esac
  [ $# -ge 2 ] || { usage >&2; die "$1 needs a value, or is unknown"; }
  case $1 in
    --region) region=$2 ;;
    --sources) sources=$(realpath "$2") ;;
    --domain) context+=(-c "domain=$2") ;;
    --certificate) context+=(-c "certificate=$2") ;;
    --retention) context+=(-c "rawDays=$2") ;;
    --email) context+=(-c "email=$2") ;;
    --budget) context+=(-c "budget=$2") ;;
    *) usage >&2; die "unknown option $1" ;;
  esac
  shift 2
done

cd "$(dirname "$0")/.."
for tool in java node npx; do
  command -v "$tool" >/dev/null || die "$tool is not on the PATH"
done
cdk() { (cd infra && npx --yes aws-cdk@2.1148.1 "$@" ${context[@]+"${context[@]}"}); }
step() { echo "deploy: $*" >&2; }

if [ "$mode" != destroy ]; then
  [ -z "$sources" ] || [ -f "$sources" ] || die "$sources is no file"
  step "building"
  ./mvnw -q -B -ntp package -DskipTests -pl functions/lambda,functions/local,infra -am
fi
if [ "$mode" = synth ]; then
  cdk synth --quiet
  step "the templates are in infra/target/cdk.out"
  exit 0
fi

command -v aws >/dev/null || die "the AWS command line is not on the PATH"
region=${region:-$(aws configure get region || true)}
[ -n "$region" ] || die "no region: give --region, e.g. --region eu-central-1"
export AWS_REGION=$region AWS_DEFAULT_REGION=$region
account=$(aws sts get-caller-identity --query Account --output text) ||
  die "AWS does not know you: run 'aws configure', or set AWS_PROFILE"

if [ "$mode" = destroy ]; then
  step "taking Marsad down in account $account, $region; the buckets stay"
  mkdir -p functions/lambda/target
  [ -f functions/lambda/target/function.zip ] || : >functions/lambda/target/function.zip
  cdk destroy --all --force
  exit 0
fi

# an account starts with a limit of ten runs side by side, of which none can be set aside
free=$(aws lambda get-account-settings --query AccountLimit.UnreservedConcurrentExecutions --output text)
if [ "$free" -lt 104 ]; then
  step "only $free runs side by side are allowed here: none are set aside for fetch and discover"
  context+=(-c reserved=0)
fi
step "deploying to account $account, $region"
cdk bootstrap "aws://$account/$region" >&2
cdk deploy --all --require-approval never --outputs-file target/outputs.json >&2

output() {
  node -e 'const o = require("./infra/target/outputs.json");
    for (const s of Object.values(o)) if (s[process.argv[1]]) console.log(s[process.argv[1]]);' "$1"
}
step "installing the dashboard"
java -jar functions/local/target/quarkus-app/quarkus-run.jar install --region "$region" \
  --private-bucket "$(output PrivateBucket)" --public-bucket "$(output PublicBucket)" \
  --address "$(output Address)" ${sources:+--sources "$sources"} >&2
step "done"
output Address
