// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/log/rfc3339.h"
#include "tests/support/deterministicids.h"

#include <QTest>

using namespace foyer;

/// The fast one against the one in core/base.
class Rfc3339Test final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameAsQt();
};

void Rfc3339Test::sameAsQt()
{
    test::SeededRandom random(3);
    const auto span = std::uint64_t(std::chrono::microseconds(std::chrono::years{400}).count());
    for (int i = 0; i < 20'000; ++i) {
        const Instant instant{
            std::chrono::microseconds(std::int64_t(random.next64() % span) - std::int64_t(span / 2))};
        QByteArray text = "at ";
        runtime::appendRfc3339(text, instant);
        QCOMPARE(QString::fromLatin1(text), QStringLiteral("at ") + toRfc3339(instant));
    }
}

QTEST_GUILESS_MAIN(Rfc3339Test)
#include "tst_rfc3339.moc"
