// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/label.h"

#include "ui/kit/painting.h"
#include "ui/kit/theme.h"

#include <QPainter>
#include <QTextLayout>

namespace foyer::kit {

namespace {

/// Breaks the text into lines of the type's own height; gives the height of all of them.
int layOut(QTextLayout &layout, int width, int line)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    int top = 0;
    for (QTextLine next = layout.createLine(); next.isValid(); next = layout.createLine()) {
        next.setLineWidth(width);
        next.setPosition(QPointF(0, top + (line - next.height()) / 2));
        top += line;
    }
    layout.endLayout();
    return top;
}

QString brokenLines(QString text)
{
    return text.replace(u'\n', QChar::LineSeparator);
}

} // namespace

Label::Label(const QString &text, TextSize size, QFont::Weight weight, QWidget *parent)
    : QLabel(text, parent)
    , m_size(size)
    , m_weight(weight)
{
    setTextFormat(Qt::PlainText);
    updateFont();
}

Label::Label(const QString &text, Ink ink, QWidget *parent) : Label(text, TextSize::Body, regular, parent)
{
    m_ink = ink;
}

void Label::setInk(Ink ink)
{
    m_ink = ink;
    update();
}

void Label::setType(TextSize size, QFont::Weight weight)
{
    m_size = size;
    m_weight = weight;
    updateFont();
}

void Label::setFigures(bool figures)
{
    m_figures = figures;
    updateFont();
}

void Label::setLeading(Icon icon)
{
    m_leading = icon;
    updateGeometry();
    update();
}

void Label::updateFont()
{
    setFont(m_figures ? figuresFont(m_size, m_weight) : textFont(m_size, m_weight));
    updateGeometry();
}

int Label::leadingWidth() const
{
    return m_leading == Icon::None ? 0 : (m_size == TextSize::Small ? 12 : 16) + 6;
}

QSize Label::sizeHint() const
{
    const QMargins margins = contentsMargins();
    int width = 0;
    for (const QString &line : text().split(u'\n'))
        width = std::max(width, textWidth(font(), line));
    width += leadingWidth() + margins.left() + margins.right();
    if (wordWrap()) // a width that was told is the one to be tall for
        width =
            minimumWidth() > 0 && minimumWidth() == maximumWidth() ? minimumWidth() : std::min(width, 480);
    const int lines = wordWrap() ? 0 : int(text().count(u'\n')) + 1;
    const int height = wordWrap() ? heightForWidth(width) : lines * lineHeight(m_size);
    return {width,
            std::max(height, lineHeight(m_size)) + (wordWrap() ? 0 : margins.top() + margins.bottom())};
}

QSize Label::minimumSizeHint() const
{
    const QSize hint = sizeHint();
    return {std::min(hint.width(), wordWrap() ? 120 : 48 + leadingWidth()),
            wordWrap() ? lineHeight(m_size) : hint.height()};
}

int Label::heightForWidth(int width) const
{
    if (!wordWrap())
        return -1;
    const QMargins margins = contentsMargins();
    QTextLayout layout(brokenLines(text()), font());
    width = std::clamp(width, minimumWidth(), maximumWidth()); // layouts ask for widths it will not be given
    const int inner = width - leadingWidth() - margins.left() - margins.right();
    return layOut(layout, std::max(inner, 1), lineHeight(m_size)) + margins.top() + margins.bottom();
}

void Label::paintEvent(QPaintEvent *event)
{
    const Tokens &tokens = tokensOf(this);
    const QColor colour = isEnabled() ? colourOf(m_ink, tokens) : tokens.text3;
    if (textInteractionFlags() & Qt::TextSelectableByMouse) {
        paintSelectable(event, colour);
        return;
    }
    QPainter painter(this);
    QRect box = contentsRect();
    if (m_leading != Icon::None) {
        const int line = lineHeight(m_size);
        const int top = box.top() + (isParagraph() ? 0 : (box.height() - line) / 2);
        paintIcon(painter, QRectF(box.left(), top, leadingWidth() - 6, line), m_leading, colour);
        box.setLeft(box.left() + leadingWidth());
    }
    painter.setPen(colour);
    if (isParagraph()) {
        paintParagraph(painter, box);
        return;
    }
    paintLine(painter, box, text(), font(), colour, alignment() & Qt::AlignHorizontal_Mask);
    tellWhatIsCut(textWidth(font(), text()) > box.width() + 1);
}

bool Label::isParagraph() const
{
    return wordWrap() || text().contains(u'\n');
}

/// Qt's own painting knows how to select; it takes its colour from the palette.
void Label::paintSelectable(QPaintEvent *event, const QColor &colour)
{
    QPalette own = palette();
    if (own.color(QPalette::WindowText) != colour) {
        own.setColor(QPalette::WindowText, colour);
        setPalette(own);
    }
    QLabel::paintEvent(event);
}

void Label::paintParagraph(QPainter &painter, const QRect &box) const
{
    QTextLayout layout(brokenLines(text()), font());
    const int height = layOut(layout, std::max(box.width(), 1), lineHeight(m_size));
    const int top = (alignment() & Qt::AlignVCenter) ? std::max(0, (box.height() - height) / 2) : 0;
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        qreal shift = box.width() - line.naturalTextWidth();
        if (alignment() & Qt::AlignHCenter)
            shift /= 2;
        else if (!(alignment() & Qt::AlignRight))
            shift = 0;
        line.draw(&painter, QPointF(box.left() + shift, box.top() + top));
    }
}

void Label::tellWhatIsCut(bool cut)
{
    if (cut && toolTip().isEmpty())
        setToolTip(text());
    else if (!cut && toolTip() == text() && !text().isEmpty())
        setToolTip({});
}

} // namespace foyer::kit
