#!/usr/bin/env bash
# Rebuilds wwwroot/css/app.css, the fonts and the icons from the pinned packages. Needs Node 20; the results are committed.
set -euo pipefail
cd "$(dirname "$0")"
out=${1:-../wwwroot}
icons=${2:-../Kit/Icons}

# Not `npm ci`: some registries lack the optional binaries of other platforms, which the lock file then cannot name.
[ -d node_modules ] || npm install --no-save --ignore-scripts --no-audit --no-fund --loglevel=error > /dev/null

mkdir -p "$out/css" "$out/fonts" "$icons"
npx tailwindcss -i app.css -o "$out/css/app.built.css" --minify 2>/dev/null
# The design system asks a foreign host for its fonts; ours are beside us.
node strip.mjs "$out/css/app.built.css" "$out/css/app.css"
rm "$out/css/app.built.css"

fonts=node_modules/@fontsource
for file in noto-kufi-arabic/files/noto-kufi-arabic-arabic-{400,700} alexandria/files/alexandria-arabic-{600,700} inter/files/inter-latin-{400,700}; do
  cp "$fonts/$file-normal.woff2" "$out/fonts/"
done
for family in noto-kufi-arabic alexandria inter; do cp "$fonts/$family/LICENSE" "$out/fonts/LICENSE-$family.txt"; done

for icon in $(cat icons.txt); do cp "node_modules/@phosphor-icons/core/assets/regular/$icon.svg" "$icons/"; done
cp node_modules/@phosphor-icons/core/LICENSE "$icons/LICENSE"
