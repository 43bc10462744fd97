// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/topbar.h"

#include "ui/kit/hairline.h"
#include "ui/kit/keycap.h"
#include "ui/kit/label.h"
#include "ui/kit/measures.h"
#include "ui/kit/theme.h"
#include "ui/kit/tokens.h"
#include "ui/shell/connectionword.h"
#include "ui/shell/palettebutton.h"
#include "ui/shell/personbutton.h"
#include "ui/shell/switcherbutton.h"

namespace foyer::shell {

namespace {

constexpr int between = 12;
constexpr int ruleHeight = 20;

} // namespace

TopBar::TopBar(QWidget *parent)
    : QWidget(parent)
    , m_switcher(new SwitcherButton)
    , m_palette(new PaletteButton)
    , m_connection(new ConnectionWord)
    , m_role(new kit::Label(QString(), kit::Ink::Text2))
    , m_person(new PersonButton)
{
    setObjectName(QStringLiteral("topBar"));
    setFixedHeight(kit::topBar);
    m_role->setObjectName(QStringLiteral("role"));
    auto *rule = new kit::Hairline(Qt::Vertical);
    rule->setFixedHeight(ruleHeight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 8, 1);
    row->setSpacing(between);
    row->addWidget(m_switcher);
    row->addStretch();
    row->addWidget(m_palette);
    row->addStretch();
    row->addWidget(m_connection);
    row->addWidget(rule);
    row->addWidget(m_role);
    row->addWidget(m_person);
    connect(m_switcher, &QAbstractButton::clicked, this, &TopBar::switcherWanted);
    connect(m_palette, &QAbstractButton::clicked, this, &TopBar::paletteWanted);
    connect(m_person, &QAbstractButton::clicked, this, &TopBar::personWanted);
    retranslate();
}

void TopBar::setSubject(const QString &lead, const QString &second, const QString &third)
{
    m_switcher->setWords(lead, second, third);
    retranslate();
}

void TopBar::setPerson(const QString &name, const QString &role)
{
    m_person->setName(name);
    m_role->setText(role);
    retranslate();
}

void TopBar::setState(const LinkState &state)
{
    m_connection->setState(state);
}

void TopBar::setKeys(const QKeySequence &switcher, const QKeySequence &palette)
{
    m_switcher->setKeys(switcher);
    m_palette->setKeys(palette);
}

QString TopBar::connectionText() const
{
    return m_connection->text();
}

void TopBar::retranslate()
{
    m_palette->setText(tr("Find order, event, page, action"));
    m_palette->setAccessibleName(tr("Find anything"));
    m_switcher->setAccessibleName(tr("Change performance: %1").arg(m_switcher->text()));
    m_person->setAccessibleName(tr("You: %1").arg(m_person->text()));
}

void TopBar::paintEvent(QPaintEvent *)
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens.surface);
    painter.fillRect(0, height() - 1, width(), 1, tokens.line);
}

void TopBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace foyer::shell
