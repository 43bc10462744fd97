// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/palettecolours.h"

#include "ui/kit/tokens.h"

namespace foyer::kit {

namespace {

void setDisabled(QPalette &palette, const Tokens &t)
{
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, t.text3);
    palette.setColor(QPalette::Disabled, QPalette::Base, t.sunken);
    palette.setColor(QPalette::Disabled, QPalette::Button, t.sunken);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, t.hover);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, t.text3);
}

} // namespace

QPalette paletteOf(const Tokens &t)
{
    QPalette palette(t.text, t.surface, t.hover, t.lineStrong, t.line, t.text, t.onAccent, t.surface,
                     t.window);
    palette.setColor(QPalette::Base, t.surface);
    palette.setColor(QPalette::AlternateBase, t.sunken);
    palette.setColor(QPalette::Button, t.surface);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::Highlight, t.accentLine);
    palette.setColor(QPalette::HighlightedText, t.text);
    palette.setColor(QPalette::PlaceholderText, t.text3);
    palette.setColor(QPalette::Link, t.accentText);
    palette.setColor(QPalette::LinkVisited, t.accentText);
    palette.setColor(QPalette::ToolTipBase, t.tip);
    palette.setColor(QPalette::ToolTipText, t.onTip);
    palette.setColor(QPalette::Light, t.surface);
    palette.setColor(QPalette::Shadow, t.lineStrong);
    setDisabled(palette, t);
    return palette;
}

} // namespace foyer::kit
