// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/localstore.h"
#include "ui/kit/banner.h"

namespace foyer::shell {

/// Says that what this computer kept could not be read and was put aside, and what that means, until the
/// person has understood it.
class StoreNotice final : public kit::Banner
{
    Q_OBJECT

public:
    explicit StoreNotice(QWidget *parent = nullptr);

    void sayPutAside(const client::LocalStore::PutAside &what);

protected:
    void changeEvent(QEvent *event) override;

private:
    void write();

    client::LocalStore::PutAside m_what;
};

} // namespace foyer::shell
