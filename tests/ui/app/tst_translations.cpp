// SPDX-License-Identifier: GPL-3.0-or-later
// The languages of the client are whole: every text of the sources, in every form, with what is put into it.
#include "tests/ui/support/translationfile.h"
#include "ui/kit/measures.h"
#include "ui/kit/type.h"

#include <algorithm>
#include <QFontMetricsF>
#include <QRegularExpression>
#include <QTest>

using namespace foyer;
using foyer::test::TranslatedText;
using foyer::test::TranslatedTexts;

namespace {

QString rooted(const QString &path)
{
    return QStringLiteral(FOYER_SOURCE_ROOT "/") + path;
}

TranslatedTexts languageFile(const QString &language)
{
    return test::readTranslations(rooted(QStringLiteral("translations/foyer_%1.ts").arg(language)));
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression placeholder(QStringLiteral("%(?:L?[0-9]{1,2}|n)"));
    QStringList found;
    for (auto all = placeholder.globalMatch(text); all.hasNext();)
        found.append(all.next().captured());
    found.sort();
    return found;
}

/// Placeholders, and what a caller that puts texts together relies on: spaces at the ends, mnemonics, the end
/// of a sentence. The form for one may say "once" instead of its number.
QString shapeOf(const QString &text, bool withNumber)
{
    static const QString ends = QStringLiteral(".…?:!");
    QStringList shape = placeholders(text);
    if (!withNumber)
        shape.removeAll(QStringLiteral("%n"));
    if (text.startsWith(u' '))
        shape.prepend(QStringLiteral("space"));
    if (text.endsWith(u' '))
        shape.append(QStringLiteral("space"));
    if (!text.isEmpty() && ends.contains(text.back()))
        shape.append(text.back());
    shape.append(QString(text.count(u'&'), u'&'));
    return shape.join(u' ');
}

/// The texts that a rule finds fault with, one a line, so that a failure says which.
template <typename Rule>
QByteArray faults(const TranslatedTexts &texts, Rule rule)
{
    QStringList found;
    for (const TranslatedText &text : texts) {
        if (!rule(text))
            found.append(text.context + QStringLiteral(" | ") + text.source + QStringLiteral(" | ")
                         + text.forms.join(QStringLiteral(" || ")));
    }
    return found.join(u'\n').toUtf8();
}

bool keepsShape(const TranslatedText &text)
{
    for (qsizetype form = 0; form < text.forms.size(); ++form) {
        const bool withNumber = !text.hasNumber || form > 0;
        if (shapeOf(text.forms[form], withNumber) != shapeOf(text.source, withNumber))
            return false;
    }
    return true;
}

QSet<QString> sourcesOf(const TranslatedTexts &texts, bool numbersOnly)
{
    QSet<QString> sources;
    for (const TranslatedText &text : texts) {
        if (text.hasNumber || !numbersOnly)
            sources.insert(text.context + u'\n' + text.source);
    }
    return sources;
}

} // namespace

class TranslationsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isFinished_data();
    void isFinished();
    void keepsWhatIsPutIn_data();
    void keepsWhatIsPutIn();
    void hasBothForms_data();
    void hasBothForms();
    void englishHasEveryPlural();
    void englishLeavesNoBrackets();
    void knowsEveryTextOfTheSources();
    void holdsNothingThatIsGone();
    void contextsAreThoseOfTheProgram();
    void lupdateCanReadEveryNumber();
    void findsNumbersBeyondLupdate_data();
    void findsNumbersBeyondLupdate();
    void findsTextsInSources_data();
    void findsTextsInSources();
    void nothingIsSaidOutsideTranslation();
    void findsWordsOutsideTranslation_data();
    void findsWordsOutsideTranslation();
    void railHasRoom_data();
    void railHasRoom();
    void faultsAreFound();
};

namespace {

void languages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("German") << QStringLiteral("de");
    QTest::newRow("English") << QStringLiteral("en");
}

QSet<QString> textsOfTheClient()
{
    QSet<QString> texts;
    for (const char *folder : {"app", "core/client", "ui"})
        texts.unite(test::textsToTranslateBelow(rooted(QLatin1String(folder))));
    return texts;
}

QSet<QString> textsInGerman()
{
    QSet<QString> texts;
    for (const TranslatedText &text : languageFile(QStringLiteral("de")))
        texts.insert(text.source);
    return texts;
}

QByteArray listed(const QSet<QString> &texts)
{
    return QStringList(texts.cbegin(), texts.cend()).join(u'\n').toUtf8();
}

} // namespace

void TranslationsTest::isFinished_data()
{
    languages();
}

void TranslationsTest::isFinished()
{
    QFETCH(QString, language);
    const TranslatedTexts texts = languageFile(language);
    QVERIFY(!texts.empty());
    const QByteArray open = faults(texts, [](const TranslatedText &text) {
        return text.isFinished && !text.forms.isEmpty()
               && std::ranges::none_of(text.forms,
                                       [](const QString &form) { return form.trimmed().isEmpty(); });
    });
    QVERIFY2(open.isEmpty(), open.constData());
}

void TranslationsTest::keepsWhatIsPutIn_data()
{
    languages();
}

void TranslationsTest::keepsWhatIsPutIn()
{
    QFETCH(QString, language);
    const QByteArray changed = faults(languageFile(language), keepsShape);
    QVERIFY2(changed.isEmpty(), changed.constData());
}

void TranslationsTest::hasBothForms_data()
{
    languages();
}

void TranslationsTest::hasBothForms()
{
    QFETCH(QString, language);
    const QByteArray lacking = faults(languageFile(language), [](const TranslatedText &text) {
        return text.forms.size() == (text.hasNumber ? 2 : 1);
    });
    QVERIFY2(lacking.isEmpty(), lacking.constData());
}

void TranslationsTest::englishHasEveryPlural()
{
    const QSet<QString> german = sourcesOf(languageFile(QStringLiteral("de")), true);
    QVERIFY(!german.isEmpty());
    const QByteArray lacking = listed(german - sourcesOf(languageFile(QStringLiteral("en")), false));
    QVERIFY2(lacking.isEmpty(), lacking.constData());
}

/// "(s)" is for the source only.
void TranslationsTest::englishLeavesNoBrackets()
{
    const QByteArray left = faults(languageFile(QStringLiteral("en")), [](const TranslatedText &text) {
        return !text.forms.join(u' ').contains(QStringLiteral("s)"));
    });
    QVERIFY2(left.isEmpty(), left.constData());
}

void TranslationsTest::knowsEveryTextOfTheSources()
{
    const QSet<QString> all = textsOfTheClient();
    QVERIFY(!all.isEmpty());
    const QByteArray unknown = listed(all - textsInGerman());
    QVERIFY2(unknown.isEmpty(), unknown.constData());
}

void TranslationsTest::holdsNothingThatIsGone()
{
    const QByteArray gone = listed(textsInGerman() - textsOfTheClient());
    QVERIFY2(gone.isEmpty(), gone.constData());
}

/// A text that is asked for under another context than the file has it under stays English. lupdate guesses:
/// a context without a namespace is one that it did not understand, unless a source says it itself.
void TranslationsTest::contextsAreThoseOfTheProgram()
{
    QSet<QString> named;
    QStringList vague;
    for (const char *folder : {"app", "core/client", "ui"}) {
        test::forEachSource(rooted(QLatin1String(folder)), [&](const QString &cpp) {
            named.unite(test::namedContexts(cpp));
            vague += test::textsWithoutContext(cpp);
        });
    }
    QCOMPARE(vague, QStringList());
    QStringList misunderstood;
    for (const TranslatedText &text : languageFile(QStringLiteral("de"))) {
        if (!text.context.contains(u"::") && !named.contains(text.context))
            misunderstood.append(text.context + QStringLiteral(": ") + text.source);
    }
    QCOMPARE(misunderstood, QStringList());
    QCOMPARE(test::textsWithoutContext(QStringLiteral("translate(where, \"Here\")")),
             QStringList{QStringLiteral("Here")});
}

void TranslationsTest::lupdateCanReadEveryNumber()
{
    QStringList found;
    for (const char *folder : {"app", "core/client", "ui"})
        test::forEachSource(rooted(QLatin1String(folder)),
                            [&](const QString &cpp) { found.append(test::numbersBeyondLupdate(cpp)); });
    QCOMPARE(found.join(u'\n'), QString());
}

void TranslationsTest::findsNumbersBeyondLupdate_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("a name") << QStringLiteral("count") << false;
    QTest::newRow("a call") << QStringLiteral("int(part.sales.tickets)") << false;
    QTest::newRow("a call of a call") << QStringLiteral("int(list->size())") << false;
    QTest::newRow("with braces") << QStringLiteral("int(width / seconds{60})") << true;
    QTest::newRow("of a namespace") << QStringLiteral("std::max(a, b)") << true;
    QTest::newRow("with a number") << QStringLiteral("int(size() - 1)") << true;
}

void TranslationsTest::findsNumbersBeyondLupdate()
{
    QFETCH(QString, number);
    QFETCH(bool, isFound);
    const QString said = QStringLiteral("QCoreApplication::translate(\"Span\", \"%n s\", nullptr, ") + number;
    QCOMPARE(test::numbersBeyondLupdate(said + QStringLiteral(");")).size(), isFound ? 1 : 0);
    QCOMPARE(test::numbersBeyondLupdate(said + QStringLiteral(").arg(1);")).size(), isFound ? 1 : 0);
}

void TranslationsTest::findsTextsInSources_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("text");
    QTest::newRow("tr") << QStringLiteral("tr(\"Seat %1\")") << QStringLiteral("Seat %1");
    QTest::newRow("in parts") << QStringLiteral("tr(\"Seat \"\n   \"%1\")") << QStringLiteral("Seat %1");
    QTest::newRow("with a context") << QStringLiteral("QT_TRANSLATE_NOOP(\"Span\", \"%1 s\")")
                                    << QStringLiteral("%1 s");
    QTest::newRow("said at once") << QStringLiteral("QCoreApplication::translate(\"Span\", \"%1 d\")")
                                  << QStringLiteral("%1 d");
    QTest::newRow("quoted") << QStringLiteral("tr(\"a \\\"b\\\"\")") << QStringLiteral("a \"b\"");
    QTest::newRow("in a translate() of one's own")
        << QStringLiteral("translate(QT_TRANSLATE_NOOP(\"Span\", \"now\"))") << QStringLiteral("now");
}

void TranslationsTest::findsTextsInSources()
{
    QFETCH(QString, source);
    QFETCH(QString, text);
    QCOMPARE(test::textsToTranslate(source), QSet<QString>{text});
}

void TranslationsTest::nothingIsSaidOutsideTranslation()
{
    // Names that are the same in every language, and what another program says.
    const QStringList known{QStringLiteral("Foyer"),
                            QStringLiteral("English"),
                            QStringLiteral("Deutsch"),
                            QStringLiteral("Inter Text"),
                            QStringLiteral("Inter Figures"),
                            QStringLiteral("Fusion"),
                            QStringLiteral("Letter"), // sheets of paper
                            QStringLiteral("Tabloid"),
                            QStringLiteral("font-family=\\\"Inter, Helvetica, Arial, sans-serif\\\""),
                            QStringLiteral("Return"), // keys, by Qt's names
                            QStringLiteral("Enter"),
                            QStringLiteral("System"), // a family of time zones
                            QStringLiteral("Setup"),  // a shape on the disk
                            QStringLiteral("row "),   // of places that the server words
                            QStringLiteral("currency "),
                            QStringLiteral("Making a new database"), // the server's log
                            QStringLiteral("Starting a database server"),
                            QStringLiteral("Applying migration"),
                            QStringLiteral("Starting the workers"),
                            QStringLiteral("is in use by process"),
                            QStringLiteral("Cannot listen on")};
    QStringList found;
    test::forEachSource(rooted(QStringLiteral("ui")),
                        [&](const QString &cpp) { found.append(test::wordsOutsideTranslation(cpp)); });
    found.removeIf([&known](const QString &text) { return known.contains(text); });
    QCOMPARE(found, QStringList());
}

void TranslationsTest::findsWordsOutsideTranslation_data()
{
    QTest::addColumn<QString>("cpp");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("painted") << QStringLiteral("painter.drawText(at, QStringLiteral(\"sold out now\"));")
                             << QStringList{QStringLiteral("sold out now")};
    QTest::newRow("one word") << QStringLiteral("x = u\"Sold\"_s + \" of \";")
                              << QStringList{QStringLiteral("Sold"), QStringLiteral(" of ")};
    QTest::newRow("translated") << QStringLiteral(
        "tr(\"sold out now\"); tr(\"a b\"\n \"Cd\"); tr(\"%n Of\", nullptr)")
                                << QStringList();
    QTest::newRow("for the log") << QStringLiteral("qCWarning(lc) << \"The file is gone.\";")
                                 << QStringList();
    QTest::newRow("names") << QStringLiteral(
        "setObjectName(QStringLiteral(\"Pool\"));\n#include \"Some File\"")
                           << QStringList();
}

void TranslationsTest::findsWordsOutsideTranslation()
{
    QFETCH(const QString, cpp);
    QTEST(test::wordsOutsideTranslation(cpp), "words");
}

void TranslationsTest::railHasRoom_data()
{
    QTest::addColumn<QString>("context");
    QTest::addColumn<QString>("source");
    QTest::newRow("events") << QStringLiteral("foyer::events::EventsPage") << QStringLiteral("Events");
    QTest::newRow("till") << QStringLiteral("foyer::pos::PosPage") << QStringLiteral("Box office");
    QTest::newRow("gate") << QStringLiteral("foyer::checkin::GatePage") << QStringLiteral("Gate");
    QTest::newRow("figures") << QStringLiteral("foyer::dashboard::DashboardPage")
                             << QStringLiteral("Dashboard");
    QTest::newRow("customers") << QStringLiteral("foyer::customers::CustomersPage")
                               << QStringLiteral("Customers");
    QTest::newRow("settings") << QStringLiteral("foyer::settings::SettingsPage")
                              << QStringLiteral("Settings");
}

/// A page's name stands under its sign in the rail, which cuts what is wider.
void TranslationsTest::railHasRoom()
{
    QFETCH(QString, context);
    QFETCH(QString, source);
    QVERIFY(kit::loadFonts());
    const QFontMetricsF metrics(kit::textFont(kit::TextSize::Small, kit::medium));
    const TranslatedTexts german = languageFile(QStringLiteral("de"));
    const auto found = std::ranges::find_if(
        german, [&](const TranslatedText &text) { return text.context == context && text.source == source; });
    QVERIFY(found != german.end());
    QCOMPARE_LE(metrics.horizontalAdvance(found->forms.front()), kit::railWidth - 4.0);
    QCOMPARE_LE(metrics.horizontalAdvance(source), kit::railWidth - 4.0);
}

/// The rules above are no rules if they let these through.
void TranslationsTest::faultsAreFound()
{
    const auto text = [](const char *source, QStringList forms, bool hasNumber = false) {
        return TranslatedText{{}, QString::fromUtf8(source), std::move(forms), hasNumber};
    };
    QVERIFY(keepsShape(text("%1 of %2", {QStringLiteral("%2 von %1")})));
    QVERIFY(!keepsShape(text("%1 of %2", {QStringLiteral("%1 von %1")})));
    QVERIFY(!keepsShape(text("Saved.", {QStringLiteral("Gesichert")})));
    QVERIFY(!keepsShape(text(" and more", {QStringLiteral("und mehr")})));
    QVERIFY(!keepsShape(text("&Save", {QStringLiteral("Sichern")})));
    QVERIFY(keepsShape(text("%n times", {QStringLiteral("einmal"), QStringLiteral("%n-mal")}, true)));
    QVERIFY(!keepsShape(text("%n times", {QStringLiteral("%n-mal"), QStringLiteral("oft")}, true)));
}

QTEST_MAIN(TranslationsTest)
#include "tst_translations.moc"
