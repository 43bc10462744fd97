// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/replacementpanel.h"

#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/format.h"
#include "ui/kit/label.h"
#include "ui/kit/refusalwords.h"
#include "ui/kit/toasts.h"
#include "ui/seatmap/guestdelegate.h"
#include "ui/seatmap/guestsmodel.h"
#include "ui/seatmap/studiodesk.h"

#include <algorithm>
#include <QComboBox>
#include <QListView>
#include <QTimeZone>
#include <QVBoxLayout>

namespace foyer::seatmap {

namespace {

constexpr int leastListHeight = 200;

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
    , m_guests(new GuestsModel(replacement, this))
    , m_banner(new kit::Banner)
    , m_what(new kit::Label({}, kit::Ink::Text2))
    , m_nearest(new kit::Button(tr("Give all the nearest")))
    , m_list(new QListView)
    , m_whose(new kit::Label({}, kit::Ink::Text2))
    , m_seats(new QComboBox)
{
    m_banner->setObjectName(QStringLiteral("replacementBanner"));
    m_what->setObjectName(QStringLiteral("replacementWhat"));
    m_what->setWordWrap(true);
    QVBoxLayout *what = addPart(tr("What changes"));
    what->addWidget(m_what);
    what->addWidget(m_banner);
    makeGuests();
    setActs(tr("Sell from it"), tr("Cancel"));
    connect(m_nearest, &kit::Button::clicked, this,
            [this] { static_cast<void>(ReplacementDesk::giveNearest(&m_replacement)); });
    connect(&m_replacement, &ReplacementDesk::stateChanged, this, &ReplacementPanel::refresh);
    connect(&m_replacement, &ReplacementDesk::changed, this, &ReplacementPanel::refresh);
    connect(&m_desk, &StudioDesk::selectionChanged, this, &ReplacementPanel::takeFromMap);
}

void ReplacementPanel::makeGuests()
{
    m_nearest->setObjectName(QStringLiteral("giveNearest"));
    m_nearest->setExtent(kit::Extent::Small);
    QVBoxLayout *part = addPart(tr("Who needs a seat"), m_nearest);
    m_list->setObjectName(QStringLiteral("guests"));
    m_list->setAccessibleName(tr("Who needs a seat"));
    m_list->setModel(m_guests);
    m_list->setItemDelegate(new GuestDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumHeight(leastListHeight);
    m_seats->setObjectName(QStringLiteral("guestSeat"));
    m_whose->setObjectName(QStringLiteral("guestInHand"));
    m_whose->setWordWrap(true);
    part->addWidget(m_list, 1);
    part->addWidget(m_whose);
    part->addWidget(m_seats);
    body()->setStretch(body()->count() - 1, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        fillSeats();
        showOnMap();
    });
    connect(m_seats, &QComboBox::activated, this,
            [this](int index) { give(m_seats->itemData(index).toString()); });
}

void ReplacementPanel::begin()
{
    m_isOpen = true;
}

void ReplacementPanel::end()
{
    m_isOpen = false;
    m_banner->dismiss();
    m_desk.setPreview({});
    m_replacement.end();
}

QWidget *ReplacementPanel::firstField()
{
    return m_list->isVisibleTo(this) ? m_list : SidePanel::firstField();
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
    if (m_replacement.work() == ReplacementDesk::Work::Giving)
        return tr("Looking for the nearest seats …");
    if (m_replacement.work() == ReplacementDesk::Work::Changing)
        return tr("Being changed …");
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
    const bool isReady = m_replacement.state() == ReplacementDesk::State::Ready;
    if (m_isOpen && isReady && !m_wasReady && isAncestorOf(focusWidget()))
        firstField()->setFocus(Qt::TabFocusReason);
    m_wasReady = isReady;
}

void ReplacementPanel::showReport()
{
    const wire::PerformanceSeatChange &report = m_replacement.report();
    const bool isReady = m_replacement.state() == ReplacementDesk::State::Ready;
    QStringList words;
    if (isReady) {
        words.append(tr("%1 sells from version %2 now, %n seat(s) are sold.", nullptr, report.sold)
                         .arg(m_replacement.use().title)
                         .arg(report.versionBefore));
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

const studio::DisplacedSeat *ReplacementPanel::inHand() const
{
    const QModelIndex current = m_list->currentIndex();
    const bool isReady = m_replacement.replacement() && current.isValid();
    return isReady && current.row() < m_guests->rowCount() ? &m_guests->guest(current.row()) : nullptr;
}

void ReplacementPanel::takeInHand(int row)
{
    if (row < 0)
        return;
    m_list->setCurrentIndex(m_guests->index(row));
    m_list->scrollTo(m_list->currentIndex());
}

// The nearest are looked for of the one in hand alone: there may be a thousand guests in a stadium.
void ReplacementPanel::fillSeats()
{
    const studio::DisplacedSeat *guest = inHand();
    m_whose->setVisible(guest != nullptr);
    m_seats->setVisible(guest != nullptr);
    const QSignalBlocker quiet(m_seats);
    m_seats->clear();
    if (!guest)
        return;
    const QString name = seatName(guest->before);
    m_whose->setText(tr("New seat for %1, here or by a click on the map").arg(name));
    m_seats->setAccessibleName(tr("New seat for %1").arg(name));
    m_seats->setEnabled(m_replacement.work() == ReplacementDesk::Work::None);
    m_seats->addItem(tr("No seat yet"), QString());
    std::vector<QString> choices = m_replacement.replacement()->choices(guest->sold);
    if (!guest->given.isEmpty() && std::ranges::find(choices, guest->given) == choices.end())
        choices.insert(choices.begin(), guest->given);
    for (const QString &seat : choices) {
        const QString given = seatName(m_replacement.nextSeats().value(seat));
        m_seats->addItem(seat == guest->sold.seat ? tr("%1, the same seat").arg(given) : given, seat);
    }
    m_seats->setCurrentIndex(std::max(0, m_seats->findData(guest->given)));
}

void ReplacementPanel::showGuests()
{
    const studio::Replacement *replacement = m_replacement.replacement();
    const bool isReady = replacement && m_replacement.state() == ReplacementDesk::State::Ready;
    const bool isOpen = isReady && !replacement->gap().seats.empty();
    m_nearest->setVisible(isOpen);
    m_nearest->setEnabled(m_replacement.work() == ReplacementDesk::Work::None);
    m_list->setVisible(m_guests->rowCount() > 0);
    if (isReady && !m_list->currentIndex().isValid())
        takeInHand(std::max(0, m_guests->firstWithout()));
    fillSeats();
}

// Whose seat is being looked for has the nearest ringed on the new version's map; else the seats that are
// given.
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
    const studio::DisplacedSeat *guest = inHand();
    if (guest && guest->given.isEmpty())
        preview.changed = replacement->choices(guest->sold);
    else
        for (const studio::DisplacedSeat &each : replacement->displaced())
            if (!each.given.isEmpty())
                preview.changed.push_back(each.given);
    m_desk.setPreview(std::move(preview));
}

// To the line in hand, or to the first one without a seat; then the next is in hand.
void ReplacementPanel::give(const QString &seat)
{
    const studio::DisplacedSeat *guest = inHand();
    if (!guest || m_replacement.work() != ReplacementDesk::Work::None)
        return;
    const int row = m_list->currentIndex().row();
    const studio::SoldSeat sold = guest->sold;
    if (seat.isEmpty()) {
        m_replacement.takeBack(sold);
        return;
    }
    const std::optional<studio::GiveRefusal> refused = m_replacement.give(sold, seat);
    if (refused) {
        m_banner->say(kit::Tone::Amber, refusalWords(*refused));
        return;
    }
    takeInHand(m_guests->firstWithout(row));
}

void ReplacementPanel::takeFromMap()
{
    if (m_isOpen && isVisible() && m_desk.selection().seats.size() == 1)
        give(m_desk.selection().seats.front());
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
        const QString why = kit::wordsFor(done.error());
        if (!self->m_isOpen) // somebody left before the answer came
            self->m_toasts.failed(
                tr("%1 does not sell from version %2: %3").arg(title).arg(version).arg(why));
        else if (done.error().kind == client::RefusalKind::Stale)
            self->m_toasts.failed(tr("Nothing has changed: somebody changed the event meanwhile. All is read "
                                     "again, look at it once more."));
        else if (self->m_replacement.faults().empty())
            self->m_banner->say(kit::Tone::Red, tr("Nothing has changed."), why);
        co_return;
    }
    self->m_toasts.done(tr("%1 sells from version %2 now.").arg(title).arg(version));
    Q_EMIT self->done();
    if (self->m_isOpen && self->m_replacement.state() == ReplacementDesk::State::Done)
        Q_EMIT self->closed();
}

} // namespace foyer::seatmap
