// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/refusalwords.h"

#include "core/client/answer.h"

#include <QCoreApplication>

namespace foyer::kit {

namespace {

constexpr char context[] = "foyer::kit::Refusal";

struct Words
{
    const char *code;
    const char *sentence;
};

/// By code, in the order of the alphabet.
constexpr Words allWords[] = {
    {"account_pending",
     QT_TRANSLATE_NOOP("foyer::kit::Refusal", "This account waits to be confirmed by mail.")},
    {"already_extended", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "This hold was extended once already.")},
    {"already_member", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "This person is a member already.")},
    {"already_set_up",
     QT_TRANSLATE_NOOP("foyer::kit::Refusal", "This server has been set up already. Sign in.")},
    {"amount_out_of_range", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "This amount is not possible here.")},
    {"attempt_undecided",
     QT_TRANSLATE_NOOP("foyer::kit::Refusal",
                       "The payment is not decided yet. Wait a moment, then look at the order.")},
    {"blocked", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "These seats are blocked.")},
    {"body_too_large",
     QT_TRANSLATE_NOOP("foyer::kit::Refusal", "This is more than the server takes at once.")},
    {"buyer_limit",
     QT_TRANSLATE_NOOP("foyer::kit::Refusal", "This buyer has as many tickets as one person may have.")},
    {"deadline_passed",
     QT_TRANSLATE_NOOP("foyer::kit::Refusal",
                       "The time to pay for this order has passed. Its seats are free again.")},
    {"email_taken", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "Somebody uses this mail address already.")},
    {"event_over", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "This event is over.")},
    {"event_published",
     QT_TRANSLATE_NOOP("foyer::kit::Refusal", "The event is published, so this can no longer be changed.")},
    {"forbidden", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "Your role does not allow this.")},
    {"has_sales", QT_TRANSLATE_NOOP("foyer::kit::Refusal",
                                    "Tickets have been sold for it, so it can no longer be removed.")},
    {"held_by_house", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "These seats are held by the house.")},
    {"hold_changed",
     QT_TRANSLATE_NOOP("foyer::kit::Refusal", "The basket has changed since. Look at it again.")},
    {"hold_consumed", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "This basket has been sold already.")},
    {"hold_expired",
     QT_TRANSLATE_NOOP("foyer::kit::Refusal",
                       "The hold ran out. The seats can be taken again if they are still free.")},
    {"hold_released",
     QT_TRANSLATE_NOOP("foyer::kit::Refusal",
                       "The hold was let go. The seats can be taken again if they are still free.")},
    {"id_taken",
     QT_TRANSLATE_NOOP("foyer::kit::Refusal", "This was saved before with other content. Reload to see it.")},
    {"invalid_credentials",
     QT_TRANSLATE_NOOP("foyer::kit::Refusal", "The mail address or the password is wrong.")},
    {"invalid_token",
     QT_TRANSLATE_NOOP("foyer::kit::Refusal", "Your session is no longer valid. Sign in again.")},
    {"key_taken", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "This key is used already.")},
    {"last_owner", QT_TRANSLATE_NOOP("foyer::kit::Refusal",
                                     "An organization needs an owner: make somebody else one first.")},
    {"line_not_live", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "This ticket is no longer valid.")},
    {"live_full",
     QT_TRANSLATE_NOOP(
         "foyer::kit::Refusal",
         "The server has as many listeners as it can hold. Seats are read from time to time instead.")},
    {"neighbours_changed",
     QT_TRANSLATE_NOOP("foyer::kit::Refusal", "The seats beside these have just changed. Choose again.")},
    {"no_price",
     QT_TRANSLATE_NOOP("foyer::kit::Refusal", "There is no price for this ticket type on these seats.")},
    {"no_sale_phase", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "There is no sale phase yet.")},
    {"no_seat_map", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "The performance has no seating plan yet.")},
    {"no_seats_or_places",
     QT_TRANSLATE_NOOP("foyer::kit::Refusal", "The performance has neither seats nor standing places yet.")},
    {"no_seats_together",
     QT_TRANSLATE_NOOP("foyer::kit::Refusal", "There are not that many seats together any more.")},
    {"no_ticket_type", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "There is no ticket type yet.")},
    {"not_enough_given", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "That is less than the amount to pay.")},
    {"not_found", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "This is no longer there.")},
    {"not_on_sale", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "It is not on sale.")},
    {"not_published", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "The event is not published yet.")},
    {"not_ready",
     QT_TRANSLATE_NOOP("foyer::kit::Refusal", "Something is still missing before this can be published.")},
    {"not_signed_in", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "You are not signed in.")},
    {"not_the_next_key",
     QT_TRANSLATE_NOOP("foyer::kit::Refusal", "The keys have changed since. Reload and try again.")},
    {"not_yet_on_sale", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "The sale has not begun yet.")},
    {"nothing_to_undo", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "There is nothing to undo any more.")},
    {"order_limit", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "An order cannot hold more tickets.")},
    {"ordinal_taken", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "Another date has this number already.")},
    {"overloaded",
     QT_TRANSLATE_NOOP("foyer::kit::Refusal", "The server has too much to do. Try again in a moment.")},
    {"password_token_spent",
     QT_TRANSLATE_NOOP("foyer::kit::Refusal", "This link was used already. Ask for a new one.")},
    {"performance_in_the_past", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "A date lies in the past.")},
    {"performance_over", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "This performance is over.")},
    {"performance_published",
     QT_TRANSLATE_NOOP("foyer::kit::Refusal",
                       "The performance is published, so this can no longer be changed.")},
    {"phase_ends_after_start",
     QT_TRANSLATE_NOOP("foyer::kit::Refusal", "A sale phase ends after the performance has begun.")},
    {"pool_full", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "There are not that many standing places left.")},
    {"precondition_required",
     QT_TRANSLATE_NOOP("foyer::kit::Refusal",
                       "The server needs to know which version this changes. Reload and try again.")},
    {"price_twice", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "There are two prices for the same thing.")},
    {"rate_limited",
     QT_TRANSLATE_NOOP("foyer::kit::Refusal", "That was too often in a short time. Wait a moment.")},
    {"refund_not_allowed",
     QT_TRANSLATE_NOOP("foyer::kit::Refusal", "The refund rules do not allow this refund.")},
    {"sale_phase_over", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "The sale phase is over.")},
    {"seat_taken",
     QT_TRANSLATE_NOOP("foyer::kit::Refusal", "Somebody else was faster: one of these seats is taken.")},
    {"slug_taken", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "This short name is used already.")},
    {"stale_revision",
     QT_TRANSLATE_NOOP(
         "foyer::kit::Refusal",
         "Somebody else has changed this meanwhile. Reload to see it; nothing of yours was saved.")},
    {"starts_in_the_past", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "It would begin in the past.")},
    {"still_priced",
     QT_TRANSLATE_NOOP("foyer::kit::Refusal", "There are still prices for it. Remove them first.")},
    {"still_used", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "It is still used. Remove its uses first.")},
    {"store_moved",
     QT_TRANSLATE_NOOP("foyer::kit::Refusal", "The server is rearranging its holds. Try again in a moment.")},
    {"strands_seat", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "This choice leaves a single seat alone.")},
    {"taken_too_often",
     QT_TRANSLATE_NOOP("foyer::kit::Refusal", "These seats were held and given back several times. Wait "
                                              "before holding them again.")},
    {"tender_not_allowed",
     QT_TRANSLATE_NOOP("foyer::kit::Refusal", "This way of paying is not allowed here.")},
    {"ticket_not_live", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "This ticket is no longer valid.")},
    {"times_changed_on_sale",
     QT_TRANSLATE_NOOP("foyer::kit::Refusal", "Times of a date on sale cannot be changed.")},
    {"token_expired", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "Your session has run out. Sign in again.")},
    {"too_many", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "There are too many of them.")},
    {"too_many_failures",
     QT_TRANSLATE_NOOP("foyer::kit::Refusal", "Too many wrong tries. Wait a while before the next.")},
    {"too_many_races",
     QT_TRANSLATE_NOOP("foyer::kit::Refusal", "Too many people want the same seats at once. Try again.")},
    {"unavailable",
     QT_TRANSLATE_NOOP("foyer::kit::Refusal", "The server is not ready. Try again in a moment.")},
    {"unknown_category", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "There is no such price category.")},
    {"unknown_hold", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "The hold is no longer there.")},
    {"unknown_line", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "There is no such line in this order.")},
    {"unknown_order", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "There is no such order.")},
    {"unknown_phase", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "There is no such sale phase.")},
    {"unknown_pool", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "There is no such standing area.")},
    {"unknown_seat", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "There is no such seat.")},
    {"unknown_seat_map", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "There is no such seating plan.")},
    {"unknown_tax_rate", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "There is no such tax rate.")},
    {"unknown_ticket_type", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "There is no such ticket type.")},
    {"unknown_type", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "There is no such ticket type.")},
    {"unknown_venue", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "There is no such venue.")},
    {"unpriced_category", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "A price category has no price yet.")},
    {"unsupported_version",
     QT_TRANSLATE_NOOP("foyer::kit::Refusal",
                       "Client and server do not fit together. Update the older one.")},
    {"upgrade_required",
     QT_TRANSLATE_NOOP("foyer::kit::Refusal", "This client is too old for the server. Update it.")},
    {"wrong_currency", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "This amount is in another currency.")},
    {"wrong_mac",
     QT_TRANSLATE_NOOP("foyer::kit::Refusal",
                       "The basket does not fit the server's own record. Choose the seats again.")},
    {"wrong_password", QT_TRANSLATE_NOOP("foyer::kit::Refusal", "The password is wrong.")},
    {"wrong_state", QT_TRANSLATE_NOOP("foyer::kit::Refusal",
                                      "This is no longer possible in its present state. Reload to see it.")},
};

/// What is said where the server named no code, or one that is newer than this build.
const char *sentenceOfKind(client::RefusalKind kind)
{
    using client::RefusalKind;
    switch (kind) {
    case RefusalKind::Offline:
        return QT_TRANSLATE_NOOP("foyer::kit::Refusal",
                                 "The server cannot be reached. Check the network, then try again.");
    case RefusalKind::Timeout:
        return QT_TRANSLATE_NOOP("foyer::kit::Refusal", "The server did not answer in time. It may have been "
                                                        "done all the same: look before trying again.");
    case RefusalKind::Cancelled: return QT_TRANSLATE_NOOP("foyer::kit::Refusal", "It was cancelled.");
    case RefusalKind::SignedOut:
        return QT_TRANSLATE_NOOP("foyer::kit::Refusal", "Your session has ended. Sign in again.");
    case RefusalKind::Forbidden:
        return QT_TRANSLATE_NOOP("foyer::kit::Refusal", "Your role does not allow this.");
    case RefusalKind::NotFound: return QT_TRANSLATE_NOOP("foyer::kit::Refusal", "This is no longer there.");
    case RefusalKind::Invalid: return QT_TRANSLATE_NOOP("foyer::kit::Refusal", "A value is not right.");
    case RefusalKind::Conflict:
        return QT_TRANSLATE_NOOP("foyer::kit::Refusal",
                                 "This is no longer possible in its present state. Reload to see it.");
    case RefusalKind::Stale:
        return QT_TRANSLATE_NOOP(
            "foyer::kit::Refusal",
            "Somebody else has changed this meanwhile. Reload to see it; nothing of yours was saved.");
    case RefusalKind::TooMany:
        return QT_TRANSLATE_NOOP("foyer::kit::Refusal", "That was too often in a short time. Wait a moment.");
    case RefusalKind::Busy:
        return QT_TRANSLATE_NOOP("foyer::kit::Refusal",
                                 "The server has too much to do. Try again in a moment.");
    case RefusalKind::TooBig:
        return QT_TRANSLATE_NOOP("foyer::kit::Refusal", "This is more than the server takes at once.");
    case RefusalKind::Server:
        return QT_TRANSLATE_NOOP("foyer::kit::Refusal",
                                 "Something broke on the server. It has been noted there; try again.");
    case RefusalKind::NotUnderstood:
        return QT_TRANSLATE_NOOP("foyer::kit::Refusal",
                                 "Client and server do not fit together. Update the older one.");
    }
    return "";
}

QString translated(const char *sentence)
{
    return QCoreApplication::translate(context, sentence);
}

} // namespace

QString wordsForCode(const QByteArray &code)
{
    const auto *at =
        std::lower_bound(std::begin(allWords), std::end(allWords), code,
                         [](const Words &words, const QByteArray &wanted) { return words.code < wanted; });
    return at != std::end(allWords) && at->code == code ? translated(at->sentence) : QString();
}

QString wordsFor(const client::Refusal &refusal)
{
    const QString known = wordsForCode(refusal.code);
    QString sentence = known.isEmpty() ? translated(sentenceOfKind(refusal.kind)) : known;
    if (refusal.retryAfter && refusal.retryAfter->count() > 1) {
        //: behind a sentence; a number of seconds
        const char *wait = QT_TRANSLATE_NOOP("foyer::kit::Refusal", "Again in %1 s.");
        sentence += u' ' + translated(wait).arg(refusal.retryAfter->count());
    }
    return sentence;
}

} // namespace foyer::kit
