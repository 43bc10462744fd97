// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/namedrow.h"

#include "ui/kit/button.h"
#include "ui/kit/figureslabel.h"
#include "ui/kit/format.h"
#include "ui/kit/measures.h"
#include "ui/kit/painting.h"
#include "ui/kit/seatview/swatch.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

namespace foyer::seatmap {

namespace {

constexpr int rowHeight = 32;
constexpr int swatchEdge = 16;
constexpr int swatchRoom = 24;
constexpr int countWidth = 48;
constexpr int fieldHeight = 28;

} // namespace

NamedRow::NamedRow(const QString &name, QWidget *parent)
    : QWidget(parent)
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
    row->setSpacing(kit::step);
    m_name->setFixedHeight(fieldHeight);
    row->addWidget(m_name, 1);
    row->addWidget(m_count);
    row->addWidget(menu);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(row);
    m_error->setContentsMargins(kit::padding + swatchRoom, 0, kit::step, 4);
    column->addWidget(m_error);
    connect(m_name, &ValueEdit::entered, this, &NamedRow::renamed);
    connect(menu, &QAbstractButton::clicked, this, &NamedRow::openMenu);
}

void NamedRow::show(const Content &content)
{
    m_content = content;
    const int left = content.rank >= 0 ? kit::padding + swatchRoom : kit::padding;
    layout()->itemAt(0)->layout()->setContentsMargins(left, 2, kit::step, 2);
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

void NamedRow::mouseReleaseEvent(QMouseEvent *)
{
    Q_EMIT picked();
}

void NamedRow::paintEvent(QPaintEvent *)
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    QPainter painter(this);
    if (m_content.isMarked)
        painter.fillRect(rect(), tokens.select);
    if (m_content.rank < 0)
        return;
    const QPixmap swatch = seatview::categorySwatch(tokens, m_content.rank, swatchEdge, devicePixelRatioF());
    painter.drawPixmap(kit::padding, (rowHeight - swatchEdge) / 2, swatchEdge, swatchEdge, swatch);
}

} // namespace foyer::seatmap
