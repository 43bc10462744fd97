// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

/// How a command ended, and all that it said.
struct Ended
{
    int status = -1;
    QByteArray output = {};
};

Ended run(const QString &program, const QStringList &arguments, const QProcessEnvironment &more = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(more);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(240'000))
        return {-1, program.toUtf8() + ": " + process.errorString().toUtf8()};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAll()};
}

} // namespace

/// The Debian packages are built from this build, installed by dpkg below a directory of their own, and what
/// they brought is looked at and started.
class PackagesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void startTheirPrograms();
    void bringADesktopEntry();
    void bringAServiceUnit();
    void nameWhatTheyNeed();
    void areRemovedWithoutARest();

private:
    [[nodiscard]] QString installed(const QString &path) const { return m_root.filePath(path); }

    [[nodiscard]] Ended dpkg(const QStringList &arguments) const;

    QTemporaryDir m_root;
    QTemporaryDir m_made;
    QStringList m_packages;
};

Ended PackagesTest::dpkg(const QStringList &arguments) const
{
    const QStringList place{QStringLiteral("--root=") + m_root.path(), QStringLiteral("--force-not-root"),
                            QStringLiteral("--force-depends"), QStringLiteral("--force-bad-path"),
                            QStringLiteral("--log=/dev/null")};
    return run(QStringLiteral("dpkg"), place + arguments);
}

void PackagesTest::initTestCase()
{
    const Ended made = run(QStringLiteral("cpack"),
                           {QStringLiteral("--config"), QStringLiteral(FOYER_BUILD "/CPackConfig.cmake"),
                            QStringLiteral("-B"), m_made.path()});
    QVERIFY2(made.status == 0, made.output.constData());
    const QDir folder(m_made.path());
    for (const QString &name : folder.entryList({QStringLiteral("*.deb")}))
        m_packages.append(folder.filePath(name));
    QCOMPARE(m_packages.size(), 2);
    for (const char *part : {"info", "updates", "triggers"})
        QVERIFY(QDir().mkpath(installed(QStringLiteral("var/lib/dpkg/") + QString::fromLatin1(part))));
    QFile status(installed(QStringLiteral("var/lib/dpkg/status")));
    QVERIFY(status.open(QIODevice::WriteOnly));
    status.close();
    const Ended unpacked = dpkg(QStringList{QStringLiteral("--install")} + m_packages);
    QVERIFY2(unpacked.status == 0, unpacked.output.constData());
}

void PackagesTest::startTheirPrograms()
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    for (const char *program : {"foyer-server", "foyer"}) {
        const Ended ended = run(installed(QStringLiteral("usr/bin/") + QString::fromLatin1(program)),
                                {QStringLiteral("--version")}, environment);
        QVERIFY2(ended.status == 0 && ended.output.contains("0.1.0"), ended.output.constData());
    }
}

void PackagesTest::bringADesktopEntry()
{
    const QString entry = installed(QStringLiteral("usr/share/applications/org.foyer.Foyer.desktop"));
    const Ended valid = run(QStringLiteral("desktop-file-validate"), {entry});
    QVERIFY2(valid.status == 0 && valid.output.isEmpty(), valid.output.constData());
    const Ended described =
        run(QStringLiteral("appstreamcli"),
            {QStringLiteral("validate"), QStringLiteral("--no-net"),
             installed(QStringLiteral("usr/share/metainfo/org.foyer.Foyer.metainfo.xml"))});
    QVERIFY2(described.status == 0, described.output.constData());
    QVERIFY(QFile::exists(
        installed(QStringLiteral("usr/share/icons/hicolor/scalable/apps/org.foyer.Foyer.svg"))));
}

void PackagesTest::bringAServiceUnit()
{
    // A copy that starts the installed program: systemd looks whether it is there.
    QFile unit(installed(QStringLiteral("usr/lib/systemd/system/foyer-server.service")));
    QVERIFY(unit.open(QIODevice::ReadOnly));
    QByteArray text = unit.readAll();
    QVERIFY(text.contains("ExecStart=/usr/bin/foyer-server"));
    text.replace("ExecStart=/", "ExecStart=" + m_root.path().toUtf8() + '/');
    QFile copy(m_made.filePath(QStringLiteral("foyer-server.service")));
    QVERIFY(copy.open(QIODevice::WriteOnly));
    copy.write(text);
    copy.close();
    const Ended verified =
        run(QStringLiteral("systemd-analyze"), {QStringLiteral("verify"), copy.fileName()});
    QVERIFY2(verified.status == 0 && verified.output.isEmpty(), verified.output.constData());
}

void PackagesTest::nameWhatTheyNeed()
{
    const Ended client = dpkg({QStringLiteral("--status"), QStringLiteral("foyer")});
    for (const char *needed : {"libqt6widgets6", "libqt6charts6", "libqt6sql6-sqlite"})
        QVERIFY2(client.output.contains(needed), client.output.constData());
    const Ended server = dpkg({QStringLiteral("--status"), QStringLiteral("foyer-server")});
    for (const char *needed : {"libpq5", "postgresql", "redis-server"})
        QVERIFY2(server.output.contains(needed), server.output.constData());
    QVERIFY(!server.output.contains("libqt6widgets6"));
}

void PackagesTest::areRemovedWithoutARest()
{
    const Ended removed =
        dpkg({QStringLiteral("--purge"), QStringLiteral("foyer"), QStringLiteral("foyer-server")});
    QVERIFY2(removed.status == 0, removed.output.constData());
    QVERIFY(!QFile::exists(installed(QStringLiteral("usr/bin/foyer-server"))));
    QVERIFY(!QFile::exists(installed(QStringLiteral("usr/share/applications/org.foyer.Foyer.desktop"))));
}

QTEST_GUILESS_MAIN(PackagesTest)
#include "tst_packages.moc"
