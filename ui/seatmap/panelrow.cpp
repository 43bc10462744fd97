// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/panelrow.h"

#include "ui/kit/button.h"
#include "ui/kit/iconlabel.h"
#include "ui/kit/label.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>

namespace foyer::seatmap {

namespace {

constexpr int iconGap = 12;
constexpr int framedWidth = 152; ///< of the last act, so that those of all rows stand below each other

} // namespace

PanelRow::PanelRow(QWidget *parent)
    : QWidget(parent)
    , m_icon(new kit::IconLabel(kit::Icon::None))
    , m_title(new kit::Label({}, kit::TextSize::Body, kit::medium))
    , m_detail(new kit::Label({}, kit::Ink::Text3))
{
    setFixedHeight(height);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(kit::padding, 1, kit::step, 0);
    line->setSpacing(iconGap);
    line->addWidget(m_icon);
    line->addWidget(m_title);
    line->addWidget(m_detail, 1);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    for (int i = 0; i < int(m_acts.size()); ++i) {
        auto *button = new kit::Button;
        button->setExtent(kit::Extent::Small);
        line->addWidget(button);
        m_acts[std::size_t(i)] = button;
        connect(button, &kit::Button::clicked, this, [this, i] { Q_EMIT actWanted(i); });
    }
}

void PanelRow::show(const QString &name, const Content &content)
{
    setObjectName(name);
    m_icon->setVisible(content.icon != kit::Icon::None);
    m_icon->setIcon(content.icon, content.ink);
    m_icon->setAccessibleName(content.iconName);
    m_title->setText(content.title);
    m_detail->setText(content.detail);
    m_detail->setObjectName(name + QStringLiteral("Detail"));
    m_detail->setToolTip(content.detail);
    for (int i = 0; i < int(m_acts.size()); ++i) {
        const Act &act = content.acts[std::size_t(i)];
        kit::Button *button = m_acts[std::size_t(i)];
        button->setObjectName(name + QStringLiteral("Act%1").arg(i));
        button->setText(act.text);
        button->setAccessibleName(act.name.isEmpty() ? act.text + QStringLiteral(", ") + content.title
                                                     : act.name);
        button->setKind(act.isFramed ? kit::Button::Kind::Plain : kit::Button::Kind::Ghost);
        button->setMinimumWidth(act.isFramed && i == int(m_acts.size()) - 1 ? framedWidth : 0);
        button->setVisible(!act.text.isEmpty());
    }
    QWidget::show();
    update();
}

void PanelRow::setChosen(bool chosen)
{
    m_isChosen = chosen;
    update();
}

QString PanelRow::text() const
{
    return m_title->text() + QStringLiteral(": ") + m_detail->text();
}

void PanelRow::paintEvent(QPaintEvent *)
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    QPainter painter(this);
    if (m_isChosen)
        painter.fillRect(rect(), tokens.select);
    painter.fillRect(QRect(0, 0, width(), 1), tokens.line);
}

void PanelRow::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT clicked();
}

} // namespace foyer::seatmap
