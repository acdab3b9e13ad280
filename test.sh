#!/usr/bin/env bash
# Installs what the tests need where it can, runs all tests in Release and ends with one line: N passed, N failed, N skipped.
set -u
cd "$(dirname "$0")"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

usage="usage: ./test.sh [--filter EXPRESSION]          tests; EXPRESSION as for 'dotnet test --filter'
       ./test.sh --chaos                       everything that can go wrong, long (about 20 minutes); prints the figures
       ./test.sh --load sqlite|postgres [...]  throughput and latency under an open load; --sockets: open web chats"
filter=()
rig=()
while [ $# -gt 0 ]; do
  case $1 in
    --filter) [ $# -gt 1 ] || { echo "--filter needs an expression; $usage" >&2; exit 2; }; filter=(--filter "$2"); shift 2 ;;
    --chaos) rig=(all); shift ;;
    --load) [ $# -gt 1 ] || { echo "--load needs sqlite or postgres; $usage" >&2; exit 2; }; shift; rig=(load "$@"); break ;;
    --sockets) shift; rig=(sockets "$@"); break ;;
    --help) echo "$usage"; exit 0 ;;
    *) echo "unknown option '$1'; $usage" >&2; exit 2 ;;
  esac
done

# Debian's Chromium, PostgreSQL server, strace and libfaketime, where this is Debian and we may install. Without them those tests say so and are skipped.
install() {
  command -v apt-get >/dev/null || return 0
  local sudo=() missing=()
  if [ "$(id -u)" != 0 ]; then sudo -n true 2>/dev/null && sudo=(sudo -n) || return 0; fi
  command -v chromium >/dev/null || missing+=(chromium)
  ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing+=(postgresql)
  command -v strace >/dev/null || missing+=(strace)
  ls /usr/lib/*/faketime/libfaketime.so.1 >/dev/null 2>&1 || missing+=(libfaketime)
  [ ${#missing[@]} -gt 0 ] || return 0
  echo "installing ${missing[*]} …"
  DEBIAN_FRONTEND=noninteractive
  export DEBIAN_FRONTEND
  { "${sudo[@]}" apt-get update -q && "${sudo[@]}" apt-get install -yq --no-install-recommends "${missing[@]}"; } >artifacts/install.log 2>&1 ||
    echo "could not install ${missing[*]} (see artifacts/install.log); the tests that need them are skipped"
}

results=artifacts/test-results
mkdir -p artifacts && rm -rf "$results"
install

if [ ${#rig[@]} -gt 0 ]; then
  dotnet build tests/Bot.Chaos -c Release -v quiet || exit 1
  exec dotnet tests/Bot.Chaos/bin/Release/net10.0/chaos.dll "${rig[@]}"
fi

if ! dotnet build Bot.sln -c Release -v quiet; then
  echo "the build failed: no test was run"
  echo "0 passed, 1 failed, 0 skipped"
  exit 1
fi

dotnet test Bot.sln -c Release --no-build -m:1 -v quiet --logger trx --results-directory "$results" "${filter[@]}"
outcome=$?

count() { cat "$results"/*.trx 2>/dev/null | grep -o "<Counters [^>]*" | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*' | awk '{ sum += $1 } END { print sum + 0 }'; }
passed=$(count passed); failed=$(count failed); total=$(count total)
skipped=$((total - $(count executed)))

if [ "$skipped" -gt 0 ]; then
  echo "skipped, and why:"
  cat "$results"/*.trx | tr -d '\n' | grep -o '<UnitTestResult [^>]*outcome="NotExecuted"[^>]*>.\{0,400\}' |
    sed -E 's/.*testName="([^"]*)".*<(Message|StdOut)>([^<]*)<.*/  \1: \3/' | sort -u
fi
if [ "$failed" -gt 0 ]; then
  echo "failed:"
  cat "$results"/*.trx | grep -o '<UnitTestResult [^>]*outcome="Failed"[^>]*>' | sed -E 's/.*testName="([^"]*)".*/  \1/' | sort -u
fi
if [ "$total" -eq 0 ]; then
  echo "no test was run"
  outcome=1
fi

echo "$passed passed, $failed failed, $skipped skipped"
[ "$outcome" -eq 0 ] && [ "$failed" -eq 0 ]
