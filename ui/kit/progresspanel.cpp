// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/progresspanel.h"

#include "ui/kit/bar.h"
#include "ui/kit/button.h"
#include "ui/kit/format.h"
#include "ui/kit/label.h"

#include <QVBoxLayout>

namespace foyer::kit {

ProgressPanel::ProgressPanel(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(new Label(title, TextSize::Body, medium, this))
    , m_count(new Label({}, Ink::Text2, this))
    , m_detail(new Label({}, Ink::Text3, this))
    , m_bar(new Bar(6, this))
    , m_cancel(new Button(tr("Cancel"), Button::Kind::Plain, this))
{
    m_count->setFigures(true);
    m_detail->setFigures(true);
    m_cancel->setExtent(Extent::Small);
    m_cancel->setObjectName(QStringLiteral("cancelWork"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_count);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_detail, 1);
    foot->addWidget(m_cancel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_bar);
    column->addLayout(foot);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setAccessibleName(title);
    connect(m_cancel, &QAbstractButton::clicked, this, &ProgressPanel::cancelled);
}

void ProgressPanel::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void ProgressPanel::setProgress(qint64 done, qint64 total)
{
    m_count->setText(total > 0 ? Format::of(this).ofTotal(done, total) : QString());
    m_bar->setShare(total > 0 ? double(done) / double(total) : -1);
    m_bar->setAccessibleName(m_count->text());
}

void ProgressPanel::setDetail(const QString &text)
{
    m_detail->setText(text);
}

void ProgressPanel::setCancellable(bool cancellable)
{
    m_cancel->setVisible(cancellable);
}

} // namespace foyer::kit
