// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/sidepanel.h"

#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/hairline.h"
#include "ui/kit/label.h"
#include "ui/kit/segments.h"
#include "ui/kit/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace foyer::seatmap {

namespace {

constexpr int headHeight = 48;
constexpr int partHead = 36;
constexpr int labelWidth = 84;
constexpr int lineHeight = 32;
constexpr int panelWidth = 320;

} // namespace

SidePanel::SidePanel(const QString &name, const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_title(new kit::Label(title, kit::TextSize::Title, kit::strong))
    , m_chip(new kit::Chip)
    , m_body(new QVBoxLayout)
    , m_sentence(new kit::Label({}, kit::TextSize::Small))
    , m_foot(new QHBoxLayout)
{
    setObjectName(name);
    setAccessibleName(title);
    setFixedWidth(panelWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(kit::padding, 0, kit::padding, 0);
    head->addWidget(m_title, 1);
    head->addWidget(m_chip);
    m_chip->hide();
    m_title->setMinimumHeight(headHeight);
    column->addLayout(head);
    column->addWidget(new kit::Hairline);
    auto *content = new QWidget;
    content->setLayout(m_body);
    m_body->setContentsMargins({});
    m_body->setSpacing(0);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(name + QStringLiteral("Scroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    content->setAutoFillBackground(false); // the panel's surface shows
    scroll->viewport()->setAutoFillBackground(false);
    column->addWidget(scroll, 1);
    column->addWidget(new kit::Hairline);
    m_sentence->setObjectName(name + QStringLiteral("Sentence"));
    m_sentence->setInk(kit::Ink::Text2);
    m_sentence->setWordWrap(true);
    m_sentence->setContentsMargins(kit::padding, 12, kit::padding, 12);
    column->addWidget(m_sentence);
    m_foot->setContentsMargins(kit::padding, 0, kit::padding, kit::padding);
    m_foot->setSpacing(kit::buttonGap);
    column->addLayout(m_foot);
}

QWidget *SidePanel::firstField()
{
    return m_act && m_act->isEnabled() ? static_cast<QWidget *>(m_act) : m_close;
}

QString SidePanel::title() const
{
    return m_title->text();
}

void SidePanel::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void SidePanel::setChip(const QString &text)
{
    m_chip->setChip({text});
    m_chip->setVisible(!text.isEmpty());
}

void SidePanel::setSentence(const QString &text)
{
    m_sentence->setText(text);
    m_sentence->setVisible(!text.isEmpty());
}

void SidePanel::addButton(kit::Button *button, QKeyCombination keys)
{
    button->setKeyCap(QKeySequence(keys));
    button->setKeyCapVisible(true);
    m_foot->addWidget(button, button == m_act ? 1 : 0);
}

void SidePanel::setActs(const QString &act, const QString &close)
{
    m_act = new kit::Button(act, kit::Button::Kind::Primary);
    m_act->setObjectName(objectName() + QStringLiteral("Act"));
    connect(m_act, &kit::Button::clicked, this, [this] { this->act(); });
    addButton(m_act, Qt::Key_Return);
    setClose(close);
}

void SidePanel::setClose(const QString &close)
{
    m_close = new kit::Button(close);
    m_close->setObjectName(objectName() + QStringLiteral("Close"));
    connect(m_close, &kit::Button::clicked, this, &SidePanel::leave);
    addButton(m_close, Qt::Key_Escape);
    if (m_foot->sizeHint().width() > panelWidth - 1) // in a language of long words its tip says it
        m_close->setKeyCapVisible(false);
    if (!m_act)
        m_foot->addStretch();
}

QVBoxLayout *SidePanel::addPart(const QString &title, QWidget *beside)
{
    auto *part = new QVBoxLayout;
    part->setContentsMargins(kit::padding, 0, kit::padding, 12);
    part->setSpacing(kit::step / 2);
    auto *head = new QHBoxLayout;
    auto *label = new kit::Label(title, kit::TextSize::Body, kit::strong);
    label->setMinimumHeight(partHead);
    head->addWidget(label, 1);
    if (beside)
        head->addWidget(beside);
    part->addLayout(head);
    if (m_body->count() > 0)
        m_body->addWidget(new kit::Hairline);
    m_body->addLayout(part);
    return part;
}

void SidePanel::addLine(QVBoxLayout *part, const QString &label, QWidget *control)
{
    addLine(part, label, control, nullptr);
}

void SidePanel::addLine(QVBoxLayout *part, const QString &label, QWidget *first, QWidget *second)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(kit::step);
    auto *words = new kit::Label(label, kit::Ink::Text2);
    words->setFixedWidth(labelWidth);
    words->setMinimumHeight(lineHeight);
    words->setBuddy(first);
    if (first->accessibleName().isEmpty())
        first->setAccessibleName(label);
    line->addWidget(words);
    const bool isAsWideAsItsChoices = qobject_cast<kit::Segments *>(first) != nullptr;
    line->addWidget(first, 1, isAsWideAsItsChoices ? Qt::AlignLeft | Qt::AlignVCenter : Qt::Alignment());
    if (second)
        line->addWidget(second, 1);
    part->addLayout(line);
}

void SidePanel::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_act)
        submit();
    else if (event->key() == Qt::Key_Escape)
        leave();
    else
        QFrame::keyPressEvent(event);
}

void SidePanel::submit()
{
    if (m_act && m_act->isEnabled())
        act();
}

void SidePanel::leave()
{
    giveUp();
    Q_EMIT closed();
}

void SidePanel::paintEvent(QPaintEvent *)
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens.surface);
    painter.fillRect(QRect(0, 0, 1, height()), tokens.line);
}

} // namespace foyer::seatmap
