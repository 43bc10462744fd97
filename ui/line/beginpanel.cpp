// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/line/beginpanel.h"

#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/field.h"
#include "ui/kit/format.h"
#include "ui/kit/hairline.h"
#include "ui/kit/label.h"
#include "ui/kit/measures.h"
#include "ui/kit/segments.h"
#include "ui/line/roomwords.h"
#include "ui/line/wallclock.h"

#include <QDateTimeEdit>
#include <QSpinBox>

namespace foyer::line {

namespace {

constexpr int panelWidth = 600;
constexpr int topSpace = 40;
constexpr qint32 mostPerMinute = 100'000;
constexpr qint32 mostWishes = 1'000'000;
constexpr qint32 usualWishes = 500;

QSpinBox *spin(const char *name, int most)
{
    auto *field = new QSpinBox;
    field->setObjectName(QLatin1StringView(name));
    field->setRange(1, most);
    field->setGroupSeparatorShown(true);
    return field;
}

} // namespace

BeginPanel::BeginPanel(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("beginPanel"));
    auto *card = new kit::Card;
    card->setFixedWidth(panelWidth);
    card->body()->setContentsMargins(24, 24, 24, 24);
    card->body()->setSpacing(0);
    makeWords(card->body());
    m_form = new QWidget;
    auto *form = new QVBoxLayout(m_form);
    form->setContentsMargins({});
    form->setSpacing(kit::padding);
    makeFields(form);
    makeButtons(form);
    card->body()->addWidget(m_form);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kit::padding, topSpace, kit::padding, kit::padding);
    auto *middle = new QHBoxLayout; // and no alignment: that would forget how high lines of text become
    middle->addStretch(1);
    middle->addWidget(card);
    middle->addStretch(1);
    column->addLayout(middle);
    column->addStretch(1);
    listen();
}

void BeginPanel::makeWords(QVBoxLayout *column)
{
    auto *title = new kit::Label(tr("No waiting room on this date"), kit::TextSize::Page, kit::strong);
    m_text = new kit::Label({}, kit::Ink::Text2);
    m_text->setObjectName(QStringLiteral("beginText"));
    m_text->setWordWrap(true);
    m_demand = new kit::Label;
    m_demand->setObjectName(QStringLiteral("beginDemand"));
    m_demand->setWordWrap(true);
    column->addWidget(title);
    column->addSpacing(8);
    column->addWidget(m_text);
    column->addWidget(m_demand);
    column->addSpacing(20);
}

void BeginPanel::makeFields(QVBoxLayout *column)
{
    m_way = new kit::Segments(tr("When the line opens"));
    m_way->setObjectName(QStringLiteral("beginWay"));
    m_way->addChoice(tr("At a time"));
    m_way->addChoice(tr("Now"));
    m_way->addChoice(tr("When demand is high"));
    column->addWidget(m_way, 0, Qt::AlignLeft);
    m_opening = new QDateTimeEdit;
    m_opening->setObjectName(QStringLiteral("beginOpening"));
    prepareMoment(*m_opening);
    m_openingField = new kit::Field(tr("Opens at"), m_opening);
    m_openingField->setHint(tr("Whoever comes before is put in order by a draw."));
    m_above = spin("beginAbove", mostWishes);
    m_aboveField = new kit::Field(tr("Above so many wishes for seats in ten seconds"), m_above);
    m_rate = spin("beginRate", mostPerMinute);
    m_window = spin("beginWindow", 120);
    auto *numbers = new QHBoxLayout;
    numbers->setSpacing(kit::padding);
    numbers->addWidget(new kit::Field(tr("Let in, a minute"), m_rate), 1);
    numbers->addWidget(new kit::Field(tr("Time to buy, in minutes"), m_window), 1);
    column->addWidget(m_openingField);
    column->addWidget(m_aboveField);
    column->addLayout(numbers);
}

void BeginPanel::makeButtons(QVBoxLayout *column)
{
    m_sentence = new kit::Label({}, kit::Ink::Text2);
    m_sentence->setObjectName(QStringLiteral("beginSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setFigures(true);
    m_begin = new kit::Button({}, kit::Button::Kind::Primary);
    m_begin->setObjectName(QStringLiteral("beginLine"));
    m_drop = new kit::Button(tr("Never by itself"));
    m_drop->setObjectName(QStringLiteral("beginDrop"));
    auto *row = new QHBoxLayout;
    row->setSpacing(kit::buttonGap);
    row->addWidget(m_begin);
    row->addWidget(m_drop);
    row->addStretch(1);
    column->addWidget(new kit::Hairline);
    column->addWidget(m_sentence);
    column->addLayout(row);
}

void BeginPanel::listen()
{
    connect(m_way, &kit::Segments::chosen, this,
            [this](int index) { edit([index](LineDraft &draft) { draft.beginning = Beginning(index); }); });
    connect(m_opening, &QDateTimeEdit::dateTimeChanged, this, [this](const QDateTime &shown) {
        const Instant at = momentOf(shown, m_facts.zone);
        edit([at](LineDraft &draft) { draft.opensAt = at; });
    });
    connect(m_above, &QSpinBox::valueChanged, this,
            [this](int above) { edit([above](LineDraft &draft) { draft.automaticAbove = above; }); });
    connect(m_rate, &QSpinBox::valueChanged, this,
            [this](int rate) { edit([rate](LineDraft &draft) { draft.perMinute = rate; }); });
    connect(m_window, &QSpinBox::valueChanged, this,
            [this](int minutes) { edit([minutes](LineDraft &draft) { draft.windowMinutes = minutes; }); });
    connect(m_begin, &kit::Button::clicked, this, &BeginPanel::beginWanted);
    connect(m_drop, &kit::Button::clicked, this, &BeginPanel::demandDropped);
}

Beginning BeginPanel::beginning() const
{
    return m_facts.draft.beginning.value_or(Beginning::AtATime);
}

void BeginPanel::edit(const std::function<void(LineDraft &)> &change)
{
    if (m_isShowing)
        return;
    LineDraft draft = m_facts.draft;
    change(draft);
    draft.dropWhatIs(m_facts.sight.control);
    if (!(draft == m_facts.draft))
        Q_EMIT draftChanged(draft);
}

void BeginPanel::focusFirst()
{
    m_way->setFocus(Qt::OtherFocusReason);
}

// What is not typed is shown as it will be done: the draft the sentence is made of has it all.
void BeginPanel::show(const RoomFacts &facts)
{
    m_facts = facts;
    m_isShowing = true;
    m_text->setText(
        facts.maySteer
            ? tr("When more people come than can buy at once, a waiting room lets them in one after "
                 "another, and only whoever was let in can take seats.")
            : tr("Whoever steers the sale can set one up. Until then everybody may buy at once."));
    const std::optional<qint32> above = facts.sight.control.automaticAbove;
    m_demand->setVisible(above.has_value());
    if (above)
        m_demand->setText(
            tr("One opens by itself when seats are wished for more than %1 times in ten seconds.")
                .arg(kit::Format().count(*above)));
    m_form->setVisible(facts.maySteer);
    showFields();
    showButtons();
    m_isShowing = false;
}

void BeginPanel::showFields()
{
    const LineDraft &draft = m_facts.draft;
    const wire::LineControl &control = m_facts.sight.control;
    m_way->setCurrentIndex(int(beginning()));
    m_openingField->setVisible(beginning() == Beginning::AtATime);
    m_aboveField->setVisible(beginning() == Beginning::OnDemand);
    if (!m_opening->hasFocus())
        m_opening->setDateTime(wallClock(draft.opensAt.value_or(nextHour(m_facts.now)), m_facts.zone));
    m_above->setValue(draft.automaticAbove.value_or(control.automaticAbove.value_or(usualWishes)));
    m_rate->setValue(wholePerMinute(draft.paceOver(m_facts.sight.pace())));
    m_window->setValue(draft.windowMinutes.value_or(std::max(1, control.windowSeconds / 60)));
}

void BeginPanel::showButtons()
{
    RoomFacts meant = m_facts;
    if (!meant.draft.opensAt)
        meant.draft.opensAt = nextHour(m_facts.now);
    meant.draft.automaticAbove = m_above->value();
    m_sentence->setText(beginningWords(meant));
    const bool isPast = beginning() == Beginning::AtATime && *meant.draft.opensAt <= m_facts.now;
    m_openingField->setError(isPast ? tr("This lies in the past.") : QString());
    switch (beginning()) {
    case Beginning::AtATime: m_begin->setText(tr("Set up the waiting room")); break;
    case Beginning::Now: m_begin->setText(tr("Open the waiting room now")); break;
    case Beginning::OnDemand: m_begin->setText(tr("Watch the demand")); break;
    }
    const bool isThere = beginning() == Beginning::OnDemand && m_facts.draft.automaticAbove == std::nullopt
                         && m_facts.sight.control.automaticAbove;
    m_begin->setEnabled(m_facts.canSteer() && !isPast && !isThere);
    m_begin->setWhyDisabled(isPast          ? tr("The opening lies in the past.")
                            : isThere       ? tr("It is set so already.")
                            : m_facts.isOld ? tr("The server cannot be reached; what you typed is kept.")
                                            : tr("The server has not answered yet."));
    m_drop->setVisible(m_facts.sight.control.automaticAbove.has_value());
    m_drop->setEnabled(m_facts.canSteer());
}

} // namespace foyer::line
