#!/bin/sh
# Each secret that this container was given becomes the setting of its name: a file DATABASE_URL_GATEWAY, that variable.
# Keys stay files, for their settings name a path. Then the program takes this shell's place and its signals.
set -eu
for file in /run/secrets/DATABASE_URL_* /run/secrets/REDIS_URL; do
  [ -r "$file" ] || continue
  export "$(basename "$file")=$(cat "$file")"
done
exec "$@"
