// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace foyer::line {

/// A number so large that it is the heading of its card, and typed over where it stands.
class NumberEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit NumberEdit(QWidget *parent = nullptr);

    /// What is typed stays as it is typed while the number is the same.
    void setNumber(qint32 number);

    /// Empty: nothing that is a number.
    [[nodiscard]] std::optional<qint32> number() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// By the person only.
    void numberTyped(qint32 number);

protected:
    void focusOutEvent(QFocusEvent *event) override;

private:
    void fit();

    qint32 m_number = 0;
};

} // namespace foyer::line
