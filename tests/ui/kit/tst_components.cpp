// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet of all parts, in light and dark: drawn without a complaint, nothing cut, every stop named; saved
// as pictures to look at.
#include "tests/ui/kit/componentssheet.h"
#include "tests/ui/support/savepicture.h"
#include "tests/ui/support/tabwalk.h"
#include "tests/ui/support/visibletext.h"
#include "ui/kit/button.h"
#include "ui/kit/dialog.h"
#include "ui/kit/icons.h"
#include "ui/kit/look.h"
#include "ui/kit/table.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QMenu>
#include <QTest>
#include <QVBoxLayout>

using namespace foyer;

class TestComponents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looks_data();
    void looks();

    void popupsLook_data() { looks_data(); }

    void popupsLook();
    void everyStopHasAName();

private:
    static void pose(testing::ComponentsSheet &sheet);
};

void TestComponents::looks_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestComponents::pose(testing::ComponentsSheet &sheet)
{
    sheet.resize(1440, sheet.layout()->totalHeightForWidth(1440));
    sheet.findChild<QWidget *>(QStringLiteral("focused"))->setFocus(Qt::TabFocusReason);
    auto *table = sheet.findChild<kit::Table *>(QStringLiteral("orders"));
    QTest::mouseMove(table->viewport(), QPoint(60, 60));
}

void TestComponents::looks()
{
    QFETCH(const bool, dark);
    kit::Look look(*qApp, dark ? kit::Appearance::Dark : kit::Appearance::Light);
    look.theme().setReducedMotion(true);
    testing::ComponentsSheet sheet;
    sheet.show();
    QVERIFY(QTest::qWaitForWindowActive(&sheet));
    pose(sheet);
    const QString name = dark ? QStringLiteral("dark") : QStringLiteral("light");
    testing::savePicture(sheet, QStringLiteral("components-") + name);
    QCOMPARE(testing::findClipped(sheet).join(u'\n'), QString());
    QWidget host;
    host.resize(688, 320);
    auto *dialog = new kit::Dialog(QStringLiteral("Cancel this evening?"), &host);
    dialog->setText(
        QStringLiteral("383 tickets of Mahler 4, Sat 21 Nov become void. €16,842.60 go back to the "
                       "tender they came from; 214 people get a mail now."));
    dialog->body()->addWidget(
        new QCheckBox(QStringLiteral("Offer Tue 24 Nov instead, seats kept until Monday")));
    dialog->addSafeButton(QStringLiteral("Keep it"));
    dialog->addButton(
        new kit::Button(QStringLiteral("Cancel and refund 383"), kit::Button::Kind::DangerSolid));
    host.show();
    QVERIFY(QTest::qWaitForWindowActive(&host));
    dialog->open();
    QVERIFY(QApplication::focusWidget() && QApplication::focusWidget()->objectName() == u"keep");
    testing::savePicture(host, QStringLiteral("dialog-") + name);
    QCOMPARE(testing::findClipped(host).join(u'\n'), QString());
}

void TestComponents::popupsLook()
{
    QFETCH(const bool, dark);
    kit::Look look(*qApp, dark ? kit::Appearance::Dark : kit::Appearance::Light);
    const QString name = dark ? QStringLiteral("dark") : QStringLiteral("light");
    QWidget window;
    window.resize(400, 300);
    auto *choice = new QComboBox(&window);
    choice->addItems({QStringLiteral("Adult"), QStringLiteral("Child"), QStringLiteral("Member")});
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QMenu menu(&window);
    menu.addAction(kit::themedIcon(kit::Icon::Lock), QStringLiteral("House hold"))
        ->setShortcut(QKeySequence(Qt::Key_H));
    menu.addAction(kit::themedIcon(kit::Icon::X), QStringLiteral("Block"))->setEnabled(false);
    menu.addSeparator();
    menu.addMenu(QStringLiteral("Who sat here"));
    QAction *checked = menu.addAction(QStringLiteral("Show numbers"));
    checked->setCheckable(true);
    checked->setChecked(true);
    menu.popup(QPoint(40, 40));
    QVERIFY(QTest::qWaitForWindowExposed(&menu));
    QTest::keyClick(&menu, Qt::Key_Down);
    testing::savePicture(menu, QStringLiteral("menu-") + name);
    QCOMPARE(menu.activeAction()->text(), QStringLiteral("House hold"));
    QCOMPARE(menu.actionGeometry(checked).height(), 32);
    menu.hide();
    choice->showPopup();
    QWidget *list = choice->view()->window();
    QVERIFY(QTest::qWaitForWindowExposed(list));
    testing::savePicture(*list, QStringLiteral("list-") + name);
    choice->hidePopup();
}

void TestComponents::everyStopHasAName()
{
    kit::Look look(*qApp, kit::Appearance::Light);
    testing::ComponentsSheet sheet;
    sheet.show();
    QVERIFY(QTest::qWaitForWindowActive(&sheet));
    QStringList complaints = testing::tabComplaints(sheet);
    // The sheet's stock widgets stand without a kit::Field, which would name them.
    complaints.removeIf([](const QString &line) {
        return line.contains(u"QSpinBox") || line.contains(u"QDateEdit") || line.contains(u"QTimeEdit")
               || line.contains(u"QPlainTextEdit");
    });
    QCOMPARE(complaints.join(u'\n'), QString());
}

QTEST_MAIN(TestComponents)
#include "tst_components.moc"
