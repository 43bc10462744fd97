// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task.h"
#include "ui/kit/dialog.h"
#include "ui/kit/progresspanel.h"

#include <qcoro/qcorofuture.h>
#include <QPointer>
#include <QtConcurrent/QtConcurrentRun>
#include <QTimer>
#include <QVBoxLayout>
#include <stop_token>

namespace foyer::seatmap {

/// What is said while something takes its time, with a way out; appears only when it does take its time.
class LongWork : public QObject
{
    Q_OBJECT

public:
    LongWork(const QString &title, QWidget *over);
    ~LongWork() override;

    [[nodiscard]] std::stop_token stop() const { return m_stop.get_token(); }

private:
    void show();

    QString m_title;
    QPointer<QWidget> m_over;
    QPointer<kit::Dialog> m_dialog;
    QTimer m_soon;
    std::stop_source m_stop;
};

/// Does `work(stop_token)`, which gives a Result, on another thread. Cancelled once the person wants no more
/// of it: what comes out then is forgotten.
template <typename T, typename Work>
[[nodiscard]] Task<Result<T>> doingLongWork(QString title, QPointer<QWidget> over, Work work)
{
    auto said = std::make_unique<LongWork>(title, over);
    const std::stop_token stop = said->stop();
    QFuture<Result<T>> doing = QtConcurrent::run([work, stop] { return work(stop); });
    Result<T> done = co_await doing;
    said.reset();
    if (stop.stop_requested() || !over)
        co_return failure(ErrorCode::Cancelled, QStringLiteral("Nobody wants it any more."));
    co_return done;
}

} // namespace foyer::seatmap
