// SPDX-License-Identifier: GPL-3.0-or-later
// The helpers of window tests find what is planted, and the kit itself passes them.
#include "tests/ui/support/pseudolanguage.h"
#include "tests/ui/support/tabwalk.h"
#include "tests/ui/support/visibletext.h"
#include "ui/kit/button.h"
#include "ui/kit/errorstate.h"
#include "ui/kit/label.h"
#include "ui/kit/lineedit.h"
#include "ui/kit/look.h"
#include "ui/kit/progresspanel.h"
#include "ui/kit/refusalwords.h"

#include <QTest>
#include <QVBoxLayout>

using namespace foyer;
using namespace foyer::kit;

class TestKitSupport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void disguise_keepsPlaceholders();
    void untranslated_isFound();
    void clipped_isFound();
    void nameless_isFound();
    void kit_speaksThroughTr();

private:
    void show();

    std::unique_ptr<Look> m_look;
    std::unique_ptr<QWidget> m_window;
    QVBoxLayout *m_column = nullptr;
};

void TestKitSupport::init()
{
    m_look = std::make_unique<Look>(*qApp, Appearance::Light);
    m_window = std::make_unique<QWidget>();
    m_column = new QVBoxLayout(m_window.get());
}

void TestKitSupport::cleanup()
{
    m_window.reset();
    m_look.reset();
}

void TestKitSupport::show()
{
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestKitSupport::disguise_keepsPlaceholders()
{
    QCOMPARE(testing::PseudoLanguage::disguise(QStringLiteral("Open %1")), QStringLiteral("[Öpëñ %1···]"));
    const testing::PseudoLanguage pseudo;
    QCOMPARE(pseudo.translate("any", "%n tickets", nullptr, 3), QStringLiteral("[3 tïckëts····]"));
    QCOMPARE(pseudo.translate("any", "ddd d MMM", nullptr, -1), QStringLiteral("ddd d MMM"));
    QCOMPARE(pseudo.translate("any", "%1, %2", nullptr, -1), QStringLiteral("%1, %2"));
}

void TestKitSupport::untranslated_isFound()
{
    auto *planted = new Label(QStringLiteral("Sold in all"));
    planted->setObjectName(QStringLiteral("planted"));
    m_column->addWidget(planted);
    m_column->addWidget(new Label(QStringLiteral("383"))); // no words
    m_column->addWidget(new Label(QStringLiteral("Mahler 4")));
    m_column->addWidget(new Button(testing::PseudoLanguage::disguise(QStringLiteral("Publish"))));
    show();
    QCOMPARE(testing::findUntranslated(*m_window, {QStringLiteral("Mahler 4")}),
             QStringList{QStringLiteral("text planted: Sold in all")});
}

void TestKitSupport::clipped_isFound()
{
    auto *fits = new Label(QStringLiteral("Fits"));
    auto *cut = new Label(QStringLiteral("A sentence that is longer than its place"));
    cut->setObjectName(QStringLiteral("cut"));
    cut->setFixedWidth(60);
    m_column->addWidget(fits);
    m_column->addWidget(cut);
    show();
    const QStringList clipped = testing::findClipped(*m_window);
    QCOMPARE(clipped.size(), 1);
    QVERIFY(clipped.first().contains(u" cut: "));
}

void TestKitSupport::nameless_isFound()
{
    auto *named = new LineEdit;
    named->setAccessibleName(QStringLiteral("Name"));
    auto *nameless = new LineEdit;
    nameless->setObjectName(QStringLiteral("nameless"));
    m_column->addWidget(named);
    m_column->addWidget(nameless);
    show();
    QCOMPARE(testing::tabComplaints(*m_window),
             QStringList{QStringLiteral("No name: foyer::kit::LineEdit in nameless")});
}

void TestKitSupport::kit_speaksThroughTr()
{
    testing::PseudoLanguage pseudo;
    QCoreApplication::installTranslator(&pseudo);
    auto *error = new ErrorState;
    error->say(wordsForCode("seat_taken"), wordsForCode("stale_revision"));
    m_column->addWidget(error);
    auto *work = new ProgressPanel(testing::PseudoLanguage::disguise(QStringLiteral("Printing")));
    work->setProgress(128, 412);
    m_column->addWidget(work);
    m_window->resize(500, 400);
    show();
    const QStringList outside = testing::findUntranslated(*m_window);
    QCoreApplication::removeTranslator(&pseudo);
    QCOMPARE(outside, QStringList());
}

QTEST_MAIN(TestKitSupport)
#include "tst_kitsupport.moc"
