# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by the scripts of this folder; sourced, never run. Everything starts from the checkout's root.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

say() { printf '\n== %s\n' "$*"; }

# stage NAME COMMAND…: runs the command and prints its seconds, also when it fails.
stage() {
    local name=$1 begin=$SECONDS status=0
    shift
    say "$name"
    "$@" || status=$?
    printf -- '-- %s: %d s\n' "$name" "$((SECONDS - begin))"
    return "$status"
}

# build PRESET [TARGET…]: configures on first use, then builds.
build() {
    local preset=$1
    shift
    [ -f "build/$preset/build.ninja" ] || cmake --preset "$preset" >"$(log_file "configure-$preset")" ||
        { tail -n 30 "$(log_file "configure-$preset")"; return 1; }
    cmake --build "build/$preset" --parallel "$(nproc)" ${1:+--target "$@"}
}

log_file() {
    mkdir -p build/logs
    printf 'build/logs/%s.log' "$1"
}

# data_directory: where the installation that `packaging/run` starts keeps its data. Started by root, the database
# runs as another account, which has to be able to enter the directory: a checkout in a home that is closed to
# others will not do.
data_directory() {
    local data=${FOYER_DATA:-$root/build/data}
    if [ -z "${FOYER_DATA:-}" ] && [ "$(id -u)" = 0 ] && ! runuser -u postgres -- test -x "$root"; then
        data=/var/lib/foyer/$(printf '%s' "$root" | cksum | cut -d ' ' -f 1)
    fi
    mkdir -p "$(dirname "$data")"
    printf '%s' "$data"
}
