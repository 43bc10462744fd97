// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/options.h"
#include "app/program.h"
#include "app/remotecolleague.h"
#include "app/tour/tour.h"

#include <QTemporaryDir>

namespace foyer::app {

/// The whole tour: a program of its own with settings of its own, a robot, a photographer, the steps of the
/// main job.
class TourGuide final : public QObject
{
    Q_OBJECT

public:
    /// `tell` gets a line for each step.
    [[nodiscard]] static Result<std::unique_ptr<TourGuide>> make(QApplication &application,
                                                                 const Options &options, Tour::Teller tell);
    ~TourGuide() override;

    void start();

Q_SIGNALS:
    /// All is closed again.
    void finished(bool isFine);

private:
    TourGuide(Tour::Teller tell);

    [[nodiscard]] Result<void> prepare(QApplication &application, Options options);
    [[nodiscard]] Task<void> play();

    Tour::Teller m_tell;
    QTemporaryDir m_folder; ///< settings, box office and files of the tour
    SystemClock m_clock;
    SystemRandom m_random;
    UuidV7Factory m_ids{m_clock, m_random};
    TourStage m_stage;
    std::unique_ptr<Program> m_program;
    std::unique_ptr<RemoteColleague> m_colleague;
    Robot m_robot;
    std::unique_ptr<Player> m_player;
    std::unique_ptr<Photographer> m_photographer;
    std::unique_ptr<Tour> m_tour;
    bool m_isFine = false;
};

} // namespace foyer::app
