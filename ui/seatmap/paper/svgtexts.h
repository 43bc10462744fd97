// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace foyer::seatmap {

/// An SVG of PlanPaper's whose words stand where they stand here on computers without this program's letters:
/// families with what may take their place, and words about a middle anchored there, however wide they come
/// out. They stay words, which a drawing program can change and a reader can find.
[[nodiscard]] QByteArray withPortableTexts(const QByteArray &svg);

} // namespace foyer::seatmap
