// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/icons.h"

#include "ui/kit/themediconengine.h"
#include "ui/kit/tokens.h"

#include <array>
#include <QFile>
#include <QLoggingCategory>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace foyer::kit {

namespace {

constexpr std::array fileNames{
    QLatin1StringView(),
#define FOYER_ICON(name, file) QLatin1StringView(file),
#include "ui/kit/iconlist.h"
#undef FOYER_ICON
};

Q_LOGGING_CATEGORY(lcIcons, "foyer.ui.icons")

/// 1.5 px up to 16 px, 1.7 px at 20 and 24, growing with the icon above.
qreal strokeWidth(qreal size)
{
    if (size <= 12)
        return 1.4;
    if (size <= 16)
        return 1.5;
    return size <= 24 ? 1.7 : size / 14;
}

QByteArray drawing(Icon icon, qreal size, const QColor &colour)
{
    QFile file(QStringLiteral(":/foyer/icons/") + fileNameOf(icon) + QStringLiteral(".svg"));
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(lcIcons, "No icon named \"%s\" is compiled in.", fileNameOf(icon).data());
        return {};
    }
    QByteArray text = file.readAll();
    text.replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
    text.replace("stroke-width=\"2\"",
                 "stroke-width=\"" + QByteArray::number(strokeWidth(size) * 24 / size, 'f', 3) + '"');
    return text;
}

QPixmap draw(Icon icon, qreal size, const QColor &colour, qreal ratio)
{
    QPixmap pixmap(QSize(1, 1) * qCeil(size * ratio));
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(drawing(icon, size, colour));
    QPainter painter(&pixmap);
    painter.setOpacity(colour.alphaF());
    renderer.render(&painter, QRectF(0, 0, size * ratio, size * ratio));
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

} // namespace

QLatin1StringView fileNameOf(Icon icon) noexcept
{
    return fileNames[std::size_t(icon)];
}

QPixmap iconPixmap(Icon icon, int size, const QColor &colour, qreal ratio)
{
    if (icon == Icon::None || size <= 0)
        return {};
    const QString key = QStringLiteral("foyer-icon-%1-%2-%3-%4")
                            .arg(int(icon))
                            .arg(size)
                            .arg(colour.rgba(), 8, 16)
                            .arg(ratio);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = draw(icon, size, colour, ratio);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

void paintIcon(QPainter &painter, const QRectF &where, Icon icon, const QColor &colour)
{
    if (icon == Icon::None)
        return;
    const qreal ratio = painter.device()->devicePixelRatioF();
    const int size = qRound(std::min(where.width(), where.height()));
    const QPixmap pixmap = iconPixmap(icon, size, colour, ratio);
    QPointF at = where.center() - QPointF(size / 2.0, size / 2.0);
    at = QPointF(qRound(at.x() * ratio) / ratio, qRound(at.y() * ratio) / ratio);
    painter.drawPixmap(at, pixmap);
}

QIcon themedIcon(Icon icon)
{
    return icon == Icon::None ? QIcon() : QIcon(new ThemedIconEngine(icon));
}

Icon iconOf(Tone tone) noexcept
{
    switch (tone) {
    case Tone::Neutral: return Icon::None;
    case Tone::Green: return Icon::CircleCheck;
    case Tone::Amber: return Icon::TriangleAlert;
    case Tone::Red: return Icon::OctagonX;
    case Tone::Blue: return Icon::Info;
    case Tone::Accent: return Icon::Info;
    }
    return Icon::None;
}

} // namespace foyer::kit
