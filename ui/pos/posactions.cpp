// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/posactions.h"

#include "ui/kit/command.h"

#include <QCoreApplication>

namespace foyer::pos {

namespace {

QAction *make(QWidget *scope, const char *id, kit::Icon icon, const QKeySequence &keys)
{
    return kit::makeCommand(QString::fromLatin1(id), QString(), icon, keys, scope);
}

QString say(const char *text)
{
    return QCoreApplication::translate("foyer::pos::PosActions", text);
}

} // namespace

PosActions::PosActions(QWidget *scope)
    : best(make(scope, "pos.best", kit::Icon::Sparkles, Qt::Key_F4))
    , next(make(scope, "pos.next", kit::Icon::ArrowRight, Qt::Key_F5))
    , map(make(scope, "pos.map", kit::Icon::None, Qt::Key_F6))
    , extend(make(scope, "pos.extend", kit::Icon::None, Qt::CTRL | Qt::Key_E))
    , cash(make(scope, "pos.cash", kit::Icon::None, Qt::Key_F10))
    , card(make(scope, "pos.card", kit::Icon::None, Qt::Key_F9))
    , giveAway(make(scope, "pos.giveAway", kit::Icon::None, Qt::Key_F7))
    , exact(make(scope, "pos.exact", kit::Icon::None, Qt::Key_F11))
    , customer(make(scope, "pos.customer", kit::Icon::UserPlus, Qt::Key_F2))
    , find(make(scope, "pos.find", kit::Icon::None, Qt::CTRL | Qt::Key_F))
    , reprint(make(scope, "pos.reprint", kit::Icon::None, Qt::Key_F12))
    , clear(make(scope, "pos.clear", kit::Icon::None, Qt::CTRL | Qt::Key_Delete))
    , back(make(scope, "pos.back", kit::Icon::None, Qt::Key_Escape))
    , alternative(make(scope, "pos.alternative", kit::Icon::None, Qt::CTRL | Qt::Key_Return))
    , tryNow(make(scope, "pos.tryNow", kit::Icon::None, Qt::CTRL | Qt::Key_T))
    , wholeScreen(make(scope, "pos.wholeScreen", kit::Icon::Maximize, Qt::CTRL | Qt::SHIFT | Qt::Key_F))
    , take(make(scope, "pos.take", kit::Icon::None, Qt::Key_Return))
    , pdf(make(scope, "pos.pdf", kit::Icon::None, Qt::CTRL | Qt::Key_P))
    , refund(make(scope, "pos.refund", kit::Icon::None, Qt::CTRL | Qt::Key_R))
{
    name();
}

void PosActions::name()
{
    best->setText(say(QT_TRANSLATE_NOOP("foyer::pos::PosActions", "Best available")));
    next->setText(say(QT_TRANSLATE_NOOP("foyer::pos::PosActions", "Next best")));
    map->setText(say(QT_TRANSLATE_NOOP("foyer::pos::PosActions", "Seat map by keys")));
    extend->setText(say(QT_TRANSLATE_NOOP("foyer::pos::PosActions", "Extend")));
    cash->setText(say(QT_TRANSLATE_NOOP("foyer::pos::PosActions", "Cash")));
    card->setText(say(QT_TRANSLATE_NOOP("foyer::pos::PosActions", "Card")));
    giveAway->setText(say(QT_TRANSLATE_NOOP("foyer::pos::PosActions", "Free")));
    exact->setText(say(QT_TRANSLATE_NOOP("foyer::pos::PosActions", "Exact cash and print")));
    customer->setText(say(QT_TRANSLATE_NOOP("foyer::pos::PosActions", "Customer")));
    find->setText(say(QT_TRANSLATE_NOOP("foyer::pos::PosActions", "Find order")));
    reprint->setText(say(QT_TRANSLATE_NOOP("foyer::pos::PosActions", "Print again")));
    clear->setText(say(QT_TRANSLATE_NOOP("foyer::pos::PosActions", "Clear")));
    back->setText(say(QT_TRANSLATE_NOOP("foyer::pos::PosActions", "Back")));
    alternative->setText(say(QT_TRANSLATE_NOOP("foyer::pos::PosActions", "Take the other seats")));
    tryNow->setText(say(QT_TRANSLATE_NOOP("foyer::pos::PosActions", "Try now")));
    wholeScreen->setText(say(QT_TRANSLATE_NOOP("foyer::pos::PosActions", "Whole screen")));
    take->setText(say(QT_TRANSLATE_NOOP("foyer::pos::PosActions", "Take it")));
    pdf->setText(say(QT_TRANSLATE_NOOP("foyer::pos::PosActions", "Save as PDF")));
    refund->setText(say(QT_TRANSLATE_NOOP("foyer::pos::PosActions", "Refund")));
}

QList<QAction *> PosActions::all() const
{
    return {best,    next,  map,  extend,      cash,   card,        giveAway, exact, customer, find,
            reprint, clear, back, alternative, tryNow, wholeScreen, take,     pdf,   refund};
}

} // namespace foyer::pos
