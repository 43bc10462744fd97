// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace foyer::pg {

/// One SQL statement that the program knows at compile time; made by foyer_sql() from one .sql file. A
/// connection prepares it on its first use there. Every parameter has one type for good: the one of its first
/// use on a connection.
///
/// The constructor is consteval so that the texts provably live as long as the program: they are told apart
/// by address.
class Statement
{
public:
    /// `name` is for people, logs and errors ("booking.claim_seats"); `comment` is the head of the .sql file.
    consteval Statement(const char *name, const char *text, const char *comment = "")
        : m_name(name)
        , m_text(text)
        , m_comment(comment)
    {}

    [[nodiscard]] constexpr const char *name() const noexcept { return m_name; }

    [[nodiscard]] constexpr const char *text() const noexcept { return m_text; }

    [[nodiscard]] constexpr const char *comment() const noexcept { return m_comment; }

private:
    const char *m_name;
    const char *m_text;
    const char *m_comment;
};

} // namespace foyer::pg
