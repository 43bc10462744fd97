// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/ids.h"
#include "ui/kit/popup.h"
#include "ui/shell/performances.h"

class QListView;
class QStandardItemModel;

namespace foyer::kit {
class Label;
class SearchEdit;
} // namespace foyer::kit

namespace foyer::shell {

/// An organization that the person is a member of.
struct Membership
{
    accounts::OrganizationId organization;
    QString name;
    QString roleName;
};

/// F3: which performance, or which organization. Letters narrow the list, arrows choose, Enter takes.
class SwitcherPopup final : public kit::Popup
{
    Q_OBJECT

public:
    explicit SwitcherPopup(QWidget *parent = nullptr);

    void setPerformances(const std::vector<ListedPerformance> &performances);
    /// Offered when there is more than one.
    void setMemberships(const std::vector<Membership> &memberships, accounts::OrganizationId current);
    void say(const QString &sentence);
    /// With an empty field that has the focus.
    void openUnder(const QWidget *anchor);

    [[nodiscard]] QStringList shown() const; ///< for tests

Q_SIGNALS:
    void performanceChosen(const foyer::shell::ListedPerformance &performance);
    void organizationChosen(foyer::accounts::OrganizationId organization);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refill();
    void chooseAgain(const QString &before);
    void addPerformances(const QString &needle);
    void addMemberships(const QString &needle);
    void addHead(const QString &text);
    void move(int rows);
    void take(const QModelIndex &index);

    kit::SearchEdit *m_field;
    kit::Label *m_sentence;
    QListView *m_list;
    QStandardItemModel *m_model;
    std::vector<ListedPerformance> m_performances;
    std::vector<Membership> m_memberships;
    QString m_needle; ///< what the list is narrowed by
    accounts::OrganizationId m_current;
};

} // namespace foyer::shell
