// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/mainjob.h"
#include "app/tour/robot.h"
#include "app/tour/tourstage.h"

namespace foyer::app {

namespace {

const char *const house = "Teatro Verdi";
const char *const owner = "giulia.marin@teatroverdi.example";
const char *const secret = "la forza del destino";

QString text(const char *words)
{
    return QString::fromUtf8(words);
}

Task<void> startPage(Robot &robot, TourStage &stage)
{
    co_await robot.expect(text("startView/openHere"));
    co_await robot.see(text("startView"), text("Where is your box office?"));
    co_await robot.fill(text("officeChooser/directory"), stage.data);
}

Task<void> wrongAddress(Robot &robot, TourStage &)
{
    co_await robot.fill(text("officeChooser/address"), text("127.0.0.1:9"));
    co_await robot.press(QKeySequence(Qt::Key_Return));
    co_await robot.see(text("officeChooser"), text("no box office answers"));
}

Task<void> firstRun(Robot &robot, TourStage &)
{
    co_await robot.click(text("officeChooser/openHere"));
    co_await robot.expect(text("firstRunForm/setUp"));
    co_await robot.fill(text("firstRunForm/organizationName"), text(house));
    co_await robot.fill(text("firstRunForm/firstName"), text("Giulia"));
    co_await robot.fill(text("firstRunForm/lastName"), text("Marin"));
    co_await robot.fill(text("firstRunForm/ownerEmail"), text(owner));
    co_await robot.fill(text("firstRunForm/ownerPassword"), text(secret));
}

Task<void> emptyHouse(Robot &robot, TourStage &)
{
    co_await robot.press(QKeySequence(Qt::Key_Return));
    co_await robot.expect(text("workspace/rail"));
    co_await robot.see(text("topBar"), text(house));
    co_await robot.see(text("topBar"), text("Giulia Marin"));
    co_await robot.see(text("topBar"), text("Online, seats live"));
}

Task<void> keys(Robot &robot, TourStage &)
{
    co_await robot.press(QKeySequence(Qt::Key_F1));
    co_await robot.see(text("keyboardMap"), text("Find anything"));
}

Task<void> palette(Robot &robot, TourStage &)
{
    co_await robot.press(QKeySequence(Qt::Key_Escape));
    co_await robot.expectGone(text("keyboardMap"));
    co_await robot.press(QKeySequence(Qt::CTRL | Qt::Key_K));
    co_await robot.settle();
    co_await robot.type(text("gate"));
    co_await robot.see({}, text("Go to Gate"));
}

Task<void> signedOut(Robot &robot, TourStage &)
{
    co_await robot.press(QKeySequence(Qt::Key_Escape));
    co_await robot.settle();
    co_await robot.press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Q));
    co_await robot.expect(text("signInForm/signIn"));
    co_await robot.see(text("signInForm"), text("Sign in to Teatro Verdi"));
    co_await robot.click(text("signInForm/password"));
    co_await robot.type(text("not this one"));
    co_await robot.press(QKeySequence(Qt::Key_Return));
    co_await robot.see(text("signInForm"), text("do not go together"));
}

Task<void> signedIn(Robot &robot, TourStage &)
{
    co_await robot.fill(text("signInForm/password"), text(secret));
    co_await robot.press(QKeySequence(Qt::Key_Return));
    co_await robot.expect(text("workspace/rail"));
    co_await robot.see(text("topBar"), text("Online, seats live"));
}

} // namespace

std::vector<TourStep> arrivalSteps()
{
    return {{QStringLiteral("start"), &startPage},
            {QStringLiteral("start-unreachable"), &wrongAddress},
            {QStringLiteral("first-run"), &firstRun},
            {QStringLiteral("empty-house"), &emptyHouse},
            {QStringLiteral("keys"), &keys},
            {QStringLiteral("palette"), &palette},
            {QStringLiteral("sign-in-wrong"), &signedOut},
            {QStringLiteral("signed-in"), &signedIn}};
}

} // namespace foyer::app
