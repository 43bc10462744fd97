// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/poswords.h"

#include "ui/kit/format.h"
#include "ui/kit/refusalwords.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace foyer::pos {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("foyer::pos::Words", text);
}

} // namespace

QString showWords(const wire::PerformanceSheet &sheet)
{
    return sheet.title + QStringLiteral(", ")
           + kit::Format().dayTime(sheet.startsAt, kit::zoneOf(sheet.timeZone));
}

QString tenderWords(booking::Tender tender)
{
    switch (tender) {
    case booking::Tender::Cash: return say(QT_TRANSLATE_NOOP("foyer::pos::Words", "Cash"));
    case booking::Tender::Complimentary: return say(QT_TRANSLATE_NOOP("foyer::pos::Words", "Complimentary"));
    case booking::Tender::Simulated: return say(QT_TRANSLATE_NOOP("foyer::pos::Words", "Simulated card"));
    case booking::Tender::CardTerminal: return say(QT_TRANSLATE_NOOP("foyer::pos::Words", "Card"));
    case booking::Tender::GiftCard: return say(QT_TRANSLATE_NOOP("foyer::pos::Words", "Gift card"));
    case booking::Tender::OnAccount: return say(QT_TRANSLATE_NOOP("foyer::pos::Words", "On account"));
    }
    return {};
}

QString orderStateWords(booking::OrderState state)
{
    switch (state) {
    case booking::OrderState::Selling: return say(QT_TRANSLATE_NOOP("foyer::pos::Words", "Not paid yet"));
    case booking::OrderState::Confirmed: return say(QT_TRANSLATE_NOOP("foyer::pos::Words", "Paid"));
    case booking::OrderState::Cancelled: return say(QT_TRANSLATE_NOOP("foyer::pos::Words", "Cancelled"));
    case booking::OrderState::Expired: return say(QT_TRANSLATE_NOOP("foyer::pos::Words", "Ran out unpaid"));
    case booking::OrderState::Refunded: return say(QT_TRANSLATE_NOOP("foyer::pos::Words", "Refunded"));
    }
    return {};
}

QString channelWords(booking::Channel channel)
{
    switch (channel) {
    case booking::Channel::Public: return say(QT_TRANSLATE_NOOP("foyer::pos::Words", "Online"));
    case booking::Channel::BoxOffice: return say(QT_TRANSLATE_NOOP("foyer::pos::Words", "Box office"));
    case booking::Channel::Phone: return say(QT_TRANSLATE_NOOP("foyer::pos::Words", "By phone"));
    case booking::Channel::Partner: return say(QT_TRANSLATE_NOOP("foyer::pos::Words", "Partner"));
    }
    return {};
}

QString declineWords(const QString &reason)
{
    if (reason == QStringLiteral("insufficient_funds"))
        return say(QT_TRANSLATE_NOOP("foyer::pos::Words",
                                     "There is not enough money on the card. Another card, or cash?"));
    if (reason == QStringLiteral("card_declined"))
        return say(
            QT_TRANSLATE_NOOP("foyer::pos::Words", "The bank declined the card. Another card, or cash?"));
    if (reason == QStringLiteral("gateway_timeout"))
        return say(QT_TRANSLATE_NOOP("foyer::pos::Words",
                                     "The bank did not answer in time. Nothing was charged; try again."));
    if (reason == QStringLiteral("invalid_card"))
        return say(QT_TRANSLATE_NOOP("foyer::pos::Words", "This card is not valid. Another card, or cash?"));
    const QString known = kit::wordsForCode(reason.toUtf8());
    return known.isEmpty()
               ? say(QT_TRANSLATE_NOOP("foyer::pos::Words", "The payment failed. Nothing was charged."))
               : known;
}

QString ticketCountWords(int tickets)
{
    return QCoreApplication::translate("foyer::pos::Words", "%n ticket(s)", nullptr, tickets);
}

QString customerText(const wire::CustomerLeft &customer)
{
    QStringList parts;
    for (const std::optional<QString> &part : {customer.name, customer.email}) {
        if (part && !part->isEmpty())
            parts << *part;
    }
    return parts.join(QStringLiteral(", "));
}

wire::CustomerLeft customerOf(const QString &text)
{
    static const QRegularExpression address(QStringLiteral("[^\\s,;<>]+@[^\\s,;<>]+"));
    static const QRegularExpression edges(QStringLiteral("^[\\s,;<>]+|[\\s,;<>]+$"));
    wire::CustomerLeft customer;
    QString name = text;
    if (const QRegularExpressionMatch found = address.match(text); found.hasMatch()) {
        customer.email = found.captured();
        name.remove(found.capturedStart(), found.capturedLength());
    }
    name.remove(edges);
    if (!name.isEmpty())
        customer.name = name;
    return customer;
}

QString amountWords(const wire::Amount &amount)
{
    const std::optional<Currency> currency = Currency::fromCode(QString::fromLatin1(amount.currency));
    return currency ? kit::Format().money(Money(amount.minor, *currency)) : QString();
}

} // namespace foyer::pos
