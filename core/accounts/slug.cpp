// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/slug.h"

namespace foyer::accounts {

bool isSlug(QStringView text) noexcept
{
    constexpr qsizetype mostCharacters = 80;
    bool afterHyphen = true;
    for (const QChar character : text) {
        const char16_t unit = character.unicode();
        const bool isHyphen = unit == u'-';
        const bool isPlain = (unit >= u'a' && unit <= u'z') || (unit >= u'0' && unit <= u'9');
        if (!isPlain && !(isHyphen && !afterHyphen))
            return false;
        afterHyphen = isHyphen;
    }
    return !text.isEmpty() && text.size() <= mostCharacters && !afterHyphen;
}

} // namespace foyer::accounts
