// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/findpanel.h"

#include "ui/kit/measures.h"
#include "ui/kit/searchedit.h"
#include "ui/seatmap/findings.h"
#include "ui/seatmap/rowlist.h"
#include "ui/seatmap/studiodesk.h"

#include <QVBoxLayout>

namespace foyer::seatmap {

namespace {

constexpr std::chrono::milliseconds pause{200}; ///< while somebody draws

} // namespace

FindPanel::FindPanel(StudioDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_field(new kit::SearchEdit(tr("Stalls K 21, a row, or a seat's id")))
    , m_list(new RowList(QStringLiteral("foundSeats")))
{
    setObjectName(QStringLiteral("findPanel"));
    m_field->setObjectName(QStringLiteral("findSeat"));
    m_field->setAccessibleName(tr("Find a seat"));
    m_field->setExtent(kit::Extent::Small);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, kit::step / 2, 0, 0);
    column->setSpacing(kit::step / 2);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(kit::padding, 0, kit::padding, 0);
    line->addWidget(m_field);
    column->addLayout(line);
    column->addWidget(m_list, 1);
    connect(m_field, &kit::SearchEdit::searched, this, &FindPanel::search);
    connect(m_field, &kit::SearchEdit::returnPressed, this, [this] {
        search(m_field->text());
        showSeat(0);
    });
    connect(m_list, &RowList::rowClicked, this, &FindPanel::showSeat);
    connect(m_list, &RowList::actWanted, this, [this](int row, int) { showSeat(row); });
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &FindPanel::searchAgain);
    connect(&m_desk, &StudioDesk::mapChanged, this, [this] {
        if (isVisible() && !m_found.empty())
            m_soon.start();
    });
    search({});
}

void FindPanel::showEvent(QShowEvent *event)
{
    searchAgain();
    QWidget::showEvent(event);
}

/// Rows may have moved, and be called otherwise.
void FindPanel::searchAgain()
{
    const int chosen = m_list->chosen();
    search(m_field->text());
    m_list->setChosen(chosen < m_list->count() ? chosen : -1);
}

void FindPanel::focusField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FindPanel::search(const QString &text)
{
    m_found =
        text.trimmed().isEmpty() ? std::vector<studio::FoundSeat>() : studio::findSeats(m_desk.map(), text);
    std::vector<PanelRow::Content> rows;
    for (const studio::FoundSeat &seat : m_found) {
        PanelRow::Content content;
        content.icon = kit::Icon::Armchair;
        content.title = placeWords(m_desk.map(), seat.element);
        content.detail = seat.id;
        content.acts[2] = {tr("Show"), tr("Show %1").arg(content.title)};
        rows.push_back(content);
    }
    m_list->setChosen(-1);
    m_list->show(rows,
                 text.trimmed().isEmpty()
                     ? tr("Enter goes to the first seat that is found.")
                     : tr("No seat is called so; write it as on a ticket, or as section, row, number."));
}

void FindPanel::showSeat(int row)
{
    if (row < 0 || row >= int(m_found.size()))
        return;
    const studio::Selection seat = studio::Selection::of({m_found[std::size_t(row)].id});
    const std::optional<seating::Box> box = studio::boundsOf(m_desk.map(), seat); // where it is by now
    if (!box)
        return searchAgain();
    m_list->setChosen(row);
    m_desk.select(seat);
    m_desk.show(*box);
}

} // namespace foyer::seatmap
