// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QLocale>
#include <QObject>
#include <vector>

namespace foyer::client {
class LocalStore;
}

namespace foyer::kit {

/// A language that the client speaks, by its own name.
struct Language
{
    QString code; ///< "de"; empty: whatever the system speaks
    QString name; ///< "Deutsch"
};

/// How this person wants to see the program, on this computer: kept in the local store, at work at once.
class Preferences : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it. What the store says of appearance is given to the theme.
    Preferences(client::LocalStore &store, Theme &theme, QObject *parent = nullptr);

    [[nodiscard]] Appearance appearance() const;
    void setAppearance(Appearance appearance);

    /// For this run only: a flag of the command line.
    void overrideAppearance(Appearance appearance);
    void overrideLanguage(const QString &code);

    [[nodiscard]] QString language() const { return m_language; }

    void setLanguage(const QString &code);

    /// The one at work: the chosen one, or what the system speaks if the client does too, else English.
    [[nodiscard]] QString effectiveLanguage() const;

    /// What `language` means for numbers and dates: the system's own country where the language is the same.
    [[nodiscard]] QLocale locale() const;

    [[nodiscard]] static std::vector<Language> languages();

Q_SIGNALS:
    void appearanceChanged();
    void languageChanged();

private:
    [[nodiscard]] QString stored(const char *key) const;
    void store(const char *key, const QString &value);

    client::LocalStore &m_store;
    Theme &m_theme;
    QString m_language;
};

} // namespace foyer::kit
