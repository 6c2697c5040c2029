#!/usr/bin/env bash
# The same load against the api itself, the edge, a bare YARP, nginx and haproxy before the same api, in turn, several rounds:
# requests/s, p50, p99, errors, and the median of the rounds' ratios to nginx. Needs wrk, nginx and haproxy; loopback only.
# usage: compare-edge.sh   (ROUNDS=5 SECONDS_EACH=5 CONNECTIONS=64)
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd) && root=$(cd "$here/../../.." && pwd)
rounds=${ROUNDS:-5} seconds=${SECONDS_EACH:-5} connections=${CONNECTIONS:-64}
for program in wrk nginx haproxy curl; do command -v $program >/dev/null || { echo "$program is missing: apt-get install wrk nginx-light haproxy curl" >&2; exit 2; }; done
work=$(mktemp -d) pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT

base=$((20000 + RANDOM % 20000))
api=$base edge=$((base + 1)) operators=$((base + 2)) bare=$((base + 3)) nginx=$((base + 4)) haproxy=$((base + 5))
host=$root/host/bin/Release/net10.0/IonMentoring.Host.dll
dotnet "$host" api --Api:Url=http://127.0.0.1:$api --Storage:Folder="$work/data" >"$work/api.log" 2>&1 & pids+=($!)
dotnet "$host" edge --Edge:Url=http://127.0.0.1:$edge --Edge:OperatorUrl=http://127.0.0.1:$operators --Edge:StateFile="$work/edge.json" \
  --Edge:Regions:us-central1:Blue:0=http://127.0.0.1:$api >"$work/edge.log" 2>&1 & pids+=($!)
dotnet "$root/tests/load/BareYarp/bin/Release/net10.0/BareYarp.dll" http://127.0.0.1:$bare http://127.0.0.1:$api >"$work/bare.log" 2>&1 & pids+=($!)
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
for port in $api $edge $bare $nginx $haproxy; do
  for ((try = 0; ; try++)); do
    curl -sf -o /dev/null "http://127.0.0.1:$port/readyz" && break
    [ $try -lt 300 ] || { echo "Nothing answers on port $port." >&2; exit 1; }
    sleep 0.1
  done
done

declare -A address=([api]=$api [edge]=$edge [bare-yarp]=$bare [nginx]=$nginx [haproxy]=$haproxy)
load() { wrk -t1 -c"$connections" -d"$2s" -s "$here/process.lua" "http://127.0.0.1:${address[$1]}" | sed -n 's/^RESULT //p'; }
names=(api edge bare-yarp nginx haproxy)
for name in "${names[@]}" "${names[@]}"; do load "$name" "$seconds" >/dev/null; done
for ((round = 1; round <= rounds; round++)); do
  for name in "${names[@]}"; do
    echo "$round $name $(load "$name" "$seconds")" | tee -a "$work/results" | awk \
      '{ printf "round %d  %-10s %7d requests/s  p50 %7.2f ms  p99 %7.2f ms  %d errors\n", $1, $2, $3, $4, $5, $6 }'
  done
done

# The rate of a shared machine drifts: each ratio is taken within its round, and then their median.
median() { sort -n | awk '{ value[NR] = $1 } END { half = int((NR + 1) / 2); print (value[half] + value[NR + 1 - half]) / 2 }'; }
for name in "${names[@]}"; do
  rate=$(awk -v name="$name" '$2 == name { print $3 }' "$work/results" | median)
  ratio=$(awk -v name="$name" '$2 == "nginx" { nginx[$1] = $3 } $2 == name { own[$1] = $3 } END { for (round in own) print own[round] / nginx[round] }' "$work/results" | median)
  printf 'median   %-10s %7.0f requests/s  %.2f of nginx\n' "$name" "$rate" "$ratio"
done
