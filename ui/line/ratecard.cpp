// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/line/ratecard.h"

#include "ui/kit/button.h"
#include "ui/kit/format.h"
#include "ui/kit/hairline.h"
#include "ui/kit/label.h"
#include "ui/kit/measures.h"
#include "ui/kit/segments.h"
#include "ui/line/numberedit.h"
#include "ui/line/rateslider.h"
#include "ui/line/roomwords.h"
#include "ui/line/wallclock.h"

#include <QDateTimeEdit>
#include <QKeyEvent>
#include <QSpinBox>

namespace foyer::line {

namespace {

constexpr qint32 mostPerMinute = 100'000;
constexpr qint32 mostBuyers = 100'000;
constexpr qint32 usualBuyers = 500;
constexpr int headHeight = 44;
constexpr int fieldWidth = 88;

QWidget *rowOf(kit::Label *label, QWidget *field, kit::Label *unit)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, kit::step, 0, 0); // its own: a row that is hidden takes no room
    layout->setSpacing(kit::step);
    layout->addWidget(label, 1);
    layout->addWidget(field);
    if (unit)
        layout->addWidget(unit);
    return row;
}

} // namespace

RateCard::RateCard(QWidget *parent) : kit::Card(parent)
{
    setObjectName(QStringLiteral("rateCard"));
    body()->setContentsMargins(kit::padding, 0, kit::padding, kit::padding);
    body()->setSpacing(0);
    makeHead();
    makeNumber();
    makeWords();
    makeRows();
    makeButtons();
    listen();
}

void RateCard::makeHead()
{
    m_title = new kit::Label(tr("How many to let in"), kit::TextSize::Title, kit::strong);
    m_way = new kit::Segments(tr("What decides how many are let in"));
    m_way->setObjectName(QStringLiteral("rateWay"));
    m_way->setExtent(kit::Extent::Small);
    m_way->addChoice(tr("By rate"));
    m_way->addChoice(tr("As places free up"));
    auto *head = new QWidget;
    head->setFixedHeight(headHeight);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins({});
    row->addWidget(m_title, 1);
    row->addWidget(m_way);
    body()->addWidget(head);
}

void RateCard::makeNumber()
{
    m_number = new NumberEdit;
    m_number->setObjectName(QStringLiteral("rateNumber"));
    m_unit = new kit::Label({}, kit::TextSize::Title);
    m_unit->setObjectName(QStringLiteral("rateUnit"));
    m_unit->setInk(kit::Ink::Text2);
    m_less = new kit::Button(kit::Icon::Minus);
    m_less->setObjectName(QStringLiteral("rateLess"));
    m_less->setAccessibleName(tr("Fewer"));
    m_more = new kit::Button(kit::Icon::Plus);
    m_more->setObjectName(QStringLiteral("rateMore"));
    m_more->setAccessibleName(tr("More"));
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_number);
    row->addSpacing(kit::step);
    row->addWidget(m_unit, 1, Qt::AlignBottom);
    row->addWidget(m_less, 0, Qt::AlignBottom);
    row->addWidget(m_more, 0, Qt::AlignBottom);
    m_unit->setContentsMargins(0, 0, 0, 8);
    body()->addLayout(row);
    m_slider = new RateSlider;
    m_slider->setObjectName(QStringLiteral("rateSlider"));
    body()->addSpacing(6);
    body()->addWidget(m_slider);
    body()->addSpacing(8);
    body()->addWidget(new kit::Hairline);
}

void RateCard::makeWords()
{
    m_lead = new kit::Label({}, kit::TextSize::Title, kit::strong);
    m_lead->setObjectName(QStringLiteral("outlookLead"));
    m_lead->setFigures(true);
    m_lead->setWordWrap(true);
    m_rest = new kit::Label({}, kit::Ink::Text2);
    m_rest->setObjectName(QStringLiteral("outlookRest"));
    m_rest->setFigures(true);
    m_rest->setWordWrap(true);
    body()->addSpacing(10);
    body()->addWidget(m_lead);
    body()->addSpacing(4);
    body()->addWidget(m_rest);
    body()->addStretch(1);
}

void RateCard::makeRows()
{
    m_limit = new QSpinBox;
    m_limit->setObjectName(QStringLiteral("rateLimit"));
    m_limit->setAccessibleName(tr("Never more than so many a minute"));
    m_limit->setRange(1, mostPerMinute);
    m_limitRow = rowOf(new kit::Label(tr("Never more than"), kit::Ink::Text2), m_limit,
                       new kit::Label(tr("a minute"), kit::Ink::Text3));
    m_window = new QSpinBox;
    m_window->setObjectName(QStringLiteral("buyingTime"));
    m_window->setAccessibleName(tr("Minutes to buy in, once let in"));
    m_window->setRange(1, 120);
    QWidget *windowRow = rowOf(new kit::Label(tr("Time to buy, from now on"), kit::Ink::Text2), m_window,
                               new kit::Label(tr("min"), kit::Ink::Text3));
    m_opening = new QDateTimeEdit;
    prepareMoment(*m_opening);
    m_opening->setObjectName(QStringLiteral("openingTime"));
    m_opening->setAccessibleName(tr("When the line opens"));
    m_openingRow = rowOf(new kit::Label(tr("Opens by itself"), kit::Ink::Text2), m_opening, nullptr);
    m_limit->setFixedWidth(fieldWidth);
    m_window->setFixedWidth(fieldWidth);
    for (QWidget *row : {m_limitRow, windowRow, m_openingRow})
        body()->addWidget(row);
}

void RateCard::makeButtons()
{
    m_apply = new kit::Button({}, kit::Button::Kind::Primary);
    m_apply->setObjectName(QStringLiteral("rateApply"));
    m_apply->setKeyCap(QKeySequence(Qt::Key_Return));
    m_keep = new kit::Button;
    m_keep->setObjectName(QStringLiteral("rateKeep"));
    m_keep->setKeyCap(QKeySequence(Qt::Key_Escape));
    m_buttons = new QWidget;
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 12, 0, 0);
    row->setSpacing(kit::buttonGap);
    row->addWidget(m_apply);
    row->addWidget(m_keep);
    row->addStretch(1);
    body()->addWidget(m_buttons);
}

void RateCard::listen()
{
    connect(m_number, &NumberEdit::numberTyped, this, &RateCard::choose);
    connect(m_slider, &RateSlider::rateChosen, this, &RateCard::choose);
    connect(m_less, &kit::Button::clicked, this, [this] { step(-1); });
    connect(m_more, &kit::Button::clicked, this, [this] { step(1); });
    connect(m_way, &kit::Segments::chosen, this, [this](int index) {
        const qint32 present = m_facts.sight.pace().mostBuying.value_or(usualBuyers);
        edit([&](LineDraft &draft) { draft.mostBuying = index == 0 ? 0 : present; });
    });
    connect(m_limit, &QSpinBox::valueChanged, this,
            [this](int limit) { edit([limit](LineDraft &draft) { draft.perMinute = limit; }); });
    connect(m_window, &QSpinBox::valueChanged, this,
            [this](int minutes) { edit([minutes](LineDraft &draft) { draft.windowMinutes = minutes; }); });
    connect(m_opening, &QDateTimeEdit::dateTimeChanged, this, [this](const QDateTime &shown) {
        const Instant at = momentOf(shown, m_facts.zone);
        edit([at](LineDraft &draft) { draft.opensAt = at; });
    });
    connect(m_apply, &kit::Button::clicked, this, &RateCard::applyWanted);
    connect(m_keep, &kit::Button::clicked, this, &RateCard::keepWanted);
}

bool RateCard::isByPlaces() const
{
    return m_facts.draft.paceOver(m_facts.sight.pace()).mostBuying.has_value();
}

std::optional<qint32> RateCard::presentNumber() const
{
    const Pace pace = m_facts.sight.pace();
    return isByPlaces() ? pace.mostBuying : std::optional(wholePerMinute(pace));
}

qint32 RateCard::wantedNumber() const
{
    const Pace pace = m_facts.draft.paceOver(m_facts.sight.pace());
    return isByPlaces() ? pace.mostBuying.value_or(usualBuyers) : wholePerMinute(pace);
}

void RateCard::edit(const std::function<void(LineDraft &)> &change)
{
    if (m_isShowing)
        return;
    LineDraft draft = m_facts.draft;
    change(draft);
    draft.dropWhatIs(m_facts.sight.control);
    if (!(draft == m_facts.draft))
        Q_EMIT draftChanged(draft);
}

void RateCard::choose(qint32 number)
{
    const bool byPlaces = isByPlaces();
    edit([&](LineDraft &draft) {
        if (byPlaces)
            draft.mostBuying = std::clamp(number, 1, mostBuyers);
        else
            draft.perMinute = std::clamp(number, 1, mostPerMinute);
    });
}

// To the next round number, in steps of a hundredth to a tenth.
void RateCard::step(int direction)
{
    const qint32 wanted = wantedNumber();
    qint32 unit = 1;
    while (unit * 100 <= wanted)
        unit *= 10;
    const qint32 next = direction > 0 ? (wanted / unit + 1) * unit : ((wanted - 1) / unit) * unit;
    choose(std::max(1, next));
}

void RateCard::show(const RoomFacts &facts)
{
    m_facts = facts;
    m_isShowing = true;
    showNumber();
    showRows();
    const OutlookWords words = outlookWords(facts);
    m_lead->setText(words.lead);
    m_rest->setText(words.rest);
    const kit::Ink ink = facts.isOld ? kit::Ink::Text3 : kit::Ink::Text;
    m_lead->setInk(ink);
    m_rest->setInk(facts.isOld ? kit::Ink::Text3 : kit::Ink::Text2);
    showButtons();
    m_isShowing = false;
    // Its words decide how low it can be; how high it is the board says.
    setMinimumHeight(layout()->totalMinimumHeightForWidth(width()));
}

void RateCard::showNumber()
{
    const bool byPlaces = isByPlaces();
    const bool may = m_facts.maySteer;
    m_way->setCurrentIndex(byPlaces ? 1 : 0);
    m_way->setEnabled(may);
    m_number->setNumber(wantedNumber());
    m_number->setReadOnly(!may);
    const QString name = byPlaces ? tr("How many may buy at once") : tr("How many to let in a minute");
    m_number->setAccessibleName(name);
    m_slider->setAccessibleName(name);
    m_unit->setText(byPlaces ? tr("buying at once") : tr("a minute"));
    m_slider->setRate(presentNumber(), wantedNumber(), presentNumber().value_or(usualBuyers));
    m_slider->setEnabled(may);
    m_less->setVisible(may);
    m_more->setVisible(may);
    m_less->setEnabled(wantedNumber() > 1);
}

void RateCard::showRows()
{
    const LineDraft &draft = m_facts.draft;
    const wire::LineControl &control = m_facts.sight.control;
    m_limitRow->setVisible(isByPlaces());
    m_limit->setValue(wholePerMinute(draft.paceOver(m_facts.sight.pace())));
    m_window->setValue(draft.windowMinutes.value_or(std::max(1, control.windowSeconds / 60)));
    const bool isGathering = control.state == LineState::Gathering;
    m_openingRow->setVisible(isGathering);
    const std::optional<Instant> opens = draft.opensAt ? draft.opensAt : control.opensAt;
    if (isGathering && !m_opening->hasFocus())
        m_opening->setDateTime(wallClock(opens.value_or(nextHour(m_facts.now)), m_facts.zone));
    for (QWidget *field : {static_cast<QWidget *>(m_limit), static_cast<QWidget *>(m_window),
                           static_cast<QWidget *>(m_opening)})
        field->setEnabled(m_facts.maySteer);
}

void RateCard::showButtons()
{
    const LineDraft &draft = m_facts.draft;
    const bool isOnlyNumber = !draft.windowMinutes && !draft.opensAt
                              && (isByPlaces() ? !draft.perMinute : !draft.mostBuying.has_value());
    const kit::Format format;
    const QString wanted = format.count(wantedNumber());
    const QString present = format.count(presentNumber().value_or(0));
    if (isOnlyNumber && isByPlaces()) {
        m_apply->setText(tr("Apply %1 at once").arg(wanted));
        m_keep->setText(presentNumber() ? tr("Keep %1").arg(present) : tr("Keep the rate"));
    } else if (isOnlyNumber) {
        m_apply->setText(tr("Apply %1 a minute").arg(wanted));
        m_keep->setText(tr("Keep %1").arg(present));
    } else {
        m_apply->setText(tr("Apply the changes"));
        m_keep->setText(tr("Keep it as it is"));
    }
    m_buttons->setVisible(m_facts.maySteer && draft.changesLine());
    m_apply->setEnabled(m_facts.canSteer());
    m_apply->setWhyDisabled(m_facts.isOld ? tr("The server cannot be reached; what you chose is kept.")
                                          : tr("The server has not answered yet."));
}

// Fields and slider leave these keys to the card; buttons take them for themselves.
void RateCard::keyPressEvent(QKeyEvent *event)
{
    const bool isDrafted = m_facts.draft.changesLine();
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && isDrafted && m_apply->isEnabled()) {
        Q_EMIT applyWanted();
        return;
    }
    if (event->key() == Qt::Key_Escape && isDrafted) {
        Q_EMIT keepWanted();
        return;
    }
    kit::Card::keyPressEvent(event);
}

} // namespace foyer::line
