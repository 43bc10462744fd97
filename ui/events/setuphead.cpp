// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/setuphead.h"

#include "ui/events/words.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/format.h"
#include "ui/kit/label.h"
#include "ui/kit/theme.h"

namespace foyer::events {

namespace {

constexpr int headHeight = 56;

} // namespace

SetupHead::SetupHead(QWidget *parent)
    : QFrame(parent)
    , m_back(new kit::Button(kit::Icon::ArrowLeft, QString(), kit::Button::Kind::Ghost))
    , m_title(new kit::Label({}, kit::TextSize::Title, kit::strong))
    , m_state(new kit::Chip)
    , m_line(new kit::Label({}, kit::Ink::Text3))
    , m_saved(new kit::Label({}, kit::TextSize::Small))
    , m_save(new kit::Button)
    , m_next(new kit::Button)
    , m_publish(new kit::Button({}, kit::Button::Kind::Primary))
{
    setObjectName(QStringLiteral("setupHead"));
    setFixedHeight(headHeight);
    m_back->setObjectName(QStringLiteral("setupBack"));
    m_title->setObjectName(QStringLiteral("setupTitle"));
    m_saved->setObjectName(QStringLiteral("setupSaved"));
    m_saved->setInk(kit::Ink::Text3);
    m_save->setObjectName(QStringLiteral("setupSave"));
    m_next->setObjectName(QStringLiteral("setupNext"));
    m_publish->setObjectName(QStringLiteral("setupPublish"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 16, 0);
    row->setSpacing(12);
    row->addWidget(m_back);
    row->addWidget(m_title, 2);
    row->addWidget(m_state);
    row->addWidget(m_line, 3);
    row->addWidget(m_saved);
    row->addWidget(m_save);
    row->addWidget(m_next);
    row->addWidget(m_publish);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
}

void SetupHead::setActions(QAction *back, QAction *save, QAction *next, QAction *publish)
{
    m_back->setAction(back);
    m_back->setText({});
    m_back->setKeyCapVisible(false);
    m_back->setAccessibleName(back->text());
    m_save->setAction(save);
    m_next->setAction(next);
    m_publish->setAction(publish);
    for (kit::Button *button : {m_save, m_next, m_publish})
        button->setKeyCapVisible(false);
}

QString SetupHead::saveWords(const SetupModel &model)
{
    const kit::Format format;
    if (model.isKeepingFailed())
        return tr("cannot be kept on this computer: save it now");
    switch (model.state()) {
    case SaveState::Saved:
        return model.savedAt()
                   ? tr("saved %1").arg(format.time(*model.savedAt(), QTimeZone::systemTimeZone()))
                   : QString();
    case SaveState::Kept: return model.server().isMade() ? tr("not saved yet") : tr("on this computer only");
    case SaveState::Saving: return tr("saving …");
    case SaveState::Offline: return tr("no server: kept on this computer");
    case SaveState::Refused: return tr("not saved: see what is marked");
    case SaveState::Overtaken: return tr("changed by somebody else");
    }
    return {};
}

void SetupHead::show(const SetupModel &model, const QString &line)
{
    const Setup &wanted = model.wanted();
    const QString title = wanted.facts.title.trimmed();
    m_title->setText(title.isEmpty() ? tr("New event") : title);
    m_state->setChip(stateChip(wanted.state));
    m_line->setText(line);
    m_saved->setText(saveWords(model));
    const bool isBad = model.state() == SaveState::Refused || model.state() == SaveState::Overtaken
                       || model.isKeepingFailed();
    m_saved->setInk(isBad                                 ? kit::Ink::Red
                    : model.state() == SaveState::Offline ? kit::Ink::Amber
                                                          : kit::Ink::Text3);
}

void SetupHead::setPublishVisible(bool visible)
{
    m_publish->setVisible(visible);
    m_publish->setWhyDisabled(tr("Something still lacks; see the list at the right."));
}

void SetupHead::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event);
    QPainter painter(this);
    const kit::Tokens &tokens = kit::tokensOf(this);
    painter.fillRect(rect(), tokens.surface);
    painter.fillRect(0, height() - 1, width(), 1, tokens.line);
}

} // namespace foyer::events
