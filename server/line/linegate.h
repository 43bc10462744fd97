// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/line/admission.h"
#include "server/line/linebook.h"

#include <unordered_map>

namespace foyer::line {

/// Asks the journal of admissions, and remembers for a moment who was let in. Counts the wishes for seats of
/// performances whose line switches itself on. On the worker's thread; outlives its calls.
class LineGate final : public AdmissionGate
{
public:
    /// All of it must outlive it.
    LineGate(LineBook &book, LineStore &store, const Clock &clock)
        : m_book(book)
        , m_store(store)
        , m_clock(clock)
    {}

    [[nodiscard]] Task<Result<Entrance>> enter(qint32 performance, accounts::AccountId account) override;

    /// They went before their time was over.
    void forget(qint32 performance, accounts::AccountId account);

    /// Lets go of what is remembered no longer: from time to time.
    void tidy();

    /// How many are remembered, or were until tidy() comes by.
    [[nodiscard]] std::size_t known() const noexcept;

    /// Wishes since this was asked last, by performance.
    [[nodiscard]] std::map<qint32, qint64> takeWishes() { return std::exchange(m_wishes, {}); }

private:
    struct Known
    {
        qint64 epochs = 0; ///< the line's first: another line lets nobody in who came by this one
        SteadyInstant until;
    };

    [[nodiscard]] bool isKnown(const LineRow &line, accounts::AccountId account) const;
    void remember(const LineRow &line, accounts::AccountId account, const Admission &admission);

    LineBook &m_book;
    LineStore &m_store;
    const Clock &m_clock;
    std::unordered_map<qint32, std::unordered_map<accounts::AccountId, Known>> m_known;
    std::map<qint32, qint64> m_wishes;
};

} // namespace foyer::line
