// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/stripbutton.h"

#include "ui/kit/keycap.h"
#include "ui/kit/painting.h"
#include "ui/kit/seatview/swatch.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <QPainter>

namespace foyer::pos {

namespace {

constexpr int swatch = 20;
constexpr int smallSwatch = 16;
constexpr int narrowest = 84; ///< with a swatch beside a name in one line

/// As many words as fit, and the rest; one line if all of it does.
QStringList inTwo(const QString &name, const QFont &font, int room)
{
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    QString first = words.value(0);
    qsizetype taken = 1;
    while (taken < words.size() && kit::textWidth(font, first + u' ' + words[taken]) <= room)
        first += u' ' + words[taken++];
    if (taken >= words.size())
        return {first};
    return {first, words.mid(taken).join(u' ')};
}

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

void StripButton::setSwatch(int rank, const QColor &colour)
{
    m_rank = rank;
    m_colour = colour;
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

QColor StripButton::ink(bool quiet) const
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    if (m_isFaded || !isEnabled())
        return tokens.text3;
    return quiet ? tokens.text2 : tokens.text;
}

int StripButton::textLeft() const
{
    if (m_rank < 0)
        return 12;
    return width() >= narrowest ? 8 + swatch + 7 : 8;
}

bool StripButton::isNameTooLong() const
{
    return kit::textWidth(kit::textFont(kit::TextSize::Body, kit::strong), m_name) > width() - 8 - textLeft();
}

void StripButton::paintEvent(QPaintEvent *event)
{
    static_cast<void>(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintFrame(painter);
    if (m_rank >= 0 && isNameTooLong())
        paintNarrow(painter);
    else
        paintWide(painter);
}

void StripButton::paintWide(QPainter &painter) const
{
    const int left = textLeft();
    if (m_rank >= 0 && width() >= narrowest)
        painter.drawPixmap(
            8, 14,
            seatview::categorySwatch(kit::tokensOf(this), m_rank, swatch, devicePixelRatioF(), m_colour));
    const int right = width() - 8;
    // A name that would be cut for its key has the line to itself.
    const QFont nameFont = kit::textFont(kit::TextSize::Body, kit::strong);
    const bool isKeyBelow = m_isKeyBelow || kit::textWidth(nameFont, m_name) > right - left - keyWidth() - 4;
    if (!m_key.isEmpty())
        kit::paintKeyCap(painter, this, right - keyWidth(), isKeyBelow ? 34 : 14, m_key, false);
    const int nameRoom = right - left - (isKeyBelow ? 0 : keyWidth() + 4);
    const int detailRoom = right - left - (isKeyBelow ? keyWidth() + 4 : 0);
    kit::paintLine(painter, QRectF(left, 4, nameRoom, 20), m_name, nameFont, ink(false));
    paintDetail(painter, QRectF(left, 25, detailRoom, 18));
}

/// Where there is room for one of the two, it is the first.
void StripButton::paintDetail(QPainter &painter, const QRectF &room) const
{
    const QFont font = kit::figuresFont(kit::TextSize::Small);
    const int both = kit::textWidth(font, m_left) + kit::textWidth(font, m_right) + 6;
    kit::paintLine(painter, room, m_left, font, m_isKeyBelow ? kit::tokensOf(this).text3 : ink(true));
    if (!m_right.isEmpty() && both <= int(room.width()))
        kit::paintLine(painter, room, m_right, font, kit::tokensOf(this).text3, Qt::AlignRight);
}

/// Three small lines beside swatch and key: the name in two of them if it must be.
void StripButton::paintNarrow(QPainter &painter) const
{
    const int column = std::max(smallSwatch, keyWidth());
    painter.drawPixmap(
        6 + (column - smallSwatch) / 2, 6,
        seatview::categorySwatch(kit::tokensOf(this), m_rank, smallSwatch, devicePixelRatioF(), m_colour));
    if (!m_key.isEmpty())
        kit::paintKeyCap(painter, this, 6 + (column - keyWidth()) / 2.0, 35, m_key, false);
    QRectF line(6 + column + 6, 3, width() - column - 16, 14);
    const QFont nameFont = kit::textFont(kit::TextSize::Small, kit::strong);
    const QStringList parts = inTwo(m_name, nameFont, int(line.width()));
    for (const QString &part : parts) {
        kit::paintLine(painter, line, part, nameFont, ink(false));
        line.translate(0, line.height());
    }
    const QFont font = kit::figuresFont(kit::TextSize::Small);
    kit::paintLine(painter, line, m_left, font, ink(true));
    line.translate(0, line.height());
    if (parts.size() == 1)
        kit::paintLine(painter, line, m_right, font, kit::tokensOf(this).text3);
}

} // namespace foyer::pos
