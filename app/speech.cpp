// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speech.h"

#include "ui/kit/preferences.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLoggingCategory>

namespace foyer::app {

namespace {

Q_LOGGING_CATEGORY(lcSpeech, "foyer.speech")

} // namespace

Speech::Speech(const kit::Preferences &preferences) : m_preferences(preferences)
{
    connect(&preferences, &kit::Preferences::languageChanged, this, &Speech::speak);
    speak();
}

void Speech::speak()
{
    const QString language = m_preferences.effectiveLanguage();
    QLocale::setDefault(m_preferences.locale());
    m_translators.clear();               // a translator that dies is removed
    if (language == QLatin1String("de")) // Qt's own words: menus of fields, names of keys
        load(QStringLiteral("qtbase_de"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // English is the source, but for its plurals: "1 seat", "2 seats".
    load(QStringLiteral("foyer_en"), QStringLiteral(":/foyer/translations"));
    if (language == QLatin1String("pseudo")) {
        m_translators.push_back(std::make_unique<kit::PseudoTranslator>());
        QCoreApplication::installTranslator(m_translators.back().get());
    } else if (language != QLatin1String("en")) {
        load(QStringLiteral("foyer_") + language, QStringLiteral(":/foyer/translations"));
    }
}

void Speech::load(const QString &file, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    const bool isLoaded = translator->load(file, folder);
    if (!isLoaded) {
        qCWarning(lcSpeech).noquote() << "No" << file << "in" << folder;
        return;
    }
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

} // namespace foyer::app
