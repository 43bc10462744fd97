// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/seatmap.h"
#include "core/wire/line/control.h"
#include "core/wire/line/figures.h"
#include "core/wire/reports/figures.h"
#include "tests/core/client/scriptedoffice.h"

namespace foyer::test {

/// A server of one arena on the morning of a big on-sale: the line has been open for eighteen minutes. It
/// steers and edits as the real one does, revisions and refusals included.
class FakeLine
{
public:
    explicit FakeLine(ScriptedOffice &office);

    wire::LineControl control;
    wire::LineFigures figures;
    wire::Figures sales;
    catalog::PerformanceId performance;

    [[nodiscard]] Instant now() const { return m_office.clock.now(); }

    /// The line is as if nobody had ever made one.
    void without();
    /// Before an opening at 11:00, with those who came early.
    void gathering();
    void standing(line::LineState state);
    /// Every ticket is sold.
    void soldOut();

    /// Somebody else steers or edits: the revision rises, and the feed tells it.
    void steered(line::LineState state);

    /// The feed says how it stands, some seconds later.
    void tell();

    [[nodiscard]] static wire::Amount euros(std::int64_t minor) { return {minor, "EUR"}; }

private:
    void makeControl();
    void makeFigures();
    void makeHall();
    void makeSales();
    void makeCategories();
    void install();
    void copyToPublic();
    [[nodiscard]] client::Sent reply();
    [[nodiscard]] client::Sent changed(const client::Request &request);
    [[nodiscard]] client::Sent steeredBy(const client::Request &request);
    [[nodiscard]] client::Sent figuresFor(const client::Request &request) const;
    [[nodiscard]] client::Sent salesFor(const client::Request &request) const;

    ScriptedOffice &m_office;
    seating::SeatMap m_map;
    qint32 m_revision = 7;
};

} // namespace foyer::test
