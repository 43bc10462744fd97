// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/speaking.h"

#include "tests/ui/support/translationfile.h"

#include <QCoreApplication>

namespace foyer::testing {

namespace {

QString keyOf(const QString &context, const QString &source)
{
    return context + u'\n' + source;
}

} // namespace

SpeakingGerman::SpeakingGerman()
{
    const auto texts = test::readTranslations(QStringLiteral(FOYER_SOURCE_ROOT "/translations/foyer_de.ts"));
    for (const test::TranslatedText &text : texts)
        m_forms.insert(keyOf(text.context, text.source), text.forms);
    if (m_forms.isEmpty())
        qFatal("There is no German.");
    QCoreApplication::installTranslator(this);
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
}

SpeakingGerman::~SpeakingGerman()
{
    QCoreApplication::removeTranslator(this);
    QLocale::setDefault(m_before);
}

QString SpeakingGerman::translate(const char *context, const char *sourceText, const char *, int n) const
{
    const QStringList forms = m_forms.value(keyOf(QString::fromUtf8(context), QString::fromUtf8(sourceText)));
    return forms.size() > 1 && n != 1 ? forms[1] : forms.value(0); // Qt puts the number in
}

} // namespace foyer::testing
