// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/orphancard.h"

#include "ui/kit/button.h"
#include "ui/kit/format.h"
#include "ui/kit/iconlabel.h"
#include "ui/kit/label.h"
#include "ui/kit/seatview/seatview.h"
#include "ui/kit/theme.h"
#include "ui/pos/mendrow.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace foyer::pos {

namespace {

constexpr int shadow = 16; ///< room around the card for its shadow and pointer
constexpr int cardWidth = 432;
constexpr std::size_t mostMends = 3;
constexpr std::size_t drawnAround = 9;

// The seats of a row around these, left to right.
std::vector<SeatIndex> rowAround(const seatview::SeatPlan &plan, const std::vector<SeatIndex> &seats)
{
    const std::vector<SeatIndex> &across = plan.rowOf(seats.front()).across;
    const auto at = std::ranges::find(across, seats.front());
    const auto index = std::size_t(at - across.begin());
    const std::size_t first = index > drawnAround / 2 ? index - drawnAround / 2 : 0;
    const std::size_t end = std::min(across.size(), first + drawnAround);
    const std::size_t start = end > drawnAround ? end - drawnAround : 0;
    return {across.begin() + std::ptrdiff_t(start), across.begin() + std::ptrdiff_t(end)};
}

} // namespace

OrphanCard::OrphanCard(TillModel &till, seatview::SeatView &map)
    : QWidget(&map)
    , m_till(till)
    , m_map(map)
    , m_title(new kit::Label(QString(), kit::TextSize::Body, kit::strong))
    , m_reason(new kit::Label(QString(), kit::TextSize::Small))
    , m_layout(new QVBoxLayout(this))
    , m_keep(new kit::Button(tr("Keep anyway")))
{
    setObjectName(QStringLiteral("orphanCard"));
    setFocusPolicy(Qt::StrongFocus);
    m_layout->setContentsMargins(shadow + 1, shadow, shadow + 1, shadow);
    m_layout->setSpacing(0);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_reason);
    m_reason->setInk(kit::Ink::Text2);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 12, 12, 12);
    head->setSpacing(12);
    head->addWidget(new kit::IconLabel(kit::Icon::TriangleAlert, 20, kit::Ink::Amber));
    head->addLayout(words, 1);
    m_layout->addLayout(head);
    for (std::size_t i = 0; i < mostMends; ++i) {
        auto *row = new MendRow;
        row->setObjectName(QStringLiteral("mend%1").arg(i + 1));
        connect(row, &QAbstractButton::clicked, this, [this, i] { m_till.mend(i); });
        m_layout->addWidget(row);
        m_rows.push_back(row);
    }
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(12, 10, 12, 10);
    foot->addWidget(new kit::Label(tr("Nobody else may want a single seat."), kit::Ink::Text2), 1);
    m_keep->setExtent(kit::Extent::Small);
    m_keep->setKeyCap(QKeySequence(Qt::Key_0));
    m_keep->setObjectName(QStringLiteral("keepAnyway"));
    connect(m_keep, &QAbstractButton::clicked, this, [this] { m_till.keepAnyway(); });
    foot->addWidget(m_keep);
    m_layout->addLayout(foot);
    setFixedWidth(cardWidth + 2 * shadow);
    connect(&m_till, &TillModel::orphanChanged, this, &OrphanCard::refresh);
    connect(&m_map, &seatview::SeatView::viewChanged, this, &OrphanCard::place);
    hide();
}

QString OrphanCard::numbers(const OrphanCase &found, const std::vector<SeatIndex> &seats) const
{
    QStringList names;
    for (const SeatIndex seat : seats)
        names << found.show->plan()->seatText(seat);
    if (names.size() < 2)
        return names.join(QString());
    const QString last = names.takeLast();
    return tr("%1 and %2").arg(names.join(QStringLiteral(", ")), last);
}

QString OrphanCard::titleOf(const OrphanCase &found, const Mend &mend) const
{
    if (mend.kind == Mend::Kind::Take)
        return tr("Take seat %1 too").arg(numbers(found, found.stranded));
    return tr("Move to %1").arg(numbers(found, mend.seats));
}

QString OrphanCard::detailOf(const OrphanCase &found, const Mend &mend) const
{
    qint64 sum = 0;
    for (const SeatIndex seat : mend.seats) {
        const int rank = found.show->rankOfSeat(seat);
        if (rank >= 0)
            sum += found.show->usualPrice(found.show->categories()[std::size_t(rank)].id)->minor();
    }
    const QString price = kit::Format::of(this).money(found.show->money(sum));
    return mend.kind == Mend::Kind::Take ? tr("%1 for %n seat(s)", nullptr, int(mend.seats.size())).arg(price)
                                         : tr("%1, same price").arg(price);
}

QString OrphanCard::reasonOf(const OrphanCase &found) const
{
    const seatview::PlanRow &row = found.show->plan()->rowOf(found.chosen.front());
    return tr("Row %1: beside %2, which you chose.").arg(row.name, numbers(found, found.chosen));
}

void OrphanCard::showMend(std::size_t which, const OrphanCase &found)
{
    const bool isThere = which < found.mends.size();
    m_rows[which]->setVisible(isThere);
    if (!isThere)
        return;
    const Mend &mend = found.mends[which];
    const std::vector<SeatIndex> &anchor = found.stranded.empty() ? found.chosen : found.stranded;
    m_rows[which]->setMend(QString::number(which + 1), titleOf(found, mend), detailOf(found, mend),
                           m_till.house().seats(), rowAround(*found.show->plan(), anchor), mend.seats);
}

void OrphanCard::refresh()
{
    const std::optional<OrphanCase> &found = m_till.orphan();
    if (!found) {
        const bool hadFocus = isAncestorOf(focusWidget()) || hasFocus();
        hide();
        if (hadFocus)
            m_map.setFocus(Qt::OtherFocusReason);
        return;
    }
    m_title->setText(found->stranded.empty()
                         ? tr("A seat would be left alone")
                         : tr("Seat %1 would be left alone").arg(numbers(*found, found->stranded)));
    m_reason->setText(reasonOf(*found));
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        showMend(i, *found);
    setAccessibleName(m_title->text());
    if (!m_map.rect().contains(m_map.seatRect(found->chosen.front()).toRect()))
        m_map.showSeat(found->chosen.front());
    m_layout->activate();
    adjustSize();
    place();
    QWidget::show();
    raise();
    if (found->mends.empty())
        m_keep->setFocus(Qt::OtherFocusReason);
    else
        m_rows.front()->setFocus(Qt::OtherFocusReason);
}

void OrphanCard::place()
{
    const std::optional<OrphanCase> &found = m_till.orphan();
    if (!found)
        return;
    const QRectF seat =
        m_map.seatRect(found->stranded.empty() ? found->chosen.front() : found->stranded.front());
    const int left =
        std::clamp(int(seat.center().x()) - 40 - shadow, 0, std::max(0, m_map.width() - width()));
    m_pointer = std::clamp(int(seat.center().x()) - left, shadow + 20, width() - shadow - 20);
    m_pointsUp = seat.bottom() + height() < m_map.height();
    const int top = m_pointsUp ? int(seat.bottom()) - 4 : int(seat.top()) - height() + 4;
    move(left, std::clamp(top, 0, std::max(0, m_map.height() - height())));
    update();
}

bool OrphanCard::press(int key)
{
    if (!m_till.orphan())
        return false;
    if (key == Qt::Key_0)
        m_till.keepAnyway();
    else if (key == Qt::Key_Escape)
        m_till.dropChoice();
    else if (key >= Qt::Key_1 && key <= Qt::Key_3)
        m_till.mend(std::size_t(key - Qt::Key_1));
    else
        return false;
    return true;
}

void OrphanCard::keyPressEvent(QKeyEvent *event)
{
    if (press(event->key()))
        return;
    if (event->key() == Qt::Key_Down)
        focusNextChild();
    else if (event->key() == Qt::Key_Up)
        focusPreviousChild();
    else
        QWidget::keyPressEvent(event);
}

void OrphanCard::paintEvent(QPaintEvent *event)
{
    static_cast<void>(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const kit::Tokens &tokens = kit::tokensOf(this);
    const QRectF card = QRectF(rect()).adjusted(shadow, shadow, -shadow, -shadow);
    painter.setPen(Qt::NoPen);
    for (int ring = shadow - 4; ring > 0; --ring) {
        QColor colour = tokens.shadow;
        colour.setAlphaF(colour.alphaF() / float(shadow));
        painter.setBrush(colour);
        painter.drawRoundedRect(card.adjusted(-ring, -ring + 6, ring, ring), 8 + ring, 8 + ring);
    }
    QPainterPath shape;
    shape.addRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    QPainterPath pointer;
    const double edge = m_pointsUp ? card.top() + 1 : card.bottom() - 1;
    const double tip = m_pointsUp ? edge - 11 : edge + 11;
    pointer.addPolygon(
        QPolygonF({{m_pointer - 10.0, edge}, {double(m_pointer), tip}, {m_pointer + 10.0, edge}}));
    pointer.closeSubpath();
    painter.setBrush(tokens.surface);
    painter.setPen(tokens.lineStrong);
    painter.drawPath(shape.united(pointer));
}

} // namespace foyer::pos
