// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses as people type them, obstacles in words, names of houses in addresses, people who were here.
#include "core/accounts/slug.h"
#include "core/client/localstore.h"
#include "tests/support/manualclock.h"
#include "ui/start/address.h"
#include "ui/start/knownperson.h"
#include "ui/start/obstacle.h"
#include "ui/start/organizationslug.h"

#include <QTemporaryDir>
#include <QTest>

using namespace foyer;
using namespace foyer::start;

class StartWordsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addresses_data();
    void addresses();
    void everyObstacleHasItsSentence();
    void slugs_data();
    void slugs();
    void peopleAreRemembered();
};

void StartWordsTest::addresses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const char *typed, const char *url, const char *shown) {
        QTest::newRow(name) << QString::fromLatin1(typed) << QString::fromLatin1(url)
                            << QString::fromLatin1(shown);
    };
    row("name", "foyer.theatre.example", "https://foyer.theatre.example", "foyer.theatre.example");
    row("spaces around", "  foyer.theatre.example ", "https://foyer.theatre.example",
        "foyer.theatre.example");
    row("port", "till1:8443", "https://till1:8443", "till1:8443");
    row("usual port", "https://till1:443", "https://till1:443", "till1");
    row("path is dropped", "https://till1/api/v1?x=1#y", "https://till1", "till1");
    row("this computer", "localhost:8480", "http://localhost:8480", "localhost:8480");
    row("loopback", "127.0.0.1:8480", "http://127.0.0.1:8480", "127.0.0.1:8480");
    row("plain on purpose", "http://till1", "http://till1", "till1");
    row("nothing", "", "", "");
    row("words", "our theatre", "", "");
    row("another scheme", "ftp://till1", "", "");
    row("somebody's", "https://me@till1", "", "");
    row("no host", "https://", "", "");
}

void StartWordsTest::addresses()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, url);
    QFETCH(const QString, shown);
    const std::optional<QUrl> address = serverAddress(typed);
    QCOMPARE(address ? address->toString() : QString(), url);
    if (address)
        QCOMPARE(shownAddress(*address), shown);
}

void StartWordsTest::everyObstacleHasItsSentence()
{
    QSet<QString> sentences;
    for (int kind = int(Obstacle::Kind::UnknownHost); kind <= int(Obstacle::Kind::Proxy); ++kind) {
        const QString sentence =
            wordsFor({Obstacle::Kind(kind), QStringLiteral("DETAIL")}, QStringLiteral("HOST"));
        QVERIFY2(sentence.contains(QStringLiteral("HOST")), qPrintable(sentence));
        sentences.insert(sentence);
    }
    QCOMPARE(sentences.size(), int(Obstacle::Kind::Proxy));
    QVERIFY(wordsFor({Obstacle::Kind::ExpiredCertificate, QStringLiteral("1 May")}, QStringLiteral("H"))
                .contains(QStringLiteral("1 May")));
}

void StartWordsTest::slugs_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("slug");
    QTest::newRow("plain") << QStringLiteral("Opera") << QStringLiteral("opera");
    QTest::newRow("accents") << QStringLiteral("Théâtre de l’Été") << QStringLiteral("theatre-de-l-ete");
    QTest::newRow("sharp s") << QStringLiteral("Großes Haus") << QStringLiteral("grosses-haus");
    QTest::newRow("signs") << QStringLiteral(" -- Haus & Hof! ") << QStringLiteral("haus-hof");
    QTest::newRow("script") << QStringLiteral("歌劇院") << QStringLiteral("box-office");
    QTest::newRow("long") << QString(100, u'a') << QString(60, u'a');
}

void StartWordsTest::slugs()
{
    QFETCH(const QString, name);
    QFETCH(const QString, slug);
    QCOMPARE(slugOf(name), slug);
    QVERIFY(accounts::isSlug(slugOf(name)));
}

void StartWordsTest::peopleAreRemembered()
{
    const QTemporaryDir dir;
    const test::ManualClock clock;
    auto opened = client::LocalStore::open(dir.filePath(QStringLiteral("store.sqlite")), clock);
    QVERIFY(opened.has_value());
    client::LocalStore &store = *opened->store;
    const QString place = QStringLiteral("https://till1");
    QVERIFY(knownPeople(store, place).empty());
    for (const char *name : {"a", "b", "c", "d", "e", "A"})
        notePerson(store, place,
                   {QString::fromLatin1(name) + QStringLiteral("@x.example"), QString::fromLatin1(name), {}});
    const std::vector<KnownPerson> people = knownPeople(store, place);
    QCOMPARE(people.size(), 4U);
    QCOMPARE(people[0].name, QStringLiteral("A"));
    QCOMPARE(people[3].name, QStringLiteral("c"));
    QVERIFY(knownPeople(store, QStringLiteral("https://till2")).empty());
}

QTEST_GUILESS_MAIN(StartWordsTest)
#include "tst_startwords.moc"
