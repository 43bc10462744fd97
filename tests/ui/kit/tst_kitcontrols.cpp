// SPDX-License-Identifier: GPL-3.0-or-later
// The controls by mouse and keys: what they tell, and what they tell people who do not see them.
#include "tests/ui/kit/ordersmodel.h"
#include "ui/kit/button.h"
#include "ui/kit/command.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/errorstate.h"
#include "ui/kit/field.h"
#include "ui/kit/label.h"
#include "ui/kit/lineedit.h"
#include "ui/kit/look.h"
#include "ui/kit/quantitystepper.h"
#include "ui/kit/searchedit.h"
#include "ui/kit/segments.h"
#include "ui/kit/style.h"
#include "ui/kit/table.h"

#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>

using namespace foyer;
using namespace foyer::kit;

class TestKitControls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void button_followsItsAction();
    void rebinding_changesTheCap();
    void clash_isFoundInOneScopeOnly();
    void field_saysAndForgetsItsError();
    void field_goesWithTheFocusInIt();
    void escape_restoresTheText();
    void search_waitsForAPause();
    void segments_tellOnlyOfThePerson();
    void stepper_countsByKeys();
    void table_showsItsFaces();
    void table_isWalkedByKeys();
    void label_saysWhatIsCut();

private:
    void show(QWidget *widget);

    std::unique_ptr<Look> m_look;
    std::unique_ptr<QWidget> m_window;
};

void TestKitControls::init()
{
    m_look = std::make_unique<Look>(*qApp, Appearance::Light);
    m_window = std::make_unique<QWidget>();
    m_window->setLayout(new QVBoxLayout);
    m_window->resize(640, 480);
}

void TestKitControls::cleanup()
{
    m_window.reset();
    m_look.reset();
}

void TestKitControls::show(QWidget *widget)
{
    m_window->layout()->addWidget(widget);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    widget->setFocus(Qt::TabFocusReason);
}

void TestKitControls::button_followsItsAction()
{
    auto *button = new Button;
    QAction *cash = makeCommand(QStringLiteral("pos.cash"), QStringLiteral("Cash"), Icon::Banknote,
                                QKeySequence(Qt::Key_F10), m_window.get());
    QSignalSpy triggered(cash, &QAction::triggered);
    button->setAction(cash);
    show(button);
    QCOMPARE(button->text(), QStringLiteral("Cash"));
    QCOMPARE(button->keyCap(), QKeySequence(Qt::Key_F10));
    QTest::mouseClick(button, Qt::LeftButton);
    QTest::keyClick(button, Qt::Key_Return);
    QTest::keyClick(button, Qt::Key_Space);
    QTest::keyClick(m_window.get(), Qt::Key_F10);
    QCOMPARE(triggered.size(), 4);
    cash->setEnabled(false);
    QVERIFY(!button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(triggered.size(), 4);
    button->setWhyDisabled(QStringLiteral("The basket is empty."));
    QCOMPARE(button->accessibleDescription(), QStringLiteral("The basket is empty."));
}

void TestKitControls::rebinding_changesTheCap()
{
    auto *button = new Button;
    QAction *cash = makeCommand(QStringLiteral("pos.cash"), QStringLiteral("Cash"), Icon::Banknote,
                                QKeySequence(Qt::Key_F10), m_window.get());
    button->setAction(cash);
    show(button);
    Commands commands;
    commands.add(QStringLiteral("Box office"), {cash});
    commands.rebind(QStringLiteral("pos.cash"), QKeySequence(Qt::Key_F5));
    QCOMPARE(button->keyCap(), QKeySequence(Qt::Key_F5));
    QCOMPARE(commands.defaultKeys(QStringLiteral("pos.cash")), QKeySequence(Qt::Key_F10));
    QSignalSpy triggered(cash, &QAction::triggered);
    QTest::keyClick(m_window.get(), Qt::Key_F10);
    QCOMPARE(triggered.size(), 0);
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QCOMPARE(triggered.size(), 1);
    const std::vector<Rebinding> kept = commands.rebindings();
    commands.resetKeys(QStringLiteral("pos.cash"));
    QCOMPARE(button->keyCap(), QKeySequence(Qt::Key_F10));
    commands.setRebindings(kept); // as at the next start
    QCOMPARE(button->keyCap(), QKeySequence(Qt::Key_F5));
    delete cash;
    QVERIFY(!commands.find(QStringLiteral("pos.cash")));
    QVERIFY(commands.groups().empty());
}

void TestKitControls::clash_isFoundInOneScopeOnly()
{
    auto *till = new QWidget(m_window.get());
    auto *gate = new QWidget(m_window.get());
    Commands commands;
    const QKeySequence f10(Qt::Key_F10);
    QAction *cash = makeCommand(QStringLiteral("pos.cash"), QStringLiteral("Cash"), Icon::None, f10, till);
    QAction *admit =
        makeCommand(QStringLiteral("gate.admit"), QStringLiteral("Admit"), Icon::None, f10, gate);
    QAction *print = makeCommand(QStringLiteral("pos.print"), QStringLiteral("Print"), Icon::None, {}, till);
    commands.add(QStringLiteral("Box office"), {cash, print});
    commands.add(QStringLiteral("Gate"), {admit});
    QCOMPARE(commands.clash(QStringLiteral("pos.print"), f10), cash);
    QCOMPARE(commands.clash(QStringLiteral("gate.admit"), f10), nullptr); // the till is another page
}

void TestKitControls::field_saysAndForgetsItsError()
{
    auto *line = new LineEdit;
    auto *field = new Field(QStringLiteral("Event name"), line);
    show(field);
    QCOMPARE(line->accessibleName(), QStringLiteral("Event name"));
    field->setHint(QStringLiteral("Shown on the ticket"));
    field->setError(QStringLiteral("An event needs a name"));
    QCOMPARE(line->accessibleDescription(), QStringLiteral("An event needs a name"));
    QVERIFY(isMarkedInvalid(line));
    QTest::keyClicks(line, QStringLiteral("M"));
    QVERIFY(!field->hasError() && !isMarkedInvalid(line));
    QCOMPARE(line->accessibleDescription(), QStringLiteral("Shown on the ticket"));
}

// Going, the control says that it was edited: nobody is left to hear it.
void TestKitControls::field_goesWithTheFocusInIt()
{
    auto *spin = new QSpinBox;
    auto *field = new Field(QStringLiteral("Rows"), spin);
    show(field);
    spin->setFocus();
    QTRY_VERIFY(spin->hasFocus());
    delete field;
    QVERIFY(m_window->findChildren<QSpinBox *>().isEmpty());
}

void TestKitControls::escape_restoresTheText()
{
    auto *line = new LineEdit;
    line->setText(QStringLiteral("Mahler 4"));
    line->setEscapeRestores(true);
    show(line);
    QTest::keyClicks(line, QStringLiteral("Bruckner"));
    QVERIFY(line->text() != QStringLiteral("Mahler 4"));
    QTest::keyClick(line, Qt::Key_Escape);
    QCOMPARE(line->text(), QStringLiteral("Mahler 4"));
}

void TestKitControls::search_waitsForAPause()
{
    auto *search = new SearchEdit(QStringLiteral("Name or order"));
    QSignalSpy searched(search, &SearchEdit::searched);
    show(search);
    search->setPause(10);
    QTest::keyClicks(search, QStringLiteral("rossi"));
    QTRY_COMPARE(searched.size(), 1);
    QCOMPARE(searched.takeFirst().first().toString(), QStringLiteral("rossi"));
    search->setPause(60000);
    QTest::keyClicks(search, QStringLiteral(" e"));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(searched.takeFirst().first().toString(), QStringLiteral("rossi e"));
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(search->text().isEmpty());
    QCOMPARE(searched.takeFirst().first().toString(), QString());
}

void TestKitControls::segments_tellOnlyOfThePerson()
{
    auto *segments = new Segments(QStringLiteral("Span"));
    segments->addChoice(QStringLiteral("Today"), 1);
    segments->addChoice(QStringLiteral("7 days"), 7);
    segments->addChoice(QStringLiteral("30 days"), 30);
    QSignalSpy chosen(segments, &Segments::chosen);
    show(segments);
    segments->setCurrentValue(7);
    QCOMPARE(segments->currentIndex(), 1);
    QCOMPARE(chosen.size(), 0);
    const QList<QAbstractButton *> buttons = segments->findChildren<QAbstractButton *>();
    QTest::mouseClick(buttons[2], Qt::LeftButton);
    QCOMPARE(segments->currentValue().toInt(), 30);
    QCOMPARE(chosen.size(), 1);
    QTest::keyClick(buttons[2], Qt::Key_Left);
    QCOMPARE(segments->currentValue().toInt(), 7);
    QCOMPARE(chosen.size(), 2);
}

void TestKitControls::stepper_countsByKeys()
{
    auto *stepper = new QuantityStepper(QStringLiteral("Tickets"));
    stepper->setRange(1, 8);
    QSignalSpy chosen(stepper, &QuantityStepper::valueChosen);
    show(stepper);
    QTest::keyClick(stepper, Qt::Key_Plus);
    QCOMPARE(stepper->value(), 2);
    QTest::keyClick(stepper, Qt::Key_6);
    QCOMPARE(stepper->value(), 6);
    QTest::keyClick(stepper, Qt::Key_9);
    QCOMPARE(stepper->value(), 8);
    QCOMPARE(chosen.size(), 3);
    stepper->setValue(1);
    QCOMPARE(chosen.size(), 3);
    QVERIFY(!stepper->findChild<Button *>(QStringLiteral("less"))->isEnabled());
    QTest::mouseClick(stepper->findChild<Button *>(QStringLiteral("more")), Qt::LeftButton);
    QCOMPARE(stepper->value(), 2);
}

void TestKitControls::table_showsItsFaces()
{
    auto *table = new Table(QStringLiteral("Orders"));
    auto *model = new testing::OrdersModel(table);
    table->setModel(model);
    EmptyState *empty =
        table->setEmpty(QStringLiteral("No orders yet"), QStringLiteral("They come when tickets are sold."));
    show(table);
    QVERIFY(!empty->isVisible());
    model->setEmpty(true);
    QVERIFY(empty->isVisible());
    table->setLoading(true, QStringLiteral("Reading orders"));
    QVERIFY(!empty->isVisible());
    table->setError(QStringLiteral("Orders cannot be read"), QStringLiteral("The server cannot be reached."));
    auto *error = table->findChild<ErrorState *>();
    QVERIFY(error->isVisible());
    QSignalSpy retry(table, &Table::retry);
    QTest::mouseClick(error->findChild<Button *>(QStringLiteral("retry")), Qt::LeftButton);
    QCOMPARE(retry.size(), 1);
    table->clearError();
    model->setEmpty(false);
    table->setLoading(true); // rows that are there stay readable
    QVERIFY(table->viewport()->isVisible() && !error->isVisible());
}

void TestKitControls::table_isWalkedByKeys()
{
    auto *table = new Table(QStringLiteral("Orders"));
    table->setModel(new testing::OrdersModel(table));
    table->setStretchColumn(2);
    QSignalSpy activated(table, &Table::rowActivated);
    show(table);
    QCOMPARE(table->currentRow(), 0);
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.takeFirst().first().toInt(), 1);
    const QPoint third = table->visualRect(table->model()->index(2, 0)).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, third);
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, third);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.takeFirst().first().toInt(), 2);
    QCOMPARE(table->rowHeight(0), 40);
    table->setRows(Table::Rows::Till);
    QCOMPARE(table->rowHeight(0), 48);
    int width = 0;
    for (int column = 0; column < 5; ++column)
        width += table->columnWidth(column);
    QCOMPARE(width, table->viewport()->width());
}

void TestKitControls::label_saysWhatIsCut()
{
    auto *label = new Label(QStringLiteral("Philharmonisches Orchester der Stadt Nürnberg"));
    show(label);
    label->setFixedWidth(80);
    QTRY_COMPARE(label->toolTip(), label->text());
    label->setFixedWidth(600);
    QTRY_COMPARE(label->toolTip(), QString());
}

QTEST_MAIN(TestKitControls)
#include "tst_kitcontrols.moc"
