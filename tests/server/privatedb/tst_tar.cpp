// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/tarheader.h"
#include "server/privatedb/tarreader.h"
#include "server/privatedb/tarwriter.h"
#include "tests/support/testresult.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

using namespace foyer;
using namespace foyer::privatedb;

/// The container of a backup: readable by every tar, and strict when we read it ourselves.
class TarTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void comesBackAsItWas();
    void otherProgramsReadIt();
    void sizesBeyondEightGibibytes();
    void noByteChangesUnseen();
    void everyCutIsSeen();
    void nameAppearsWithCommitOnly();
    void existingFileIsNotReplaced();
    void leftoverOfAKilledWriterIsReused();
    void secondWriterIsRefused();
    void longNamesAreRefused();

private:
    [[nodiscard]] Result<TarWriter> create() const { return TarWriter::create(m_path, Instant{}); }

    [[nodiscard]] QStringList files() const
    {
        return QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden);
    }

    void writeSample() const;
    [[nodiscard]] static Result<QStringList> readAll(const QString &path);

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

void TarTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_path = m_dir->filePath(QStringLiteral("sample.tar"));
}

void TarTest::writeSample() const
{
    auto tar = create();
    VERIFY_RESULT(tar);
    VERIFY_RESULT(tar->add(QStringLiteral("first"), "one"));
    VERIFY_RESULT(tar->add(QStringLiteral("empty"), ""));
    VERIFY_RESULT(tar->begin(QStringLiteral("folder/in pieces")));
    for (int i = 0; i < 1000; ++i)
        VERIFY_RESULT(tar->write(QByteArray::number(i)));
    VERIFY_RESULT(tar->end());
    VERIFY_RESULT(tar->add(QStringLiteral("whole block"), QByteArray(512, 'b')));
    VERIFY_RESULT(tar->commit());
}

Result<QStringList> TarTest::readAll(const QString &path)
{
    Result<TarReader> reader = TarReader::open(path);
    if (!reader)
        return failure(reader.error());
    QStringList found;
    while (true) {
        const auto member = reader->next();
        if (!member)
            return failure(member.error());
        if (!*member)
            return found;
        const Result<QByteArray> content = reader->readAll(1 << 20);
        if (!content)
            return failure(content.error());
        found.append(QStringLiteral("%1:%2").arg((*member)->name, QString::fromLatin1(content->left(6))));
    }
}

void TarTest::comesBackAsItWas()
{
    writeSample();
    const auto found = readAll(m_path);
    VERIFY_RESULT(found);
    QCOMPARE(found->join(QLatin1Char(' ')),
             QStringLiteral("first:one empty: folder/in pieces:012345 whole block:bbbbbb"));
    QCOMPARE(QFileInfo(m_path).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions{});
}

void TarTest::otherProgramsReadIt()
{
    writeSample();
    QProcess tar;
    tar.start(QStringLiteral("tar"),
              {QStringLiteral("-xOf"), m_path, QStringLiteral("first"), QStringLiteral("whole block")});
    QVERIFY(tar.waitForFinished());
    QCOMPARE(tar.readAllStandardError(), "");
    QCOMPARE(tar.readAllStandardOutput(), "one" + QByteArray(512, 'b'));
}

void TarTest::sizesBeyondEightGibibytes()
{
    for (const qint64 size :
         {Q_INT64_C(0), (Q_INT64_C(1) << 33) - 1, Q_INT64_C(1) << 33, Q_INT64_C(1) << 45}) {
        const TarHeader header{"big", size, 1'700'000'000};
        const std::optional<TarHeader> back = TarHeader::decode(header.encode());
        QVERIFY(back);
        QCOMPARE(back->size, size);
        QCOMPARE(back->modified, 1'700'000'000);
    }
}

// Content has its checksums; the rest must be seen here.
void TarTest::noByteChangesUnseen()
{
    writeSample();
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray good = file.readAll();
    int seen = 0;
    for (qsizetype at = 0; at < good.size(); ++at) {
        for (const char flip : {char(1), char(0x80)}) {
            QVERIFY(file.seek(at) && file.putChar(char(good.at(at) ^ flip)) && file.flush());
            const auto found = readAll(m_path);
            seen += found ? 0 : 1;
            QVERIFY(file.seek(at) && file.putChar(good.at(at)) && file.flush());
        }
    }
    const int content = 3 + 2890 + 512; // of the three members that have any
    QCOMPARE(seen, 2 * (int(good.size()) - content));
}

void TarTest::everyCutIsSeen()
{
    writeSample();
    for (qint64 size = QFileInfo(m_path).size() - 1; size >= 0; size -= 101) {
        QVERIFY(QFile::resize(m_path, size));
        COMPARE_ERROR(readAll(m_path), ErrorCode::Corrupt);
    }
}

void TarTest::nameAppearsWithCommitOnly()
{
    {
        auto tar = create();
        VERIFY_RESULT(tar);
        VERIFY_RESULT(tar->add(QStringLiteral("first"), "one"));
        QVERIFY(!QFileInfo::exists(m_path));
    }
    QCOMPARE(files(), QStringList{});
    writeSample();
    QCOMPARE(files(), QStringList{QStringLiteral("sample.tar")});
}

void TarTest::existingFileIsNotReplaced()
{
    writeSample();
    COMPARE_ERROR(create(), ErrorCode::AlreadyExists);
    QVERIFY(QFile::remove(m_path));
    auto tar = create();
    VERIFY_RESULT(tar);
    QFile other(m_path);
    QVERIFY(other.open(QIODevice::WriteOnly) && other.write("made meanwhile") > 0);
    other.close();
    COMPARE_ERROR(tar->commit(), ErrorCode::AlreadyExists);
    QVERIFY(other.open(QIODevice::ReadOnly));
    QCOMPARE(other.readAll(), "made meanwhile");
}

void TarTest::leftoverOfAKilledWriterIsReused()
{
    QFile leftover(m_dir->filePath(QStringLiteral(".sample.tar.partial")));
    QVERIFY(leftover.open(QIODevice::WriteOnly) && leftover.write(QByteArray(100'000, 'x')) > 0);
    leftover.close();
    writeSample();
    VERIFY_RESULT(readAll(m_path));
    QCOMPARE(files(), QStringList{QStringLiteral("sample.tar")});
}

void TarTest::secondWriterIsRefused()
{
    auto tar = create();
    VERIFY_RESULT(tar);
    COMPARE_ERROR(create(), ErrorCode::Conflict);
    VERIFY_RESULT(tar->add(QStringLiteral("first"), "one"));
    VERIFY_RESULT(tar->commit());
    VERIFY_RESULT(readAll(m_path));
}

void TarTest::longNamesAreRefused()
{
    auto tar = create();
    VERIFY_RESULT(tar);
    COMPARE_ERROR(tar->add(QString(101, QLatin1Char('n')), "x"), ErrorCode::InvalidArgument);
    VERIFY_RESULT(tar->add(QString(100, QLatin1Char('n')), "x"));
    VERIFY_RESULT(tar->commit());
    VERIFY_RESULT(readAll(m_path));
}

QTEST_GUILESS_MAIN(TarTest)
#include "tst_tar.moc"
