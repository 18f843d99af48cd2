#!/usr/bin/env bash
# Makes the pictures of README.md from a run of the sample jobs: docs/images/pictures.sh
# Needs chromium and ImageMagick (Debian: chromium, imagemagick).
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for city in veldstad kleinvoort; do
  jobs/submit run "jobs/$city.yaml" --output "$work/$city" --quiet
done
jobs/submit compare "$work/veldstad" "$work/kleinvoort" --output "$work/compare" --quiet

# picture NAME PAGE WIDTH HEIGHT: a page as it looks on a screen, small enough to commit
picture() {
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$work/browser" \
    --window-size="$3,$4" --virtual-time-budget=5000 --screenshot="$work/page.png" "file://$2" \
    >"$work/browser.log" 2>&1 || { cat "$work/browser.log" >&2; exit 1; }
  convert "$work/page.png" -resize 1000x -colors 128 -strip "docs/images/$1.png"
}

own=$work/veldstad/current/internal/veldstad
picture map "$own/map.html" 1280 820
picture summary "$own/summary.html" 1000 1130
picture sheet "$own/neighbourhood_sheets.html" 1000 1120
picture comparison "$work/compare/current/public/comparison.html" 1000 1250
