#!/usr/bin/env bash
# How long from the start of the published program to its first suggestion through the edge: five starts.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
port=$((20000 + RANDOM % 20000)) data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
for _ in 1 2 3 4 5; do
  start=$(date +%s%N)
  dotnet artifacts/publish/IonMentoring.Host.dll --Edge:Url=http://127.0.0.1:$port --Api:Url=http://127.0.0.1:$((port + 1)) --Edge:OperatorUrl=http://127.0.0.1:$((port + 2)) --Storage:Folder="$data" >/dev/null 2>&1 &
  host=$!
  trap 'kill $host 2>/dev/null || true; rm -rf "$data"' EXIT
  until curl -sf -o /dev/null -H 'Content-Type: application/json' -d '{"user_input":"I need advice"}' http://127.0.0.1:$port/api/v2/process; do
    kill -0 $host 2>/dev/null || { echo "The program ended before it answered." >&2; exit 1; }
    sleep 0.02
  done
  echo "$(( ($(date +%s%N) - start) / 1000000 )) ms"
  kill -TERM $host && wait $host
done
