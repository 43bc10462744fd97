// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringView>

namespace foyer::reports {

/// One line of a CSV file (RFC 4180): cells are quoted where they must be, lines end with CR LF. Text that a
/// spreadsheet would take for a formula gets an apostrophe before it, so that nobody's name runs a command on
/// the bookkeeper's machine.
class CsvLine
{
public:
    CsvLine &text(QStringView value);
    CsvLine &number(qint64 value);

    /// "12.50" for 1250 of a currency with two places.
    CsvLine &money(qint64 minor, int exponent);

    /// The line with its end; the next one begins.
    [[nodiscard]] QByteArray take();

private:
    void append(const QByteArray &cell);

    QByteArray m_line;
    bool m_isFirst = true;
};

} // namespace foyer::reports
