// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/preferences.h"

#include "core/client/localstore.h"

#include <algorithm>
#include <QLoggingCategory>

namespace foyer::kit {

namespace {

Q_LOGGING_CATEGORY(lcPreferences, "foyer.preferences")

constexpr const char *appearanceKey = "appearance";
constexpr const char *languageKey = "language";

constexpr std::array<std::pair<Appearance, QLatin1StringView>, 3> appearanceNames{{
    {Appearance::System, QLatin1StringView{"system"}},
    {Appearance::Light, QLatin1StringView{"light"}},
    {Appearance::Dark, QLatin1StringView{"dark"}},
}};

Appearance appearanceOf(const QString &name)
{
    const auto found = std::find_if(appearanceNames.begin(), appearanceNames.end(),
                                    [&name](const auto &known) { return known.second == name; });
    return found == appearanceNames.end() ? Appearance::System : found->first;
}

QString nameOf(Appearance appearance)
{
    const auto found = std::find_if(appearanceNames.begin(), appearanceNames.end(),
                                    [appearance](const auto &known) { return known.first == appearance; });
    return found->second;
}

QString languageOf(const QLocale &locale)
{
    return QLocale::languageToCode(locale.language());
}

} // namespace

Preferences::Preferences(client::LocalStore &store, Theme &theme, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_theme(theme)
    , m_language(stored(languageKey))
{
    m_theme.setAppearance(appearanceOf(stored(appearanceKey)));
}

Appearance Preferences::appearance() const
{
    return m_theme.appearance();
}

void Preferences::setAppearance(Appearance appearance)
{
    store(appearanceKey, nameOf(appearance));
    overrideAppearance(appearance);
}

void Preferences::overrideAppearance(Appearance appearance)
{
    if (m_theme.appearance() == appearance)
        return;
    m_theme.setAppearance(appearance);
    Q_EMIT appearanceChanged();
}

void Preferences::setLanguage(const QString &code)
{
    store(languageKey, code);
    overrideLanguage(code);
}

void Preferences::overrideLanguage(const QString &code)
{
    if (m_language == code)
        return;
    m_language = code;
    Q_EMIT languageChanged();
}

QString Preferences::effectiveLanguage() const
{
    const QString wanted = m_language.isEmpty() ? languageOf(QLocale::system()) : m_language;
    const std::vector<Language> known = languages();
    const bool isKnown =
        m_language == QLatin1String("pseudo")
        || std::any_of(known.begin(), known.end(), [&wanted](const Language &l) { return l.code == wanted; });
    return isKnown ? wanted : QStringLiteral("en");
}

QLocale Preferences::locale() const
{
    const QLocale system = QLocale::system();
    const QString language = effectiveLanguage();
    // A system that says nothing of its place ("C") is taken to stand where evenings begin at 20:00.
    if (system.language() == QLocale::C)
        return language == QLatin1String("de") ? QLocale(QLocale::German, QLocale::Germany)
                                               : QLocale(QLocale::English, QLocale::UnitedKingdom);
    if (language == QLatin1String("pseudo") || languageOf(system) == language)
        return system;
    return QLocale(QLocale(language).language(), system.territory());
}

std::vector<Language> Preferences::languages()
{
    // Each by its own name, so that somebody who reads only that one finds it.
    return {{QStringLiteral("en"), QStringLiteral("English")},
            {QStringLiteral("de"), QStringLiteral("Deutsch")}};
}

QString Preferences::stored(const char *key) const
{
    return QString::fromUtf8(m_store.setting({}, QLatin1StringView(key)).value_or(QByteArray()));
}

// Not kept is a pity, but nothing to stop the work for.
void Preferences::store(const char *key, const QString &value)
{
    if (const Result<void> kept = m_store.setSetting({}, QLatin1StringView(key), value.toUtf8()); !kept)
        qCWarning(lcPreferences).noquote() << kept.error().toLogText();
}

} // namespace foyer::kit
