#!/bin/sh
# Starts a throw-away PostgreSQL on a free port of 127.0.0.1 and prints its URL; `postgres.sh stop <url>` stops and removes it.
# Needs Debian's `postgresql` package. Run as root (the server then runs as the user postgres) or as an ordinary user.
#   TEST_DATABASE_URL=$(.ci/postgres.sh) npm test
set -eu

bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
as_owner() { if [ "$(id -u)" = 0 ]; then setpriv --reuid=postgres --regid=postgres --init-groups "$@"; else "$@"; fi; }
place() { echo "${TMPDIR:-/tmp}/xentree-postgres-$1"; }

if [ "${1:-}" = stop ]; then
  port=$(echo "$2" | sed 's|.*:\([0-9]*\)/.*|\1|')
  folder=$(place "$port")
  cd /
  as_owner "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null
  rm -rf "$folder"
  exit
fi

port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
folder=$(place "$port")
mkdir "$folder"
[ "$(id -u)" != 0 ] || chown postgres "$folder"
cd /
as_owner "$bin/initdb" -D "$folder/data" -U xentree --auth=trust --encoding=UTF8 --locale=C.UTF-8 >"$folder/initdb.log"
# Nothing here outlives the tests, so nothing is synced.
options="-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories=$folder -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200"
as_owner "$bin/pg_ctl" -D "$folder/data" -l "$folder/data/server.log" -o "$options" -w start >/dev/null
echo "postgres://xentree@127.0.0.1:$port/postgres"
