// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QKeySequence>

namespace foyer::shell {

/// At the left of the top bar: what the work is about, in bold, with two quieter words, and the key that
/// changes it.
class SwitcherButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit SwitcherButton(QWidget *parent = nullptr);

    void setWords(const QString &lead, const QString &second, const QString &third);
    void setKeys(const QKeySequence &keys);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    [[nodiscard]] int tailWidth() const;

    QString m_lead;
    QString m_second;
    QString m_third;
    QKeySequence m_keys;
};

} // namespace foyer::shell
