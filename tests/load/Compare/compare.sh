#!/usr/bin/env bash
# The same load on the api and on a bare host; through the edge, a bare YARP, nginx and haproxy to the api; and through a bare YARP to the
# bare host. In turn, several rounds: requests/s, p50, p99, errors, and the medians of each round's ratios that docs/performance.md states
# goals for. Needs wrk, nginx and haproxy; loopback only.
# usage: compare.sh   (ROUNDS=5 SECONDS_EACH=5)
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd) && root=$(cd "$here/../../.." && pwd)
rounds=${ROUNDS:-5} seconds=${SECONDS_EACH:-5}
for program in wrk nginx haproxy curl; do command -v $program >/dev/null || { echo "$program is missing: apt-get install wrk nginx-light haproxy curl" >&2; exit 2; }; done
work=$(mktemp -d) pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT

base=$((20000 + RANDOM % 20000))
api=$base edge=$((base + 1)) operators=$((base + 2)) bare_yarp=$((base + 3)) nginx=$((base + 4)) haproxy=$((base + 5)) bare_host=$((base + 6)) bare_both=$((base + 7))
host=$root/host/bin/Release/net10.0/IonMentoring.Host.dll
yardstick() { dotnet "$root/tests/load/$1/bin/Release/net10.0/$1.dll" "${@:2}" >"$work/$1.log" 2>&1 & pids+=($!); }
dotnet "$host" api --Api:Url=http://127.0.0.1:$api --Storage:Folder="$work/data" >"$work/api.log" 2>&1 & pids+=($!)
dotnet "$host" edge --Edge:Url=http://127.0.0.1:$edge --Edge:OperatorUrl=http://127.0.0.1:$operators --Edge:StateFile="$work/edge.json" \
  --Edge:Regions:us-central1:Blue:0=http://127.0.0.1:$api >"$work/edge.log" 2>&1 & pids+=($!)
yardstick BareHost http://127.0.0.1:$bare_host
yardstick BareYarp http://127.0.0.1:$bare_yarp http://127.0.0.1:$api
yardstick BareYarp http://127.0.0.1:$bare_both http://127.0.0.1:$bare_host
cat >"$work/nginx.conf" <<EOF
worker_processes 2; pid nginx.pid; error_log nginx.log; daemon off;
events { worker_connections 1024; }
http {
  access_log off;
  client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
  upstream api { server 127.0.0.1:$api; keepalive 256; }
  server { listen 127.0.0.1:$nginx; location / { proxy_pass http://api; proxy_http_version 1.1; proxy_set_header Connection ""; } }
}
EOF
nginx -p "$work/" -c "$work/nginx.conf" >/dev/null 2>&1 & pids+=($!)
cat >"$work/haproxy.cfg" <<EOF
global
  nbthread 2
defaults
  mode http
  timeout connect 5s
  timeout client 30s
  timeout server 30s
  http-reuse always
frontend clients
  bind 127.0.0.1:$haproxy
  default_backend api
backend api
  server one 127.0.0.1:$api
EOF
haproxy -f "$work/haproxy.cfg" >/dev/null 2>&1 & pids+=($!)
for port in $api $edge $bare_yarp $nginx $haproxy $bare_host $bare_both; do
  for ((try = 0; ; try++)); do
    curl -sf -o /dev/null "http://127.0.0.1:$port/readyz" && break
    [ $try -lt 300 ] || { echo "Nothing answers on port $port." >&2; exit 1; }
    sleep 0.1
  done
done

# What stands before something else gets 64 connections, what answers itself 32.
declare -A address=([api]=$api [bare-host]=$bare_host [edge-api]=$edge [yarp-bare]=$bare_both [yarp-api]=$bare_yarp [nginx-api]=$nginx [haproxy-api]=$haproxy)
load() {
  local connections=64
  case $1 in api | bare-host) connections=32 ;; esac
  wrk -t1 -c$connections -d"$2s" -s "$here/process.lua" "http://127.0.0.1:${address[$1]}" | sed -n 's/^RESULT //p'
}
names=(api bare-host edge-api yarp-bare yarp-api nginx-api haproxy-api)
for warm in 1 2 3; do for name in "${names[@]}"; do load "$name" "$seconds" >/dev/null; done; done
for ((round = 1; round <= rounds; round++)); do
  for name in "${names[@]}"; do
    echo "$round $name $(load "$name" "$seconds")" | tee -a "$work/results" | awk \
      '{ printf "round %d  %-11s %7d requests/s  p50 %7.2f ms  p99 %7.2f ms  %d errors\n", $1, $2, $3, $4, $5, $6 }'
  done
done

median() { sort -n | awk '{ value[NR] = $1 } END { half = int((NR + 1) / 2); print (value[half] + value[NR + 1 - half]) / 2 }'; }
for name in "${names[@]}"; do
  column() { awk -v name="$name" -v column="$1" '$2 == name { print $column }' "$work/results" | median; }
  printf 'median   %-11s %7.0f requests/s  p50 %7.2f ms  p99 %7.2f ms\n' "$name" "$(column 3)" "$(column 4)" "$(column 5)"
done

# The rate of a shared machine drifts: each ratio is taken within its round, and then their median.
ratio() {
  printf 'ratio    %-34s %5.2f\n' "$1 / $2" "$(awk -v one="$1" -v other="$2" \
    '$2 == other { yard[$1] = $3 } $2 == one { own[$1] = $3 } END { for (round in own) print own[round] / yard[round] }' "$work/results" | median)"
}
ratio edge-api yarp-bare
ratio api bare-host
ratio edge-api nginx-api
ratio edge-api yarp-api
ratio edge-api haproxy-api
