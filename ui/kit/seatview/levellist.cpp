// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/seatview/levellist.h"

#include "ui/kit/format.h"
#include "ui/kit/measures.h"
#include "ui/kit/painting.h"
#include "ui/kit/seatview/overlaybutton.h"
#include "ui/kit/theme.h"

#include <QButtonGroup>
#include <QEvent>
#include <QPainter>
#include <QPainterPath>

namespace foyer::seatview {

namespace {

constexpr int lineHeight = 28; ///< with the line above
constexpr int narrowest = 112;
constexpr int widest = 200;

} // namespace

LevelList::LevelList(const SeatModel &model, QWidget *view)
    : QWidget(view)
    , m_model(model)
    , m_group(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("levels"));
    connect(&model, &SeatModel::planChanged, this, &LevelList::rebuild);
    connect(&model, &SeatModel::planEdited, this, [this] {
        const QStringList levels = m_model.plan()->levels();
        bool same = m_lines.size() == std::size_t(levels.size()) + 1;
        for (qsizetype i = 0; same && i < levels.size(); ++i)
            same = m_lines[std::size_t(i) + 1]->text() == levels[i];
        if (!same)
            rebuild();
    });
    connect(&model, &SeatModel::countsChanged, this, &LevelList::refresh);
    connect(m_group, &QButtonGroup::idClicked, this,
            [this](int id) { Q_EMIT chosen(id > 0 ? std::optional(id - 1) : std::nullopt); });
    rebuild();
}

void LevelList::rebuild()
{
    qDeleteAll(m_lines);
    m_lines.clear();
    const QStringList levels = m_model.plan() ? m_model.plan()->levels() : QStringList();
    for (int i = 0; i <= levels.size(); ++i) {
        auto *line = new OverlayButton(kit::Icon::None, this);
        line->setObjectName(i == 0 ? QStringLiteral("levelAll") : QStringLiteral("level%1").arg(i - 1));
        line->setText(i == 0 ? tr("All levels") : levels[i - 1]);
        line->setCheckable(true);
        line->setNeighbours((i > 0 ? Qt::TopEdge : Qt::Edges())
                            | (i < levels.size() ? Qt::BottomEdge : Qt::Edges()));
        m_group->addButton(line, i);
        line->show();
        m_lines.push_back(line);
    }
    m_lines.front()->setChecked(true);
    refresh();
    resize(sizeHint());
    layOut(); // as many lines as before: the size stays
    Q_EMIT rebuilt();
}

void LevelList::refresh()
{
    if (!m_model.plan() || m_lines.size() != std::size_t(m_model.plan()->levels().size()) + 1)
        return;
    const kit::Format format = kit::Format::of(this);
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const SeatCounts &counts = i == 0 ? m_model.counts() : m_model.countsOfLevel(int(i) - 1);
        const QString free = format.count(counts.of(SeatState::Free));
        m_lines[i]->setFigures(free);
        m_lines[i]->setAccessibleName(tr("%1, %2 free").arg(m_lines[i]->text(), free));
    }
}

void LevelList::setLevel(std::optional<int> level)
{
    const std::size_t line = level ? std::size_t(*level) + 1 : 0;
    if (line < m_lines.size())
        m_lines[line]->setChecked(true);
}

QSize LevelList::sizeHint() const
{
    int width = narrowest;
    for (const OverlayButton *line : m_lines)
        width = std::max(width, line->sizeHint().width() + 2);
    return {std::min(width, widest), int(m_lines.size()) * lineHeight + 2};
}

void LevelList::resizeEvent(QResizeEvent *)
{
    layOut();
}

void LevelList::layOut()
{
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        m_lines[i]->setGeometry(1, 1 + int(i) * lineHeight + (i > 0 ? 1 : 0), width() - 2,
                                lineHeight - (i > 0 ? 1 : 0));
}

void LevelList::paintEvent(QPaintEvent *)
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    QPainter painter(this);
    kit::paintBox(painter, rect(), kit::radius, tokens.surface, tokens.lineStrong);
    for (std::size_t i = 1; i < m_lines.size(); ++i)
        painter.fillRect(1, 1 + int(i) * lineHeight, width() - 2, 1, tokens.line);
}

void LevelList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange || m_lines.empty())
        return;
    m_lines.front()->setText(tr("All levels"));
    refresh();
    resize(sizeHint());
    Q_EMIT rebuilt();
}

} // namespace foyer::seatview
