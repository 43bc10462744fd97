// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/type.h"

#include <QDir>
#include <QFontDatabase>

namespace foyer::kit {

namespace {

/// Share of the size taken off between letters, as large letters want less air.
qreal tightening(qreal pixels)
{
    if (pixels < 15)
        return 0;
    if (pixels < 20)
        return 0.005;
    if (pixels < 28)
        return 0.012;
    if (pixels < 40)
        return 0.020;
    return 0.025;
}

QFont face(const QString &family, qreal pixels, QFont::Weight weight)
{
    QFont font(family);
    font.setPixelSize(qRound(pixels));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferAntialias);
    const qreal less = tightening(pixels);
    if (less > 0)
        font.setLetterSpacing(QFont::AbsoluteSpacing, -less * pixels);
    return font;
}

} // namespace

QFont textFont(TextSize size, QFont::Weight weight)
{
    return textFontAt(int(size), weight);
}

QFont figuresFont(TextSize size, QFont::Weight weight)
{
    return figuresFontAt(int(size), weight);
}

QFont textFontAt(qreal pixels, QFont::Weight weight)
{
    return face(QStringLiteral("Inter Text"), pixels, weight);
}

QFont figuresFontAt(qreal pixels, QFont::Weight weight)
{
    return face(QStringLiteral("Inter Figures"), pixels, weight);
}

int lineHeight(TextSize size) noexcept
{
    switch (size) {
    case TextSize::Small: return 16;
    case TextSize::Body:
    case TextSize::Title: return 20;
    case TextSize::Page: return 28;
    case TextSize::Key: return 36;
    case TextSize::Total: return 48;
    case TextSize::Tender: return 64;
    case TextSize::Verdict: return 104;
    }
    return int(size);
}

bool loadFonts()
{
    const QDir folder(QStringLiteral(":/foyer/fonts")); // compiled in: see resources/fonts
    const QStringList files = folder.entryList(QDir::Files, QDir::Name);
    bool all = !files.isEmpty();
    for (const QString &file : files)
        all = QFontDatabase::addApplicationFont(folder.filePath(file)) >= 0 && all;
    return all;
}

} // namespace foyer::kit
