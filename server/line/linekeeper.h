// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/line/linebook.h"
#include "server/line/linegate.h"
#include "server/line/linesettings.h"
#include "server/live/livescripts.h"

#include <QTimer>

namespace foyer::line {

/// Looks after the lines, on every worker: tells people how they stand, lets them in, opens what is due, ends
/// what is empty, puts together again what Redis has lost. Several workers do the same work at once, and each
/// step is done by one of them. On the worker's thread; outlives its calls.
class LineKeeper final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        LineBook &book;
        LineStore &store;
        LineMemory &memory;
        LineGate &gate;
        redis::Client &redis;
        const Clock &clock;
        RandomSource &random;
    };

    LineKeeper(const Parts &parts, const LineSettings &settings);

    void start();
    void stop();

    /// Looks after all lines once.
    [[nodiscard]] Task<> round();

    /// An organizer has changed a line: it takes effect here and now.
    [[nodiscard]] Task<> changed(qint32 performance, bool isAnew);

    /// Lets in those whose turn it is.
    [[nodiscard]] Task<> letIn(LineRowPtr line);

private:
    [[nodiscard]] Task<> tend(LineRowPtr line, bool mustTell);
    [[nodiscard]] Task<> recover(LineRowPtr line);
    [[nodiscard]] Task<> tell(LineRowPtr line, Pulse pulse);
    [[nodiscard]] Task<> switchOnWhatIsWanted();
    [[nodiscard]] Task<Result<bool>> switchOn(LineRowPtr line);
    [[nodiscard]] Task<> turnOver(LineRowPtr line, Pulse pulse);

    /// Whether a tick was made and has taken effect.
    [[nodiscard]] Task<bool> admit(LineRowPtr line, Candidates candidates);

    Parts m_parts;
    const LineSettings &m_settings;
    live::LiveScripts m_topics;
    QTimer m_timer;
    bool m_isAtWork = false;
};

} // namespace foyer::line
