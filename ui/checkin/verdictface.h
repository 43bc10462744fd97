// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/checkin/gatecolours.h"

#include <QWidget>

namespace foyer::checkin {

/// Shape, word and reason of a verdict, to be read from two metres away. The word is as large as fits.
class VerdictFace final : public QWidget
{
    Q_OBJECT

public:
    explicit VerdictFace(QWidget *parent = nullptr);

    /// `isCutOff`: with the badge of a server that is away.
    void setVerdict(const Verdict &verdict, const GateColours &colours, bool isCutOff);

    /// In px, as it is painted at present.
    [[nodiscard]] int wordSize() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRectF signBox() const;
    [[nodiscard]] QRectF wordBox() const;
    [[nodiscard]] QStringList wordLines(int size) const;
    void paintBadge(QPainter &painter, const QRectF &sign) const;
    void paintWords(QPainter &painter) const;

    Verdict m_verdict;
    GateColours m_colours;
    bool m_isCutOff = false;
};

} // namespace foyer::checkin
