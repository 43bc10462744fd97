// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tourguide.h"

#include "app/tour/tourscript.h"
#include "ui/kit/scriptedprompter.h"

#include <csignal>
#include <QApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>

namespace foyer::app {

namespace {

// The tour's evening begins at 23:55 of the day it is played, its doors open at 00:55: about midnight it is
// played where it is afternoon.
QString zoneAt(qint64 nowMs)
{
    const int hour = QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC).time().hour();
    return hour >= 22 || hour < 1 ? QStringLiteral("Pacific/Honolulu") : QStringLiteral("UTC");
}

constexpr const char *planResource = ":/foyer/tour/pretix-main-hall.en.json";
constexpr const char *usualScript = ":/foyer/tour/mainjob.tour";

Result<std::vector<TourStep>> stepsOf(const QString &script)
{
    QFile file(script.isEmpty() ? QString::fromLatin1(usualScript) : script);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound,
                       QStringLiteral("The script %1 cannot be read.").arg(file.fileName()));
    return readTourScript(QString::fromUtf8(file.readAll()));
}

} // namespace

TourGuide::TourGuide(Tour::Teller tell) : m_tell(std::move(tell)) {}

TourGuide::~TourGuide() = default;

Result<std::unique_ptr<TourGuide>> TourGuide::make(QApplication &application, const Options &options,
                                                   Tour::Teller tell)
{
    std::unique_ptr<TourGuide> guide(new TourGuide(std::move(tell)));
    if (Result<void> prepared = guide->prepare(application, options); !prepared)
        return failure(std::move(prepared.error()));
    return guide;
}

Result<void> TourGuide::prepare(QApplication &application, Options options)
{
    const QString pictures = options.tour;
    if (!m_folder.isValid() || !QDir{}.mkpath(pictures))
        return failure(ErrorCode::Io, QStringLiteral("The folder %1 cannot be made.").arg(pictures));
    // The databases may run as another account, which has to come through here.
    QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner
                                               | QFile::ExeGroup | QFile::ExeOther);
    if (options.profile.isEmpty())
        options.profile = m_folder.filePath(QStringLiteral("profile"));
    auto prompter = std::make_unique<kit::ScriptedPrompter>();
    m_stage.prompter = prompter.get();
    m_stage.folder = m_folder.path();
    m_stage.data = m_folder.filePath(QStringLiteral("box-office"));
    QFile::copy(QLatin1StringView(planResource), m_folder.filePath(QStringLiteral("main-hall.json")));
    m_stage.nowMs =
        std::chrono::duration_cast<std::chrono::milliseconds>(m_clock.now().time_since_epoch()).count();
    m_stage.zone = zoneAt(m_stage.nowMs);
    Result<std::vector<TourStep>> steps = stepsOf(options.tourScript);
    if (!steps)
        return failure(std::move(steps.error()));
    auto program = Program::open(application, options, std::move(prompter));
    if (!program)
        return failure(std::move(program.error()));
    m_program = std::move(*program);
    m_program->look().theme().setReducedMotion(true);
    m_colleague = std::make_unique<RemoteColleague>(m_folder.filePath(QStringLiteral("colleague")),
                                                    Sources{m_clock, m_random, m_ids},
                                                    [this] { return m_program->door().link()->place(); });
    m_stage.colleague = m_colleague.get();
    m_stage.tell = m_tell;
    m_stage.serverProcess = [this] { return m_program->localServer().processId(); };
    m_photographer =
        std::make_unique<Photographer>(pictures, m_program->window(), m_program->preferences(), m_robot);
    m_player = std::make_unique<Player>(
        m_robot, m_stage, [this]() -> client::Apis & { return m_program->door().link()->apis(); });
    m_tour = std::make_unique<Tour>(std::move(*steps), m_robot, *m_player, *m_photographer, m_clock, m_tell);
    connect(m_program.get(), &Program::finished, this, [this] { Q_EMIT finished(m_isFine); });
    return {};
}

void TourGuide::start()
{
    m_program->start();
    m_program->window().resize(Photographer::usualSize(m_program->window()));
    m_program->window().activateWindow();
    static_cast<void>(play());
}

Task<void> TourGuide::play()
{
    m_isFine = co_await m_tour->play();
    // A tour that failed may have left it hanging: it could not end then.
    if (const qint64 server = m_program->localServer().processId(); server > 0)
        ::kill(pid_t(server), SIGCONT);
    m_program->stop();
}

} // namespace foyer::app
