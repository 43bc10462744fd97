// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/signinveil.h"

#include "ui/kit/card.h"
#include "ui/kit/focuswithin.h"
#include "ui/kit/theme.h"
#include "ui/kit/tokens.h"
#include "ui/start/signinform.h"

namespace foyer::shell {

namespace {

constexpr int cardWidth = 432;
constexpr int cardPadding = 24;
constexpr double dimming = .72;

} // namespace

SignInVeil::SignInVeil(QWidget *over) : QWidget(over), m_card(nullptr), m_form(new start::SignInForm)
{
    setObjectName(QStringLiteral("signInVeil"));
    auto *card = new kit::Card(this);
    card->body()->setContentsMargins(cardPadding, cardPadding, cardPadding, cardPadding);
    card->body()->addWidget(m_form);
    m_card = card;
    over->installEventFilter(this);
    hide();
}

void SignInVeil::lower(const QString &email, const QString &why)
{
    m_focus = QApplication::focusWidget();
    m_form->clear();
    m_form->setWorking(false);
    m_form->setReturning(email, why);
    cover();
    show();
    raise();
    m_form->focusFirst();
}

void SignInVeil::raiseAgain()
{
    m_form->clear();
    hide();
    if (m_focus)
        m_focus->setFocus();
}

void SignInVeil::cover()
{
    setGeometry(parentWidget()->rect());
    const int height = m_card->sizeHint().height();
    m_card->setGeometry((width() - cardWidth) / 2, std::max(0, (this->height() - height) / 2), cardWidth,
                        height);
}

bool SignInVeil::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        cover();
    return QWidget::eventFilter(watched, event);
}

void SignInVeil::paintEvent(QPaintEvent *)
{
    QColor ground = kit::tokensOf(this).window;
    ground.setAlphaF(float(dimming));
    QPainter(this).fillRect(rect(), ground);
}

// Tab stays within: what lies below belongs to somebody who is not signed in.
bool SignInVeil::focusNextPrevChild(bool next)
{
    return kit::focusWithin(*this, next);
}

} // namespace foyer::shell
