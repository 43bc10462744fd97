// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/pseudolanguage.h"

#include "tests/ui/support/visibletext.h"

#include <QRegularExpression>
#include <QWidget>

namespace foyer::testing {

namespace {

QChar oddLetter(QChar letter)
{
    static const QString plain = QStringLiteral("aeiouAEIOUPnN");
    static const QString odd = QStringLiteral("äëïöüÄËÏÖÜÞñÑ");
    const qsizetype at = plain.indexOf(letter);
    return at < 0 ? letter : odd[at];
}

/// Patterns of QLocale ("ddd d MMM", "HH:mm") are no words.
bool isDatePattern(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^[dMyHhmsztap:.,/ \\-]+$"));
    static const QRegularExpression parts(QStringLiteral("(dd?|MM|yy|HH|hh|mm|ss)"));
    return pattern.match(text).hasMatch() && parts.match(text).hasMatch();
}

} // namespace

QString PseudoLanguage::disguise(const QString &text)
{
    QString odd;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool placeholder = text[at] == u'%' && at + 1 < text.size();
        odd += oddLetter(text[at]);
        if (placeholder) // %1, %n, %L1 stay as they are
            odd += text[++at];
    }
    return u'[' + odd + QString(text.size() / 3 + 1, QChar(0x00B7)) + u']';
}

QString PseudoLanguage::translate(const char *, const char *sourceText, const char *, int n) const
{
    const QString text = QString::fromUtf8(sourceText);
    if (text.isEmpty() || isDatePattern(text))
        return text;
    // Patterns of numbers only ("%1, %2") have no words to disguise.
    static const QRegularExpression letters(QStringLiteral("\\p{L}{2,}"));
    QString shown = letters.match(text).hasMatch() ? disguise(text) : text;
    if (n >= 0)
        shown.replace(QStringLiteral("%n"), QString::number(n));
    return shown;
}

QStringList findUntranslated(QWidget &window, const QStringList &data)
{
    static const QRegularExpression inBrackets(QStringLiteral("\\[[^\\[\\]]*\\]"));
    static const QRegularExpression letters(QStringLiteral("\\p{L}{2,}"));
    QStringList sorted = data;
    std::sort(sorted.begin(), sorted.end(),
              [](const QString &a, const QString &b) { return a.size() > b.size(); });
    QStringList found;
    for (const VisibleText &text : visibleTexts(window)) {
        QString rest = text.text;
        rest.remove(inBrackets).remove(inBrackets); // one pattern may stand inside another
        for (const QString &known : sorted)
            rest.remove(known);
        if (letters.match(rest).hasMatch())
            found.append(text.kind + u' ' + text.widget->objectName() + QStringLiteral(": ") + text.text);
    }
    found.removeDuplicates();
    return found;
}

} // namespace foyer::testing
