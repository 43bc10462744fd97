// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/csvline.h"

#include <utility>

namespace foyer::reports {

namespace {

bool looksLikeFormula(const QByteArray &cell)
{
    return !cell.isEmpty() && QByteArrayView("=+-@\t\r\n|%").contains(cell.front());
}

bool needsQuotes(const QByteArray &cell)
{
    for (const char c : cell) {
        if (c == '"' || c == ',' || c == ';' || c == '\n' || c == '\r' || c == '\t')
            return true;
    }
    return cell.startsWith(' ') || cell.endsWith(' ');
}

} // namespace

CsvLine &CsvLine::text(QStringView value)
{
    QByteArray cell = value.toUtf8();
    if (looksLikeFormula(cell))
        cell.prepend('\'');
    if (needsQuotes(cell))
        cell = '"' + cell.replace('"', "\"\"") + '"';
    append(cell);
    return *this;
}

CsvLine &CsvLine::number(qint64 value)
{
    append(QByteArray::number(value));
    return *this;
}

CsvLine &CsvLine::money(qint64 minor, int exponent)
{
    QByteArray digits = QByteArray::number(minor < 0 ? -minor : minor);
    if (exponent > 0) {
        digits = digits.rightJustified(exponent + 1, '0');
        digits.insert(digits.size() - exponent, '.');
    }
    append(minor < 0 ? '-' + digits : digits);
    return *this;
}

QByteArray CsvLine::take()
{
    m_isFirst = true;
    return std::exchange(m_line, {}) + "\r\n";
}

void CsvLine::append(const QByteArray &cell)
{
    if (!std::exchange(m_isFirst, false))
        m_line.append(',');
    m_line.append(cell);
}

} // namespace foyer::reports
