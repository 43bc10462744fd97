// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/translationfile.h"

#include <array>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace foyer::test {

namespace {

void readTranslation(QXmlStreamReader &xml, TranslatedText &text)
{
    text.isFinished = xml.attributes().value(QLatin1StringView("type")).isEmpty();
    if (!text.hasNumber) {
        text.forms.append(xml.readElementText());
        return;
    }
    while (xml.readNextStartElement())
        text.forms.append(xml.readElementText());
}

TranslatedText readMessage(QXmlStreamReader &xml, const QString &context)
{
    TranslatedText text{context, {}, {}};
    text.hasNumber = xml.attributes().value(QLatin1StringView("numerus")) == u"yes";
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source")
            text.source = xml.readElementText();
        else if (xml.name() == u"translation")
            readTranslation(xml, text);
        else
            xml.skipCurrentElement();
    }
    return text;
}

void readContext(QXmlStreamReader &xml, TranslatedTexts &texts)
{
    QString context;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            texts.push_back(readMessage(xml, context));
        else
            xml.skipCurrentElement();
    }
}

QString unescaped(QString literal)
{
    return literal.replace(QStringLiteral("\\\""), QStringLiteral("\""))
        .replace(QStringLiteral("\\n"), QStringLiteral("\n"));
}

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

TranslatedTexts readTranslations(const QString &path)
{
    QXmlStreamReader xml(contentOf(path));
    TranslatedTexts texts;
    if (!xml.readNextStartElement() || xml.name() != u"TS")
        return {};
    while (xml.readNextStartElement()) {
        if (xml.name() == u"context")
            readContext(xml, texts);
        else
            xml.skipCurrentElement();
    }
    return xml.hasError() ? TranslatedTexts{} : texts;
}

QSet<QString> textsToTranslate(const QString &cpp)
{
    static const QRegularExpression call(QStringLiteral(
        R"re((?:\btr\(\s*|\bQT_TR_NOOP\(\s*|\b(?:QT_TRANSLATE_NOOP|translate)\(\s*"[^"]*",\s*)((?:"(?:[^"\\]|\\.)*"\s*)+))re"));
    static const QRegularExpression literal(QStringLiteral(R"re("((?:[^"\\]|\\.)*)")re"));
    QSet<QString> texts;
    for (auto calls = call.globalMatch(cpp); calls.hasNext();) {
        QString text;
        for (auto parts = literal.globalMatch(calls.next().captured(1)); parts.hasNext();)
            text += parts.next().captured(1);
        texts.insert(unescaped(text));
    }
    return texts;
}

QStringList textsWithoutContext(const QString &cpp)
{
    static const QRegularExpression call(
        QStringLiteral(R"re(\btranslate\(\s*[A-Za-z_]\w*\s*,\s*"((?:[^"\\]|\\.)*)")re"));
    QStringList texts;
    for (auto calls = call.globalMatch(cpp); calls.hasNext();)
        texts.append(calls.next().captured(1));
    return texts;
}

QStringList numbersBeyondLupdate(const QString &cpp)
{
    static const QRegularExpression call(QStringLiteral(
        R"re(\btranslate\(\s*"[^"]*"\s*,\s*(?:"(?:[^"\\]|\\.)*"\s*)+,\s*(?:nullptr|"[^"]*")\s*,\s*([^;]*?)\)\s*[;).])re"));
    static const QRegularExpression readable(QStringLiteral(R"re(^(?:[A-Za-z_]\w*|\s|\.|->|[()])+$)re"));
    QStringList numbers;
    for (auto calls = call.globalMatch(cpp); calls.hasNext();) {
        const QString number = calls.next().captured(1);
        if (!readable.match(number).hasMatch())
            numbers.append(number);
    }
    return numbers;
}

QSet<QString> namedContexts(const QString &cpp)
{
    static const QRegularExpression named(QStringLiteral(
        R"re((?:(?:QT_TRANSLATE_NOOP|translate)\(\s*"([^"]*)"\s*,|Q_DECLARE_TR_FUNCTIONS\(([^)]*)\)))re"));
    QSet<QString> contexts;
    for (auto found = named.globalMatch(cpp); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        contexts.insert(match.captured(1) + match.captured(2));
    }
    return contexts;
}

QStringList wordsOutsideTranslation(const QString &cpp)
{
    static const std::array notForPeople{
        QRegularExpression(QStringLiteral(R"re(//[^\n]*|^#[^\n]*$)re"), QRegularExpression::MultilineOption),
        QRegularExpression(QStringLiteral(
            R"re(\b(?:q(?:C?(?:Warning|Info|Debug|Critical)|Fatal)|setObjectName|failure)\b[^;]*;)re")),
        QRegularExpression(QStringLiteral(R"re(\bQ_DECLARE_TR_FUNCTIONS\([^)]*\))re")),
        QRegularExpression(QStringLiteral(
            R"re(\b(?:tr|QT_TR_NOOP|QT_TRANSLATE_NOOP|translate)\(\s*(?:"(?:[^"\\]|\\.)*"\s*,?\s*)+)re"))};
    static const QRegularExpression literal(QStringLiteral(R"re("((?:[^"\\\n]|\\.)*)")re"));
    static const QRegularExpression words(
        QStringLiteral(R"re([A-Za-z]{2,},? [A-Za-z]|^[A-Z][a-z]+$|^ [a-z]{2,}|[a-z]{2,} $)re"));
    QString code = cpp;
    for (const QRegularExpression &part : notForPeople)
        code.remove(part);
    QStringList found;
    for (auto literals = literal.globalMatch(code); literals.hasNext();) {
        const QString text = literals.next().captured(1);
        if (words.match(text).hasMatch())
            found.append(text);
    }
    return found;
}

void forEachSource(const QString &folder, const std::function<void(const QString &cpp)> &visit)
{
    QDirIterator files(folder, {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        visit(contentOf(files.next()));
}

QSet<QString> textsToTranslateBelow(const QString &folder)
{
    QSet<QString> texts;
    forEachSource(folder, [&texts](const QString &cpp) { texts.unite(textsToTranslate(cpp)); });
    return texts;
}

} // namespace foyer::test
