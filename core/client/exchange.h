// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/completion.h"
#include "core/client/transport.h"

#include <functional>
#include <memory>
#include <optional>
#include <QObject>
#include <QTimer>

class QNetworkReply;

namespace foyer::client {

/// One request of HttpTransport under way: ends once, by the answer, the deadline, the stop token, an answer
/// that is too big, or cancel().
class Exchange final : public QObject
{
    Q_OBJECT

public:
    explicit Exchange(Request request);
    ~Exchange() override;

    [[nodiscard]] const Request &request() const noexcept { return m_request; }

    [[nodiscard]] Completion<Sent> takeCompletion() { return std::move(m_pair.completion); }

    /// Takes the reply, which has just been started.
    void run(QNetworkReply *reply);

    void cancel() { end(tl::unexpected(TransportFailure::Cancelled)); }

Q_SIGNALS:
    /// Before whoever waits goes on.
    void ended();

private:
    void onFinished();
    void checkSize();
    void onReceived(qint64 received, qint64 total);
    void onSent(qint64 sent, qint64 total);
    void end(Sent sent);

    Request m_request;
    CompletionPair<Sent> m_pair;
    QNetworkReply *m_reply = nullptr;
    QTimer m_deadline;
    Progress m_progress;
    std::optional<std::stop_callback<std::function<void()>>> m_stop;
};

} // namespace foyer::client
