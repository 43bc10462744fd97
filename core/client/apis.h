// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/accountsapi.h"
#include "core/client/bookingapi.h"
#include "core/client/catalogapi.h"
#include "core/client/checkinapi.h"
#include "core/client/customersapi.h"
#include "core/client/lineapi.h"
#include "core/client/reportsapi.h"
#include "core/client/seasonapi.h"
#include "core/client/seatingapi.h"
#include "core/client/ticketsapi.h"

namespace foyer::client {

/// All capabilities of one server through one client: what whoever composes the program hands out in parts.
struct Apis
{
    explicit Apis(ApiClient &client)
        : accounts(client)
        , catalog(client)
        , seating(client)
        , booking(client)
        , tickets(client)
        , checkin(client)
        , reports(client)
        , season(client)
        , customers(client)
        , line(client)
    {}

    AccountsApi accounts;
    CatalogApi catalog;
    SeatingApi seating;
    BookingApi booking;
    TicketsApi tickets;
    CheckinApi checkin;
    ReportsApi reports;
    SeasonApi season;
    CustomersApi customers;
    LineApi line;
};

} // namespace foyer::client
