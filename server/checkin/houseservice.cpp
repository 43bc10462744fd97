// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/checkin/houseservice.h"

#include "core/booking/ordercode.h"

namespace foyer::checkin {

namespace {

constexpr std::size_t mostSeats = 50;

// "Stalls, row F, seat 12" → stalls, f, 12.
QStringList wordsOf(const QString &text)
{
    QStringList words;
    QString word;
    for (const QChar c : text.toCaseFolded() + QLatin1Char(' ')) {
        if (c.isLetterOrNumber()) {
            word.append(c);
            continue;
        }
        if (!word.isEmpty() && word != u"row" && word != u"seat")
            words.append(word);
        word.clear();
    }
    return words;
}

bool isNamed(const booking::SheetSeat &seat, const QStringList &words)
{
    const QString &last = words.last();
    if (words.size() == 1) // "F12"
        return last.size() == seat.row.size() + seat.number.size() && !seat.row.isEmpty()
               && last.startsWith(seat.row, Qt::CaseInsensitive)
               && last.endsWith(seat.number, Qt::CaseInsensitive);
    if (seat.number.compare(last, Qt::CaseInsensitive) != 0
        || seat.row.compare(words[words.size() - 2], Qt::CaseInsensitive) != 0)
        return false;
    for (const QString &word : words.first(words.size() - 2)) {
        if (!seat.section.contains(word, Qt::CaseInsensitive))
            return false;
    }
    return true;
}

std::vector<qint32> seatsNamed(const QStringList &words, const booking::SaleSheet &sheet)
{
    std::vector<qint32> found;
    for (std::size_t seat = 0; seat < sheet.seats.size() && found.size() < mostSeats; ++seat) {
        if (isNamed(sheet.seats[seat], words))
            found.push_back(qint32(seat));
    }
    return found;
}

QString patternOf(QString text)
{
    for (const QLatin1Char special : {QLatin1Char('\\'), QLatin1Char('%'), QLatin1Char('_')})
        text.replace(special, QLatin1Char('\\') + QString(special));
    return QLatin1Char('%') + text + QLatin1Char('%');
}

} // namespace

TicketQuery queryOf(const QString &text, const booking::SaleSheet &sheet)
{
    TicketQuery query;
    query.orderNumber = booking::fromOrderCode(text);
    query.namePattern = patternOf(text.simplified());
    const QStringList words = wordsOf(text);
    if (!words.isEmpty())
        query.seats = seatsNamed(words, sheet);
    return query;
}

Task<Result<HouseTally>> HouseService::count(OrganizationId organization, PerformanceId performance)
{
    Result<booking::SaleSheetPtr> sheet = co_await m_sheets.byId(performance);
    if (!sheet)
        co_return failure(std::move(sheet.error()));
    if ((*sheet)->organization != organization)
        co_return failure(ErrorCode::NotFound, QStringLiteral("There is no such performance."));
    co_return co_await m_store.count((*sheet)->number);
}

Task<Result<SearchResult>> HouseService::search(OrganizationId organization, PerformanceId performance,
                                                QString text)
{
    Result<booking::SaleSheetPtr> sheet = co_await m_sheets.byId(performance);
    if (!sheet)
        co_return failure(std::move(sheet.error()));
    if ((*sheet)->organization != organization)
        co_return failure(ErrorCode::NotFound, QStringLiteral("There is no such performance."));
    TicketQuery query = queryOf(text, **sheet);
    Result<std::vector<TicketHit>> hits =
        co_await m_store.search(organization, (*sheet)->number, std::move(query), mostHits + 1);
    if (!hits)
        co_return failure(std::move(hits.error()));
    SearchResult result{std::move(*hits), *sheet};
    result.isMore = result.hits.size() > std::size_t(mostHits);
    if (result.isMore)
        result.hits.resize(std::size_t(mostHits));
    co_return result;
}

} // namespace foyer::checkin
