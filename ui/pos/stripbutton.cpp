// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/stripbutton.h"

#include "ui/kit/keycap.h"
#include "ui/kit/seatview/swatch.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <QPainter>

namespace foyer::pos {

namespace {

constexpr int swatch = 20;

} // namespace

StripButton::StripButton(QWidget *parent) : QAbstractButton(parent)
{
    setFixedHeight(48);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StripButton::setName(const QString &name)
{
    m_name = name;
    setText(name);
    update();
}

void StripButton::setKeyText(const QString &key)
{
    m_key = key;
    update();
}

void StripButton::setDetail(const QString &left, const QString &right)
{
    m_left = left;
    m_right = right;
    QStringList words{m_name, left, right};
    words.removeAll(QString());
    setAccessibleName(words.join(QStringLiteral(", ")));
    setToolTip(words.join(QStringLiteral(", ")));
    update();
}

void StripButton::setSwatch(int rank)
{
    m_rank = rank;
    update();
}

void StripButton::setFaded(bool faded)
{
    m_isFaded = faded;
    update();
}

QSize StripButton::sizeHint() const
{
    return {136, 48};
}

QSize StripButton::minimumSizeHint() const
{
    return {64, 48};
}

int StripButton::keyWidth() const
{
    return m_key.isEmpty() ? 0 : kit::keyCapWidth(m_key);
}

void StripButton::paintFrame(QPainter &painter) const
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    QColor ground = tokens.surface;
    if (isChecked())
        ground = tokens.select;
    else if (!isEnabled())
        ground = tokens.sunken;
    else if (isDown())
        ground = tokens.pressed;
    else if (underMouse())
        ground = tokens.hover;
    const double inset = isChecked() ? 1 : 0.5;
    painter.setBrush(ground);
    painter.setPen(QPen(isChecked()   ? tokens.accentText
                        : isEnabled() ? tokens.lineStrong
                                      : tokens.line,
                        isChecked() ? 2 : 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 6, 6);
}

void StripButton::paintEvent(QPaintEvent *event)
{
    static_cast<void>(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintFrame(painter);
    const kit::Tokens &tokens = kit::tokensOf(this);
    int left = m_rank < 0 ? 12 : 8;
    if (m_rank >= 0 && width() >= 84) {
        painter.drawPixmap(
            left, 14, seatview::categorySwatch(kit::tokensOf(this), m_rank, swatch, devicePixelRatioF()));
        left += swatch + 7;
    }
    const int right = width() - 8;
    // A name that would be cut for its key has the line to itself.
    const QFont nameFont = kit::textFont(kit::TextSize::Body, kit::strong);
    const bool isKeyBelow =
        m_isKeyBelow || QFontMetrics(nameFont).horizontalAdvance(m_name) > right - left - keyWidth() - 4;
    const int keyTop = isKeyBelow ? 34 : 14;
    if (!m_key.isEmpty())
        kit::paintKeyCap(painter, this, right - keyWidth(), keyTop, m_key, false);
    const int nameRoom = right - left - (isKeyBelow ? 0 : keyWidth() + 4);
    const int detailRoom = right - left - (isKeyBelow ? keyWidth() + 4 : 0);
    painter.setPen(m_isFaded || !isEnabled() ? tokens.text3 : tokens.text);
    painter.setFont(nameFont);
    painter.drawText(QRect(left, 4, nameRoom, 20), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_name, Qt::ElideRight, nameRoom));
    painter.setFont(kit::figuresFont(kit::TextSize::Small));
    const int rightWidth = painter.fontMetrics().horizontalAdvance(m_right);
    const int leftWidth = painter.fontMetrics().horizontalAdvance(m_left);
    const bool bothFit = leftWidth + rightWidth + 6 <= detailRoom;
    const QRect line(left, 25, detailRoom, 18);
    painter.setPen(m_isFaded || !isEnabled() ? tokens.text3 : m_isKeyBelow ? tokens.text3 : tokens.text2);
    if (bothFit || m_right.isEmpty())
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(m_left, Qt::ElideRight, detailRoom));
    painter.setPen(tokens.text3);
    painter.drawText(line, int(bothFit ? Qt::AlignRight : Qt::AlignLeft) | int(Qt::AlignVCenter), m_right);
}

} // namespace foyer::pos
