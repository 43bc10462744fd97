#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the client's faces from Debian's Inter: makefont.py SOURCE TARGET FAMILY STYLE [--figures]

The family gets a name of its own, so that an Inter installed on the machine never mixes with ours. With
--figures the digits and their points are the ones of equal width (the font's own `tnum`), because Qt 6.4
cannot ask a font for a feature."""
import sys

from fontTools.ttLib import TTFont


def rename(font, family, style):
    full = f"{family} {style}"
    plain = style in ("Regular", "Bold")
    names = {1: family if plain else full, 2: style if plain else "Regular", 3: full, 4: full,
             6: full.replace(" ", ""), 16: family, 17: style}
    table = font["name"]
    for number, text in names.items():
        table.removeNames(nameID=number)
        table.setName(text, number, 3, 1, 0x409)
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames[0] = names[6]
        top = cff.topDictIndex[0]
        top.FullName, top.FamilyName = full, family


def tabular(font):
    """Which glyph stands for which when `tnum` is on."""
    table = font["GSUB"].table
    wanted = {index for record in table.FeatureList.FeatureRecord if record.FeatureTag == "tnum"
              for index in record.Feature.LookupListIndex}
    swaps = {}
    for index in sorted(wanted):
        for part in table.LookupList.Lookup[index].SubTable:
            swaps.update(getattr(part, "ExtSubTable", part).mapping)
    return swaps


def freeze(font):
    swaps = tabular(font)
    for part in font["cmap"].tables:
        for point, glyph in list(part.cmap.items()):
            part.cmap[point] = swaps.get(glyph, glyph)
    level(font)


def level(font):
    """Some weights' figures differ by up to 5/2816, a rounding error; a column would show it."""
    best = font.getBestCmap()
    digits = [best[ord(digit)] for digit in "0123456789"]
    widths = [font["hmtx"][glyph][0] for glyph in digits]
    if max(widths) - min(widths) > 8:
        sys.exit(f"the figures of {font.reader.file.name} are not of one width: {widths}")
    for glyph in digits:
        font["hmtx"][glyph] = (max(widths), font["hmtx"][glyph][1])


def main():
    source, target, family, style = sys.argv[1:5]
    font = TTFont(source)
    rename(font, family, style)
    if "--figures" in sys.argv[5:]:
        freeze(font)
    font["head"].modified = font["head"].created  # the same file from the same source
    font.recalcTimestamp = False
    font.save(target)


main()
