// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "server/accounts/tokenkeys.h"
#include "tests/support/testresult.h"

#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>
#include <thread>

using namespace foyer;
using namespace foyer::accounts;

/// Key files: made once, kept private, replaced one by one.
class TokenKeysTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isMadeOnce();
    void manyStartAtOnce();
    void highestNumberSigns();
    void othersMustNotRead();
    void shortFile();
    void noDirectory();
    void linksAreNotFollowed();
    void derivedKeys();

private:
    [[nodiscard]] static Result<TokenKeys> load(const QString &directory)
    {
        SystemRandom random;
        return TokenKeys::loadOrCreate(directory, random);
    }

    static void write(const QString &path, const QByteArray &bytes, mode_t mode = S_IRUSR | S_IWUSR)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode), 0);
    }
};

void TokenKeysTest::isMadeOnce()
{
    const QTemporaryDir directory;
    const Result<TokenKeys> made = load(directory.path());
    VERIFY_RESULT(made);
    QCOMPARE(QDir(directory.path()).entryList(QDir::Files), QStringList{QStringLiteral("token-1.key")});
    const QString path = directory.filePath(QStringLiteral("token-1.key"));

    struct stat status
    {};

    QCOMPARE(::stat(QFile::encodeName(path).constData(), &status), 0);
    QCOMPARE(status.st_mode & 0777U, 0600U);
    QCOMPARE(status.st_size, 32);
    const Result<TokenKeys> again = load(directory.path());
    VERIFY_RESULT(again);
    QVERIFY(again->keys().front().secret == made->keys().front().secret);
    QCOMPARE(again->keys().front().kid, made->keys().front().kid);
}

void TokenKeysTest::manyStartAtOnce()
{
    const QTemporaryDir directory;
    std::vector<QByteArray> kids(8);
    std::vector<std::thread> threads;
    for (QByteArray &kid : kids)
        threads.emplace_back([&kid, &directory] {
            const Result<TokenKeys> keys = load(directory.path());
            kid = keys ? keys->keys().front().kid : QByteArray();
        });
    for (std::thread &thread : threads)
        thread.join();
    QVERIFY(!kids.front().isEmpty());
    for (const QByteArray &kid : kids)
        QCOMPARE(kid, kids.front());
    QCOMPARE(QDir(directory.path()).entryList(QDir::Files).size(), 1);
}

void TokenKeysTest::highestNumberSigns()
{
    const QTemporaryDir directory;
    write(directory.filePath(QStringLiteral("token-2.key")), QByteArray(32, 'b'));
    write(directory.filePath(QStringLiteral("token-10.key")), QByteArray(40, 'c'));
    write(directory.filePath(QStringLiteral("token-x.key")), QByteArray(32, 'x'));
    write(directory.filePath(QStringLiteral("token-3.key.bak")), QByteArray(32, 'x'));
    const Result<TokenKeys> keys = load(directory.path());
    VERIFY_RESULT(keys);
    QCOMPARE(keys->keys().size(), std::size_t(2));
    QVERIFY(keys->keys()[0].secret == Secret(QByteArray(40, 'c')));
    QVERIFY(keys->keys()[1].secret == Secret(QByteArray(32, 'b')));
}

void TokenKeysTest::othersMustNotRead()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("token-1.key"));
    for (const mode_t mode : {mode_t(0640), mode_t(0604), mode_t(0620)}) {
        write(path, QByteArray(32, 'k'), mode);
        const Result<TokenKeys> keys = load(directory.path());
        COMPARE_ERROR(keys, ErrorCode::PermissionDenied);
        QCOMPARE(keys.error().subject, path);
    }
}

void TokenKeysTest::shortFile()
{
    const QTemporaryDir directory;
    write(directory.filePath(QStringLiteral("token-1.key")), QByteArray(31, 'k'));
    COMPARE_ERROR(load(directory.path()), ErrorCode::InvalidArgument);
}

void TokenKeysTest::noDirectory()
{
    const QTemporaryDir directory;
    COMPARE_ERROR(load(directory.filePath(QStringLiteral("nowhere"))), ErrorCode::Io);
}

void TokenKeysTest::linksAreNotFollowed()
{
    const QTemporaryDir directory;
    write(directory.filePath(QStringLiteral("elsewhere")), QByteArray(32, 'k'));
    QVERIFY(QFile::link(directory.filePath(QStringLiteral("elsewhere")),
                        directory.filePath(QStringLiteral("token-1.key"))));
    COMPARE_ERROR(load(directory.path()), ErrorCode::Io);
}

void TokenKeysTest::derivedKeys()
{
    const TokenKeys one = TokenKeys::make({Secret(QByteArray(32, 'a'))}).value();
    const TokenKeys other = TokenKeys::make({Secret(QByteArray(32, 'b'))}).value();
    QVERIFY(one.derived("x") == one.derived("x"));
    QVERIFY(!(one.derived("x") == one.derived("y")));
    QVERIFY(!(one.derived("x") == other.derived("x")));
    QCOMPARE(one.derived("x").expose().size(), 32);
}

QTEST_GUILESS_MAIN(TokenKeysTest)
#include "tst_tokenkeys.moc"
