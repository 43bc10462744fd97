// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/config/optionrule.h"

namespace foyer::runtime {

Result<void> OptionRule::fetch(ConfigValue &, const ConfigOrigin &) const
{
    return {};
}

QString tomlString(const QString &text)
{
    QString quoted = QStringLiteral("\"");
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            quoted += QLatin1Char('\\');
        if (c < u' ' || c == QChar(0x7F))
            quoted += QStringLiteral("\\u%1").arg(uint(c.unicode()), 4, 16, QLatin1Char('0'));
        else
            quoted += c;
    }
    return quoted + QLatin1Char('"');
}

QString tomlArray(const QStringList &items)
{
    QStringList quoted;
    for (const QString &item : items)
        quoted.append(tomlString(item));
    return QLatin1Char('[') + quoted.join(QStringLiteral(", ")) + QLatin1Char(']');
}

} // namespace foyer::runtime
