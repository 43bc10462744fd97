// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/tracedpicture.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>
#include <QPainter>
#include <QPointer>

namespace foyer::seatmap {

namespace {

constexpr int widest = 4096;                        ///< pixels kept: more than a screen shows of a plan
constexpr qint64 largestFile = 256LL * 1024 * 1024; ///< a scan of a large drawing
constexpr int quality = 85;                         ///< of what is drawn smaller

QImage decoded(const QByteArray &bytes, int most)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (std::max(size.width(), size.height()) > most)
        reader.setScaledSize(size.scaled(most, most, Qt::KeepAspectRatio));
    return reader.read();
}

/// What has no ground of its own would be on black.
QImage onWhite(const QImage &image)
{
    QImage flat(image.size(), QImage::Format_RGB32);
    flat.fill(Qt::white);
    QPainter(&flat).drawImage(0, 0, image);
    return flat;
}

tl::unexpected<Error> noPicture(const QString &path)
{
    return failure(ErrorCode::InvalidArgument, path, QStringLiteral("picture"));
}

} // namespace

Result<PictureFile> readPictureFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return noPicture(path);
    const QByteArray bytes = file.readAll();
    Result<seating::Picture> whole = seating::pictureOf(bytes);
    for (int most = widest; most > 0; most /= 2) {
        const QImage image = decoded(bytes, most);
        if (image.isNull())
            break;
        if (whole)
            return PictureFile{*std::move(whole), image.size()};
        QBuffer smaller;
        smaller.open(QIODevice::WriteOnly);
        if (!onWhite(image).save(&smaller, "JPEG", quality))
            break;
        if (Result<seating::Picture> fitting = seating::pictureOf(smaller.data()); fitting)
            return PictureFile{*std::move(fitting), image.size()};
    }
    return noPicture(path);
}

TracedPicture::TracedPicture(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

TracedPicture::~TracedPicture() = default;

void TracedPicture::setPicture(const std::optional<seating::Picture> &picture)
{
    if (m_picture == picture)
        return;
    m_picture = picture;
    m_image = {};
    const int turn = ++m_turn;
    Q_EMIT changed();
    if (!picture)
        return;
    const QPointer<TracedPicture> self(this);
    m_pool.start([this, self, turn, bytes = picture->bytes] {
        QImage image = decoded(bytes, widest).convertToFormat(QImage::Format_ARGB32_Premultiplied);
        QMetaObject::invokeMethod(
            this,
            [self, turn, image = std::move(image)] {
                if (!self || self->m_turn != turn)
                    return;
                self->m_image = image;
                Q_EMIT self->changed();
            },
            Qt::QueuedConnection);
    });
}

} // namespace foyer::seatmap
