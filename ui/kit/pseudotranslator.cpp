// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/pseudotranslator.h"

namespace foyer::kit {

namespace {

constexpr QStringView plain = u"aceinosuyACEINOSUYzZ";
constexpr QStringView accented = u"áçéíñöšüýÁÇÉÍÑÖŠÜÝžŽ";

/// Length of a place marker that begins at `at`; 0: none does.
qsizetype markerAt(const QString &text, qsizetype at)
{
    if (text.at(at) != u'%' || at + 1 >= text.size())
        return 0;
    qsizetype end = at + 1;
    if (text.at(end) == u'L')
        ++end;
    if (end < text.size() && text.at(end) == u'n')
        return end + 1 - at;
    const qsizetype digits = end;
    while (end < text.size() && end < digits + 2 && text.at(end).isDigit())
        ++end;
    return end == digits ? 0 : end - at;
}

} // namespace

QString PseudoTranslator::translate(const char *, const char *sourceText, const char *, int) const
{
    return pseudo(QString::fromUtf8(sourceText)); // Qt puts the number in
}

QString PseudoTranslator::pseudo(const QString &source)
{
    if (source.isEmpty())
        return source;
    QString text;
    qsizetype letters = 0;
    for (qsizetype at = 0; at < source.size();) {
        if (const qsizetype marker = markerAt(source, at)) {
            text += source.mid(at, marker);
            at += marker;
            continue;
        }
        const qsizetype known = plain.indexOf(source.at(at));
        text += known < 0 ? source.at(at) : accented.at(known);
        letters += source.at(at).isLetter() ? 1 : 0;
        ++at;
    }
    const qsizetype more = (letters * 2 + 4) / 5;
    return u'[' + text + QString(more, u'·') + u']';
}

} // namespace foyer::kit
