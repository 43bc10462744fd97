// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace foyer::checkin {

/// That the gate waits for a ticket, or for the server's verdict on one.
class ReadyCard final : public QWidget
{
    Q_OBJECT

public:
    explicit ReadyCard(QWidget *parent = nullptr);

    /// `detail`: who is let in, and from when.
    void setWords(const QString &title, const QString &detail);

    [[nodiscard]] const QString &title() const noexcept { return m_title; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_title;
    QString m_detail;
};

} // namespace foyer::checkin
