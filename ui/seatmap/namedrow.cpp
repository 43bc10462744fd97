// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/namedrow.h"

#include "ui/kit/button.h"
#include "ui/kit/figureslabel.h"
#include "ui/kit/format.h"
#include "ui/kit/measures.h"
#include "ui/kit/painting.h"
#include "ui/kit/theme.h"
#include "ui/seatmap/colourbutton.h"
#include "ui/seatmap/colourpopup.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace foyer::seatmap {

namespace {

constexpr int colourInset = 6; ///< of the seat in its button: it stands where words begin
constexpr int colourRoom = 24;
constexpr int countWidth = 48;
constexpr int fieldHeight = 28;

} // namespace

NamedRow::NamedRow(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_colour(new ColourButton)
    , m_name(new ValueEdit(QString()))
    , m_count(new kit::FiguresLabel)
    , m_error(new kit::Label({}, kit::TextSize::Small))
{
    setObjectName(name);
    auto *menu = new kit::Button(kit::Icon::Ellipsis, {}, kit::Button::Kind::Ghost);
    menu->setExtent(kit::Extent::Small);
    menu->setObjectName(name + QStringLiteral("Menu"));
    m_menu = menu;
    m_name->setObjectName(name + QStringLiteral("Name"));
    m_name->setMaxLength(100);
    m_count->setInk(kit::Ink::Text3);
    m_count->setFixedWidth(countWidth);
    m_error->setObjectName(name + QStringLiteral("Error"));
    m_error->setInk(kit::Ink::Red);
    m_error->setWordWrap(true);
    m_error->hide();
    auto *row = new QHBoxLayout;
    row->setContentsMargins(kit::padding, 2, kit::step, 2);
    m_name->setFixedHeight(fieldHeight);
    m_colour->setObjectName(name + QStringLiteral("Colour"));
    row->setSpacing(kit::step - colourInset / 2);
    row->addWidget(m_colour);
    row->addWidget(m_name, 1);
    row->addWidget(m_count);
    row->addWidget(menu);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(row);
    m_error->setContentsMargins(kit::padding + colourRoom, 0, kit::step, 4);
    column->addWidget(m_error);
    connect(m_name, &ValueEdit::entered, this, &NamedRow::renamed);
    connect(menu, &QAbstractButton::clicked, this, &NamedRow::openMenu);
    connect(m_colour, &QAbstractButton::clicked, this, &NamedRow::openColours);
}

void NamedRow::show(const Content &content)
{
    m_content = content;
    const bool hasColour = content.rank >= 0;
    const int left = hasColour ? kit::padding - colourInset : kit::padding;
    layout()->itemAt(0)->layout()->setContentsMargins(left, 2, kit::step, 2);
    m_colour->setVisible(hasColour);
    m_colour->setSeat(content.rank, content.colour);
    m_colour->setAccessibleName(tr("Colour of %1").arg(content.name));
    m_colour->setToolTip(m_colour->accessibleName());
    m_name->setShown(content.name);
    m_name->setAccessibleName(tr("Name of %1").arg(content.name));
    m_count->setText(kit::Format::of(this).count(content.count));
    m_count->setToolTip(content.countWords);
    m_count->setAccessibleName(content.countWords);
    m_menu->setAccessibleName(tr("More about %1").arg(content.name));
    setError({});
    update();
}

void NamedRow::setError(const QString &sentence)
{
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
    m_name->setInvalid(!sentence.isEmpty());
}

void NamedRow::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("rowMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    QAction *up = menu->addAction(tr("Move up"));
    QAction *down = menu->addAction(tr("Move down"));
    menu->addSeparator();
    QAction *gone =
        menu->addAction(m_content.whyKept.isEmpty() ? tr("Delete") : tr("Delete: %1").arg(m_content.whyKept));
    up->setEnabled(!m_content.isFirst);
    down->setEnabled(!m_content.isLast);
    gone->setEnabled(m_content.whyKept.isEmpty());
    gone->setObjectName(QStringLiteral("rowDelete"));
    connect(up, &QAction::triggered, this, [this] { Q_EMIT moved(-1); });
    connect(down, &QAction::triggered, this, [this] { Q_EMIT moved(1); });
    connect(gone, &QAction::triggered, this, &NamedRow::deleted);
    menu->popup(m_menu->mapToGlobal(QPoint(0, m_menu->height() + 2)));
}

void NamedRow::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT picked();
}

void NamedRow::openColours()
{
    auto *popup = new ColourPopup(m_content.rank, m_content.colour, window());
    connect(popup, &ColourPopup::chosen, this, &NamedRow::coloured);
    connect(popup, &kit::Popup::closed, popup, &QObject::deleteLater);
    popup->openAt(m_colour);
}

void NamedRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_content.isMarked)
        painter.fillRect(rect(), kit::tokensOf(this).select);
}

} // namespace foyer::seatmap
