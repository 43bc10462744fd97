// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/kit/componentssheet.h"

#include "tests/ui/kit/colourswatch.h"
#include "ui/kit/avatar.h"
#include "ui/kit/banner.h"
#include "ui/kit/bar.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/chip.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/figureslabel.h"
#include "ui/kit/hairline.h"
#include "ui/kit/iconlabel.h"
#include "ui/kit/keycap.h"
#include "ui/kit/label.h"
#include "ui/kit/progresspanel.h"
#include "ui/kit/quantitystepper.h"
#include "ui/kit/segments.h"
#include "ui/kit/sellthroughbar.h"
#include "ui/kit/spinner.h"
#include "ui/kit/theme.h"
#include "ui/kit/toastview.h"

#include <QGridLayout>
#include <QPainter>

namespace foyer::testing {

using namespace kit; // a sheet of nothing else

ComponentsSheet::ComponentsSheet(QWidget *parent) : QWidget(parent)
{
    setFixedWidth(1440);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(16);
    auto *head = new QHBoxLayout;
    head->addWidget(new Label(QStringLiteral("Components"), TextSize::Page, strong, this));
    head->addSpacing(12);
    head->addWidget(new Label(QStringLiteral("every part in every state; measures in px"), Ink::Text3, this),
                    1);
    column->addLayout(head);
    m_grid = new QGridLayout;
    m_grid->setSpacing(16);
    column->addLayout(m_grid);
    for (int at = 0; at < 12; ++at)
        m_grid->setColumnStretch(at, 1);
    addType();
    addColours();
    addButtons();
    addFields();
    addTable();
    addChart();
    addBarCharts();
    addToasts();
    addBanners();
    addChips();
    addProgress();
    addEmpty();
    addStock();
    addPalette();
}

void ComponentsSheet::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), tokensOf(this).window);
}

QVBoxLayout *ComponentsSheet::section(int row, int column, int span, const QString &title)
{
    auto *card = new Card(this);
    auto *head = new Label(title, TextSize::Small, medium, card);
    head->setInk(Ink::Text3);
    card->body()->setSpacing(12);
    card->body()->addWidget(head);
    card->setMinimumWidth(0);
    m_grid->addWidget(card, row, column, 1, span);
    return card->body();
}

void ComponentsSheet::addType()
{
    QVBoxLayout *body = section(0, 0, 12, QStringLiteral("Type: Inter 400, 500, 600; figures of one width"));
    auto *row = new QHBoxLayout;
    row->setSpacing(32);
    row->addWidget(new FiguresLabel(QStringLiteral("€252.80"), TextSize::Tender, strong));
    row->addWidget(new FiguresLabel(QStringLiteral("€76.00"), TextSize::Total, strong));
    row->addWidget(new Label(QStringLiteral("Revenue 28/36"), TextSize::Key, strong));
    row->addWidget(new Label(QStringLiteral("Sale phases 20/28"), TextSize::Page, strong));
    row->addWidget(new Label(QStringLiteral("Basket 15/20"), TextSize::Title, strong));
    row->addWidget(new Label(QStringLiteral("Stalls, row F, seat 12, 13/20")));
    auto *small = new Label(QStringLiteral("Premium, Adult, 12/16"), TextSize::Small);
    small->setInk(Ink::Text3);
    row->addWidget(small);
    row->addStretch(1);
    body->addLayout(row);
}

void ComponentsSheet::addColours()
{
    QVBoxLayout *body = section(1, 0, 12, QStringLiteral("Colour"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(12);
    const std::vector<Swatch> swatches = allSwatches();
    for (std::size_t at = 0; at < swatches.size(); ++at)
        grid->addWidget(new ColourSwatch(swatches[at]), int(at) / 16, int(at) % 16);
    body->addLayout(grid);
}

void ComponentsSheet::addButtons()
{
    QVBoxLayout *body = section(2, 0, 7, QStringLiteral("Buttons"));
    auto *grid = new QGridLayout;
    grid->setSpacing(12);
    grid->setColumnMinimumWidth(0, 88);
    const QStringList states{QStringLiteral("Normal"), QStringLiteral("Hover"), QStringLiteral("Pressed"),
                             QStringLiteral("Disabled")};
    for (int state = 0; state < states.size(); ++state) {
        auto *name = new Label(states[state], TextSize::Small);
        name->setInk(Ink::Text3);
        grid->addWidget(name, 0, state + 1);
        grid->setColumnStretch(state + 1, 1);
    }

    struct Row
    {
        const char *name;
        Button::Kind kind;
        const char *text;
    };

    int at = 1;
    for (const Row &row :
         {Row{"Primary", Button::Kind::Primary, "Publish"}, Row{"Secondary", Button::Kind::Plain, "Export"},
          Row{"Accent", Button::Kind::Accent, "Take"}, Row{"Quiet", Button::Kind::Ghost, "Undo"},
          Row{"Link", Button::Kind::Link, "All orders"},
          Row{"Destructive", Button::Kind::Danger, "Cancel order"},
          Row{"Final", Button::Kind::DangerSolid, "Refund 383"}}) {
        grid->addWidget(new Label(QString::fromLatin1(row.name), Ink::Text2), at, 0);
        for (int state = 0; state < states.size(); ++state) {
            auto *button = new Button(QString::fromLatin1(row.text), row.kind);
            button->setPosedState(state == 1, state == 2);
            button->setEnabled(state != 3);
            grid->addWidget(button, at, state + 1);
        }
        ++at;
    }
    body->addLayout(grid);
    body->addSpacing(4);
    addLargeButtons(body);
    body->addStretch(1);
}

void ComponentsSheet::addLargeButtons(QVBoxLayout *body)
{
    auto *large = new QHBoxLayout;
    large->setSpacing(8);
    auto *cash = new Button(QStringLiteral("Cash"));
    cash->setExtent(Extent::Large);
    cash->setKeyCap(QKeySequence(Qt::Key_F10));
    cash->setTextAlignment(Qt::AlignLeft);
    cash->setFixedWidth(128);
    auto *exact = new Button(QStringLiteral("Exact cash and print"), Button::Kind::Primary);
    exact->setObjectName(QStringLiteral("exact"));
    exact->setExtent(Extent::Extra);
    exact->setKeyCap(QKeySequence(Qt::Key_F11));
    exact->setTextAlignment(Qt::AlignLeft);
    exact->setFixedWidth(272);
    auto *days = new Segments(QStringLiteral("Span"));
    for (const char *text : {"Today", "7 days", "30 days"})
        days->addChoice(QString::fromLatin1(text));
    days->setCurrentIndex(1);
    large->addWidget(cash);
    large->addWidget(exact);
    large->addWidget(new QuantityStepper(QStringLiteral("Tickets")));
    large->addStretch(1);
    large->addWidget(days);
    body->addLayout(large);
}

void ComponentsSheet::addToasts()
{
    QVBoxLayout *body = section(5, 0, 4, QStringLiteral("Toasts: bottom left, 6 s, errors stay"));
    body->setSpacing(0);
    body->setContentsMargins(0, 16, 0, 0);
    body->itemAt(0)->widget()->setContentsMargins(16, 0, 0, 0);
    const auto add = [this, body](Toast toast) {
        body->addWidget(new ToastView(std::move(toast), 600000, this));
    };
    Toast printed{QStringLiteral("Printed 4 tickets for order 8RRT4")};
    printed.action = QStringLiteral("Reprint");
    printed.keys = QKeySequence(Qt::Key_F12);
    add(printed);
    Toast removed{QStringLiteral("Removed seat F 13 from the basket"), Tone::Neutral, Icon::Trash2};
    removed.action = QStringLiteral("Undo");
    removed.keys = QKeySequence(QKeySequence::Undo);
    add(removed);
    Toast paper{QStringLiteral("Printer 2 is out of paper. 3 tickets wait."), Tone::Red};
    paper.action = QStringLiteral("Print on 1");
    paper.stays = true;
    add(paper);
    body->addStretch(1);
}

void ComponentsSheet::addBanners()
{
    QVBoxLayout *body = section(5, 4, 5, QStringLiteral("Banners: where the work is"));
    body->setSpacing(8);
    const auto add = [this, body](Tone tone, const char *lead, const char *rest, const char *action) {
        auto *banner = new Banner(Banner::Shape::Box, this);
        banner->say(tone, QString::fromLatin1(lead), QString::fromLatin1(rest));
        if (action)
            banner->addAction(QString::fromLatin1(action));
        body->addWidget(banner);
        return banner;
    };
    add(Tone::Amber, "Offline since 19:12.", "Selling from ticket stock.", "Try now")
        ->setIcon(Icon::CloudOff);
    add(Tone::Red, "The card was declined.", "Nothing was charged.", "Other tender");
    add(Tone::Blue, "Version 8 of the seat map", "is in use since 18:00.", "Compare");
    add(Tone::Green, "Back online.", "3 sales sent, no conflict.", nullptr);
    body->addStretch(1);
}

void ComponentsSheet::addChips()
{
    QVBoxLayout *body = section(5, 9, 3, QStringLiteral("Chips, keys, people"));
    const auto row = [body](std::initializer_list<QWidget *> widgets) {
        auto *layout = new QHBoxLayout;
        layout->setSpacing(8);
        for (QWidget *widget : widgets)
            layout->addWidget(widget);
        layout->addStretch(1);
        body->addLayout(layout);
    };
    const auto chip = [](const char *text, Tone tone, Icon icon) {
        return new Chip({QString::fromLatin1(text), tone, icon});
    };
    row({chip("On sale", Tone::Green, Icon::CirclePlay), chip("Few left", Tone::Amber, Icon::Flame),
         chip("Cancelled", Tone::Red, Icon::CircleX)});
    row({chip("Announced", Tone::Blue, Icon::CalendarClock), chip("Draft", Tone::Neutral, Icon::PencilLine),
         chip("Tonight", Tone::Accent, Icon::Clock)});
    row({new KeyCap(QKeySequence(Qt::Key_F4)), new KeyCap(QKeySequence(QStringLiteral("Ctrl+K"))),
         new KeyCap(QKeySequence(Qt::Key_Return)), new KeyCap(QKeySequence(Qt::Key_Escape)),
         new KeyCap(QStringLiteral("*"))});
    row({new Avatar(QStringLiteral("Marta Conti")),
         new Label(QStringLiteral("Marta Conti"), TextSize::Body, medium)});
    auto *sold = new SellThroughBar(this);
    sold->setFigures(383, 12, 620);
    body->addWidget(sold);
    body->addStretch(1);
}

void ComponentsSheet::addProgress()
{
    QVBoxLayout *body = section(6, 0, 4, QStringLiteral("Long work"));
    auto *work = new ProgressPanel(QStringLiteral("Printing order list"));
    work->setProgress(128, 412);
    work->setDetail(QStringLiteral("about 4 minutes left, now: Rossi, F 12"));
    body->addWidget(work);
    body->addWidget(new Hairline);
    const auto step = [body](QWidget *mark, const char *text, Ink ink, const char *time) {
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(mark);
        row->addWidget(new Label(QString::fromLatin1(text), ink), 1);
        auto *took = new FiguresLabel(QString::fromLatin1(time), TextSize::Small);
        took->setInk(Ink::Text3);
        row->addWidget(took);
        body->addLayout(row);
    };
    step(new IconLabel(Icon::CircleCheck, 16, Ink::Green), "Database made", Ink::Text2, "0.9 s");
    step(new IconLabel(Icon::CircleCheck, 16, Ink::Green), "Cache started", Ink::Text2, "0.1 s");
    step(new Spinner(16), "Server starting", Ink::Text, "");
    body->addStretch(1);
}

void ComponentsSheet::addEmpty()
{
    QVBoxLayout *body = section(6, 4, 4, QStringLiteral("Empty page"));
    auto *empty =
        new EmptyState(QStringLiteral("No events yet"),
                       QStringLiteral("Start with the hall: draw it or bring a seating plan. Then dates "
                                      "and prices take five minutes."));
    empty->addAction(QStringLiteral("New event"), Icon::Plus)
        ->setKeyCap(QKeySequence(QStringLiteral("Ctrl+N")));
    empty->addAction(QStringLiteral("Bring a seating plan"));
    body->addWidget(empty);
}

} // namespace foyer::testing
