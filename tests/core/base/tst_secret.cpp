// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secret.h"

#include <QDebug>
#include <QTest>

using namespace foyer;

namespace {

template <typename T>
concept Printable = requires(QDebug debug, const T &value)
{
    debug << value;
};

static_assert(Printable<QByteArray>);
static_assert(!Printable<Secret>);
static_assert(!std::is_convertible_v<Secret, QByteArray> && !std::is_convertible_v<Secret, QString>);

} // namespace

class SecretTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesByContent();
    void copiesLiveOnTheirOwn();
    void keepsItsOwnMemory();
    void copyOutlivesReassignment();
};

void SecretTest::comparesByContent()
{
    QVERIFY(Secret("abc") == Secret("abc"));
    QVERIFY(!(Secret("abc") == Secret("abd")));
    QVERIFY(!(Secret("abc") == Secret("abcd")));
    QVERIFY(Secret{} == Secret(""));
    QVERIFY(Secret{}.isEmpty());
}

void SecretTest::copiesLiveOnTheirOwn()
{
    Secret copy;
    {
        const Secret original("hidden value");
        copy = original;
    }
    QCOMPARE(copy.expose().toByteArray(), "hidden value");
    Secret moved = std::move(copy);
    QCOMPARE(moved.expose().toByteArray(), "hidden value");
    moved = Secret("other");
    QCOMPARE(moved.expose().toByteArray(), "other");
}

void SecretTest::keepsItsOwnMemory()
{
    const QByteArray bytes("shared with the caller");
    {
        const Secret secret(bytes);
        QVERIFY(secret.expose().data() != bytes.constData());
    }
    QCOMPARE(bytes, "shared with the caller");
}

void SecretTest::copyOutlivesReassignment()
{
    // The two share their bytes: the first may not wipe them while the second still needs them.
    Secret secret("0123456789abcdef0123456789abcdef");
    const Secret copy = secret;
    secret = Secret("x");
    QCOMPARE(copy.expose().toByteArray(), "0123456789abcdef0123456789abcdef");
}

QTEST_GUILESS_MAIN(SecretTest)
#include "tst_secret.moc"
