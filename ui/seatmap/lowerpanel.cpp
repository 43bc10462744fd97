// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/lowerpanel.h"

#include "ui/kit/button.h"
#include "ui/kit/command.h"
#include "ui/kit/format.h"
#include "ui/kit/label.h"
#include "ui/kit/tabs.h"
#include "ui/kit/theme.h"
#include "ui/seatmap/checkspanel.h"
#include "ui/seatmap/findpanel.h"
#include "ui/seatmap/statisticspanel.h"
#include "ui/seatmap/usespanel.h"
#include "ui/seatmap/versionspanel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStackedWidget>

namespace foyer::seatmap {

namespace {

constexpr int panelHeight = 184;
constexpr int tabsHeight = 40;
constexpr int roomForWords = 920;

} // namespace

LowerPanel::LowerPanel(ChecksPanel *checks, StatisticsPanel *statistics, VersionsPanel *versions,
                       UsesPanel *uses, FindPanel *find, QWidget *parent)
    : QFrame(parent)
    , m_checks(checks)
    , m_versions(versions)
    , m_uses(uses)
    , m_find(find)
    , m_tabs(new kit::Tabs(tr("Below the map")))
    , m_stopping(new kit::Label({}, kit::TextSize::Body, kit::medium))
    , m_repair(new kit::Button(tr("Repair all that can be")))
    , m_acts(new QHBoxLayout)
    , m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("lowerPanel"));
    setFixedHeight(panelHeight);
    m_tabs->setObjectName(QStringLiteral("lowerTabs"));
    for (const QString &name :
         {tr("Checks"), tr("Statistics"), tr("Versions"), tr("On sale"), tr("Find seat")})
        m_tabs->addTab(name);
    m_stopping->setObjectName(QStringLiteral("stopping"));
    m_stopping->setLeading(kit::Icon::OctagonX);
    m_stopping->setInk(kit::Ink::Red);
    m_repair->setObjectName(QStringLiteral("repairAll"));
    m_repair->setExtent(kit::Extent::Small);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(kit::padding, 1, kit::step, 0);
    head->setSpacing(kit::padding);
    m_tabs->setFixedHeight(tabsHeight);
    head->addWidget(m_tabs);
    head->addStretch();
    head->addWidget(m_stopping);
    m_acts->setSpacing(kit::buttonGap);
    head->addLayout(m_acts);
    head->addWidget(m_repair);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    for (QWidget *panel :
         {static_cast<QWidget *>(checks), static_cast<QWidget *>(statistics),
          static_cast<QWidget *>(versions), static_cast<QWidget *>(uses), static_cast<QWidget *>(find)})
        m_stack->addWidget(panel);
    connect(m_tabs, &kit::Tabs::currentChanged, this, [this](int index) {
        m_stack->setCurrentIndex(index);
        refresh();
        if (Tab(index) == Tab::Find)
            m_find->focusField();
    });
    connect(m_repair, &kit::Button::clicked, m_checks, &ChecksPanel::repairAll);
    connect(m_checks, &ChecksPanel::findingsChanged, this, &LowerPanel::refresh);
    connect(m_versions, &VersionsPanel::countChanged, this, &LowerPanel::refresh);
    connect(m_uses, &UsesPanel::countChanged, this, &LowerPanel::refresh);
    refresh();
}

void LowerPanel::addAct(QAction *action)
{
    auto *button = new kit::Button(kit::iconOfCommand(*action), QString(), kit::Button::Kind::Ghost);
    button->setExtent(kit::Extent::Small);
    button->setAccessibleName(action->text());
    button->setToolTip(
        QStringLiteral("%1 (%2)").arg(action->text(), action->shortcut().toString(QKeySequence::NativeText)));
    button->setObjectName(action->objectName());
    connect(button, &kit::Button::clicked, action, &QAction::trigger);
    m_acts->addWidget(button);
}

void LowerPanel::refresh()
{
    const int findings = int(m_checks->findings().size());
    m_tabs->setCount(int(Tab::Checks), findings > 0 ? findings : -1);
    m_tabs->setCount(int(Tab::Versions), m_versions->count() > 0 ? m_versions->count() : -1);
    m_tabs->setCount(int(Tab::Uses), m_uses->count() > 0 ? m_uses->count() : -1);
    const int stopping = m_checks->stopping();
    const QString words = tr("%n stop(s) publishing", nullptr, stopping);
    m_stopping->setText(width() < roomForWords ? kit::Format().count(stopping) : words);
    m_stopping->setAccessibleName(words);
    m_stopping->setToolTip(words);
    m_stopping->setVisible(stopping > 0);
    m_repair->setVisible(tab() == Tab::Checks && m_checks->canRepair());
}

void LowerPanel::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
    if (tab == Tab::Find)
        m_find->focusField();
}

LowerPanel::Tab LowerPanel::tab() const
{
    return Tab(m_tabs->currentIndex());
}

QSize LowerPanel::sizeHint() const
{
    return {QFrame::sizeHint().width(), panelHeight};
}

void LowerPanel::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    refresh();
}

void LowerPanel::paintEvent(QPaintEvent *)
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens.surface);
    painter.fillRect(QRect(0, 0, width(), 1), tokens.line);
}

} // namespace foyer::seatmap
