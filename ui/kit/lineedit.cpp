// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/lineedit.h"

#include "ui/kit/keycap.h"
#include "ui/kit/painting.h"
#include "ui/kit/style.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <QKeyEvent>
#include <QPainter>

namespace foyer::kit {

namespace {

constexpr int inner = 8;

} // namespace

LineEdit::LineEdit(QWidget *parent) : QLineEdit(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LineEdit::setExtent(Extent extent)
{
    m_extent = extent;
    const bool large = extent == Extent::Large || extent == Extent::Extra;
    const bool figures = font().family() == figuresFont().family();
    const TextSize size = large ? TextSize::Title : TextSize::Body;
    setFont(figures ? figuresFont(size) : textFont(size));
    updateMargins();
}

void LineEdit::setLeading(Icon icon)
{
    m_leading = icon;
    updateMargins();
}

void LineEdit::setPrefix(const QString &text)
{
    m_prefix = text;
    updateMargins();
}

void LineEdit::setSuffix(const QString &text)
{
    m_suffix = text;
    updateMargins();
}

void LineEdit::setKeyCap(const QKeySequence &keys)
{
    m_keys = keys;
    updateMargins();
}

void LineEdit::setFigures(bool figures)
{
    const TextSize size = font().pixelSize() >= int(TextSize::Title) ? TextSize::Title : TextSize::Body;
    setFont(figures ? figuresFont(size) : textFont(size));
    setAlignment(figures ? Qt::AlignRight : Qt::AlignLeft);
}

void LineEdit::setInvalid(bool invalid)
{
    markInvalid(this, invalid);
}

void LineEdit::setEscapeRestores(bool restores)
{
    m_escapeRestores = restores;
}

void LineEdit::updateMargins()
{
    int left = m_leading == Icon::None ? 0 : 16 + inner;
    if (!m_prefix.isEmpty())
        left += textWidth(font(), m_prefix) + inner;
    int right = m_suffix.isEmpty() ? 0 : textWidth(font(), m_suffix) + inner;
    if (!m_keys.isEmpty())
        right += keyCapWidth(keyText(m_keys)) + inner;
    const int side = hasFrame() ? 0 : fieldPadding - 2; // the style pads fields with an edge only
    setTextMargins(left + side, 0, right + side, 0);
    updateGeometry();
    update();
}

QSize LineEdit::sizeHint() const
{
    return {QLineEdit::sizeHint().width(), int(m_extent)};
}

void LineEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const Tokens &tokens = tokensOf(this);
    QRect box = rect().adjusted(fieldPadding, 0, -fieldPadding, 0);
    if (m_leading != Icon::None) {
        paintIcon(painter, QRectF(box.left(), 0, 16, height()), m_leading, tokens.text2);
        box.setLeft(box.left() + 16 + inner);
    }
    const QColor words = isEnabled() ? tokens.text2 : tokens.text3;
    if (!m_prefix.isEmpty())
        paintLine(painter, box, m_prefix, font(), words);
    if (!m_keys.isEmpty()) {
        const QString cap = keyText(m_keys);
        box.setRight(box.right() - keyCapWidth(cap) + 4);
        paintKeyCap(painter, this, box.right() + 1, height() / 2.0, cap, false);
        box.setRight(box.right() - inner);
    }
    if (!m_suffix.isEmpty())
        paintLine(painter, box, m_suffix, textFont(TextSize(font().pixelSize())), words, Qt::AlignRight);
}

void LineEdit::keyPressEvent(QKeyEvent *event)
{
    const bool restores = m_escapeRestores && event->key() == Qt::Key_Escape && text() != m_before;
    if (!restores) {
        QLineEdit::keyPressEvent(event);
        return;
    }
    setText(m_before);
    selectAll();
    Q_EMIT textEdited(m_before);
    event->accept();
}

void LineEdit::focusInEvent(QFocusEvent *event)
{
    if (!m_entered)
        m_before = text();
    m_entered = true;
    QLineEdit::focusInEvent(event);
}

/// Another window or a menu in front does not end what is being typed.
void LineEdit::focusOutEvent(QFocusEvent *event)
{
    m_entered = event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason;
    QLineEdit::focusOutEvent(event);
}

void LineEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateMargins();
}

} // namespace foyer::kit
