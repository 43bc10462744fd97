// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTranslator>

class QWidget;

namespace foyer::testing {

/// A language that nobody speaks: every text that goes through tr() comes out in brackets, a third longer and
/// with odd letters: "Publish" → "[Þüblïsh···]". Install it before the window is made; what then stands
/// without brackets has not gone through tr(), and what is clipped will be clipped in German too.
class PseudoLanguage : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    [[nodiscard]] bool isEmpty() const override { return false; }

    [[nodiscard]] QString translate(const char *context, const char *sourceText, const char *disambiguation,
                                    int n) const override;

    [[nodiscard]] static QString disguise(const QString &text);
};

/// Visible texts with words in them that have not gone through tr(). `data`: texts that come from the server
/// or from the test, names and numbers; a text that is made of them only is left out.
[[nodiscard]] QStringList findUntranslated(QWidget &window, const QStringList &data = {});

} // namespace foyer::testing
