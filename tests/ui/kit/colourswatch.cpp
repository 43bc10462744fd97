// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/kit/colourswatch.h"

#include "ui/kit/painting.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <QPainter>

namespace foyer::testing {

using kit::Tokens;

std::vector<Swatch> allSwatches()
{
    const auto plain = [](const char *name, QColor Tokens::*member) {
        return Swatch{QString::fromLatin1(name), [member](const Tokens &tokens) { return tokens.*member; }};
    };
    const auto category = [](int number) {
        return Swatch{QStringLiteral("c%1").arg(number + 1),
                      [number](const Tokens &tokens) { return tokens.categories[std::size_t(number)].fill; }};
    };
    return {plain("window", &Tokens::window),
            plain("rail", &Tokens::rail),
            plain("surface", &Tokens::surface),
            plain("sunken", &Tokens::sunken),
            plain("map", &Tokens::map),
            plain("hover", &Tokens::hover),
            plain("pressed", &Tokens::pressed),
            plain("select", &Tokens::select),
            plain("line", &Tokens::line),
            plain("line-strong", &Tokens::lineStrong),
            plain("field", &Tokens::field),
            plain("text-3", &Tokens::text3),
            plain("text-2", &Tokens::text2),
            plain("text", &Tokens::text),
            plain("accent", &Tokens::accent),
            plain("accent-text", &Tokens::accentText),
            plain("green", &Tokens::green),
            plain("green-soft", &Tokens::greenSoft),
            plain("amber", &Tokens::amber),
            plain("amber-soft", &Tokens::amberSoft),
            plain("amber-solid", &Tokens::amberSolid),
            plain("red", &Tokens::red),
            plain("red-soft", &Tokens::redSoft),
            plain("blue", &Tokens::blue),
            plain("blue-soft", &Tokens::blueSoft),
            category(0),
            category(1),
            category(2),
            category(3),
            plain("sold", &Tokens::sold),
            plain("mine", &Tokens::mine),
            plain("seat-line", &Tokens::seatLine)};
}

ColourSwatch::ColourSwatch(Swatch swatch, QWidget *parent) : QWidget(parent), m_swatch(std::move(swatch))
{
    setFixedHeight(60);
}

void ColourSwatch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = kit::tokensOf(this);
    kit::paintBox(painter, QRectF(0, 0, width(), 40), 6, m_swatch.colour(tokens), tokens.line);
    kit::paintLine(painter, QRectF(0, 44, width(), 16), m_swatch.name, kit::textFont(kit::TextSize::Small),
                   tokens.text2);
}

} // namespace foyer::testing
