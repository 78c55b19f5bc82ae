#!/usr/bin/env bash
# Fails when the committed styles, fonts or icons are not what build.sh makes of the sources.
set -euo pipefail
cd "$(dirname "$0")"
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
./build.sh "$fresh/wwwroot" "$fresh/icons"
stale=0
for folder in css fonts; do
  for file in "$fresh/wwwroot/$folder"/*; do
    cmp -s "$file" "../wwwroot/$folder/$(basename "$file")" || { echo "stale: wwwroot/$folder/$(basename "$file")"; stale=1; }
  done
done
diff -rq "$fresh/icons" ../Kit/Icons || stale=1
[ $stale = 0 ] && echo "The built assets are fresh." || { echo "Run src/Sijil.Web/assets/build.sh and commit the result."; exit 1; }
