// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/picture.h"

#include <QImage>
#include <QObject>
#include <QThreadPool>

namespace foyer::seatmap {

/// A picture as a document may hold it.
struct PictureFile
{
    seating::Picture picture;
    QSize pixels;
};

/// As the file has it; drawn smaller where a document has no room for so much. Takes its time.
/// InvalidArgument
/// (`picture`) for what is no picture.
[[nodiscard]] Result<PictureFile> readPictureFile(const QString &path);

/// The picture that is traced over, decoded on a thread of its own.
class TracedPicture : public QObject
{
    Q_OBJECT

public:
    explicit TracedPicture(QObject *parent = nullptr);
    ~TracedPicture() override;

    /// As the document brings it along; nothing: none.
    void setPicture(const std::optional<seating::Picture> &picture);

    /// Null until it is decoded, and where it cannot be.
    [[nodiscard]] const QImage &image() const { return m_image; }

Q_SIGNALS:
    void changed();

private:
    std::optional<seating::Picture> m_picture;
    QImage m_image;
    QThreadPool m_pool;
    int m_turn = 0;
};

} // namespace foyer::seatmap
