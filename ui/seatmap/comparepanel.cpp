// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/comparepanel.h"

#include "ui/kit/button.h"
#include "ui/kit/format.h"
#include "ui/kit/label.h"
#include "ui/kit/segments.h"
#include "ui/seatmap/mapsession.h"
#include "ui/seatmap/studiodesk.h"

#include <qcoro/qcorofuture.h>
#include <QtConcurrent/QtConcurrentRun>
#include <QVBoxLayout>

namespace foyer::seatmap {

namespace {

constexpr std::chrono::milliseconds pause{300};
constexpr int mostThings = 8;

seating::Box boxOf(const std::vector<studio::SeatFacts> &seats)
{
    seating::Box box{seats.front().position, seats.front().position};
    for (const studio::SeatFacts &seat : seats)
        box = box.united({seat.position, seat.position});
    constexpr seating::Point air{1500, 1500};
    return {box.topLeft - air, box.bottomRight + air};
}

QString thingWords(const studio::ChangedThing &thing)
{
    const QString name = thing.after.isEmpty() ? thing.before : thing.after;
    if (thing.added)
        return ComparePanel::tr("%1 is new").arg(name);
    if (thing.gone)
        return ComparePanel::tr("%1 is gone").arg(name);
    if (thing.before != thing.after && !thing.before.isEmpty() && !thing.after.isEmpty())
        return ComparePanel::tr("%1 is called %2").arg(thing.before, thing.after);
    return ComparePanel::tr("%1 is otherwise").arg(name);
}

} // namespace

ComparePanel::ComparePanel(StudioDesk &desk, QWidget *parent)
    : SidePanel(QStringLiteral("comparePanel"), tr("Compare"), parent)
    , m_desk(desk)
    , m_sides(new kit::Segments(tr("What the map shows")))
    , m_rows(nullptr)
    , m_things(new kit::Label({}, kit::Ink::Text2))
{
    m_pool.setMaxThreadCount(1);
    m_sides->setObjectName(QStringLiteral("compareSides"));
    m_sides->setExtent(kit::Extent::Small);
    m_sides->addChoice(tr("Now"), false);
    m_sides->addChoice(tr("Then"), true);
    m_sides->setCurrentIndex(0);
    addLine(addPart(tr("On the map")), tr("Shown"), m_sides);
    m_rows = addPart(tr("Seats"));
    m_things->setObjectName(QStringLiteral("compareThings"));
    m_things->setWordWrap(true);
    addPart(tr("The rest"))->addWidget(m_things);
    body()->addStretch();
    setClose(tr("Close"));
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, [this] { static_cast<void>(compare(this)); });
    connect(m_sides, &kit::Segments::chosen, this, &ComparePanel::showSide);
    connect(&m_desk, &StudioDesk::mapChanged, this, [this] {
        if (m_isOpen)
            m_soon.start();
    });
}

ComparePanel::~ComparePanel() = default;

QWidget *ComparePanel::firstField()
{
    return m_sides;
}

void ComparePanel::setOther(const QString &name, seating::SeatMap other)
{
    m_name = name;
    m_other = std::make_shared<const seating::SeatMap>(std::move(other));
    setTitle(tr("Compare with %1").arg(name));
    if (m_isOpen)
        static_cast<void>(compare(this));
}

void ComparePanel::begin()
{
    m_isOpen = true;
    m_sides->setCurrentIndex(0);
    if (m_other)
        static_cast<void>(compare(this));
}

void ComparePanel::end()
{
    m_isOpen = false;
    ++m_turn;
    m_soon.stop();
    m_other.reset();
    m_isCompared = false;
    m_desk.setPreview({});
}

Task<void> ComparePanel::compare(QPointer<ComparePanel> self)
{
    if (!self->m_other)
        co_return;
    const int turn = ++self->m_turn;
    QFuture<studio::MapDifference> comparing =
        QtConcurrent::run(&self->m_pool, [before = self->m_other, after = self->m_desk.map()] {
            return studio::compareMaps(*before, after);
        });
    studio::MapDifference difference = co_await comparing;
    if (self && turn == self->m_turn)
        self->settle(std::move(difference));
}

void ComparePanel::addGroup(const QString &words, const std::vector<studio::SeatFacts> &seats, bool isOfOther)
{
    if (seats.empty())
        return;
    Group group{words, {}, boxOf(seats), isOfOther};
    for (const studio::SeatFacts &seat : seats)
        group.seats.push_back(seat.id);
    const int number = int(m_groups.size());
    auto *button = new kit::Button(words, kit::Button::Kind::Ghost);
    button->setObjectName(QStringLiteral("compareGroup%1").arg(number));
    button->setExtent(kit::Extent::Small);
    button->setTextAlignment(Qt::AlignLeft);
    button->setTrailing(kit::Icon::ChevronRight);
    connect(button, &kit::Button::clicked, this, [this, number] { showGroup(number); });
    m_rows->addWidget(button);
    m_lines.push_back(button);
    m_groups.push_back(std::move(group));
}

void ComparePanel::settle(studio::MapDifference difference)
{
    m_difference = std::move(difference);
    m_isCompared = true;
    for (QWidget *line : m_lines)
        line->deleteLater();
    m_lines.clear();
    m_groups.clear();
    std::vector<studio::SeatFacts> moved;
    std::vector<studio::SeatFacts> renamed;
    std::vector<studio::SeatFacts> repainted;
    std::vector<studio::SeatFacts> access;
    for (const studio::ChangedSeat &seat : m_difference.changed) {
        if (seat.moved)
            moved.push_back(seat.after);
        if (seat.renamed)
            renamed.push_back(seat.after);
        if (seat.recategorized)
            repainted.push_back(seat.after);
        if (seat.access)
            access.push_back(seat.after);
    }
    addGroup(tr("%n more", nullptr, int(m_difference.added.size())), m_difference.added, false);
    addGroup(tr("%n gone", nullptr, int(m_difference.gone.size())), m_difference.gone, true);
    addGroup(tr("%n moved", nullptr, int(moved.size())), moved, false);
    addGroup(tr("%n renamed", nullptr, int(renamed.size())), renamed, false);
    addGroup(tr("%n of another category", nullptr, int(repainted.size())), repainted, false);
    addGroup(tr("%n of other access or view", nullptr, int(access.size())), access, false);
    QStringList things;
    for (const studio::ChangedThing &thing : m_difference.things)
        if (things.size() < mostThings)
            things.append(thingWords(thing));
    if (int(m_difference.things.size()) > mostThings)
        things.append(tr("%n more", nullptr, int(m_difference.things.size()) - mostThings));
    m_things->setText(things.isEmpty() ? tr("Nothing else differs.") : things.join(QLatin1Char('\n')));
    setSentence(tr("Since %1: %2.").arg(m_name, differenceWords(m_difference)));
    showSide();
}

void ComparePanel::showGroup(int number)
{
    const Group &group = m_groups[std::size_t(number)];
    m_sides->setCurrentIndex(group.isOfOther ? 1 : 0);
    showSide();
    m_desk.select(group.isOfOther ? studio::Selection() : studio::Selection::of(group.seats));
    m_desk.show(group.box);
}

void ComparePanel::showSide()
{
    if (!m_isOpen || !m_other)
        return;
    StudioPreview preview;
    const bool isThen = m_sides->currentValue().toBool();
    if (isThen)
        preview.map = m_other;
    for (const Group &group : m_groups) {
        auto &into = group.isOfOther ? preview.troubled : preview.changed;
        if (group.isOfOther == isThen || !group.isOfOther)
            into.insert(into.end(), group.seats.begin(), group.seats.end());
    }
    m_desk.setPreview(std::move(preview));
}

} // namespace foyer::seatmap
