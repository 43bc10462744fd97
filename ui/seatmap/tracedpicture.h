// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QObject>
#include <QThreadPool>

namespace foyer::seatmap {

/// The picture that is traced over, read on a thread of its own.
class TracedPicture : public QObject
{
    Q_OBJECT

public:
    explicit TracedPicture(QObject *parent = nullptr);
    ~TracedPicture() override;

    /// As the document names it: a file's address. Empty: none.
    void setSource(const QString &address);

    /// Null until it is read, and where it cannot be.
    [[nodiscard]] const QImage &image() const { return m_image; }

Q_SIGNALS:
    void changed();

private:
    QString m_source;
    QImage m_image;
    QThreadPool m_pool;
};

} // namespace foyer::seatmap
