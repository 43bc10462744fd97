// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace foyer::kit {

/// A person's initials in a circle of 28.
class Avatar : public QWidget
{
    Q_OBJECT

public:
    explicit Avatar(const QString &name, QWidget *parent = nullptr);
    void setName(const QString &name);
    [[nodiscard]] static QString initials(const QString &name);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
};

} // namespace foyer::kit
