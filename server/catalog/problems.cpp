// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/problems.h"

#include "server/api/call.h"

namespace foyer::catalog {

namespace {

http::Status statusOf(EditRefusal refusal) noexcept
{
    switch (refusal) {
    case EditRefusal::NotFound:
    case EditRefusal::NoSeatMap: return http::Status::NotFound;
    case EditRefusal::StaleRevision: return http::Status::PreconditionFailed;
    case EditRefusal::EventPublished:
    case EditRefusal::PerformancePublished:
    case EditRefusal::EventOver:
    case EditRefusal::NotPublished:
    case EditRefusal::HasSales:
    case EditRefusal::NotReady:
    case EditRefusal::IdTaken:
    case EditRefusal::SlugTaken:
    case EditRefusal::KeyTaken:
    case EditRefusal::OrdinalTaken:
    case EditRefusal::StillPriced:
    case EditRefusal::StillUsed:
    case EditRefusal::TooMany: return http::Status::Conflict;
    case EditRefusal::UnknownVenue:
    case EditRefusal::UnknownSeatMap:
    case EditRefusal::UnknownCategory:
    case EditRefusal::UnknownTicketType:
    case EditRefusal::UnknownPhase:
    case EditRefusal::UnknownTaxRate:
    case EditRefusal::WrongCurrency:
    case EditRefusal::PriceTwice:
    case EditRefusal::BadSlug:
    case EditRefusal::BadTimeZone:
    case EditRefusal::BadCurrency:
    case EditRefusal::BadColor:
    case EditRefusal::BadTimes:
    case EditRefusal::BadRefundPolicy: return http::Status::BadRequest;
    }
    return http::Status::Conflict;
}

QByteArray toBytes(QLatin1StringView text)
{
    return QByteArray(text.data(), text.size());
}

// The gaps are codes of ours: letters and underscores.
QByteArray toJson(const std::vector<QString> &codes)
{
    QByteArrayList quoted;
    for (const QString &code : codes)
        quoted.append('"' + code.toLatin1() + '"');
    return '[' + quoted.join(',') + ']';
}

} // namespace

tl::unexpected<http::Problem> problemOf(const Failure &failure)
{
    if (const Error *error = std::get_if<Error>(&failure))
        return api::problem(*error);
    const Refused &refused = std::get<Refused>(failure);
    auto told = api::problem(statusOf(refused.what), toBytes(refusalCode(refused.what)),
                             toBytes(refusalSentence(refused.what)), refused.field.toUtf8());
    if (!refused.gaps.empty())
        told.value().members.emplace_back("gaps", toJson(refused.gaps));
    return told;
}

} // namespace foyer::catalog
