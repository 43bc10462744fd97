// SPDX-License-Identifier: GPL-3.0-or-later
// What is done about a line: which acts there are, what they are called, what is asked before them.
#include "ui/kit/format.h"
#include "ui/line/roomwords.h"

#include <QCoreApplication>

namespace foyer::line {

namespace {

struct ActionTexts
{
    Q_DECLARE_TR_FUNCTIONS(foyer::line::Actions)
};

QString number(qint64 count)
{
    return kit::Format().count(count);
}

QString keepWords()
{
    return ActionTexts::tr("Leave it as it is");
}

kit::Question asked(const QString &title, const QString &text, const QString &accept, bool isDestructive)
{
    kit::Question question;
    question.title = title;
    question.text = text;
    question.accept = accept;
    question.keep = keepWords();
    question.destructive = isDestructive;
    return question;
}

} // namespace

std::vector<LineAction> offeredActions(LineState state)
{
    using enum LineAction;
    switch (state) {
    case LineState::Off: return {};
    case LineState::Gathering: return {Open, Close};
    case LineState::Open: return {Pause, Drain, Close};
    case LineState::Paused: return {Resume, Drain, Close};
    case LineState::Draining: return {Pause, Open, Close};
    case LineState::Closed: return {Open, Gather, SwitchOff};
    }
    return {};
}

QString actionWords(LineAction action, LineState state)
{
    switch (action) {
    case LineAction::Gather: return ActionTexts::tr("Begin a new line");
    case LineAction::Open:
        return state == LineState::Draining ? ActionTexts::tr("Take people again")
               : state == LineState::Closed ? ActionTexts::tr("Open again")
                                            : ActionTexts::tr("Open now");
    case LineAction::Pause: return ActionTexts::tr("Pause letting in");
    case LineAction::Resume: return ActionTexts::tr("Go on letting in");
    case LineAction::Drain: return ActionTexts::tr("Let the last ones in");
    case LineAction::Close: return ActionTexts::tr("Close the line");
    case LineAction::SwitchOff: return ActionTexts::tr("Do without a line");
    }
    return {};
}

kit::Icon actionIcon(LineAction action)
{
    switch (action) {
    case LineAction::Gather: return kit::Icon::Users;
    case LineAction::Open: return kit::Icon::DoorOpen;
    case LineAction::Pause: return kit::Icon::Pause;
    case LineAction::Resume: return kit::Icon::Play;
    case LineAction::Drain: return kit::Icon::Hourglass;
    case LineAction::Close: return kit::Icon::Square;
    case LineAction::SwitchOff: return kit::Icon::LockOpen;
    }
    return kit::Icon::None;
}

QString doneWords(LineAction action)
{
    switch (action) {
    case LineAction::Gather: return ActionTexts::tr("People can come and wait now.");
    case LineAction::Open: return ActionTexts::tr("The line is open.");
    case LineAction::Pause: return ActionTexts::tr("Nobody is let in until you go on.");
    case LineAction::Resume: return ActionTexts::tr("People are let in again.");
    case LineAction::Drain: return ActionTexts::tr("Nobody more may come; those who wait are let in.");
    case LineAction::Close: return ActionTexts::tr("The line is closed.");
    case LineAction::SwitchOff: return ActionTexts::tr("There is no line any more; everybody may buy.");
    }
    return {};
}

QString standsWords(const RoomFacts &facts)
{
    const QString pace = paceWords(facts.sight.pace().perMinute());
    switch (facts.sight.state()) {
    case LineState::Off: return ActionTexts::tr("There is no line now; everybody may buy.");
    case LineState::Gathering: return ActionTexts::tr("People gather before the opening; then %1.").arg(pace);
    case LineState::Open: return ActionTexts::tr("The line is open, %1.").arg(pace);
    case LineState::Paused: return ActionTexts::tr("The line is paused, set to %1.").arg(pace);
    case LineState::Draining: return ActionTexts::tr("The last ones are let in, %1.").arg(pace);
    case LineState::Closed: return ActionTexts::tr("The line is closed.");
    }
    return {};
}

std::optional<kit::Question> questionBefore(LineAction action, const RoomFacts &facts)
{
    const QString waiting = number(facts.sight.shown().waiting);
    const QString buying = number(facts.sight.figures.buying);
    switch (action) {
    case LineAction::Drain:
        return asked(
            ActionTexts::tr("Let the last ones in?"),
            ActionTexts::tr("Nobody more may join. The %1 who wait are let in as before; then there is "
                            "no line, and everybody may buy.")
                .arg(waiting),
            ActionTexts::tr("Let the last %1 in").arg(waiting), false);
    case LineAction::Close:
        return asked(
            ActionTexts::tr("Close the line?"),
            ActionTexts::tr("The %1 who wait are not let in, and nobody else may come. The %2 who are "
                            "buying now may finish. Places are kept until the line is opened again or a "
                            "new one begins.")
                .arg(waiting, buying),
            ActionTexts::tr("Close it to %1").arg(waiting), true);
    case LineAction::Gather:
        return asked(
            ActionTexts::tr("Begin a new line?"),
            ActionTexts::tr("The %1 places of the closed line are lost. People may come at once, and a "
                            "new draw will order them when you open it.")
                .arg(waiting),
            ActionTexts::tr("Begin a new line"), true);
    case LineAction::SwitchOff:
        return asked(
            ActionTexts::tr("Do without a line?"),
            ActionTexts::tr("The %1 places of the closed line are lost. From now on everybody may buy at "
                            "once.")
                .arg(waiting),
            ActionTexts::tr("Let everybody buy"), true);
    case LineAction::Open:
        if (facts.sight.state() != LineState::Gathering)
            return std::nullopt;
        return asked(ActionTexts::tr("Open the line now?"),
                     ActionTexts::tr("The draw orders the %1 who have come, and %2 are let in. Whoever comes "
                                     "later stands behind them.")
                         .arg(waiting, paceWords(facts.sight.pace().perMinute())),
                     ActionTexts::tr("Open to %1").arg(waiting), false);
    case LineAction::Pause:
    case LineAction::Resume: break;
    }
    return std::nullopt;
}

} // namespace foyer::line
