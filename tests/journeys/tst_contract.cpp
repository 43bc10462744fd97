// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/rounds.h"

#include <QTest>

using namespace foyer::test;

/// Every operation answers as the server's own description says, and every operation is asked.
class ContractTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAnswerIsAsDescribed();
};

void ContractTest::everyAnswerIsAsDescribed()
{
    Stage stage(QStringLiteral(FOYER_SERVER), roundsOptions());
    const Rounds rounds = makeRounds(stage);
    QVERIFY2(stage.recorder().findings().isEmpty(), qPrintable(stage.recorder().findings().join(u'\n')));
    QStringList unused = stage.recorder().unused();
    unused.removeIf([](const QString &name) {
        return name == u"live.follow" // a WebSocket: see the live journey
               || name == u"catalog.finish_event"
               || name == u"catalog.finish_performance" // not before it is over
               || name.startsWith(u"buyer.");           // the other names: tests of their own
    });
    QVERIFY2(unused.isEmpty(), qPrintable(unused.join(u' ')));
}

QTEST_GUILESS_MAIN(ContractTest)
#include "tst_contract.moc"
