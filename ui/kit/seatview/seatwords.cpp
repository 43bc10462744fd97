// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/seatview/seatwords.h"

#include "ui/kit/seatview/poolpainter.h"

#include <QCoreApplication>

namespace foyer::seatview {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("SeatView", text);
}

const CategoryStyle &categoryOf(const SeatModel &model, SeatIndex seat)
{
    return model.categories()[std::size_t(model.categoryRank(seat))];
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QLatin1StringView{", "});
}

QStringList kindWords(const PlanSeat &seat)
{
    QStringList kinds;
    if (seat.accessible)
        kinds.append(words(QT_TRANSLATE_NOOP("SeatView", "wheelchair space")));
    if (seat.companion)
        kinds.append(words(QT_TRANSLATE_NOOP("SeatView", "companion seat")));
    if (seat.restrictedView)
        kinds.append(words(QT_TRANSLATE_NOOP("SeatView", "restricted view")));
    return kinds;
}

} // namespace

QString stateName(SeatState state)
{
    switch (state) {
    case SeatState::Free: return words(QT_TRANSLATE_NOOP("SeatView", "Free"));
    case SeatState::Yours: return words(QT_TRANSLATE_NOOP("SeatView", "Yours"));
    case SeatState::Held: return words(QT_TRANSLATE_NOOP("SeatView", "Held by others"));
    case SeatState::Sold: return words(QT_TRANSLATE_NOOP("SeatView", "Sold"));
    case SeatState::HouseHold: return words(QT_TRANSLATE_NOOP("SeatView", "House hold"));
    case SeatState::Blocked: return words(QT_TRANSLATE_NOOP("SeatView", "Blocked"));
    case SeatState::NotInStock: return words(QT_TRANSLATE_NOOP("SeatView", "Not in this till's stock"));
    case SeatState::LeftAlone: return words(QT_TRANSLATE_NOOP("SeatView", "Left alone"));
    }
    return {};
}

QString stateWords(SeatLook look)
{
    switch (look.state) {
    case SeatState::Free: return words(QT_TRANSLATE_NOOP("SeatView", "free"));
    case SeatState::Yours: return words(QT_TRANSLATE_NOOP("SeatView", "yours"));
    case SeatState::Held: return words(QT_TRANSLATE_NOOP("SeatView", "held by others"));
    case SeatState::Sold: return words(QT_TRANSLATE_NOOP("SeatView", "sold"));
    case SeatState::HouseHold:
        return words(QT_TRANSLATE_NOOP("SeatView", "house hold %1")).arg(QChar(look.letter));
    case SeatState::Blocked: return words(QT_TRANSLATE_NOOP("SeatView", "blocked"));
    case SeatState::NotInStock: return words(QT_TRANSLATE_NOOP("SeatView", "not in this till's stock"));
    case SeatState::LeftAlone: return words(QT_TRANSLATE_NOOP("SeatView", "would be left alone"));
    }
    return {};
}

QString seatName(const SeatPlan &plan, SeatIndex seat)
{
    const PlanRow &row = plan.rowOf(seat);
    if (row.name.isEmpty())
        return words(QT_TRANSLATE_NOOP("SeatView", "Seat %1")).arg(plan.seatText(seat));
    if (row.table)
        return words(QT_TRANSLATE_NOOP("SeatView", "Table %1 seat %2")).arg(row.name, plan.seatText(seat));
    return words(QT_TRANSLATE_NOOP("SeatView", "Row %1 seat %2")).arg(row.name, plan.seatText(seat));
}

QString spokenName(const SeatModel &model, SeatIndex seat)
{
    const SeatPlan &plan = *model.plan();
    QStringList parts{seatName(plan, seat), categoryOf(model, seat).name};
    parts += kindWords(plan.seats()[seat]);
    if (model.colouring() == Colouring::States)
        parts.append(stateWords(model.look(seat)));
    return joined(parts);
}

QString spokenPoolName(const SeatModel &model, PoolIndex pool, const QLocale &locale)
{
    const PlanPool &drawn = model.plan()->pools()[std::size_t(pool)];
    const QString &category = model.categories()[std::size_t(model.categoryRankOfPool(pool))].name;
    const PoolLook &look = model.pool(pool);
    const QString count =
        look.isKnown ? poolWords(look, locale) : words(QT_TRANSLATE_NOOP("SeatView", "number not known"));
    return joined({drawn.name, category == drawn.name ? QString() : category, count});
}

SeatCard usualCard(const SeatModel &model, SeatIndex seat)
{
    const SeatPlan &plan = *model.plan();
    SeatCard card;
    card.title = seatName(plan, seat);
    const bool states = model.colouring() == Colouring::States;
    card.detail = joined({plan.sectionOf(seat).name, categoryOf(model, seat).name,
                          states ? stateWords(model.look(seat)) : QString()});
    if (states)
        card.price = categoryOf(model, seat).price;
    card.notes = kindWords(plan.seats()[seat]);
    for (QString &note : card.notes)
        note[0] = note[0].toUpper();
    return card;
}

} // namespace foyer::seatview
