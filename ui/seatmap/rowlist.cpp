// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/rowlist.h"

#include "ui/kit/label.h"
#include "ui/kit/measures.h"

#include <algorithm>
#include <QVBoxLayout>

namespace foyer::seatmap {

RowList::RowList(const QString &name, QWidget *parent)
    : QScrollArea(parent)
    , m_name(name)
    , m_column(new QVBoxLayout)
    , m_said(new kit::Label({}, kit::Ink::Text3))
{
    setObjectName(name);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    content->setLayout(m_column);
    m_column->setContentsMargins({});
    m_column->setSpacing(0);
    m_said->setObjectName(name + QStringLiteral("Said"));
    m_said->setWordWrap(true);
    m_said->setContentsMargins(kit::padding, kit::step, kit::padding, kit::step);
    m_column->addWidget(m_said);
    m_column->addStretch();
    setWidget(content);
    content->setAutoFillBackground(false); // what it lies on shows
    viewport()->setAutoFillBackground(false);
}

PanelRow *RowList::makeRow(int number)
{
    auto *row = new PanelRow;
    m_column->insertWidget(number, row);
    connect(row, &PanelRow::clicked, this, [this, number] { Q_EMIT rowClicked(number); });
    connect(row, &PanelRow::actWanted, this, [this, number](int act) { Q_EMIT actWanted(number, act); });
    return row;
}

void RowList::show(const std::vector<PanelRow::Content> &rows, const QString &empty, const QString &more)
{
    m_count = std::min(int(rows.size()), mostRows);
    while (int(m_rows.size()) < m_count)
        m_rows.push_back(makeRow(int(m_rows.size())));
    for (int i = 0; i < int(m_rows.size()); ++i) {
        if (i < m_count)
            m_rows[std::size_t(i)]->show(m_name + QStringLiteral("Row%1").arg(i), rows[std::size_t(i)]);
        else
            m_rows[std::size_t(i)]->hide();
    }
    const QString said = rows.empty() ? empty : int(rows.size()) > m_count ? more : QString();
    m_said->setText(said);
    m_said->setVisible(!said.isEmpty());
    setChosen(m_chosen < m_count ? m_chosen : -1);
    QScrollArea::show();
}

void RowList::setChosen(int row)
{
    m_chosen = row;
    for (int i = 0; i < m_count; ++i)
        m_rows[std::size_t(i)]->setChosen(i == row);
    if (row >= 0 && row < m_count)
        ensureWidgetVisible(m_rows[std::size_t(row)], 0, 0);
}

} // namespace foyer::seatmap
