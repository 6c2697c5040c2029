#!/usr/bin/env bash
# Calls the Cake build: ./build.sh [TARGET] [--name=value ...]; the targets stand in build.cake.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
target=Test
if [ $# -gt 0 ] && [[ $1 != -* ]]; then target=$1; shift; fi
dotnet tool restore >/dev/null
exec dotnet cake build.cake --target="$target" "$@"
