// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkin/recentcard.h"

#include "ui/checkin/signpainter.h"
#include "ui/checkin/verdictwords.h"
#include "ui/kit/button.h"
#include "ui/kit/format.h"
#include "ui/kit/measures.h"
#include "ui/kit/painting.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <QHBoxLayout>
#include <QPainter>

namespace foyer::checkin {

namespace {

using kit::TextSize;

constexpr int side = 24;
constexpr int rowHeight = 44;
constexpr int gap = 16;
constexpr int signSide = 20;

struct SignInk
{
    QColor ink, ground;
};

SignInk inkOf(Sign sign, const kit::Tokens &tokens)
{
    switch (sign) {
    case Sign::Tick: return {tokens.greenSolid, tokens.onGreen};
    case Sign::Twice:
    case Sign::Unknown: return {tokens.amberSolid, tokens.onAmber};
    case Sign::Cross: return {tokens.redSolid, tokens.onRed};
    case Sign::Look: return {tokens.blueSolid, tokens.onBlue};
    }
    return {};
}

} // namespace

RecentCard::RecentCard(QAction *undo, QWidget *parent)
    : QWidget(parent)
    , m_undo(new kit::Button(QString(), kit::Button::Kind::Ghost, this))
{
    setObjectName(QStringLiteral("recentCard"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_undo->setObjectName(QStringLiteral("undoLast"));
    m_undo->setAction(undo);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(side, 6, side - 8, 0);
    row->addWidget(m_undo, 0, Qt::AlignTop | Qt::AlignRight);
}

void RecentCard::setScans(const std::vector<wire::Scan> &scans, const QTimeZone &zone)
{
    m_scans = scans;
    m_zone = zone;
    const QString latest = scans.empty()
                               ? tr("None yet")
                               : whoseWords(scans.front()) + QStringLiteral(", ") + briefWords(scans.front());
    setAccessibleName(tr("Last scans here: %1").arg(latest));
    update();
}

QSize RecentCard::sizeHint() const
{
    return {400, 5 * rowHeight};
}

QSize RecentCard::minimumSizeHint() const
{
    return {320, 2 * rowHeight};
}

void RecentCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const kit::Tokens &tokens = kit::tokensOf(this);
    kit::paintBox(painter, rect(), kit::radiusLarge, tokens.surface, tokens.line);
    QRectF row(0, 0, width(), rowHeight);
    kit::paintLine(painter, row.adjusted(side, 0, -side, 0), tr("Last scans here"),
                   kit::textFont(TextSize::Title, kit::strong), tokens.text);
    if (m_scans.empty()) {
        row.translate(0, rowHeight);
        kit::paintLine(painter, row.adjusted(side, 0, -side, 0), tr("None yet"),
                       kit::textFont(TextSize::Title), tokens.text3);
        return;
    }
    for (const wire::Scan &scan : m_scans) {
        row.translate(0, rowHeight);
        if (row.bottom() > height())
            return;
        painter.fillRect(QRectF(1, row.top(), width() - 2, 1), tokens.line);
        paintRow(painter, row.adjusted(side, 0, -side, 0), scan);
    }
}

void RecentCard::paintRow(QPainter &painter, const QRectF &row, const wire::Scan &scan) const
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    const QFont font = kit::figuresFont(TextSize::Title);
    kit::paintLine(painter, row, kit::Format().seconds(scan.receivedAt, m_zone), font, tokens.text2);
    const Sign sign = signOf(scan);
    const SignInk ink = inkOf(sign, tokens);
    const QRectF where(row.left() + 72 + gap, row.center().y() - signSide / 2.0, signSide, signSide);
    painter.setOpacity(scan.undoneAt ? 0.45 : 1);
    paintSign(painter, where, sign, ink.ink, ink.ground);
    painter.setOpacity(1);
    const QString what = briefWords(scan);
    const qreal width =
        std::min<qreal>(kit::textWidth(kit::textFont(TextSize::Title), what) + 1, row.width() / 2);
    const QRectF right(row.right() - width, row.top(), width, row.height());
    kit::paintLine(painter, right, what, kit::textFont(TextSize::Title), tokens.text2, Qt::AlignRight);
    const QRectF middle(where.right() + gap, row.top(), right.left() - where.right() - 2 * gap, row.height());
    kit::paintLine(painter, middle, whoseWords(scan), kit::textFont(TextSize::Title, kit::medium),
                   tokens.text);
}

} // namespace foyer::checkin
