// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/tracedpicture.h"

#include <QImageReader>
#include <QPointer>
#include <QUrl>

namespace foyer::seatmap {

namespace {

constexpr int widest = 4096; ///< pixels kept: more than a screen shows of a plan

QImage readPicture(const QString &address)
{
    const QUrl url(address);
    if (!url.isLocalFile())
        return {};
    QImageReader reader(url.toLocalFile());
    const QSize size = reader.size();
    if (std::max(size.width(), size.height()) > widest)
        reader.setScaledSize(size.scaled(widest, widest, Qt::KeepAspectRatio));
    return reader.read().convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

} // namespace

TracedPicture::TracedPicture(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

TracedPicture::~TracedPicture() = default;

void TracedPicture::setSource(const QString &address)
{
    if (m_source == address)
        return;
    m_source = address;
    m_image = {};
    Q_EMIT changed();
    if (address.isEmpty())
        return;
    const QPointer<TracedPicture> self(this);
    m_pool.start([this, address, self] {
        QImage image = readPicture(address);
        QMetaObject::invokeMethod(
            this,
            [self, address, image = std::move(image)] {
                if (!self || self->m_source != address)
                    return;
                self->m_image = image;
                Q_EMIT self->changed();
            },
            Qt::QueuedConnection);
    });
}

} // namespace foyer::seatmap
