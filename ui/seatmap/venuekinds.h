// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/idfactory.h"
#include "core/base/result.h"
#include "core/seating/seatmap.h"

#include <QHash>
#include <vector>

namespace foyer::seatmap {

/// Halls that a few numbers make.
enum class VenueKind : quint8
{
    Theatre,
    Arena,
    Bowl,
    Club,
    Conference
};

inline constexpr int venueKindCount = 5;

[[nodiscard]] QString venueKindName(VenueKind kind);

/// One of the numbers. `key` is what a refusal names.
struct VenueNumber
{
    QString key;
    QString label;
    int least = 0;
    int most = 0;
    int usual = 0;
    QStringList choices = {}; ///< words for 0, 1 … instead of a number
};

[[nodiscard]] std::vector<VenueNumber> venueNumbers(VenueKind kind);

struct VenueWish
{
    VenueKind kind = VenueKind::Theatre;
    QString name;
    QHash<QString, int> numbers; ///< by key; what is missing is as usual

    [[nodiscard]] int number(const char *key) const;
};

/// InvalidArgument names the key of the number at fault.
[[nodiscard]] Result<seating::SeatMap> generateVenue(const VenueWish &wish, IdFactory &ids);

/// Why a number does not do, to stand below its field.
[[nodiscard]] QString venueFaultWords(const VenueWish &wish, const Error &error);

/// Ids for one hall, derived from one that is new: so that a hall can be made on any thread.
class DerivedIds final : public IdFactory
{
public:
    explicit DerivedIds(const Uuid &base) : m_base(base) {}

    [[nodiscard]] Uuid next() override;

private:
    Uuid m_base;
    std::uint32_t m_count = 0;
};

} // namespace foyer::seatmap
