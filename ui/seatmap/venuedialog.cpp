// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/venuedialog.h"

#include "ui/kit/button.h"
#include "ui/kit/dialog.h"
#include "ui/kit/field.h"
#include "ui/kit/label.h"
#include "ui/kit/lineedit.h"
#include "ui/kit/seatview/seatview.h"
#include "ui/kit/segments.h"

#include <limits>
#include <qcoro/qcorofuture.h>
#include <QGridLayout>
#include <QSpinBox>
#include <QtConcurrent/QtConcurrentRun>

namespace foyer::seatmap {

namespace {

constexpr std::chrono::milliseconds pause{150};
constexpr int dialogWidth = 960;
constexpr int formWidth = 400;
constexpr int viewHeight = 430;
constexpr int longestName = 200;
constexpr int columns = 2;

} // namespace

VenueForm::VenueForm(IdFactory &ids, const QString &name, bool asksName, QWidget *parent)
    : QWidget(parent)
    , m_ids(ids)
    , m_kind(new kit::Segments(tr("Kind of hall")))
    , m_form(new QVBoxLayout)
    , m_sum(new kit::Label({}, kit::Ink::Text2))
    , m_view(new seatview::SeatView(m_model))
{
    setObjectName(QStringLiteral("venueForm"));
    m_pool.setMaxThreadCount(1);
    m_wish.name = name;
    m_kind->setObjectName(QStringLiteral("venueKind"));
    for (int kind = 0; kind < venueKindCount; ++kind)
        m_kind->addChoice(venueKindName(VenueKind(kind)), kind);
    m_kind->setCurrentIndex(0);
    m_form->setSpacing(kit::padding);
    m_form->addWidget(m_kind, 0, Qt::AlignLeft);
    if (asksName) {
        m_name = new kit::LineEdit;
        m_name->setObjectName(QStringLiteral("venueHallName"));
        m_name->setMaxLength(longestName);
        m_name->setText(name);
        m_nameField = new kit::Field(tr("Its name"), m_name);
        m_form->addWidget(m_nameField);
    }
    m_numbers = new QWidget;
    m_form->addWidget(m_numbers);
    m_form->addStretch();
    m_sum->setObjectName(QStringLiteral("venueSum"));
    m_form->addWidget(m_sum);
    m_view->setObjectName(QStringLiteral("venueView"));
    m_view->setAccessibleName(tr("How the hall looks"));
    m_view->setReadOnly(true);
    m_view->setOverlays(seatview::SeatView::NoOverlay);
    m_view->setMinimumHeight(viewHeight);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins({});
    line->setSpacing(kit::padding);
    auto *left = new QWidget;
    left->setLayout(m_form);
    m_form->setContentsMargins({});
    left->setFixedWidth(formWidth);
    line->addWidget(left);
    line->addWidget(m_view, 1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, [this] { static_cast<void>(make(this)); });
    connect(m_kind, &kit::Segments::chosen, this, [this](int kind) { showKind(VenueKind(kind)); });
    showKind(VenueKind::Theatre);
}

VenueForm::~VenueForm()
{
    delete m_view; // before the seats it shows
}

QWidget *VenueForm::firstField() const
{
    return m_name ? static_cast<QWidget *>(m_name) : m_kind;
}

bool VenueForm::isNamed()
{
    if (!m_name)
        return true;
    m_wish.name = m_name->text().trimmed();
    if (!m_wish.name.isEmpty()) {
        if (m_hall)
            m_hall->name = m_wish.name;
        return true;
    }
    m_nameField->setError(tr("Give the hall a name."));
    m_name->setFocus();
    return false;
}

void VenueForm::showKind(VenueKind kind)
{
    m_wish.kind = kind;
    m_wish.numbers = m_typed[kind];
    m_hall.reset(); // what is seen is of another kind
    Q_EMIT hallChanged();
    m_fields.clear();
    auto *numbers = new QWidget;
    numbers->setObjectName(QStringLiteral("venueNumbers"));
    m_grid = new QGridLayout(numbers);
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(kit::padding);
    m_grid->setVerticalSpacing(kit::step);
    int place = 0;
    for (const VenueNumber &number : venueNumbers(kind))
        addNumber(number, place++);
    delete m_form->replaceWidget(m_numbers, numbers);
    delete m_numbers;
    m_numbers = numbers;
    static_cast<void>(make(this));
}

void VenueForm::addNumber(const VenueNumber &number, int place)
{
    const int value = m_wish.numbers.value(number.key, number.usual);
    QWidget *control = nullptr;
    if (number.choices.isEmpty()) {
        auto *spin = new QSpinBox;
        spin->setRange(0, 1'000'000); // what is too much is said below, not cut off in silence
        spin->setGroupSeparatorShown(true);
        spin->setValue(value);
        connect(spin, &QSpinBox::valueChanged, this,
                [this, key = number.key](int typed) { takeNumber(key, typed); });
        control = spin;
    } else {
        auto *choice = new kit::Segments(number.label);
        for (int i = 0; i < number.choices.size(); ++i)
            choice->addChoice(number.choices[i], i);
        choice->setCurrentIndex(value);
        connect(choice, &kit::Segments::chosen, this,
                [this, key = number.key](int chosen) { takeNumber(key, chosen); });
        control = choice;
    }
    control->setObjectName(QStringLiteral("venue_") + number.key);
    auto *field = new kit::Field(number.label, control);
    m_fields[number.key] = field;
    m_grid->addWidget(field, place / columns, place % columns, Qt::AlignTop);
}

void VenueForm::takeNumber(const QString &key, int value)
{
    m_wish.numbers.insert(key, value);
    m_typed[m_wish.kind] = m_wish.numbers;
    m_hall.reset();
    Q_EMIT hallChanged();
    m_soon.start();
}

Task<void> VenueForm::make(QPointer<VenueForm> self)
{
    self->m_soon.stop();
    const int turn = ++self->m_turn;
    const VenueWish wish = self->m_wish;
    QFuture<Made> making = QtConcurrent::run(&self->m_pool, [wish, base = self->m_ids.next()] {
        DerivedIds ids(base);
        Made made{generateVenue(wish, ids), nullptr};
        if (made.map)
            made.plan = seatview::SeatPlan::build(*made.map);
        return made;
    });
    Made made = co_await making;
    if (self && turn == self->m_turn)
        self->settle(std::move(made), wish);
}

void VenueForm::settle(Made made, const VenueWish &wish)
{
    for (const auto &[key, field] : m_fields)
        field->clearError();
    m_hall.reset();
    if (made.map) {
        const std::size_t seats = seating::seatCount(*made.map);
        const std::size_t standing = seating::capacity(*made.map) - seats;
        QString words = tr("%Ln seat(s)", nullptr, int(seats));
        if (standing > 0)
            words += QStringLiteral(", ") + tr("%Ln standing", nullptr, int(standing));
        m_sum->setText(words);
        m_sum->setInk(kit::Ink::Text2);
        m_model.setPlan(std::move(made.plan));
        m_hall = *std::move(made.map);
    } else {
        const QString words = venueFaultWords(wish, made.map.error());
        const auto field = m_fields.find(made.map.error().subject);
        if (field != m_fields.end())
            field->second->setError(words);
        m_sum->setText(field == m_fields.end() ? words : tr("No hall yet: see above."));
        m_sum->setInk(kit::Ink::Red);
    }
    Q_EMIT hallChanged();
}

Task<std::optional<seating::SeatMap>> askForHall(QWidget *over, IdFactory *ids, QString title, QString text,
                                                 QString accept, QString name, bool asksName)
{
    const QPointer<kit::Dialog> dialog = new kit::Dialog(title, over);
    dialog->setObjectName(QStringLiteral("venueDialog"));
    dialog->setText(text);
    dialog->setPanelWidth(dialogWidth);
    auto *form = new VenueForm(*ids, name, asksName);
    dialog->body()->addWidget(form);
    dialog->addSafeButton(VenueForm::tr("Cancel"));
    auto *act = new kit::Button(accept, kit::Button::Kind::Primary);
    act->setObjectName(QStringLiteral("venueMake"));
    dialog->addButton(act);
    const auto judge = [act, form] { act->setEnabled(form->hall().has_value()); };
    QObject::connect(form, &VenueForm::hallChanged, act, judge);
    QObject::connect(act, &kit::Button::clicked, dialog, [dialog, form] {
        if (form->isNamed() && form->hall())
            dialog->accept();
    });
    judge();
    dialog->setFirstFocus(form->firstField());
    const QPointer<VenueForm> still(form);
    const int result = co_await kit::Dialog::run(dialog);
    if (result != 1 || !still || !still->hall())
        co_return std::nullopt;
    co_return *still->hall();
}

} // namespace foyer::seatmap
