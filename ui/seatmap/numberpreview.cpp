// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/numberpreview.h"

#include "core/studio/numberplan.h"
#include "ui/kit/format.h"
#include "ui/kit/label.h"

#include <algorithm>
#include <QGridLayout>

namespace foyer::seatmap {

namespace {

constexpr int lineHeight = 24;
constexpr int nameWidth = 44;
constexpr int unchangedShown = 3; ///< so that it can be seen that they stay

QString rangeWords(const studio::NumberRange &range)
{
    if (range.first.isEmpty() && range.last.isEmpty())
        return NumberPreview::tr("no numbers");
    const QString words =
        range.first == range.last ? range.first : NumberPreview::tr("%1 to %2").arg(range.first, range.last);
    if (range.twice.isEmpty())
        return words;
    return NumberPreview::tr("%1, %2 twice").arg(words, range.twice.first());
}

QString wasWords(const studio::PlannedRow &row)
{
    const QString range = rangeWords(row.was);
    return row.before == row.after ? range : NumberPreview::tr("%1: %2").arg(row.before, range);
}

} // namespace

NumberPreview::NumberPreview(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_more(new kit::Label({}, kit::Ink::Text3))
{
    setObjectName(QStringLiteral("numberPreview"));
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnMinimumWidth(0, nameWidth);
    m_grid->setColumnStretch(1, 1);
    m_more->setObjectName(QStringLiteral("numberMore"));
    m_more->setMinimumHeight(lineHeight);
    m_grid->addWidget(m_more, mostLines, 0, 1, 3);
}

NumberPreview::Line &NumberPreview::line(int number)
{
    while (int(m_lines.size()) <= number) {
        Line made{new kit::Label({}, kit::TextSize::Body, kit::strong), new kit::Label, new kit::Label};
        const int at = int(m_lines.size());
        made.becomes->setFigures(true);
        made.was->setType(kit::TextSize::Small);
        made.was->setFigures(true);
        made.was->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        made.name->setMinimumHeight(lineHeight);
        m_grid->addWidget(made.name, at, 0);
        m_grid->addWidget(made.becomes, at, 1);
        m_grid->addWidget(made.was, at, 2);
        m_lines.push_back(made);
    }
    return m_lines[std::size_t(number)];
}

void NumberPreview::showRow(int number, const studio::PlannedRow &row)
{
    const Line &shown = line(number);
    shown.name->setText(row.after);
    shown.name->setInk(row.before == row.after ? kit::Ink::Text : kit::Ink::Accent);
    shown.becomes->setText(rangeWords(row.becomes));
    shown.becomes->setInk(row.becomes.twice.isEmpty() ? kit::Ink::Text : kit::Ink::Red);
    shown.was->setText(wasWords(row));
    shown.was->setInk(row.was.twice.isEmpty() ? kit::Ink::Text3 : kit::Ink::Red);
    for (kit::Label *label : {shown.name, shown.becomes, shown.was})
        label->setVisible(true);
}

void NumberPreview::show(const studio::NumberPlan &plan)
{
    std::vector<const studio::PlannedRow *> rows;
    std::vector<const studio::PlannedRow *> same;
    for (const studio::PlannedRow &row : plan.rows)
        (row.changes() ? rows : same).push_back(&row);
    const int changed = int(rows.size());
    int lines = std::min(changed, same.empty() ? mostLines : mostLines - unchangedShown);
    for (int i = 0; i < lines; ++i)
        showRow(i, *rows[std::size_t(i)]);
    const int kept = std::min(int(same.size()), changed == 0 ? mostLines : unchangedShown);
    for (int i = 0; i < kept; ++i)
        showRow(lines + i, *same[std::size_t(i)]);
    for (int i = lines + kept; i < int(m_lines.size()); ++i)
        for (kit::Label *label :
             {m_lines[std::size_t(i)].name, m_lines[std::size_t(i)].becomes, m_lines[std::size_t(i)].was})
            label->setVisible(false);
    QStringList more;
    if (changed > lines)
        more.append(tr("%n more row(s) change", nullptr, changed - lines));
    if (int(same.size()) > kept)
        more.append(tr("%n more row(s), unchanged", nullptr, int(same.size()) - kept));
    m_more->setText(more.join(QStringLiteral("; ")));
    m_more->setVisible(!more.isEmpty());
}

} // namespace foyer::seatmap
