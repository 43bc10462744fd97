// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options.h"
#include "app/program.h"
#include "app/tourguide.h"
#include "core/base/version.h"
#include "ui/kit/dialogprompter.h"

#include <cstdio>
#include <QApplication>

namespace {

using namespace foyer;

constexpr int exitFailure = 1;
constexpr int exitUsage = 2;

void say(std::FILE *stream, const QString &text)
{
    std::fputs(qUtf8Printable(text + QLatin1Char('\n')), stream);
    std::fflush(stream); // a line is read as soon as it is true
}

int playTour(QApplication &application, const app::Options &options)
{
    auto guide = app::TourGuide::make(application, options, [](const QString &line) { say(stdout, line); });
    if (!guide) {
        say(stderr, QStringLiteral("foyer: ") + guide.error().detail);
        return exitFailure;
    }
    QObject::connect(guide->get(), &app::TourGuide::finished, &application,
                     [](bool isFine) { QCoreApplication::exit(isFine ? 0 : exitFailure); });
    (*guide)->start();
    return QApplication::exec();
}

int run(QApplication &application, const app::Options &options)
{
    auto program = app::Program::open(application, options, std::make_unique<kit::DialogPrompter>());
    if (!program) {
        say(stderr, QStringLiteral("foyer: ") + program.error().detail);
        return exitFailure;
    }
    QObject::connect(program->get(), &app::Program::finished, &application, &QCoreApplication::quit);
    (*program)->start();
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("foyer"));
    QCoreApplication::setApplicationVersion(foyer::Version::ofThisBuild().toText());
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Foyer"));
    QGuiApplication::setDesktopFileName(QStringLiteral("foyer"));
    QGuiApplication::setQuitOnLastWindowClosed(false);
    const app::ReadOptions read = app::readOptions(QCoreApplication::arguments());
    if (!read.options) {
        say(read.isError ? stderr : stdout,
            (read.isError ? QStringLiteral("foyer: ") : QString()) + read.answer);
        return read.isError ? exitUsage : 0;
    }
    return read.options->tour.isEmpty() ? run(application, *read.options)
                                        : playTour(application, *read.options);
}
