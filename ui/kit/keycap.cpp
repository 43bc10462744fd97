// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/keycap.h"

#include "ui/kit/painting.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <QPainter>

namespace foyer::kit {

namespace {

constexpr int capHeight = 18;

} // namespace

QString keyText(const QKeySequence &keys)
{
    // Qt writes "Ctrl+Shift+C"; a cap reads better with spaces. A "+" that is a key itself stays.
    QString text = keys.toString(QKeySequence::NativeText);
    const bool plusKey = text == u"+" || text.endsWith(QStringLiteral("++"));
    if (plusKey)
        text.chop(1);
    text.replace(u'+', u' ');
    text.replace(QStringLiteral("Return"), QStringLiteral("Enter"));
    return (plusKey ? text + u'+' : text).trimmed();
}

int keyCapWidth(const QString &text)
{
    return std::max(20, textWidth(textFont(TextSize::Small, medium), text) + 12);
}

int paintKeyCap(QPainter &painter, const QWidget *widget, qreal left, qreal middle, const QString &text,
                bool onSolid)
{
    const Tokens &tokens = tokensOf(widget);
    const int width = keyCapWidth(text);
    const QRectF box(left, qRound(middle - capHeight / 2.0), width, capHeight);
    QColor half = tokens.onAccent;
    half.setAlphaF(0.5);
    paintBox(painter, box, 4, onSolid ? QColor(Qt::transparent) : tokens.surface,
             onSolid ? half : tokens.lineStrong);
    paintLine(painter, box, text, textFont(TextSize::Small, medium), onSolid ? tokens.onAccent : tokens.text2,
              Qt::AlignHCenter);
    return width;
}

KeyCap::KeyCap(const QKeySequence &keys, QWidget *parent) : KeyCap(keyText(keys), parent) {}

KeyCap::KeyCap(const QString &text, QWidget *parent) : QWidget(parent), m_text(text)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void KeyCap::setKeys(const QKeySequence &keys)
{
    m_text = keyText(keys);
    updateGeometry();
    update();
}

QSize KeyCap::sizeHint() const
{
    return {keyCapWidth(m_text), capHeight};
}

void KeyCap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintKeyCap(painter, this, 0, height() / 2.0, m_text, false);
}

} // namespace foyer::kit
