// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/decision.h"

#include <optional>
#include <QByteArray>

namespace foyer::booking {

// How the database spells the domain's words. Reading an unknown word gives nothing: a newer binary wrote it.

[[nodiscard]] QByteArray codeOf(ClaimState state);
[[nodiscard]] QByteArray codeOf(OrderState state);
[[nodiscard]] QByteArray codeOf(LineKind kind);
[[nodiscard]] QByteArray codeOf(Tender tender);
[[nodiscard]] QByteArray codeOf(AttemptState state);
[[nodiscard]] QByteArray codeOf(Channel channel);
[[nodiscard]] QByteArray codeOf(LedgerEntry::Kind kind);
[[nodiscard]] QByteArray codeOf(HoldState state);
[[nodiscard]] QByteArray codeOf(HouseSale sale);
[[nodiscard]] QByteArray codeOf(HoldStoreState::Mode mode);

[[nodiscard]] std::optional<ClaimState> claimStateOf(QByteArrayView code);
[[nodiscard]] std::optional<OrderState> orderStateOf(QByteArrayView code);
[[nodiscard]] std::optional<LineKind> lineKindOf(QByteArrayView code);
[[nodiscard]] std::optional<Tender> tenderOf(QByteArrayView code);
[[nodiscard]] std::optional<AttemptState> attemptStateOf(QByteArrayView code);
[[nodiscard]] std::optional<Channel> channelOf(QByteArrayView code);
[[nodiscard]] std::optional<HoldState> holdStateOf(QByteArrayView code);
[[nodiscard]] std::optional<HoldStoreState::Mode> holdModeOf(QByteArrayView code);
[[nodiscard]] std::optional<HouseSale> houseSaleOf(QByteArrayView code);

} // namespace foyer::booking
