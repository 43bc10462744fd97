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
    const QSet<QString> impossible{QStringLiteral("live.follow"),          // a WebSocket
                                   QStringLiteral("catalog.finish_event"), // not before it is over
                                   QStringLiteral("catalog.finish_performance")};
    QStringList unused;
    for (const DescribedOperation &operation : stage.document().operations()) {
        if (!stage.recorder().accepted().contains(operation.name) && !impossible.contains(operation.name))
            unused.append(operation.name);
    }
    QVERIFY2(unused.isEmpty(), qPrintable(unused.join(u' ')));
}

QTEST_GUILESS_MAIN(ContractTest)
#include "tst_contract.moc"
