// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/csvtext.h"

#include <QUtf8StringView>

namespace foyer::seating {

namespace {

/// Takes one character after the other.
class Parser
{
public:
    explicit Parser(QChar separator) : m_separator(separator) {}

    void take(QChar c)
    {
        if (m_quoted)
            takeQuoted(c);
        else if (c == u'"' && m_cell.isEmpty() && !m_closed)
            m_quoted = true;
        else if (c == u'"' && m_closed)
            reopen();
        else if (c == m_separator)
            endCell();
        else if (c == u'\n')
            endLine();
        else if (c != u'\r')
            m_cell += c;
    }

    Result<std::vector<QStringList>> finish()
    {
        if (m_quoted)
            return failure(ErrorCode::InvalidArgument, QStringLiteral("a quote is not closed"),
                           QStringLiteral("line %1").arg(m_lines.size() + 1));
        if (!m_cell.isEmpty() || !m_line.isEmpty() || m_closed)
            endLine();
        return std::move(m_lines);
    }

private:
    void takeQuoted(QChar c)
    {
        if (c != u'"') {
            m_cell += c;
            return;
        }
        m_quoted = false;
        m_closed = true;
    }

    /// Two quotes inside a quoted cell are one.
    void reopen()
    {
        m_cell += u'"';
        m_quoted = true;
        m_closed = false;
    }

    void endCell()
    {
        m_line.append(m_cell);
        m_cell.clear();
        m_closed = false;
    }

    void endLine()
    {
        endCell();
        m_lines.push_back(m_line);
        m_line.clear();
    }

    QChar m_separator;
    QString m_cell;
    QStringList m_line;
    std::vector<QStringList> m_lines;
    bool m_quoted = false;
    bool m_closed = false; ///< the cell had quotes, and they are closed
};

/// What divides the first line that has more than one cell; within quotes nothing does.
QChar separatorOf(QStringView text)
{
    bool quoted = false;
    bool mayOpen = true; // at the beginning of a cell, and behind a quote that was closed
    bool commas = false;
    bool semicolons = false;
    for (const QChar c : text) {
        if (c == u'"' && (quoted || mayOpen)) {
            quoted = !quoted;
            mayOpen = true;
            continue;
        }
        if (quoted)
            continue;
        commas = commas || c == u',';
        semicolons = semicolons || c == u';';
        if (c == u'\n' && (commas || semicolons))
            break;
        mayOpen = c == u',' || c == u';' || c == u'\n';
    }
    return semicolons && !commas ? u';' : u',';
}

QString quoted(const QString &cell)
{
    const bool plain = !cell.contains(u',') && !cell.contains(u'"') && !cell.contains(u'\n')
                       && !cell.contains(u';') && !cell.contains(u'\r');
    return plain ? cell : u'"' + QString{cell}.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace

Result<std::vector<QStringList>> parseCsv(QByteArrayView text)
{
    constexpr QByteArrayView byteOrderMark{"\xEF\xBB\xBF"};
    if (text.startsWith(byteOrderMark))
        text = text.sliced(byteOrderMark.size());
    if (!QUtf8StringView{text}.isValidUtf8())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("is not UTF-8"), QStringLiteral("$"));
    const QString characters = QString::fromUtf8(text);
    Parser parser(separatorOf(characters));
    for (const QChar c : characters)
        parser.take(c);
    return parser.finish();
}

QByteArray writeCsv(const std::vector<QStringList> &lines)
{
    QByteArray text;
    for (const QStringList &line : lines) {
        QStringList cells;
        for (const QString &cell : line)
            cells.append(quoted(cell));
        text += cells.join(u',').toUtf8() + "\r\n";
    }
    return text;
}

} // namespace foyer::seating
