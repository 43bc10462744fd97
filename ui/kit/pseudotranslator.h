// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace foyer::kit {

/// A language that nobody speaks: every text that went through tr() comes out in brackets, with accents and
/// two fifths longer. So a text without brackets was not made translatable, and one that is cut off will not
/// fit in German either.
class PseudoTranslator final : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    [[nodiscard]] bool isEmpty() const override { return false; }

    [[nodiscard]] QString translate(const char *context, const char *sourceText, const char *disambiguation,
                                    int n) const override;

    /// The text of one source; place markers (%1, %n, %L2), mnemonics and line ends stay.
    [[nodiscard]] static QString pseudo(const QString &source);
};

} // namespace foyer::kit
