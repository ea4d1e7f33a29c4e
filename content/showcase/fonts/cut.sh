#!/bin/sh
# Cuts Noto Serif CJK (Debian: fonts-noto-cjk, fonttools) down to the East Asian characters of this folder's files.
# Run it again when a text has a new one: `booklet check` names what is missing.
set -eu
cd "$(dirname "$0")"
source=${1:-/usr/share/fonts/opentype/noto}
characters=$(mktemp)
# Ideographs, kana, hangul, their punctuation and full-width forms; always the usual punctuation.
cat ../*.yml ../_*/*.md | perl -CSD -Mutf8 -ne 'while (/([\x{2E80}-\x{9FFF}\x{AC00}-\x{D7A3}\x{F900}-\x{FAFF}\x{FE30}-\x{FE4F}\x{FF01}-\x{FFEE}\x{2014}\x{2015}\x{2026}\x{2018}-\x{201D}])/g) { $seen{$1} = 1 } END { print sort(keys %seen), "、。「」『』（），．：；！？・ー　一漢", map { chr } 0x3131..0x314E }' >"$characters"
cut() {
  # Face 0 is the Japanese one; "locl" has the other regions' forms of the same characters.
  pyftsubset "$source/$1.ttc" --font-number=0 --text-file="$characters" --output-file="$1-Showcase.otf" \
    --layout-features=locl,ccmp,halt,palt,kern,liga --no-hinting --desubroutinize --name-IDs=0,1,2,3,4,5,6,13,14,16,17 --notdef-outline
}
cut NotoSerifCJK-Regular
cut NotoSerifCJK-Bold
rm "$characters"
ls -l ./*.otf
