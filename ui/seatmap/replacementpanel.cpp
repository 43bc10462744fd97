// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/replacementpanel.h"

#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/format.h"
#include "ui/kit/label.h"
#include "ui/kit/refusalwords.h"
#include "ui/kit/toasts.h"
#include "ui/seatmap/studiodesk.h"

#include <algorithm>
#include <QComboBox>
#include <QTimeZone>
#include <QVBoxLayout>

namespace foyer::seatmap {

namespace {

QString seatName(const studio::SeatFacts &seat)
{
    QStringList parts;
    for (const QString &part : {seat.section, seat.row, seat.number})
        if (!part.isEmpty())
            parts.append(part);
    return parts.join(QLatin1Char(' '));
}

QString troubleWords(studio::SeatTrouble trouble)
{
    switch (trouble) {
    case studio::SeatTrouble::Vanishes: return ReplacementPanel::tr("is gone");
    case studio::SeatTrouble::Price: return ReplacementPanel::tr("costs something else");
    case studio::SeatTrouble::AccessLost: return ReplacementPanel::tr("is no wheelchair place any more");
    case studio::SeatTrouble::ViewLost: return ReplacementPanel::tr("has a restricted view now");
    case studio::SeatTrouble::Moves: return ReplacementPanel::tr("stands elsewhere");
    }
    return {};
}

QString refusalWords(studio::GiveRefusal refusal)
{
    switch (refusal) {
    case studio::GiveRefusal::NotDisplaced: return ReplacementPanel::tr("This guest keeps the seat.");
    case studio::GiveRefusal::NoSuchSeat:
        return ReplacementPanel::tr("The new version does not have this seat.");
    case studio::GiveRefusal::OtherPrice: return ReplacementPanel::tr("This seat has another price.");
    case studio::GiveRefusal::NotAccessible:
        return ReplacementPanel::tr("This guest needs a wheelchair place, or the seat beside one.");
    case studio::GiveRefusal::RestrictedView: return ReplacementPanel::tr("This seat has a restricted view.");
    case studio::GiveRefusal::Sold: return ReplacementPanel::tr("Somebody else has this seat.");
    case studio::GiveRefusal::Given: return ReplacementPanel::tr("This seat is given to another guest.");
    }
    return {};
}

QString faultWords(wire::SeatFaultReason reason)
{
    using Reason = wire::SeatFaultReason;
    switch (reason) {
    case Reason::NoSeatGiven: return ReplacementPanel::tr("%1 has no seat yet.");
    case Reason::OtherPrice: return ReplacementPanel::tr("The seat for %1 has another price.");
    case Reason::NotInVersion: return ReplacementPanel::tr("The seat for %1 is not in the new version.");
    case Reason::NotFree: return ReplacementPanel::tr("The seat for %1 was sold meanwhile.");
    case Reason::GivenTwice: return ReplacementPanel::tr("The seat for %1 is given twice.");
    case Reason::BeingPaid:
        return ReplacementPanel::tr("%1 is being paid right now: try again in a few minutes.");
    case Reason::NothingToMove: return ReplacementPanel::tr("%1 is free now: nobody has to move.");
    case Reason::AreaTooSmall: return ReplacementPanel::tr("%1 holds fewer than are sold.");
    case Reason::UnpricedCategory:
        return ReplacementPanel::tr("%1 has a category without a price in this event.");
    }
    return {};
}

} // namespace

ReplacementPanel::ReplacementPanel(ReplacementDesk &replacement, StudioDesk &desk, kit::Toasts &toasts,
                                   QWidget *parent)
    : SidePanel(QStringLiteral("replacementPanel"), tr("Sell from another version"), parent)
    , m_replacement(replacement)
    , m_desk(desk)
    , m_toasts(toasts)
    , m_banner(new kit::Banner)
    , m_what(new kit::Label({}, kit::Ink::Text2))
    , m_nearest(new kit::Button(tr("Give all the nearest")))
    , m_lines(nullptr)
    , m_more(new kit::Label({}, kit::Ink::Text3))
{
    m_banner->setObjectName(QStringLiteral("replacementBanner"));
    m_what->setObjectName(QStringLiteral("replacementWhat"));
    m_what->setWordWrap(true);
    QVBoxLayout *what = addPart(tr("What changes"));
    what->addWidget(m_what);
    what->addWidget(m_banner);
    m_nearest->setObjectName(QStringLiteral("giveNearest"));
    m_nearest->setExtent(kit::Extent::Small);
    m_lines = addPart(tr("Who needs a seat"), m_nearest);
    m_more->setWordWrap(true);
    body()->addWidget(m_more);
    body()->addStretch();
    setActs(tr("Sell from it"), tr("Cancel"));
    connect(m_nearest, &kit::Button::clicked, this,
            [this] { static_cast<void>(m_replacement.giveNearest()); });
    connect(&m_replacement, &ReplacementDesk::stateChanged, this, &ReplacementPanel::refresh);
    connect(&m_replacement, &ReplacementDesk::changed, this, &ReplacementPanel::refresh);
    connect(&m_desk, &StudioDesk::selectionChanged, this, &ReplacementPanel::takeFromMap);
}

void ReplacementPanel::end()
{
    m_inHand = -1;
    m_banner->dismiss();
    m_desk.setPreview({});
    m_replacement.end();
}

QString ReplacementPanel::sentence() const
{
    using State = ReplacementDesk::State;
    if (m_replacement.state() == State::Loading)
        return tr("Reading who has which seat …");
    if (m_replacement.state() == State::Unread)
        return tr("It could not be read: %1").arg(kit::wordsFor(m_replacement.refusal()));
    const studio::Replacement *replacement = m_replacement.replacement();
    if (!replacement)
        return {};
    const studio::ReplacementGap gap = replacement->gap();
    if (!gap.standing.empty())
        return tr("%1 holds fewer than are sold. Publish a version with room for all of them.")
            .arg(gap.standing.front().name);
    if (!gap.seats.empty())
        return tr("%n guest(s) still need a seat of the same price.", nullptr, int(gap.seats.size()));
    const int moved = int(replacement->displaced().size());
    return moved == 0
               ? tr("Everybody keeps the seat that was sold.")
               : tr(
                   "%n guest(s) get another place; their tickets stay valid and are printed anew on request.",
                   nullptr, moved);
}

void ReplacementPanel::refresh()
{
    const wire::SeatMapUse &use = m_replacement.use();
    setTitle(tr("Sell from version %1").arg(m_replacement.version()));
    setChip(kit::Format().dayTime(use.startsAt, QTimeZone::systemTimeZone()));
    setSentence(sentence());
    actButton()->setEnabled(m_replacement.canCarryOut());
    actButton()->setWhyDisabled(sentence());
    showReport();
    showGuests();
    showOnMap();
}

void ReplacementPanel::showReport()
{
    const wire::PerformanceSeatChange &report = m_replacement.report();
    const bool isReady = m_replacement.state() == ReplacementDesk::State::Ready;
    QStringList words;
    if (isReady) {
        words.append(tr("%1 sells from version %2 now, %3 seats are sold.")
                         .arg(m_replacement.use().title)
                         .arg(report.versionBefore)
                         .arg(kit::Format().count(report.sold)));
        words.append(
            tr("Of those that somebody has, %1 go, %2 move, %3 are renamed, %4 get another category.")
                .arg(report.kept.gone)
                .arg(report.kept.moved)
                .arg(report.kept.renamed)
                .arg(report.kept.recategorized));
        if (report.endedHolds > 0)
            words.append(tr("%n basket(s) lose a seat.", nullptr, report.endedHolds));
    }
    m_what->setText(words.join(QLatin1Char(' ')));
    std::vector<wire::SeatFault> faults = isReady ? report.faults : std::vector<wire::SeatFault>();
    faults.insert(faults.end(), m_replacement.faults().begin(), m_replacement.faults().end());
    if (faults.empty()) {
        m_banner->dismiss();
        return;
    }
    const wire::SeatFault &first = faults.front();
    const QString more = faults.size() > 1 ? tr("%n more.", nullptr, int(faults.size()) - 1) : QString();
    m_banner->say(kit::Tone::Red,
                  faultWords(first.reason).arg(first.name.isEmpty() ? first.seat : first.name), more);
}

ReplacementPanel::Guest &ReplacementPanel::guest(int number)
{
    while (int(m_guests.size()) <= number) {
        const int at = int(m_guests.size());
        Guest made;
        made.line = new QWidget;
        made.name = new kit::Label;
        made.name->setObjectName(QStringLiteral("guest%1").arg(at));
        made.seats = new QComboBox;
        made.seats->setObjectName(QStringLiteral("guestSeat%1").arg(at));
        auto *column = new QVBoxLayout(made.line);
        column->setContentsMargins(0, kit::step / 2, 0, kit::step / 2);
        column->setSpacing(2);
        column->addWidget(made.name);
        column->addWidget(made.seats);
        m_lines->addWidget(made.line);
        connect(made.seats, &QComboBox::activated, this, [this, at](int index) {
            m_inHand = at;
            const studio::DisplacedSeat guest = m_replacement.replacement()->displaced()[std::size_t(at)];
            const QString seat = m_guests[std::size_t(at)].seats->itemData(index).toString();
            if (seat.isEmpty())
                m_replacement.takeBack(guest.sold);
            else
                static_cast<void>(m_replacement.give(guest.sold, seat));
        });
        m_guests.push_back(made);
    }
    return m_guests[std::size_t(number)];
}

void ReplacementPanel::fillGuest(int number)
{
    const studio::Replacement &replacement = *m_replacement.replacement();
    const studio::DisplacedSeat &displaced = replacement.displaced()[std::size_t(number)];
    const auto &report = m_replacement.report().changed;
    const auto known = std::ranges::find(report, displaced.sold.seat, &wire::ChangedSeat::seat);
    const QString order =
        known != report.end() && known->code ? QStringLiteral(" (%1)").arg(*known->code) : QString();
    Guest &shown = guest(number);
    shown.name->setText(seatName(displaced.before) + order + QLatin1Char(' ')
                        + troubleWords(displaced.trouble));
    const QSignalBlocker quiet(shown.seats);
    shown.seats->clear();
    shown.seats->setAccessibleName(tr("New seat for %1").arg(seatName(displaced.before)));
    shown.seats->addItem(tr("No seat yet"), QString());
    std::vector<QString> choices = replacement.choices(displaced.sold);
    if (!displaced.given.isEmpty() && std::ranges::find(choices, displaced.given) == choices.end())
        choices.insert(choices.begin(), displaced.given);
    for (const QString &seat : choices) {
        const QString name = seatName(m_replacement.nextSeats().value(seat));
        shown.seats->addItem(seat == displaced.sold.seat ? tr("%1, the same seat").arg(name) : name, seat);
    }
    shown.seats->setCurrentIndex(std::max(0, shown.seats->findData(displaced.given)));
    shown.line->show();
}

void ReplacementPanel::showGuests()
{
    const studio::Replacement *replacement = m_replacement.replacement();
    const int all = replacement ? int(replacement->displaced().size()) : 0;
    const int count = std::min(all, mostGuests);
    for (int i = 0; i < count; ++i)
        fillGuest(i);
    for (int i = count; i < int(m_guests.size()); ++i)
        m_guests[std::size_t(i)].line->hide();
    m_nearest->setVisible(replacement && !replacement->gap().seats.empty());
    m_more->setText(tr("%n more are given the nearest seat by the button above.", nullptr, all - count));
    m_more->setVisible(all > count);
}

// Whose seat is being looked for has its choices ringed on the new version's map.
void ReplacementPanel::showOnMap()
{
    const studio::Replacement *replacement = m_replacement.replacement();
    if (!replacement || m_replacement.state() != ReplacementDesk::State::Ready) {
        if (m_replacement.state() != ReplacementDesk::State::Nothing)
            m_desk.setPreview({});
        return;
    }
    StudioPreview preview;
    preview.map = m_replacement.next();
    for (const studio::DisplacedSeat &guest : replacement->displaced())
        if (!guest.given.isEmpty())
            preview.changed.push_back(guest.given);
    m_desk.setPreview(std::move(preview));
}

// The line in hand, or the first one without a seat.
void ReplacementPanel::takeFromMap()
{
    const studio::Replacement *replacement = m_replacement.replacement();
    if (!replacement || !isVisible() || m_desk.selection().seats.size() != 1)
        return;
    const auto &displaced = replacement->displaced();
    if (m_inHand < 0 || m_inHand >= int(displaced.size())) {
        const auto open =
            std::ranges::find_if(displaced, [](const auto &guest) { return guest.given.isEmpty(); });
        if (open == displaced.end())
            return;
        m_inHand = int(open - displaced.begin());
    }
    const studio::SoldSeat sold = displaced[std::size_t(m_inHand)].sold;
    const std::optional<studio::GiveRefusal> refused =
        m_replacement.give(sold, m_desk.selection().seats.front());
    if (refused)
        m_banner->say(kit::Tone::Amber, refusalWords(*refused));
    else
        m_inHand = -1;
}

void ReplacementPanel::act()
{
    static_cast<void>(carryOut(this));
}

Task<void> ReplacementPanel::carryOut(QPointer<ReplacementPanel> self)
{
    const QString title = self->m_replacement.use().title;
    const int version = self->m_replacement.version();
    const QPointer<ReplacementDesk> desk(&self->m_replacement);
    client::Answer<wire::SeatChangeDone> done = co_await ReplacementDesk::carryOut(desk);
    if (!self)
        co_return;
    if (!done && done.error().kind == client::RefusalKind::Cancelled)
        co_return;
    if (!done) {
        if (self->m_replacement.faults().empty())
            self->m_banner->say(kit::Tone::Red, tr("Nothing has changed."), kit::wordsFor(done.error()));
        co_return;
    }
    self->m_toasts.done(tr("%1 sells from version %2 now.").arg(title).arg(version));
    Q_EMIT self->done();
    Q_EMIT self->closed();
}

} // namespace foyer::seatmap
