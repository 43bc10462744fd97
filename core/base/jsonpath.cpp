// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsonpath.h"

#include <algorithm>

namespace foyer {

namespace {

constexpr qsizetype longestKeyShown = 64;

bool isNameCharacter(QChar c)
{
    return c == u'_' || c == u'-' || (c.unicode() < 128 && c.isLetterOrNumber());
}

QString quoted(const QString &key)
{
    QString text = QStringLiteral("[\"");
    for (const QChar c : key) {
        if (c == u'"' || c == u'\\')
            text += u'\\';
        if (c.isPrint())
            text += c;
        else
            text += QStringLiteral("\\u%1").arg(uint(c.unicode()), 4, 16, QLatin1Char('0'));
    }
    return text + QStringLiteral("\"]");
}

} // namespace

void appendJsonKey(QString &path, QAnyStringView key)
{
    QString name = key.toString();
    if (name.size() > longestKeyShown)
        name = name.left(longestKeyShown) + QChar(0x2026);
    if (name.isEmpty() || !std::all_of(name.cbegin(), name.cend(), isNameCharacter)) {
        path += quoted(name);
        return;
    }
    if (!path.isEmpty())
        path += u'.';
    path += name;
}

void appendJsonIndex(QString &path, qsizetype index)
{
    path += u'[' + QString::number(index) + u']';
}

} // namespace foyer
