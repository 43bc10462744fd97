// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/searchedit.h"

namespace foyer::checkin {

/// The gate's search field, large enough for gloves: 64 px, text of 20, its key in a cap.
class GateField final : public kit::SearchEdit
{
    Q_OBJECT

public:
    GateField(const QString &placeholder, const QKeySequence &key, QWidget *parent = nullptr);

    void setKey(const QKeySequence &key);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QKeySequence m_key;
};

} // namespace foyer::checkin
