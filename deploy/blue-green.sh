#!/usr/bin/env bash
# A whole release of the api on one machine, behind a running edge: starts the new side on a free port, warms it, shifts
# users to it step by step while it is watched, promotes it, stops the old side. If anything goes wrong, the old side serves.
#
# usage: blue-green.sh --new FOLDER [--region us-central1] [--operator-url http://127.0.0.1:8090] [--steps "5 50 100"] [--watch SECONDS]
#   FOLDER holds the published program. ION_OPERATOR_KEY is the operator key.
#   Storage:Folder or Storage:PostgreSql must be set (Storage__Folder=... in the environment, or in the file that ION_SETTINGS names): by
#   default the data lies in the program's own folder, where the next release would not find it.
#   The new api runs with: $ION_API_RUN PORT FOLDER, if that is set (for example a script around systemctl); else as a child
#   of its own, detached, with its log beside the folder.
set -euo pipefail

region=us-central1 operator_url=http://127.0.0.1:8090 steps="5 50 100" watch=10 new=
while [ $# -gt 0 ]; do
  [ $# -ge 2 ] || { echo "$1 needs a value. See the head of $0." >&2; exit 2; }
  case $1 in
    --new) new=$2 ;;
    --region) region=$2 ;;
    --operator-url) operator_url=$2 ;;
    --steps) steps=$2 ;;
    --watch) watch=$2 ;;
    *) echo "Unknown: $1. See the head of $0." >&2; exit 2 ;;
  esac
  shift 2
done
[ -f "$new/IonMentoring.Host.dll" ] || { echo "--new must name the folder of a published program; “$new” has no IonMentoring.Host.dll." >&2; exit 2; }
: "${ION_OPERATOR_KEY:?is not set; it is the operator key of the edge}"

edge() { dotnet "$new/IonMentoring.Host.dll" edge "$@" --operator-url "$operator_url"; }
status() { curl -sf -H "Authorization: Bearer $ION_OPERATOR_KEY" "$operator_url/api/v2/edge"; }
# What the status says of the region alone, and a member of that.
region_status() { status | tr -d '\n' | sed "s/.*\"name\":\"$region\"//; s/\"name\":.*//"; }
member() { region_status | grep -o "\"$1\":\"[^\"]*\"" | head -n 1 | cut -d '"' -f 4; }

status >/dev/null || { echo "The edge at $operator_url does not answer, or not with this key." >&2; exit 1; }
old_colour=$(member active) || { echo "The edge at $operator_url knows no region $region." >&2; exit 1; }
[ "$old_colour" = blue ] && new_colour=green || new_colour=blue
old_ports=$(region_status | grep -o "\"address\":\"http://127.0.0.1:[0-9]*\",\"colour\":\"$old_colour\"" | grep -o ':[0-9]*"' | tr -d ':"' | sort -u || true)

free_port() { local port; while port=$((20000 + RANDOM % 20000)); (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done; echo "$port"; }
# However it ends before the promotion: the old side serves, and the new api is not left behind.
give_up() {
  trap - EXIT
  echo "the release is given up; $old_colour serves $region" >&2
  edge rollback --region "$region" --reason "blue-green.sh gave up" >/dev/null 2>&1 || true
  if [ -n "${new_pid:-}" ]; then kill -TERM "$new_pid" 2>/dev/null || true
  elif [ -n "${ION_API_RUN:-}" ]; then echo "what $ION_API_RUN started on ${port:-no port} still runs" >&2
  fi
  exit 1
}
trap give_up EXIT
trap 'exit 1' INT TERM

port=$(free_port)
echo "starting $new_colour on $port"
if [ -n "${ION_API_RUN:-}" ]; then
  "$ION_API_RUN" "$port" "$new"
else
  setsid dotnet "$new/IonMentoring.Host.dll" api "--Api:Url=http://127.0.0.1:$port" >"$new/../api-$port.log" 2>&1 </dev/null &
  new_pid=$!
  echo "process $new_pid"
fi

edge deploy --region "$region" --colour "$new_colour" --destination "http://127.0.0.1:$port"
for percent in $steps; do
  edge shift --region "$region" --to "$new_colour" --percent "$percent"
  for ((second = 0; second < watch; second++)); do
    sleep 1
    [ "$(member phase)" = shifting ] || { edge status >&2; false; }
  done
done
edge promote --region "$region"
trap - EXIT

# Only what listens on the old ports as an api of ours, and belongs to this user, is stopped; systemd units are left to systemctl.
for old_port in $old_ports; do
  old_pid=$(pgrep -u "$(id -u)" -f "IonMentoring.Host.dll api --Api:Url=http://127.0.0.1:$old_port( |\$)" || true)
  if [ -n "$old_pid" ]; then
    echo "stopping $old_colour on $old_port"
    kill -TERM $old_pid
  fi
done
echo "$region is served by $new_colour on $port"
