// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/sectiontool.h"

#include "core/studio/draw.h"
#include "ui/kit/theme.h"
#include "ui/seatmap/aidpainter.h"
#include "ui/seatmap/studiocanvas.h"
#include "ui/seatmap/studiodesk.h"
#include "ui/seatmap/toolwords.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPainter>

namespace foyer::seatmap {

namespace {

using seating::Point;

struct SectionTexts
{
    Q_DECLARE_TR_FUNCTIONS(foyer::seatmap::SectionTool)
};

constexpr double closing = 10; ///< pixels from the first corner
constexpr double corner = 3.5;
constexpr Point usualHalf{6000, 4000};

} // namespace

Point SectionTool::snapped(const CanvasPoint &at) const
{
    return at.modifiers.testFlag(Qt::AltModifier) || !m_snapper ? at.at : m_snapper->point(at.at).offset;
}

bool SectionTool::closesAt(QPointF view) const
{
    return m_corners.size() >= 3 && (view - canvas().view(m_corners.front())).manhattanLength() < closing;
}

void SectionTool::press(const CanvasPoint &at)
{
    if (closesAt(at.view)) {
        finish();
        return;
    }
    m_snapper =
        std::make_unique<studio::Snapper>(desk().map(), studio::Selection(), canvas().snapSettings(true));
    m_next = snapped(at);
    m_pointer = at.view;
    if (m_corners.empty() || m_corners.back() != m_next)
        m_corners.push_back(m_next);
    Q_EMIT canvas().hintChanged();
    canvas().update();
}

void SectionTool::move(const CanvasPoint &to, bool isPressed)
{
    static_cast<void>(isPressed);
    if (m_corners.empty())
        return;
    m_next = snapped(to);
    m_pointer = to.view;
    canvas().update();
}

/// The press before it has set a corner, or closed the outline.
void SectionTool::doubleClick(const CanvasPoint &)
{
    if (!m_corners.empty())
        finish();
}

bool SectionTool::key(const QKeyEvent &event)
{
    if (event.key() != Qt::Key_Backspace || m_corners.empty())
        return false;
    m_corners.pop_back();
    canvas().update();
    return true;
}

bool SectionTool::cancel()
{
    const bool drawn = !m_corners.empty();
    m_corners.clear();
    canvas().update();
    return drawn;
}

bool SectionTool::finish()
{
    if (m_corners.size() == 1 || m_corners.size() == 2)
        return true; // no outline yet: what is drawn stays
    std::vector<Point> outline = std::exchange(m_corners, {});
    canvas().update();
    if (outline.empty()) {
        const Point middle = canvas().pointAt(QRectF(canvas().rect()).center()).at;
        outline = {middle - usualHalf,
                   {middle.x + usualHalf.x, middle.y - usualHalf.y},
                   middle + usualHalf,
                   {middle.x - usualHalf.x, middle.y + usualHalf.y}};
    }
    draw(outline);
    return true;
}

void SectionTool::draw(const std::vector<Point> &outline)
{
    const QString name = freshSectionName(desk().map());
    desk().attempt({studio::StepKind::DrawSection, name, 1, {}},
                   [outline, name, level = canvas().levelId(), &ids = desk().ids()](seating::SeatMap &map) {
                       return studio::drawSection(map, level, name, outline, ids);
                   });
}

void SectionTool::paint(QPainter &painter) const
{
    if (m_corners.empty())
        return;
    const kit::Tokens &tokens = kit::tokensOf(&canvas());
    QPolygonF line;
    for (const Point &point : m_corners)
        line.append(canvas().view(point));
    line.append(canvas().view(m_next));
    QColor fill = tokens.accentText;
    fill.setAlphaF(0.08F);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.accentText, 1.5));
    painter.setBrush(fill);
    painter.drawPolygon(line);
    painter.setBrush(tokens.surface);
    for (qsizetype i = 0; i + 1 < line.size(); ++i)
        painter.drawEllipse(line[i], corner, corner);
    const double length = seating::distance(m_corners.back(), m_next) / 1000.0;
    AidPainter(painter, canvas())
        .tag(m_pointer + QPointF(0, 24),
             SectionTexts::tr("%1 m").arg(canvas().locale().toString(length, 'f', 2)));
}

Qt::CursorShape SectionTool::cursor(const CanvasPoint &at) const
{
    return closesAt(at.view) ? Qt::PointingHandCursor : Qt::CrossCursor;
}

} // namespace foyer::seatmap
