// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/seatview/seatpainter.h"

#include <QColor>
#include <QHash>
#include <QImage>
#include <QStringList>
#include <vector>

namespace foyer::kit {
struct Tokens;
}

namespace foyer::seatview {

/// Seats drawn once and copied from then on: one picture per look, size and turn. All measures are device
/// pixels. Turns are rounded so that no corner of a seat is more than a third of a pixel off.
class StampCache
{
public:
    /// Forgets everything when the colours or the ratio of pixels change; true if they did.
    bool setPaint(const kit::Tokens &tokens, double devicePixelRatio);

    /// What `text` and `rank` stand for from now on; forgets everything when that is something else.
    void setMeaning(const QStringList &texts, const std::vector<QColor> &colours);

    /// `text` stands for face.text in the key, so equal texts have equal numbers; `rank` for the category's
    /// colour.
    struct Wanted
    {
        SeatLook look;
        int rank = 0;
        bool accessible = false;
        bool companion = false;
        int heat = -1;
        quint32 text = 0;
        int size = 0;
        float turn = 0;
    };

    /// Its middle is the middle of the seat. `textOf(number)` gives the words.
    template <typename TextOf>
    [[nodiscard]] const QImage &stamp(const Wanted &wanted, Detail detail, TextOf &&textOf)
    {
        const int turn = turnStep(wanted.turn, wanted.size);
        const bool texts = detail == Detail::Numbers && wanted.look.state == SeatState::Free
                           && wanted.heat < 0 && !wanted.accessible && !wanted.companion;
        const quint64 key = keyOf(wanted, turn, texts);
        const auto known = m_stamps.constFind(key);
        if (known != m_stamps.constEnd())
            return *known;
        return make(key, wanted, turn, detail, texts ? textOf(wanted.text) : QString());
    }

    [[nodiscard]] qsizetype made() const noexcept { return m_made; }

    [[nodiscard]] const kit::Tokens &tokens() const noexcept { return *m_tokens; }

    [[nodiscard]] double pixel() const noexcept { return m_pixel; }

    /// How far a seat's drawing reaches beyond its middle at most.
    [[nodiscard]] static double reachOf(double size, double pixel) { return size * 0.85 + 3 * pixel; }

private:
    [[nodiscard]] static int turnStep(float degrees, int size);
    [[nodiscard]] static quint64 keyOf(const Wanted &wanted, int turn, bool texts);
    const QImage &make(quint64 key, const Wanted &wanted, int turn, Detail detail, const QString &text);

    QHash<quint64, QImage> m_stamps;
    QStringList m_texts;
    std::vector<QColor> m_colours; ///< by rank
    qsizetype m_bytes = 0;
    qsizetype m_made = 0;
    const kit::Tokens *m_tokens = nullptr;
    QColor m_ground;
    double m_pixel = 1;
};

} // namespace foyer::seatview
