// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/toastview.h"

#include "ui/kit/button.h"
#include "ui/kit/iconlabel.h"
#include "ui/kit/label.h"
#include "ui/kit/painting.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QShortcut>

namespace foyer::kit {

QMargins ToastView::shadowMargins()
{
    return {16, 12, 16, 20};
}

ToastView::ToastView(Toast toast, int lifetime, QWidget *parent) : QWidget(parent), m_toast(std::move(toast))
{
    setObjectName(QStringLiteral("toast"));
    setAccessibleName(m_toast.text);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(shadowMargins() + QMargins(16, 8, 8, 8));
    row->setSpacing(12);
    const Icon icon = m_toast.icon == Icon::None ? iconOf(m_toast.tone) : m_toast.icon;
    row->addWidget(new IconLabel(icon, 20, inkOf(m_toast.tone), this));
    auto *words = new Label(m_toast.text, TextSize::Body, regular, this);
    words->setWordWrap(true);
    row->addWidget(words, 1);
    addAction(row);
    addClose(row);
    m_life.setSingleShot(true);
    m_life.setInterval(lifetime);
    connect(&m_life, &QTimer::timeout, this, &ToastView::done);
    if (!m_toast.stays)
        m_life.start();
}

void ToastView::addAction(QHBoxLayout *row)
{
    if (m_toast.action.isEmpty())
        return;
    const bool undoes = m_toast.keys == QKeySequence(QKeySequence::Undo);
    const auto quiet = undoes ? Button::Kind::Link : Button::Kind::Ghost;
    const auto kind = m_toast.stays ? Button::Kind::Plain : quiet;
    auto *button = new Button(m_toast.action, kind, this);
    button->setObjectName(QStringLiteral("toastAction"));
    if (m_toast.stays)
        button->setExtent(Extent::Small);
    button->setKeyCap(m_toast.keys);
    row->addWidget(button);
    const auto run = [this] {
        const std::function<void()> act = m_toast.run;
        Q_EMIT done();
        if (act)
            act();
    };
    connect(button, &QAbstractButton::clicked, this, run);
    if (!m_toast.keys.isEmpty())
        connect(new QShortcut(m_toast.keys, this), &QShortcut::activated, this, run);
}

void ToastView::addClose(QHBoxLayout *row)
{
    if (!m_toast.stays)
        return;
    auto *close = new Button(Icon::X, {}, Button::Kind::Ghost, this);
    close->setObjectName(QStringLiteral("toastClose"));
    close->setExtent(Extent::Small);
    close->setAccessibleName(tr("Close the message"));
    row->addWidget(close);
    connect(close, &QAbstractButton::clicked, this, &ToastView::done);
}

void ToastView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensOf(this);
    const QRectF panel = rect().marginsRemoved(shadowMargins());
    paintShadow(painter, panel, 8, tokens.shadow);
    paintBox(painter, panel, 8, tokens.surface, tokens.lineStrong);
}

bool ToastView::event(QEvent *event)
{
    // Nobody loses a message while reading it or reaching for its button.
    if (event->type() == QEvent::Enter)
        m_life.stop();
    else if (event->type() == QEvent::Leave && !m_toast.stays)
        m_life.start();
    return QWidget::event(event);
}

} // namespace foyer::kit
