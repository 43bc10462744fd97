// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/studioframe.h"

#include "ui/kit/hairline.h"
#include "ui/kit/label.h"
#include "ui/kit/measures.h"
#include "ui/kit/theme.h"
#include "ui/seatmap/actionbar.h"
#include "ui/seatmap/editwords.h"
#include "ui/seatmap/inspector.h"
#include "ui/seatmap/ruler.h"
#include "ui/seatmap/studiocanvas.h"
#include "ui/seatmap/studiodesk.h"
#include "ui/seatmap/studiohead.h"
#include "ui/seatmap/studiotoolbar.h"

#include <QEvent>
#include <QGridLayout>
#include <QPainter>
#include <QStackedWidget>

namespace foyer::seatmap {

namespace {

constexpr int bottomHeight = 184;
constexpr int overlayAway = 12;

/// Between the rulers: their unit.
class RulerCorner : public QWidget
{
public:
    RulerCorner() { setFixedSize(Ruler::breadth, Ruler::breadth); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const kit::Tokens &tokens = kit::tokensOf(this);
        QPainter painter(this);
        painter.fillRect(rect(), tokens.surface);
        painter.fillRect(width() - 1, 0, 1, height(), tokens.line);
        painter.fillRect(0, height() - 1, width(), 1, tokens.line);
        painter.setFont(kit::textFont(kit::TextSize::Small));
        painter.setPen(tokens.text3);
        painter.drawText(rect(), Qt::AlignCenter, QStringLiteral("m"));
    }
};

} // namespace

StudioFrame::StudioFrame(StudioDesk &desk, kit::Prompter &prompter, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_commands(this)
    , m_canvas(new StudioCanvas(desk, m_model, prompter))
    , m_tools(new StudioToolBar(desk, this))
    , m_inspector(new Inspector(desk, *m_canvas, m_commands, m_tools->commands().back()))
    , m_actionBar(new ActionBar(m_commands, m_tools->commands().back(), m_canvas))
    , m_hint(new HintBar(m_canvas))
{
    setObjectName(QStringLiteral("studioFrame"));
    layOut(clock);
    connectHead();
    connectChoosing();
    connectClipboard();
    connectArranging();
    m_canvas->installEventFilter(this);
    connect(&desk, &StudioDesk::selectionChanged, this, &StudioFrame::showEnabled);
    connect(&desk, &StudioDesk::toolChanged, this, &StudioFrame::showEnabled);
    connect(&desk, &StudioDesk::opened, this, [this] { sayRefused({}); });
    connect(&desk, &StudioDesk::refused, this,
            [this](const Error &error) { sayRefused(editRefusal(error)); });
    connect(m_canvas, &StudioCanvas::hintChanged, this, &StudioFrame::showEnabled);
    connect(m_canvas, &StudioCanvas::menuWanted, this, &StudioFrame::openMenu);
    connect(m_canvas, &StudioCanvas::propertiesWanted, m_inspector, &Inspector::focusFirst);
    connect(m_actionBar, &ActionBar::moreWanted, this, &StudioFrame::openMenu);
    showEnabled();
}

/// The sheet shows the model, which is a member: it goes first.
StudioFrame::~StudioFrame()
{
    delete m_inspector;
    delete m_canvas;
}

void StudioFrame::layOut(const Clock &clock)
{
    m_side = new QStackedWidget;
    m_side->setFixedWidth(Inspector::usualWidth);
    m_side->addWidget(m_inspector);
    auto *middle = new QWidget;
    m_middle = new QVBoxLayout(middle);
    m_middle->setContentsMargins({});
    m_middle->setSpacing(0);
    m_middle->addWidget(makeSheet(), 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_tools);
    row->addWidget(middle, 1);
    row->addWidget(m_side);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(new StudioHead(m_desk, *m_canvas, m_commands, clock));
    column->addLayout(row, 1);
}

QWidget *StudioFrame::makeSheet()
{
    auto *sheet = new QWidget;
    auto *grid = new QGridLayout(sheet);
    grid->setContentsMargins({});
    grid->setSpacing(0);
    grid->addWidget(new RulerCorner, 0, 0);
    grid->addWidget(new Ruler(Qt::Horizontal, *m_canvas), 0, 1);
    grid->addWidget(new Ruler(Qt::Vertical, *m_canvas), 1, 0);
    grid->addWidget(m_canvas, 1, 1);
    return sheet;
}

QList<QAction *> StudioFrame::allCommands() const
{
    return m_commands.all() + m_tools->commands();
}

void StudioFrame::setBottom(QWidget *panel)
{
    delete m_bottom;
    m_bottom = panel;
    if (!panel)
        return;
    if (panel->minimumHeight() == 0)
        panel->setFixedHeight(bottomHeight);
    m_middle->addWidget(panel);
}

void StudioFrame::showSide(QWidget *panel)
{
    if (panel && m_side->indexOf(panel) < 0)
        m_side->addWidget(panel);
    m_side->setCurrentWidget(panel ? panel : m_inspector);
    if (!panel)
        m_canvas->setFocus(Qt::OtherFocusReason);
}

QWidget *StudioFrame::side() const
{
    return m_side->currentWidget() == m_inspector ? nullptr : m_side->currentWidget();
}

void StudioFrame::sayRefused(const QString &sentence)
{
    m_refusal = sentence;
    showEnabled();
}

/// At the lower edge stands what can be done, or what the tool wants, or why something was not done.
void StudioFrame::showEnabled()
{
    const bool chosen = !m_desk.selection().isEmpty();
    const bool refused = !m_refusal.isEmpty();
    for (QAction *command :
         {m_commands.cut, m_commands.copy, m_commands.duplicate, m_commands.remove, m_commands.selectRow,
          m_commands.selectCategory, m_commands.selectSection, m_commands.alignLeft, m_commands.alignCentre,
          m_commands.alignRight, m_commands.alignTop, m_commands.alignMiddle, m_commands.alignBottom,
          m_commands.distributeAcross, m_commands.distributeDown, m_commands.mirror, m_commands.flip,
          m_commands.rotate})
        command->setEnabled(chosen);
    m_commands.bend->setEnabled(m_desk.selection().seats.size() > 2);
    m_commands.paste->setEnabled(!m_clip.sections.empty());
    const bool select = m_desk.tool() == StudioTool::Select || m_desk.tool() == StudioTool::Lasso;
    m_actionBar->setVisible(chosen && select && !refused);
    m_hint->setVisible(refused || !chosen || !select);
    m_hint->setHint(refused ? m_refusal : m_canvas->hint());
    placeOverlays();
}

void StudioFrame::placeOverlays()
{
    for (QWidget *overlay : std::initializer_list<QWidget *>{m_actionBar, m_hint}) {
        overlay->resize(overlay->sizeHint());
        overlay->move((m_canvas->width() - overlay->width()) / 2,
                      m_canvas->height() - overlay->height() - overlayAway);
    }
}

void StudioFrame::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeOverlays();
}

/// What was refused is said until the hand does something else.
bool StudioFrame::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        placeOverlays();
    const bool acts = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::KeyPress;
    if (acts && !m_refusal.isEmpty())
        sayRefused({});
    return QWidget::eventFilter(watched, event);
}

} // namespace foyer::seatmap
