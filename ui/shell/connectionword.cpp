// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/connectionword.h"

#include "ui/kit/format.h"
#include "ui/kit/iconlabel.h"
#include "ui/kit/label.h"

namespace foyer::shell {

namespace {

struct Shown
{
    kit::Icon icon;
    kit::Ink ink;
    QString text;
};

Shown shownOf(const LinkState &state)
{
    using client::LiveState;
    if (state.lostAt) {
        const QString since = kit::Format().time(*state.lostAt, QTimeZone::systemTimeZone());
        return {kit::Icon::CloudOff, kit::Ink::Amber,
                ConnectionWord::tr("No connection since %1").arg(since)};
    }
    switch (state.live) {
    case LiveState::Online:
        return {kit::Icon::CircleCheck, kit::Ink::Green, ConnectionWord::tr("Online, seats live")};
    case LiveState::Connecting:
        return {kit::Icon::LoaderCircle, kit::Ink::Text3, ConnectionWord::tr("Connecting …")};
    case LiveState::Reconnecting:
        return {kit::Icon::TriangleAlert, kit::Ink::Amber, ConnectionWord::tr("Online, seats not live")};
    case LiveState::Off:
    case LiveState::Offline: break;
    }
    return {kit::Icon::CircleCheck, kit::Ink::Green, ConnectionWord::tr("Online")};
}

} // namespace

ConnectionWord::ConnectionWord(QWidget *parent)
    : QWidget(parent)
    , m_icon(new kit::IconLabel(kit::Icon::CircleCheck))
    , m_word(new kit::Label(QString(), kit::Ink::Text2))
{
    setObjectName(QStringLiteral("connection"));
    setSizePolicy(QSizePolicy::Minimum,
                  QSizePolicy::Preferred); // never cut: what stands left of it gives way
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_icon);
    row->addWidget(m_word);
    retranslate();
}

void ConnectionWord::setState(const LinkState &state)
{
    m_state = state;
    retranslate();
}

QString ConnectionWord::text() const
{
    return m_word->text();
}

void ConnectionWord::retranslate()
{
    const Shown shown = shownOf(m_state);
    m_icon->setIcon(shown.icon, shown.ink);
    m_word->setText(shown.text);
    setAccessibleName(shown.text);
}

void ConnectionWord::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace foyer::shell
