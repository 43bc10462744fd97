// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/booking/ids.h"
#include "core/wire/booking/orders.h"
#include "ui/kit/page.h"
#include "ui/pos/posservices.h"

#include <memory>

class QStackedWidget;
class QTimer;

namespace foyer::kit {
class Banner;
}

namespace foyer::pos {

class SidePanel;
class TillModel;
struct PrintOrder;

/// The box office: sells seats and standing places over the counter, prints, finds orders, gives back. Every
/// action has a key that stands on it.
class PosPage final : public kit::Page
{
    Q_OBJECT

public:
    PosPage(const PosServices &services, const TillRights &rights, QWidget *parent = nullptr);
    ~PosPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] kit::Icon icon() const override;
    [[nodiscard]] accounts::Permission permission() const override;
    [[nodiscard]] QList<QAction *> commands() override;

    [[nodiscard]] bool wantsPerformance() const override { return true; }

    void setPerformance(const std::optional<kit::ChosenPerformance> &performance) override;
    void activated() override;
    [[nodiscard]] bool open(const kit::Link &link) override;
    [[nodiscard]] bool hasUnsaved() const override;

    /// For tests and the tour.
    [[nodiscard]] TillModel &till();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Parts;

    void build();
    void connectActions();
    void connectTenders();
    void connectModels();
    void connectOrders();
    void turnTo(SidePanel *panel);
    [[nodiscard]] SidePanel *shown() const;
    void refreshActions();
    void refreshTaking(bool isPayable);
    [[nodiscard]] QString whyNotPayable() const;
    [[nodiscard]] QString whyNoCash() const;
    void onCheckout();
    void onLost();
    void onBack();
    void goBack();
    void takeIt();
    void reprint();
    void keepGuest();
    void clearBasket();
    void nextCustomer();
    void typeDigit(int digit);
    void offerWhoHas(quint32 seat);
    void sayNotPrinted(const PrintOrder &order, const QString &sentence);
    [[nodiscard]] Task<void> askCustomer();
    [[nodiscard]] Task<void> savePdf();
    [[nodiscard]] Task<void> askRefund();
    [[nodiscard]] Task<void> askCancel();

    PosServices m_services;
    TillRights m_rights;
    std::unique_ptr<Parts> m_parts;
};

} // namespace foyer::pos
