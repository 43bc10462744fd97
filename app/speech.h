// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/pseudotranslator.h"

#include <memory>
#include <QTranslator>
#include <vector>

namespace foyer::kit {
class Preferences;
}

namespace foyer::app {

/// Makes the program speak the language that the preferences say: translations from the resources (Qt's own
/// words for buttons and months too), the locale of numbers and dates.
class Speech final : public QObject
{
    Q_OBJECT

public:
    /// `preferences` outlives it. Speaks from now on, and follows them.
    explicit Speech(const kit::Preferences &preferences);

private:
    void speak();
    void load(const QString &file, const QString &folder);

    const kit::Preferences &m_preferences;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace foyer::app
