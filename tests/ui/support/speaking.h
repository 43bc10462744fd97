// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QLocale>
#include <QTranslator>

namespace foyer::testing {

/// While it lives the program speaks German, by the words that are shipped: translations/foyer_de.ts.
class SpeakingGerman final : public QTranslator
{
    Q_OBJECT

public:
    SpeakingGerman();
    ~SpeakingGerman() override;

    [[nodiscard]] bool isEmpty() const override { return m_forms.isEmpty(); }

    [[nodiscard]] QString translate(const char *context, const char *sourceText, const char *disambiguation,
                                    int n) const override;

private:
    QHash<QString, QStringList> m_forms; ///< by context and source
    QLocale m_before;
};

} // namespace foyer::testing
