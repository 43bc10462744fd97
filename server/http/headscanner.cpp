// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/headscanner.h"

#include "server/http/headergrammar.h"

#include <algorithm>

namespace foyer::http {

namespace {

bool canBeginMethod(char c) noexcept
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

} // namespace

HeadScanner::Verdict HeadScanner::scan(QByteArrayView bytes) noexcept
{
    // Only what the limit lets through is looked at, so that a fault behind it does not win over the limit
    // when all comes in one piece.
    bytes = bytes.first(std::min(bytes.size(), m_limits.headBytes));
    if (bytes.size() < m_position)
        return Verdict::NeedMore; // asked again before the bytes were shown again
    for (;;) {
        if (!lineBeginsWell(bytes))
            return Verdict::Refused;
        const qsizetype lineFeed = findChar(bytes, '\n', m_position);
        if (lineFeed < 0)
            break;
        if (!lineEndsWell(bytes, lineFeed))
            return Verdict::Refused;
        const bool isEmptyLine = lineFeed == m_lineStart + 1;
        m_position = lineFeed + 1;
        m_lineStart = m_position;
        if (isEmptyLine)
            return Verdict::Complete;
    }
    m_position = bytes.size();
    if (bytes.size() < m_limits.headBytes)
        return Verdict::NeedMore;
    (void)refuse(m_lines == 0 ? Fault::TargetTooLong : Fault::HeadTooLarge);
    return Verdict::Refused;
}

bool HeadScanner::lineBeginsWell(QByteArrayView bytes) noexcept
{
    if (m_lineStart >= bytes.size())
        return true;
    const char first = bytes[m_lineStart];
    if (m_lines == 0)
        return canBeginMethod(first) || refuse(Fault::BadRequestLine);
    return (first != ' ' && first != '\t') || refuse(Fault::FoldedField);
}

bool HeadScanner::lineEndsWell(QByteArrayView bytes, qsizetype lineFeed) noexcept
{
    if (lineFeed == m_lineStart || bytes[lineFeed - 1] != '\r')
        return refuse(Fault::BareLineFeed);
    const bool isField = m_lines > 0 && lineFeed > m_lineStart + 1;
    if (isField && m_lines > m_limits.fieldCount)
        return refuse(Fault::TooManyFields);
    ++m_lines;
    return true;
}

bool HeadScanner::refuse(Fault fault) noexcept
{
    m_fault = fault;
    return false;
}

void HeadScanner::reset() noexcept
{
    m_position = 0;
    m_lineStart = 0;
    m_lines = 0;
}

} // namespace foyer::http
