// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/searchedit.h"

#include <QKeyEvent>
#include <QTimer>

namespace foyer::kit {

SearchEdit::SearchEdit(const QString &placeholder, QWidget *parent)
    : LineEdit(parent)
    , m_pause(new QTimer(this))
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setLeading(Icon::Search);
    setMaxLength(200);
    m_pause->setSingleShot(true);
    m_pause->setInterval(250);
    connect(m_pause, &QTimer::timeout, this, &SearchEdit::search);
    connect(this, &QLineEdit::textEdited, m_pause, qOverload<>(&QTimer::start));
    connect(this, &QLineEdit::returnPressed, this, &SearchEdit::search);
}

void SearchEdit::setPause(int milliseconds)
{
    m_pause->setInterval(milliseconds);
}

void SearchEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || text().isEmpty()) {
        LineEdit::keyPressEvent(event);
        return;
    }
    clear();
    search();
    event->accept();
}

void SearchEdit::search()
{
    m_pause->stop();
    const QString wanted = text().trimmed();
    if (wanted == m_last)
        return;
    m_last = wanted;
    Q_EMIT searched(wanted);
}

} // namespace foyer::kit
