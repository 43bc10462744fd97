// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/palette.h"

#include <QObject>
#include <QStringList>

namespace foyer::testing {

/// A palette source with a fixed list, which answers at once or when it is let go.
class CannedSource : public QObject, public kit::PaletteSource
{
    Q_OBJECT

public:
    CannedSource(QString group, QStringList texts);

    [[nodiscard]] QString group() const override { return m_group; }

    [[nodiscard]] Task<std::vector<kit::PaletteHit>> find(QString query) override;

    void hold() { m_holding = true; }

    void release();

    [[nodiscard]] int waiting() const { return m_waiting; }

    [[nodiscard]] QString ran() const { return m_ran; }

Q_SIGNALS:
    void released();

private:
    QString m_group;
    QStringList m_texts;
    QString m_ran;
    bool m_holding = false;
    int m_waiting = 0;
};

} // namespace foyer::testing
