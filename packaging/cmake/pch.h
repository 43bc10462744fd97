// SPDX-License-Identifier: GPL-3.0-or-later
// The headers that nearly every file of Foyer reads. Kept slim: a fat one costs more than it saves.
#pragma once

#ifdef __cplusplus
#include <chrono>
#include <coroutine>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <QByteArray>
#include <QObject>
#include <QString>
#include <span>
#include <string>
#include <tl/expected.hpp>
#include <unordered_map>
#include <utility>
#include <vector>
#endif
