// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/newhalldialog.h"

#include "ui/kit/button.h"
#include "ui/kit/dialog.h"
#include "ui/kit/field.h"
#include "ui/kit/lineedit.h"
#include "ui/kit/segments.h"

#include <algorithm>
#include <QComboBox>
#include <QCoreApplication>
#include <QVBoxLayout>

namespace foyer::seatmap {

namespace {

struct NewHallWords
{
    Q_DECLARE_TR_FUNCTIONS(foyer::seatmap::NewHall)
};

constexpr int longestName = 200;

} // namespace

Task<std::optional<NewHall>> askForNewHall(QPointer<QWidget> over, std::vector<wire::Venue> venues,
                                           Uuid chosen)
{
    const QPointer<kit::Dialog> dialog = new kit::Dialog(NewHallWords::tr("Draw a new hall"), over);
    dialog->setObjectName(QStringLiteral("newHallDialog"));
    dialog->setText(NewHallWords::tr("It stays on this computer until it is published."));
    auto *place = new QComboBox;
    place->setObjectName(QStringLiteral("newHallVenue"));
    for (const wire::Venue &venue : venues)
        place->addItem(venue.name);
    const auto found = std::ranges::find(venues, chosen, &wire::Venue::id);
    place->setCurrentIndex(found == venues.end() ? 0 : int(found - venues.begin()));
    auto *name = new kit::LineEdit;
    name->setObjectName(QStringLiteral("newHallName"));
    name->setMaxLength(longestName);
    auto *start = new kit::Segments(NewHallWords::tr("How it begins"));
    start->setObjectName(QStringLiteral("newHallStart"));
    start->addChoice(NewHallWords::tr("Empty sheet"), int(HallStart::Empty));
    start->addChoice(NewHallWords::tr("A few numbers"), int(HallStart::Generate));
    start->addChoice(NewHallWords::tr("A plan's file"), int(HallStart::Import));
    start->setCurrentIndex(0);
    dialog->body()->addWidget(new kit::Field(NewHallWords::tr("Place"), place));
    dialog->body()->addWidget(new kit::Field(NewHallWords::tr("Its name"), name));
    dialog->body()->addWidget(new kit::Field(NewHallWords::tr("It begins with"), start));
    dialog->addSafeButton(NewHallWords::tr("Cancel"));
    auto *act = new kit::Button(NewHallWords::tr("Begin"), kit::Button::Kind::Primary);
    act->setObjectName(QStringLiteral("newHallBegin"));
    dialog->addButton(act);
    const auto judge = [act, name] { act->setEnabled(!name->text().trimmed().isEmpty()); };
    QObject::connect(name, &QLineEdit::textChanged, act, judge);
    QObject::connect(name, &QLineEdit::returnPressed, act, &QAbstractButton::click);
    QObject::connect(act, &kit::Button::clicked, dialog, &kit::Dialog::accept);
    judge();
    dialog->setFirstFocus(name);
    const int result = co_await kit::Dialog::run(dialog);
    if (result != 1 || !dialog)
        co_return std::nullopt;
    NewHall hall;
    hall.venue = venues[std::size_t(std::max(0, place->currentIndex()))];
    hall.name = name->text().trimmed();
    hall.start = HallStart(start->currentValue().toInt());
    co_return hall;
}

} // namespace foyer::seatmap
