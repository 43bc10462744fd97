// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/avatar.h"

#include "ui/kit/painting.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <QPainter>
#include <QStringList>

namespace foyer::kit {

namespace {

constexpr int side = 28;

/// The first letter, both halves of it where it takes two.
QString firstLetter(const QString &word)
{
    return word.left(word.front().isHighSurrogate() ? 2 : 1).toUpper();
}

} // namespace

Avatar::Avatar(const QString &name, QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setName(name);
}

void Avatar::setName(const QString &name)
{
    m_name = name;
    setAccessibleName(name);
    update();
}

QString Avatar::initials(const QString &name)
{
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return QStringLiteral("?");
    return words.size() == 1 ? firstLetter(words.first())
                             : firstLetter(words.first()) + firstLetter(words.last());
}

QSize Avatar::sizeHint() const
{
    return {side, side};
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensOf(this);
    paintBox(painter, QRectF(0, 0, side, side), side / 2.0, tokens.select, Qt::transparent);
    paintLine(painter, QRectF(0, 0, side, side), initials(m_name), textFont(TextSize::Small, strong),
              tokens.accentText, Qt::AlignHCenter);
}

} // namespace foyer::kit
