// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/phaserow.h"

#include "ui/events/sharededit.h"
#include "ui/events/words.h"
#include "ui/kit/button.h"
#include "ui/kit/label.h"
#include "ui/kit/lineedit.h"

#include <algorithm>
#include <QCheckBox>
#include <QDateTimeEdit>

namespace foyer::events {

namespace {

using catalog::Channel;

constexpr std::array channels{Channel::Public, Channel::BoxOffice, Channel::Phone, Channel::Partner};

void prepare(QDateTimeEdit *field, const QString &name, const QString &said)
{
    field->setObjectName(name);
    field->setAccessibleName(said);
    field->setTimeSpec(Qt::UTC);
    field->setKeyboardTracking(false);
    field->setCalendarPopup(true);
    //: a date and a time to be typed, as QDateTime::toString() takes them: figures only
    field->setDisplayFormat(PhaseRow::tr("dd/MM/yyyy HH:mm"));
    field->setDateRange({2000, 1, 1}, {2199, 12, 31});
}

} // namespace

PhaseRow::PhaseRow(int number, QWidget *parent)
    : QWidget(parent)
    , m_name(new kit::LineEdit)
    , m_opens(new QDateTimeEdit)
    , m_closes(new QDateTimeEdit)
    , m_remove(nullptr)
    , m_note(new kit::Label({}, kit::Ink::Red))
{
    m_name->setObjectName(QStringLiteral("phaseName%1").arg(number));
    m_name->setAccessibleName(tr("Name of sale phase %1").arg(number + 1));
    m_name->setMaxLength(100);
    prepare(m_opens, QStringLiteral("phaseOpens%1").arg(number), tr("Sale phase %1 begins").arg(number + 1));
    prepare(m_closes, QStringLiteral("phaseCloses%1").arg(number), tr("Sale phase %1 ends").arg(number + 1));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 8, 8);
    auto *first = new QHBoxLayout;
    first->addWidget(m_name, 1);
    first->addWidget(m_opens);
    first->addWidget(new kit::Label(tr("to"), kit::Ink::Text2));
    first->addWidget(m_closes);
    auto *remove = new kit::Button(kit::Icon::Trash2, QString(), kit::Button::Kind::Ghost);
    remove->setObjectName(QStringLiteral("phaseRemove%1").arg(number));
    remove->setAccessibleName(tr("Remove sale phase %1").arg(number + 1));
    first->addWidget(remove);
    m_remove = remove;
    auto *second = new QHBoxLayout;
    second->setSpacing(16);
    for (std::size_t i = 0; i < channels.size(); ++i) {
        m_channels[i] = new QCheckBox(channelWords(channels[i]));
        m_channels[i]->setObjectName(QStringLiteral("phaseChannel%1_%2").arg(number).arg(i));
        second->addWidget(m_channels[i]);
        connect(m_channels[i], &QCheckBox::clicked, this, &PhaseRow::read);
    }
    second->addWidget(m_note, 1);
    layout->addLayout(first);
    layout->addLayout(second);
    connect(m_name, &QLineEdit::textEdited, this, &PhaseRow::read);
    connect(m_opens, &QDateTimeEdit::dateTimeChanged, this, &PhaseRow::read);
    connect(m_closes, &QDateTimeEdit::dateTimeChanged, this, &PhaseRow::read);
    connect(remove, &kit::Button::clicked, this, &PhaseRow::removeWanted);
}

QWidget *PhaseRow::firstField() const
{
    return m_name;
}

void PhaseRow::show(const Phase &phase, const QTimeZone &zone, bool isEditable)
{
    m_isShowing = true;
    const bool isAnother = m_phase.id != phase.id;
    m_phase = phase;
    m_zone = zone;
    showText(m_name, phase.name);
    showDateTime(m_opens, wallClock(phase.opens, zone), isAnother);
    showDateTime(m_closes, wallClock(phase.closes, zone), isAnother);
    for (std::size_t i = 0; i < channels.size(); ++i)
        m_channels[i]->setChecked(std::ranges::find(phase.channels, channels[i]) != phase.channels.end());
    m_isShowing = false;
    setEnabled(isEditable);
}

void PhaseRow::showProblem(const QString &sentence)
{
    m_note->setText(sentence);
    m_note->setLeading(sentence.isEmpty() ? kit::Icon::None : kit::Icon::OctagonX);
    m_name->setAccessibleDescription(sentence);
}

void PhaseRow::read()
{
    if (m_isShowing)
        return;
    Phase phase = m_phase;
    phase.name = m_name->text();
    phase.channels.clear();
    for (std::size_t i = 0; i < channels.size(); ++i) {
        if (m_channels[i]->isChecked())
            phase.channels.push_back(channels[i]);
    }
    phase.opens = momentOf(m_opens->date(), m_opens->time(), m_zone);
    phase.closes = momentOf(m_closes->date(), m_closes->time(), m_zone);
    Q_EMIT edited(phase);
}

} // namespace foyer::events
