// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tour/robot.h"
#include "app/tour/tourstage.h"
#include "app/tour/tourstep.h"
#include "core/client/answer.h"

#include <functional>
#include <map>

namespace foyer::client {
struct Apis;
}

namespace foyer::app {

/// Does what the lines of a tour say: the verbs. In texts, ${data}, ${folder}, ${zone} and ${code1} … stand
/// for what the stage knows.
class Player final
{
public:
    using Apis = std::function<client::Apis &()>;

    /// All outlive it. `apis`: of the server that was reached.
    Player(Robot &robot, TourStage &stage, Apis apis);

    [[nodiscard]] Task<void> play(TourLine line);

private:
    using Verb = std::function<Task<void>(const TourLine &line)>;

    void addLooks();
    void addDeeds();
    void addErrands();
    void addColleague();
    void addTroubles();
    [[nodiscard]] Task<void> wellDone(Task<client::Answer<void>> errand);
    [[nodiscard]] Task<void> signalServer(int signal);
    [[nodiscard]] QString filled(QString text) const;
    [[nodiscard]] Task<void> clickCell(TourLine line);
    [[nodiscard]] Task<void> clickFreeSeat(TourLine line);
    [[nodiscard]] Task<void> dragAlong(TourLine line);
    [[nodiscard]] Task<void> setToday(TourLine line);
    [[nodiscard]] Task<void> setTime(TourLine line);
    [[nodiscard]] Task<void> fetchCodes();

    Robot &m_robot;
    TourStage &m_stage;
    Apis m_apis;
    std::map<QString, Verb> m_verbs;
};

} // namespace foyer::app
