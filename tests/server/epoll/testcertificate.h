// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslCertificate>
#include <QSslKey>

namespace foyer::test {

/// A key and a certificate for `localhost` that it signed itself, good for an hour.
struct TestCertificate
{
    QSslKey key;
    QSslCertificate certificate;

    [[nodiscard]] static TestCertificate make();
};

} // namespace foyer::test
