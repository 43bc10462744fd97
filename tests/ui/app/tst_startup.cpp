// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"
#include "ui/kit/banner.h"
#include "ui/kit/scriptedprompter.h"
#include "ui/shell/storenotice.h"

#include <QApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace foyer;

/// The client begins with what an earlier one left on the computer, whatever state that is in.
class StartupTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDamagedStoreIsSaid_data();
    void aDamagedStoreIsSaid();
    void languageChangesTheNotice();

private:
    [[nodiscard]] std::unique_ptr<app::Program> begin();

    QTemporaryDir m_profile;
};

std::unique_ptr<app::Program> StartupTest::begin()
{
    app::Options options;
    options.profile = m_profile.path();
    options.server = QStringLiteral("/nowhere/foyer-server");
    options.language = QStringLiteral("en");
    auto program =
        app::Program::open(*qApp, options, std::make_unique<kit::ScriptedPrompter>()); // asks nothing
    if (!program)
        qFatal("The client does not open: %s", qPrintable(program.error().detail));
    (*program)->start();
    return std::move(*program);
}

void StartupTest::aDamagedStoreIsSaid_data()
{
    QTest::addColumn<bool>("isDamaged");
    QTest::newRow("none yet, then whole") << false;
    QTest::newRow("damaged") << true;
}

void StartupTest::aDamagedStoreIsSaid()
{
    QFETCH(const bool, isDamaged);
    if (isDamaged) {
        QFile store(m_profile.filePath(QStringLiteral("foyer.sqlite")));
        QVERIFY(store.open(QIODevice::WriteOnly));
        store.write(QByteArray(20'000, 'x'));
    }
    const auto program = begin();
    auto *notice = program->window().findChild<kit::Banner *>(QStringLiteral("storeNotice"));
    QVERIFY(notice);
    QCOMPARE(notice->isVisible(), isDamaged);
    if (!isDamaged)
        return;
    QVERIFY2(notice->text().contains(QStringLiteral("was damaged")), qPrintable(notice->text()));
    QVERIFY2(notice->text().contains(QStringLiteral("foyer.sqlite.unreadable-")), qPrintable(notice->text()));
    QTest::mouseClick(notice->findChild<QWidget *>(QStringLiteral("storeUnderstood")), Qt::LeftButton);
    QVERIFY(!notice->isVisible());
}

void StartupTest::languageChangesTheNotice()
{
    const auto program = begin();
    auto &notice = program->window().storeNotice();
    notice.sayPutAside({m_profile.filePath(QStringLiteral("foyer.sqlite.unreadable-1")), true});
    QVERIFY2(notice.text().contains(QStringLiteral("A newer Foyer")), qPrintable(notice.text()));
    program->preferences().setLanguage(QStringLiteral("de"));
    QTRY_VERIFY2(notice.text().contains(QStringLiteral("Ein neueres Foyer")), qPrintable(notice.text()));
}

QTEST_MAIN(StartupTest)
#include "tst_startup.moc"
