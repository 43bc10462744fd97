// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/config/suggestion.h"

#include <QTest>

using namespace foyer::runtime;

class SuggestionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void distances_data();
    void distances();
    void nearest_data();
    void nearest();
};

void SuggestionTest::distances_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<qsizetype>("distance");
    const auto row = [](const char *a, const char *b, qsizetype distance) {
        QTest::addRow("%s-%s", a, b) << QString::fromLatin1(a) << QString::fromLatin1(b) << distance;
    };
    row("", "", 0);
    row("", "abc", 3);
    row("abc", "abc", 0);
    row("abc", "abd", 1);
    row("abc", "acb", 1);
    row("abc", "ab", 1);
    row("kitten", "sitting", 3);
    row("listen", "lisetn", 1);
}

void SuggestionTest::distances()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(qsizetype, distance);
    QCOMPARE(editDistance(a, b), distance);
    QCOMPARE(editDistance(b, a), distance);
}

void SuggestionTest::nearest_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *word, const char *expected) {
        QTest::addRow("%s", word) << QString::fromLatin1(word) << QString::fromLatin1(expected);
    };
    row("http.lisen", "http.listen");
    row("HTTP.LISTEN", "http.listen");
    row("http.workes", "http.workers");
    row("listen", "http.listen"); // the section is missing
    row("server.workers", "http.workers");
    row("dat", "data");
    row("x", "");
    row("postgres", "");
    row("--http", ""); // the dashes do not make it nearer
    row("", "");
}

void SuggestionTest::nearest()
{
    QFETCH(QString, word);
    QFETCH(QString, expected);
    const QStringList known{QStringLiteral("data"), QStringLiteral("http.listen"),
                            QStringLiteral("http.workers"), QStringLiteral("--help")};
    QCOMPARE(nearestWord(word, known), expected);
}

QTEST_GUILESS_MAIN(SuggestionTest)
#include "tst_suggestion.moc"
