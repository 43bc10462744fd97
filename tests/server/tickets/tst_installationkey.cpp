// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tickets/installationkey.h"
#include "tests/support/testresult.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <set>
#include <thread>

using namespace foyer;
using tickets::InstallationKey;

/// The key beside the database: made once, read by nobody else, and what it wraps opens in its place only.
class InstallationKeyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void isMadeOnce();
    void manyStartsAgree();
    void othersMustNotReadIt();
    void mustBeWhole_data();
    void mustBeWhole();
    void opensOnlyInItsPlace();
    void changedBytesDoNotOpen();

private:
    [[nodiscard]] QString path() const { return m_dir->filePath(QStringLiteral("installation.key")); }

    [[nodiscard]] QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    SystemRandom m_random;
    std::unique_ptr<QTemporaryDir> m_dir;
};

void InstallationKeyTest::isMadeOnce()
{
    VERIFY_RESULT(InstallationKey::open(path(), m_random));
    const QByteArray first = content();
    QCOMPARE(first.size(), InstallationKey::size);
    QCOMPARE(QFile::permissions(path()) & ~QFile::Permissions(QFile::ReadUser | QFile::WriteUser),
             QFile::Permissions(QFile::ReadOwner | QFile::WriteOwner));
    VERIFY_RESULT(InstallationKey::open(path(), m_random));
    QCOMPARE(content(), first);
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void InstallationKeyTest::manyStartsAgree()
{
    constexpr int many = 8;
    std::vector<QByteArray> wrapped(many);
    const accounts::OrganizationId organization{};
    std::vector<std::thread> starts;
    for (int i = 0; i < many; ++i) {
        starts.emplace_back([this, i, &wrapped, organization] {
            const Result<InstallationKey> key = InstallationKey::open(path(), m_random);
            if (key)
                wrapped[std::size_t(i)] = key->wrap(Secret("seed"), organization, 0, m_random);
        });
    }
    for (std::thread &start : starts)
        start.join();
    const Result<InstallationKey> key = InstallationKey::open(path(), m_random);
    VERIFY_RESULT(key);
    for (const QByteArray &box : wrapped)
        VERIFY_RESULT(key->unwrap(box, organization, 0));
}

void InstallationKeyTest::othersMustNotReadIt()
{
    VERIFY_RESULT(InstallationKey::open(path(), m_random));
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
    COMPARE_ERROR(InstallationKey::open(path(), m_random), ErrorCode::PermissionDenied);
}

void InstallationKeyTest::mustBeWhole_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("empty") << 0;
    QTest::newRow("short") << 31;
    QTest::newRow("long") << 33;
}

void InstallationKeyTest::mustBeWhole()
{
    QFETCH(int, size);
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(size, 'k'));
    file.close();
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner));
    COMPARE_ERROR(InstallationKey::open(path(), m_random), ErrorCode::Corrupt);
}

void InstallationKeyTest::opensOnlyInItsPlace()
{
    const InstallationKey key = InstallationKey::fromBytes(QByteArray(32, 'a')).value();
    const InstallationKey stranger = InstallationKey::fromBytes(QByteArray(32, 'b')).value();
    accounts::OrganizationId mine{};
    Uuid bytes{};
    bytes.bytes[0] = 1;
    const accounts::OrganizationId theirs(bytes);
    const QByteArray wrapped = key.wrap(Secret("secret seed"), mine, 3, m_random);
    QVERIFY(!wrapped.contains("secret"));
    QCOMPARE(key.unwrap(wrapped, mine, 3).value().expose(), QByteArrayView("secret seed"));
    COMPARE_ERROR(key.unwrap(wrapped, mine, 4), ErrorCode::Corrupt);
    COMPARE_ERROR(key.unwrap(wrapped, theirs, 3), ErrorCode::Corrupt);
    COMPARE_ERROR(stranger.unwrap(wrapped, mine, 3), ErrorCode::Corrupt);
    QVERIFY(key.wrap(Secret("secret seed"), mine, 3, m_random) != wrapped);
}

void InstallationKeyTest::changedBytesDoNotOpen()
{
    const InstallationKey key = InstallationKey::fromBytes(QByteArray(32, 'a')).value();
    const QByteArray wrapped = key.wrap(Secret("seed"), {}, 3, m_random);
    for (qsizetype i = 0; i < wrapped.size(); ++i) {
        QByteArray changed = wrapped;
        changed[i] = char(changed[i] ^ 1);
        COMPARE_ERROR(key.unwrap(changed, {}, 3), ErrorCode::Corrupt);
        COMPARE_ERROR(key.unwrap(wrapped.first(i), {}, 3), ErrorCode::Corrupt);
    }
}

QTEST_GUILESS_MAIN(InstallationKeyTest)

#include "tst_installationkey.moc"
