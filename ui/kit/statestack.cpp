// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/statestack.h"

#include "ui/kit/emptystate.h"
#include "ui/kit/errorstate.h"
#include "ui/kit/loadingstate.h"

#include <QStackedLayout>

namespace foyer::kit {

StateStack::StateStack(QWidget *content, QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedLayout(this))
    , m_content(content)
    , m_loading(new LoadingState({}, this))
    , m_error(new ErrorState(this))
{
    m_stack->addWidget(m_content);
    m_stack->addWidget(m_loading);
    m_stack->addWidget(m_error);
    connect(m_error, &ErrorState::retry, this, &StateStack::retry);
}

void StateStack::showContent()
{
    turnTo(m_content);
}

void StateStack::showLoading(const QString &text)
{
    m_loading->setText(text);
    turnTo(m_loading);
}

void StateStack::showError(const QString &title, const QString &sentence, bool retry)
{
    m_error->say(title, sentence);
    m_error->setRetryVisible(retry);
    turnTo(m_error);
}

void StateStack::showEmpty()
{
    if (m_empty)
        turnTo(m_empty);
}

EmptyState *StateStack::setEmpty(const QString &title, const QString &text)
{
    if (m_empty) {
        m_empty->setTexts(title, text);
        return m_empty;
    }
    m_empty = new EmptyState(title, text, this);
    m_stack->addWidget(m_empty);
    return m_empty;
}

StateStack::Face StateStack::face() const
{
    const QWidget *shown = m_stack->currentWidget();
    if (shown == m_loading)
        return Face::Loading;
    if (shown == m_error)
        return Face::Error;
    return shown == m_empty && m_empty ? Face::Empty : Face::Content;
}

void StateStack::turnTo(QWidget *face)
{
    m_stack->setCurrentWidget(face);
}

} // namespace foyer::kit
