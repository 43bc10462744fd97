// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/events/setupmodel.h"

#include <QWidget>

class QVBoxLayout;

namespace foyer::client {
class ApiClient;
}

namespace foyer::kit {
class Label;
}

namespace foyer::events {

class AreaRow;

/// Standing areas without a drawing: name, price category, how many people.
class AreasEdit : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    AreasEdit(SetupModel &model, client::ApiClient &ids, QWidget *parent = nullptr);

    void refresh();
    void showProblems(const std::vector<Problem> &problems);

private:
    void add();
    void remove(catalog::AreaId area);
    void change(const Area &area, const QString &categoryName);
    void put(const std::function<void(Setup &, Hall &)> &edit);

    SetupModel &m_model;
    client::ApiClient &m_ids;
    QVBoxLayout *m_rows;
    std::vector<AreaRow *> m_shown;
    QWidget *m_add;
};

} // namespace foyer::events
