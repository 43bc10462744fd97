// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/step.h"

#include "core/wire/booking/names.h"

namespace foyer::simulation {

namespace {

constexpr std::array<const char *, people> names{"Anna", "Bert", "Cleo", "Dora", "Emil", "Fritz"};
constexpr std::array<const char *, 19> verbs{"takes",
                                             "extends",
                                             "releases",
                                             "releases all",
                                             "pays",
                                             "pays again",
                                             "confirms",
                                             "cancels",
                                             "(expire)",
                                             "(provider says)",
                                             "refunds",
                                             "takes for the house",
                                             "releases of the house",
                                             "(jump)",
                                             "looks at hold",
                                             "looks at order",
                                             "looks at ledger of",
                                             "lists holds",
                                             "(close)"};

template <typename Numbers>
QByteArray listed(const char *what, const Numbers &numbers)
{
    if (numbers.empty())
        return {};
    QByteArray text = QByteArray(" ") + what;
    for (const auto number : numbers)
        text += (text.endsWith(what) ? " " : ",") + QByteArray::number(qint64(number));
    return text;
}

QByteArray numbered(const char *what, qint64 number, bool isSaid)
{
    return isSaid ? QByteArray(" ") + what + QByteArray::number(number) : QByteArray();
}

template <typename Word>
QByteArray spelled(Word word)
{
    const QLatin1StringView name = jsonName(wire::WireNames<Word>::table, word);
    return QByteArray(name.data(), name.size());
}

QByteArray taking(const Step &step)
{
    QByteArray text = listed("seats", step.seats) + numbered("best ", step.best, step.best > 0)
                      + numbered("category ", step.category, step.category >= 0);
    for (std::size_t pool = 0; pool < step.places.size(); ++pool)
        text += numbered(pool == 0 ? "standing " : "lounge ", step.places[pool], step.places[pool] > 0);
    return text + (step.type == playhouse::child ? " child" : "") + (step.overridesOrphans ? " override" : "")
           + (isStaff(step.who) ? " by " + spelled(step.channel) : QByteArray())
           + listed("replacing", step.replaces);
}

QByteArray paying(const Step &step)
{
    QByteArray text = " with " + spelled(step.tender) + numbered("given ", step.given, step.given >= 0)
                      + numbered("attempt #", step.attempt, true);
    if (step.tender == booking::Tender::Simulated && step.fate != Fate::Approve)
        text += step.fate == Fate::Silent ? QByteArray(" (silent)")
                                          : QByteArray(" (") + wordOf(step.fate).data() + ')';
    return text + (step.startsOnly ? " (starts only)" : "") + (step.hasWrongMac ? " (wrong mac)" : "");
}

QByteArray details(const Step &step)
{
    switch (step.kind) {
    case StepKind::Take: return taking(step);
    case StepKind::Pay: return numbered("hold #", step.of, true) + paying(step);
    case StepKind::PayAgain: return paying(step);
    case StepKind::Speak:
        return numbered("attempt #", step.attempt, true)
               + (step.fate == Fate::Approve  ? " approved"
                  : step.fate == Fate::Silent ? " unknown"
                                              : " declined");
    case StepKind::Release: return listed("lines", step.lines);
    case StepKind::Refund:
        return numbered("order #", step.of, true) + listed("lines", step.lines)
               + listed("amounts", step.amounts);
    case StepKind::TakeHouse:
        return taking(step) + (step.isBreakable ? " breakable" : "") + " for " + spelled(step.sellableBy);
    case StepKind::Jump: return numbered("hours ", step.hours, true);
    case StepKind::Confirm:
    case StepKind::Extend:
    case StepKind::ReleaseAll:
    case StepKind::Cancel:
    case StepKind::Expire:
    case StepKind::ReleaseHouse:
    case StepKind::LookHold:
    case StepKind::LookOrder:
    case StepKind::LookLedger:
    case StepKind::ListHolds:
    case StepKind::Close: return {};
    }
    return {};
}

} // namespace

QLatin1StringView wordOf(Fate fate) noexcept
{
    switch (fate) {
    case Fate::InsufficientFunds: return QLatin1StringView{"insufficient_funds"};
    case Fate::CardDeclined: return QLatin1StringView{"card_declined"};
    case Fate::GatewayTimeout: return QLatin1StringView{"gateway_timeout"};
    case Fate::InvalidCard: return QLatin1StringView{"invalid_card"};
    case Fate::Approve:
    case Fate::Silent: return {};
    }
    return {};
}

QByteArray Step::toText() const
{
    const bool isSomebodys = kind != StepKind::Jump && kind != StepKind::Close && kind != StepKind::Expire
                             && kind != StepKind::Speak;
    QByteArray text = isSomebodys ? QByteArray(names[std::size_t(who)]) + ' ' : QByteArray();
    text += verbs[std::size_t(kind)];
    return text + numbered("#", id, id != 0) + details(*this);
}

} // namespace foyer::simulation
