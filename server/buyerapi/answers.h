// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

/// What these routes answer when they succeed, as JSON Schemas for the API's description.
namespace foyer::buyerapi::answers {

[[nodiscard]] QJsonObject welcome(); ///< who it is, and the keys
[[nodiscard]] QJsonObject keys();
[[nodiscard]] QJsonObject profile();

[[nodiscard]] QJsonObject events();
[[nodiscard]] QJsonObject seats();
[[nodiscard]] QJsonObject summary();
[[nodiscard]] QJsonObject locked();
[[nodiscard]] QJsonObject released();

[[nodiscard]] QJsonObject created();
[[nodiscard]] QJsonObject booking();
[[nodiscard]] QJsonObject confirmed();
[[nodiscard]] QJsonObject cancelled();

[[nodiscard]] QJsonObject intent();
[[nodiscard]] QJsonObject payment();

[[nodiscard]] QJsonObject joined();
[[nodiscard]] QJsonObject position();
[[nodiscard]] QJsonObject left();
[[nodiscard]] QJsonObject queueStats();

[[nodiscard]] QJsonObject health();

} // namespace foyer::buyerapi::answers
