// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/setupmerge.h"

#include "ui/events/halls.h"

#include <algorithm>

namespace foyer::events {

namespace {

template <typename T>
void mergeValue(const T &base, T &mine, const T &theirs, int &clashes)
{
    if (mine == base)
        mine = theirs;
    else if (theirs != base && theirs != mine)
        ++clashes;
}

template <typename T, typename Key>
const T *find(const std::vector<T> &in, const T &like, Key key)
{
    const auto found = std::ranges::find(in, std::invoke(key, like), key);
    return found == in.end() ? nullptr : &*found;
}

// One element at a time, told apart by `key`.
template <typename T, typename Key>
void mergeList(const std::vector<T> &base, std::vector<T> &mine, const std::vector<T> &theirs, Key key,
               int &clashes)
{
    std::vector<T> merged;
    for (const T &my : mine) {
        const T *before = find(base, my, key);
        const T *their = find(theirs, my, key);
        if (before && !their && my == *before)
            continue; // they removed what I left alone
        merged.push_back(my);
        if (before && their)
            mergeValue(*before, merged.back(), *their, clashes);
        else if (before && !their)
            ++clashes;
    }
    for (const T &their : theirs) {
        const T *before = find(base, their, key);
        const bool isNew = !before && !find(mine, their, key);
        const bool iRemovedWhatTheyChanged = before && !find(mine, their, key) && their != *before;
        if (iRemovedWhatTheyChanged)
            ++clashes;
        if (isNew)
            merged.push_back(their);
    }
    mine = std::move(merged);
}

void mergeFacts(const Facts &base, Facts &mine, const Facts &theirs, int &clashes)
{
    const auto each = [&](auto member) { mergeValue(base.*member, mine.*member, theirs.*member, clashes); };
    each(&Facts::title);
    each(&Facts::slug);
    each(&Facts::description);
    each(&Facts::currency);
    each(&Facts::timeZone);
    each(&Facts::venue);
    each(&Facts::holdSeconds);
    each(&Facts::perOrderLimit);
    each(&Facts::perBuyerLimit);
    each(&Facts::feeBasisPoints);
    each(&Facts::feePerTicket);
    each(&Facts::hasOrphanRule);
    each(&Facts::refunds);
}

void mergeHall(const Hall &base, Hall &mine, const Hall &theirs, int &clashes)
{
    if (isAlike(mine, base))
        mine = theirs;
    else if (!isAlike(theirs, base) && !isAlike(theirs, mine))
        ++clashes;
}

} // namespace

Merged merge(const Setup &base, const Setup &mine, const Setup &theirs)
{
    Merged merged{mine};
    Setup &setup = merged.setup;
    int &clashes = merged.clashes;
    setup.state = theirs.state;
    setup.revision = theirs.revision;
    setup.hasSales = theirs.hasSales;
    mergeFacts(base.facts, setup.facts, theirs.facts, clashes);
    mergeHall(base.hall, setup.hall, theirs.hall, clashes);
    mergeValue(base.tax, setup.tax, theirs.tax, clashes);
    mergeList(base.dates, setup.dates, theirs.dates, &Date::id, clashes);
    mergeList(base.categories, setup.categories, theirs.categories, &Category::id, clashes);
    mergeList(base.types, setup.types, theirs.types, &TicketType::id, clashes);
    mergeList(base.phases, setup.phases, theirs.phases, &Phase::id, clashes);
    mergeList(base.prices, setup.prices, theirs.prices, &Price::at, clashes);
    std::ranges::sort(setup.prices, {}, &Price::at);
    return merged;
}

} // namespace foyer::events
