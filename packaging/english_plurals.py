# SPDX-License-Identifier: GPL-3.0-or-later
"""Fills the English plurals that follow from the source text: "%n seat(s)" is "%n seat" and "%n seats".

Called by packaging/translate with the path of foyer_en.ts. What has no "(s)", "(es)" or "(ies)" in it is the same for one
and for many.
"""
import re
import sys
import xml.etree.ElementTree as tree

ENDINGS = re.compile(r"y\(ies\)|\((e?s)\)")


def forms(source: str) -> tuple[str, str]:
    one = ENDINGS.sub(lambda found: "y" if found.group(0).startswith("y") else "", source)
    many = ENDINGS.sub(lambda found: "ies" if found.group(0).startswith("y") else found.group(1), source)
    return one, many


def main(path: str) -> None:
    with open(path, encoding="utf-8") as file:
        text = file.read()

    def fill(found: re.Match) -> str:
        message = tree.fromstring(found.group(0))
        source = message.findtext("source", "")
        translation = message.find("translation")
        if translation is None or translation.get("type") != "unfinished":
            return found.group(0)
        one, many = (form.replace("&", "&amp;").replace("<", "&lt;") for form in forms(source))
        return re.sub(r'<translation type="unfinished">.*</translation>',
                      lambda _: f"<translation>\n            <numerusform>{one}</numerusform>\n"
                                f"            <numerusform>{many}</numerusform>\n        </translation>",
                      found.group(0), flags=re.S)

    filled = re.sub(r"<message numerus=\"yes\">.*?</message>", fill, text, flags=re.S)
    with open(path, "w", encoding="utf-8") as file:
        file.write(filled)


if __name__ == "__main__":
    main(sys.argv[1])
