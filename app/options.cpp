// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options.h"

#include "core/base/version.h"
#include "ui/kit/preferences.h"
#include "ui/start/address.h"

#include <QCommandLineParser>
#include <QDir>
#include <QUrl>

namespace foyer::app {

namespace {

// The command line speaks English, like every other program's.
struct Flags
{
    QCommandLineOption server{QStringLiteral("server"), QStringLiteral("Connect to this server at once."),
                              QStringLiteral("URL")};
    QCommandLineOption data{
        QStringLiteral("data"),
        QStringLiteral("Open the box office that is kept in this directory of this computer."),
        QStringLiteral("DIR")};
    QCommandLineOption tour{
        QStringLiteral("tour"),
        QStringLiteral("Play the main job by itself and put a picture of each step here."),
        QStringLiteral("DIR")};
    QCommandLineOption tourScript{QStringLiteral("tour-script"),
                                  QStringLiteral("Play this script instead of the main job."),
                                  QStringLiteral("FILE")};
    QCommandLineOption theme{QStringLiteral("theme"), QStringLiteral("light, dark or system; for this run."),
                             QStringLiteral("NAME")};
    QCommandLineOption language{
        QStringLiteral("language"),
        QStringLiteral("en or de; pseudo shows which texts are translated. For this run."),
        QStringLiteral("CODE")};
    QCommandLineOption signIn{QStringLiteral("sign-in"),
                              QStringLiteral("Sign in as this person, with the password in FOYER_PASSWORD."),
                              QStringLiteral("EMAIL")};
    QCommandLineOption profile{
        QStringLiteral("profile"),
        QStringLiteral("Keep this program's own settings here: a second till on one computer."),
        QStringLiteral("DIR")};
    QCommandLineOption program{QStringLiteral("server-program"),
                               QStringLiteral("The foyer-server to open box offices on this computer with."),
                               QStringLiteral("FILE")};
};

std::optional<kit::Appearance> appearanceOf(const QString &name)
{
    if (name == QLatin1String("light"))
        return kit::Appearance::Light;
    if (name == QLatin1String("dark"))
        return kit::Appearance::Dark;
    if (name == QLatin1String("system"))
        return kit::Appearance::System;
    return std::nullopt;
}

bool isLanguage(const QString &code)
{
    for (const kit::Language &language : kit::Preferences::languages()) {
        if (language.code == code)
            return true;
    }
    return code == QLatin1String("pseudo");
}

QString absolute(const QString &path)
{
    return path.isEmpty() ? path : QDir::cleanPath(QDir::current().absoluteFilePath(path));
}

/// The first thing that is wrong.
QString faultOf(const QCommandLineParser &parser, const Flags &flags)
{
    if (parser.isSet(flags.server) && parser.isSet(flags.data))
        return QStringLiteral("--server and --data exclude one another.");
    if (parser.isSet(flags.server) && !start::serverAddress(parser.value(flags.server)))
        return QStringLiteral("--server needs an address such as https://foyer.theatre.example.");
    if (parser.isSet(flags.theme) && !appearanceOf(parser.value(flags.theme)))
        return QStringLiteral("--theme is light, dark or system.");
    if (parser.isSet(flags.language) && !isLanguage(parser.value(flags.language)))
        return QStringLiteral("--language is en, de or pseudo.");
    if (!parser.positionalArguments().isEmpty())
        return QStringLiteral("There is nothing to do with \"%1\".")
            .arg(parser.positionalArguments().first());
    return {};
}

QString placeOf(const QCommandLineParser &parser, const Flags &flags)
{
    if (parser.isSet(flags.data))
        return QUrl::fromLocalFile(absolute(parser.value(flags.data))).toString();
    const std::optional<QUrl> server = start::serverAddress(parser.value(flags.server));
    return server ? server->toString() : QString();
}

} // namespace

ReadOptions readOptions(const QStringList &arguments)
{
    const Flags flags;
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("The box office."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    parser.addOptions({flags.server, flags.data, flags.signIn, flags.theme, flags.language, flags.profile,
                       flags.program, flags.tour, flags.tourScript});
    if (!parser.parse(arguments))
        return {std::nullopt, parser.errorText(), true};
    if (parser.isSet(help))
        return {std::nullopt, parser.helpText(), false};
    if (parser.isSet(version))
        return {std::nullopt, QStringLiteral("foyer ") + Version::ofThisBuild().toText(), false};
    if (const QString fault = faultOf(parser, flags); !fault.isEmpty())
        return {std::nullopt, fault, true};
    Options options;
    options.place = placeOf(parser, flags);
    options.profile = absolute(parser.value(flags.profile));
    options.server = absolute(parser.value(flags.program));
    options.email = parser.value(flags.signIn);
    options.tour = absolute(parser.value(flags.tour));
    options.tourScript = absolute(parser.value(flags.tourScript));
    options.appearance = appearanceOf(parser.value(flags.theme));
    options.language = parser.value(flags.language);
    return {options, {}, false};
}

} // namespace foyer::app
