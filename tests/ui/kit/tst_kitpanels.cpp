// SPDX-License-Identifier: GPL-3.0-or-later
// What lies over the work: dialogs through the prompter, popups, the palette, toasts.
#include "tests/ui/kit/cannedsource.h"
#include "tests/ui/support/tabwalk.h"
#include "ui/kit/button.h"
#include "ui/kit/dialog.h"
#include "ui/kit/dialogprompter.h"
#include "ui/kit/lineedit.h"
#include "ui/kit/look.h"
#include "ui/kit/palette.h"
#include "ui/kit/scriptedprompter.h"
#include "ui/kit/toasthost.h"
#include "ui/kit/toastview.h"

#include <QAction>
#include <QCheckBox>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace foyer;
using namespace foyer::kit;

namespace {

struct Asked
{
    bool done = false;
    Answer answer;
    std::optional<QString> text;
};

Task<void> askInto(Prompter *prompter, Question question, QWidget *over, Asked *asked)
{
    asked->answer = co_await prompter->ask(question, over);
    asked->done = true;
}

Task<void> askTextInto(Prompter *prompter, TextQuestion question, QWidget *over, Asked *asked)
{
    asked->text = co_await prompter->askText(question, over);
    asked->done = true;
}

Question cancelEvening()
{
    Question question;
    question.title = QStringLiteral("Cancel this evening?");
    question.text = QStringLiteral("383 tickets become void.");
    question.accept = QStringLiteral("Cancel and refund 383");
    question.keep = QStringLiteral("Keep it");
    question.option = QStringLiteral("Offer another date");
    return question;
}

} // namespace

class TestKitPanels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void question_isSafeByDefault();
    void question_tellsTheOption();
    void question_keepsTheKeyboard();
    void question_goesWithItsWindow();
    void text_isNeeded();
    void script_answers();
    void toast_undoes();
    void toasts_failuresStay();
    void toast_passes();
    void toasts_leaveLegendsClear();
    void palette_findsAndRuns();
    void palette_dropsLateAnswers();
    void palette_closesByEscape();

private:
    template <typename T>
    T *find(const char *name) const
    {
        return m_window->findChild<T *>(QString::fromLatin1(name));
    }

    void ask();

    std::unique_ptr<Look> m_look;
    std::unique_ptr<QWidget> m_window;
    Button *m_behind = nullptr;
    DialogPrompter m_prompter;
    Asked m_asked;
};

void TestKitPanels::init()
{
    m_asked = {};
    m_look = std::make_unique<Look>(*qApp, Appearance::Light);
    m_look->theme().setReducedMotion(true);
    m_window = std::make_unique<QWidget>();
    m_window->resize(900, 640);
    auto *column = new QVBoxLayout(m_window.get());
    m_behind = new Button(QStringLiteral("Cancel the evening"));
    column->addWidget(m_behind);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_behind->setFocus(Qt::TabFocusReason);
}

void TestKitPanels::cleanup()
{
    m_window.reset();
    m_look.reset();
}

void TestKitPanels::ask()
{
    static_cast<void>(askInto(&m_prompter, cancelEvening(), m_window.get(), &m_asked));
}

void TestKitPanels::question_isSafeByDefault()
{
    ask();
    QVERIFY(find<Dialog>("question")->isVisible());
    QCOMPARE(QApplication::focusWidget(), find<Button>("keep"));
    QTest::keyClick(m_window->windowHandle(), Qt::Key_Escape);
    QTRY_VERIFY(m_asked.done);
    QVERIFY(!m_asked.answer.accepted);
    QCOMPARE(QApplication::focusWidget(), m_behind);
    QTRY_VERIFY(!find<Dialog>("question"));
}

void TestKitPanels::question_tellsTheOption()
{
    ask();
    QTest::mouseClick(find<QCheckBox>("option"), Qt::LeftButton, {}, QPoint(8, 10));
    QTest::mouseClick(find<Button>("act"), Qt::LeftButton);
    QTRY_VERIFY(m_asked.done);
    QVERIFY(m_asked.answer.accepted && m_asked.answer.optionChecked);
}

void TestKitPanels::question_keepsTheKeyboard()
{
    QAction behind(m_window.get());
    behind.setShortcut(QKeySequence(Qt::Key_F10));
    m_window->addAction(&behind);
    QSignalSpy triggered(&behind, &QAction::triggered);
    ask();
    auto *dialog = find<Dialog>("question");
    QTest::keyClick(m_window->windowHandle(), Qt::Key_F10);
    QCOMPARE(triggered.size(), 0);
    const std::vector<testing::TabStop> stops = testing::walkTab(*m_window);
    QCOMPARE(stops.size(), std::size_t(3)); // option, keep, act
    for (const testing::TabStop &stop : stops)
        QVERIFY(dialog->isAncestorOf(stop.widget) && !stop.name.isEmpty());
    QTest::keyClick(m_window->windowHandle(), Qt::Key_Escape);
    QTest::keyClick(m_window->windowHandle(), Qt::Key_F10);
    QCOMPARE(triggered.size(), 1);
}

// Whoever waits for the answer goes on, as if it were no, once the window is gone.
void TestKitPanels::question_goesWithItsWindow()
{
    Asked text;
    ask();
    static_cast<void>(askTextInto(&m_prompter, {QStringLiteral("Why?"), {}, {}, QStringLiteral("Say")},
                                  m_window.get(), &text));
    m_window.reset();
    QVERIFY(!m_asked.done); // not while it comes apart
    QTRY_VERIFY(m_asked.done && text.done);
    QVERIFY(!m_asked.answer.accepted);
    QVERIFY(!text.text.has_value());
}

void TestKitPanels::text_isNeeded()
{
    TextQuestion question;
    question.title = QStringLiteral("Refund two tickets?");
    question.label = QStringLiteral("Reason");
    question.accept = QStringLiteral("Refund");
    static_cast<void>(askTextInto(&m_prompter, question, m_window.get(), &m_asked));
    auto *line = find<LineEdit>("answer");
    QCOMPARE(QApplication::focusWidget(), line);
    QVERIFY(!find<Button>("act")->isEnabled());
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(!m_asked.done);
    QTest::keyClicks(line, QStringLiteral(" illness "));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY(m_asked.done);
    QCOMPARE(m_asked.text, std::optional(QStringLiteral("illness")));
}

void TestKitPanels::script_answers()
{
    ScriptedPrompter script;
    script.nextAnswer({true, false});
    static_cast<void>(askInto(&script, cancelEvening(), m_window.get(), &m_asked));
    QVERIFY(m_asked.done && m_asked.answer.accepted);
    QCOMPARE(script.asked().front().accept, QStringLiteral("Cancel and refund 383"));
    static_cast<void>(askInto(&script, cancelEvening(), m_window.get(), &m_asked));
    QVERIFY(!m_asked.answer.accepted);
    QCOMPARE(script.unscripted(), 1);
}

void TestKitPanels::toast_undoes()
{
    ToastHost toasts(m_window.get());
    int undone = 0;
    toasts.undoable(QStringLiteral("Removed seat F 13"), [&undone] { ++undone; });
    QVERIFY(find<Button>("toastAction")->isVisible());
    QTest::keyClick(m_window->windowHandle(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undone, 1);
    QVERIFY(toasts.texts().isEmpty());
}

void TestKitPanels::toasts_failuresStay()
{
    ToastHost toasts(m_window.get());
    toasts.setLimit(2);
    toasts.setLifetime(1);
    toasts.failed(QStringLiteral("Printer 2 is out of paper."), QStringLiteral("Print on 1"));
    toasts.done(QStringLiteral("Sold"));
    QTRY_COMPARE(toasts.texts(), QStringList{QStringLiteral("Printer 2 is out of paper.")});
    toasts.setLifetime(60000);
    toasts.done(QStringLiteral("one"));
    toasts.done(QStringLiteral("two")); // the failure outlives what only tells
    QCOMPARE(toasts.texts(),
             QStringList({QStringLiteral("Printer 2 is out of paper."), QStringLiteral("two")}));
    QTest::mouseClick(find<Button>("toastClose"), Qt::LeftButton);
    QCOMPARE(toasts.texts(), QStringList{QStringLiteral("two")});
}

void TestKitPanels::toast_passes()
{
    ToastHost toasts(m_window.get());
    toasts.setLifetime(1);
    toasts.done(QStringLiteral("Saved"));
    QTRY_VERIFY(toasts.texts().isEmpty());
    QTRY_VERIFY(!find<QWidget>("toast"));
}

void TestKitPanels::toasts_leaveLegendsClear()
{
    auto *legend = new QWidget(m_window.get());
    legend->setGeometry(0, 600, 900, 40);
    legend->show();
    ToastHost toasts(m_window.get());
    toasts.done(QStringLiteral("Saved"));
    auto *toast = find<QWidget>("toast");
    QVERIFY(toast->geometry().marginsRemoved(ToastView::shadowMargins()).intersects(legend->geometry()));
    ToastHost::keepClear(legend);
    toasts.setLeft(16);
    QVERIFY(!toast->geometry().marginsRemoved(ToastView::shadowMargins()).intersects(legend->geometry()));
    QVERIFY(toast->geometry().bottom() > 560); // right above it
    legend->hide();
    toasts.setLimit(1); // as when another page comes
    QTRY_VERIFY(toast->geometry().bottom() > 600);
}

void TestKitPanels::palette_findsAndRuns()
{
    testing::CannedSource pages(QStringLiteral("Pages"),
                                {QStringLiteral("Dashboard"), QStringLiteral("Gate")});
    testing::CannedSource people(QStringLiteral("Customers"),
                                 {QStringLiteral("Rossi, Elena"), QStringLiteral("Rossi, Marco")});
    Palette palette(m_window.get());
    palette.setSources({&pages, &people});
    palette.openOver(m_window.get());
    QCOMPARE(QApplication::focusWidget(), palette.field());
    QTest::keyClicks(palette.field(), QStringLiteral("rossi"));
    QTRY_COMPARE(palette.shown(),
                 QStringList({QStringLiteral("Rossi, Elena"), QStringLiteral("Rossi, Marco")}));
    QTest::keyClick(palette.field(), Qt::Key_Down);
    QVERIFY(palette.field()->accessibleDescription().startsWith(u"Rossi, Marco"));
    QTest::keyClick(palette.field(), Qt::Key_Return);
    QCOMPARE(people.ran(), QStringLiteral("Rossi, Marco"));
    QVERIFY(!palette.isVisible());
    QCOMPARE(QApplication::focusWidget(), m_behind);
}

void TestKitPanels::palette_dropsLateAnswers()
{
    testing::CannedSource slow(QStringLiteral("Orders"), {QStringLiteral("7Q4K2"), QStringLiteral("8RRT4")});
    slow.hold();
    Palette palette(m_window.get());
    palette.setSources({&slow});
    palette.openOver(m_window.get()); // asks for everything
    QTest::keyClicks(palette.field(), QStringLiteral("8"));
    QTRY_COMPARE(slow.waiting(), 2);
    slow.release(); // both answers now: only the second counts
    QTRY_COMPARE(palette.shown(), QStringList{QStringLiteral("8RRT4")});
}

void TestKitPanels::palette_closesByEscape()
{
    Palette palette(m_window.get());
    palette.openOver(m_window.get());
    QVERIFY(palette.isVisible());
    QTest::keyClick(m_window->windowHandle(), Qt::Key_Escape);
    QVERIFY(!palette.isVisible());
    palette.openOver(m_window.get());
    QTest::mouseClick(m_window.get(), Qt::LeftButton, {}, QPoint(10, 600));
    QVERIFY(!palette.isVisible());
}

QTEST_MAIN(TestKitPanels)
#include "tst_kitpanels.moc"
