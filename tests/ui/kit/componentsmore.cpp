// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the sheet that people type into and read: fields, table, charts, stock widgets, dialog,
// palette.
#include "tests/ui/kit/componentssheet.h"

#include "tests/ui/kit/ordersmodel.h"
#include "tests/ui/kit/samples.h"
#include "ui/kit/charts/barchart.h"
#include "ui/kit/charts/categorybars.h"
#include "ui/kit/charts/linechart.h"
#include "ui/kit/field.h"
#include "ui/kit/label.h"
#include "ui/kit/moneyedit.h"
#include "ui/kit/palettelist.h"
#include "ui/kit/searchedit.h"
#include "ui/kit/switch.h"
#include "ui/kit/table.h"
#include "ui/kit/tabs.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTimeEdit>

namespace foyer::testing {

using namespace kit;

void ComponentsSheet::addFields()
{
    QVBoxLayout *body = section(2, 7, 5, QStringLiteral("Fields"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(12);
    const auto put = [grid](int row, int column, const char *label, QWidget *control, const char *hint) {
        auto *field = new Field(QString::fromLatin1(label), control);
        field->setHint(QString::fromLatin1(hint));
        grid->addWidget(field, row, column, Qt::AlignTop);
        return field;
    };
    auto *name = new LineEdit;
    name->setText(QStringLiteral("Mahler 4"));
    put(0, 0, "Event name", name, "Shown on the ticket");
    auto *focused = new LineEdit;
    focused->setObjectName(QStringLiteral("focused"));
    focused->setText(QStringLiteral("Mahler 4"));
    put(0, 1, "Focused", focused, "Esc puts the old text back");
    auto *price = new MoneyEdit(*Currency::fromCode(u"EUR"));
    price->setNegativeAllowed(true);
    price->setValue(Money(-500, price->currency()));
    put(1, 0, "Price", price, "")->setError(QStringLiteral("A price cannot be below 0.00"));
    auto *disabled = new LineEdit;
    disabled->setText(QStringLiteral("Set by the seat map"));
    disabled->setEnabled(false);
    put(1, 1, "Disabled", disabled, "Open the studio to change it");
    auto *choice = new QComboBox;
    choice->addItems({QStringLiteral("Adult"), QStringLiteral("Child")});
    put(2, 0, "Choice", choice, "");
    auto *search = new SearchEdit(QStringLiteral("Name, order or seat"));
    search->setKeyCap(QKeySequence(Qt::Key_F2));
    put(2, 1, "Search", search, "");
    body->addLayout(grid);
    addMarks(body);
    body->addStretch(1);
}

void ComponentsSheet::addMarks(QVBoxLayout *body)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    const auto check = [row](const char *text, Qt::CheckState state) {
        auto *box = new QCheckBox(QString::fromLatin1(text));
        box->setTristate(state == Qt::PartiallyChecked);
        box->setCheckState(state);
        row->addWidget(box);
    };
    check("On", Qt::Checked);
    check("Mixed", Qt::PartiallyChecked);
    check("Off", Qt::Unchecked);
    auto *chosen = new QRadioButton(QStringLiteral("Chosen"));
    chosen->setChecked(true);
    row->addWidget(chosen);
    row->addWidget(new QRadioButton(QStringLiteral("Other")));
    auto *open = new Switch(QStringLiteral("Open"));
    open->setChecked(true);
    row->addWidget(open);
    row->addWidget(new Switch(QStringLiteral("Closed")));
    row->addStretch(1);
    body->addLayout(row);
}

void ComponentsSheet::addTable()
{
    QVBoxLayout *body = section(3, 0, 6, QStringLiteral("Tabs and table: row 40, hover, chosen"));
    body->setContentsMargins(1, 16, 1, 1);
    body->setSpacing(0);
    body->itemAt(0)->widget()->setContentsMargins(16, 0, 0, 0);
    auto *tabs = new Tabs(QStringLiteral("Lists"));
    const int counts[] = {214, 3, 6};
    int tab = 0;
    for (const char *text : {"Orders", "Refunds", "Exchanges"}) {
        tabs->addTab(QString::fromLatin1(text));
        tabs->setCount(tab, counts[tab]);
        ++tab;
    }
    auto *indent = new QHBoxLayout;
    indent->setContentsMargins(16, 0, 16, 0);
    indent->addWidget(tabs);
    body->addLayout(indent);
    auto *table = new Table(QStringLiteral("Orders"));
    table->setObjectName(QStringLiteral("orders"));
    table->setModel(new OrdersModel(table));
    table->setStretchColumn(2);
    table->setCurrentRow(2);
    table->setMinimumHeight(32 + 4 * 40);
    body->addWidget(table);
}

void ComponentsSheet::addChart()
{
    QVBoxLayout *body = section(3, 6, 6, QStringLiteral("Chart"));
    auto *lines = new LineChart(QStringLiteral("Sales by channel"));
    lines->setObjectName(QStringLiteral("lines"));
    lines->setData(channelData());
    lines->setMinimumHeight(190);
    body->addWidget(lines);
}

void ComponentsSheet::addBarCharts()
{
    auto *total = new LineChart(QStringLiteral("Tickets in all"));
    total->setData(totalData());
    total->setHovered(20);
    total->setMinimumHeight(200);
    section(4, 0, 5, QStringLiteral("Lines with area, comparison, hover"))->addWidget(total);
    auto *days = new BarChart(QStringLiteral("Tickets a day"));
    days->setData(dayData());
    days->setFlag(9, QStringLiteral("Today"));
    days->setMinimumHeight(200);
    section(4, 5, 4, QStringLiteral("Bars, stacked"))->addWidget(days);
    auto *categories = new CategoryBars(QStringLiteral("Revenue by category"));
    categories->setBars(categoryData());
    section(4, 9, 3, QStringLiteral("Revenue by category"))->addWidget(categories);
}

void ComponentsSheet::addStock()
{
    QVBoxLayout *body = section(6, 8, 4, QStringLiteral("Stock widgets"));
    auto *grid = new QGridLayout;
    grid->setSpacing(12);
    auto *number = new QSpinBox;
    number->setValue(12);
    grid->addWidget(number, 0, 0);
    auto *date = new QDateEdit(QDate(2026, 11, 21));
    date->setCalendarPopup(true);
    grid->addWidget(date, 0, 1);
    grid->addWidget(new QTimeEdit(QTime(20, 0)), 1, 0);
    auto *progress = new QProgressBar;
    progress->setValue(40);
    progress->setTextVisible(false);
    grid->addWidget(progress, 1, 1);
    auto *text =
        new QPlainTextEdit(QStringLiteral("Doors open an hour before.\nNo late seating in the first half."));
    text->setFixedHeight(64);
    grid->addWidget(text, 2, 0, 1, 2);
    auto *off = new QComboBox;
    off->addItem(QStringLiteral("Only one"));
    off->setEnabled(false);
    grid->addWidget(off, 3, 0);
    grid->addWidget(new QPushButton(QStringLiteral("Stock button")), 3, 1);
    body->addLayout(grid);
    body->addStretch(1);
}

void ComponentsSheet::addPalette()
{
    QVBoxLayout *body = section(7, 3, 6, QStringLiteral("Command palette"));
    auto *list = new PaletteList;
    list->setQuery(QStringLiteral("rossi"));
    list->setGroupCount(3);
    list->setGroup(0, QStringLiteral("Customers"),
                   {{Icon::User, QStringLiteral("Rossi, Elena"), QStringLiteral("14 orders, last 19:02")},
                    {Icon::User, QStringLiteral("Rossi, Marco"), QStringLiteral("2 orders")}});
    list->setGroup(
        1, QStringLiteral("Orders"),
        {{Icon::Receipt, QStringLiteral("7Q4K2, Rossi, G 12 and 13, tonight"), QStringLiteral("€136.00")}});
    PaletteHit make{Icon::UserPlus, QStringLiteral("New customer “Rossi”")};
    make.keys = QKeySequence(QStringLiteral("Ctrl+Shift+C"));
    list->setGroup(2, QStringLiteral("Actions"), {make});
    body->addWidget(list);
    body->addStretch(1);
}

} // namespace foyer::testing
