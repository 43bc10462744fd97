// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icons.h"

#include <QWidget>
#include <vector>

class QVBoxLayout;

namespace foyer::shell {

class RailItem;

/// The workspaces that the role allows, settings at the foot.
class Rail final : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);

    /// `id` is the page's objectName; at the foot of the rail if told so.
    void add(const QString &id, const QString &word, kit::Icon icon, bool atFoot);
    void setWord(const QString &id, const QString &word, kit::Icon icon);
    void setKeys(const QString &id, const QString &keys);
    void setCurrent(const QString &id);
    [[nodiscard]] QStringList words() const;

Q_SIGNALS:
    void chosen(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] RailItem *find(const QString &id) const;

    QVBoxLayout *m_column;
    QVBoxLayout *m_foot;
    std::vector<std::pair<QString, RailItem *>> m_items;
};

} // namespace foyer::shell
