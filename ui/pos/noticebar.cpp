// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/noticebar.h"

#include "ui/kit/button.h"
#include "ui/kit/iconlabel.h"
#include "ui/kit/label.h"
#include "ui/kit/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace foyer::pos {

NoticeBar::NoticeBar(TillModel &till, QAction *alternative, QWidget *parent)
    : QWidget(parent)
    , m_till(till)
    , m_alternative(alternative)
    , m_icon(new kit::IconLabel(kit::Icon::TriangleAlert, 16, kit::Ink::Amber))
    , m_text(new kit::Label(QString(), kit::Ink::Text2))
    , m_way(new QWidget)
    , m_close(new kit::Button(kit::Icon::X, QString(), kit::Button::Kind::Ghost))
{
    setObjectName(QStringLiteral("notice"));
    m_text->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("noticeText"));
    auto *button = new kit::Button;
    button->setAction(alternative);
    button->setObjectName(QStringLiteral("noticeAction"));
    auto *way = new QHBoxLayout(m_way);
    way->setContentsMargins(0, 0, 0, 0);
    way->addWidget(button);
    m_close->setExtent(kit::Extent::Small);
    m_close->setAccessibleName(tr("Close the message"));
    m_close->setObjectName(QStringLiteral("noticeClose"));
    connect(m_close, &QAbstractButton::clicked, this, [this] { m_till.dismissNotice(); });
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 12, 12);
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(m_way);
    connect(&m_till, &TillModel::noticeChanged, this, &NoticeBar::refresh);
    connect(&m_till, &TillModel::orphanChanged, this, &NoticeBar::refresh);
    connect(m_alternative, &QAction::triggered, this, [this] { m_till.runNotice(); });
    refresh();
}

void NoticeBar::refresh()
{
    const std::optional<OrphanCase> &orphan = m_till.orphan();
    const std::optional<Notice> &notice = m_till.notice();
    const bool hasWay = !orphan && notice && notice->run;
    m_alternative->setEnabled(hasWay);
    m_way->setVisible(hasWay);
    m_close->setVisible(!orphan);
    setVisible(orphan || notice);
    if (orphan && !orphan->stranded.empty())
        say(kit::Tone::Amber, tr("%1 would be left alone. Choose how to mend it, or keep it.")
                                  .arg(orphan->show->seatName(orphan->stranded.front())));
    else if (orphan)
        say(kit::Tone::Amber, tr("A seat would be left alone. Choose how to mend it, or keep it."));
    else if (notice) {
        if (hasWay)
            m_alternative->setText(notice->action);
        say(notice->tone, notice->text);
    }
}

void NoticeBar::say(kit::Tone tone, const QString &text)
{
    m_icon->setIcon(kit::iconOf(tone), kit::inkOf(tone));
    m_text->setText(text);
    setAccessibleName(text);
}

void NoticeBar::paintEvent(QPaintEvent *event)
{
    static_cast<void>(event);
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), kit::tokensOf(this).line);
}

} // namespace foyer::pos
