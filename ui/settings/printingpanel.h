// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "ui/kit/printers.h"

#include <QPointer>
#include <QWidget>

class QComboBox;

namespace foyer::client {
class LocalStore;
}

namespace foyer::kit {
class Field;
class LineEdit;
class Toasts;
} // namespace foyer::kit

namespace foyer::settings {

/// Where this computer's tickets come out: a printer, or PDF files in a folder. Works at once; printers are
/// looked for whenever it is shown, on another thread.
class PrintingPanel final : public QWidget
{
    Q_OBJECT

public:
    /// `store` and `toasts` must outlive it.
    PrintingPanel(client::LocalStore &store, kit::Toasts &toasts, QWidget *parent = nullptr);

    void setSearch(kit::FindPrinters search) { m_search = std::move(search); }

    /// Keys of the local store, server "": what printing reads.
    static constexpr QLatin1StringView printerKey{"print/printer"};
    static constexpr QLatin1StringView folderKey{"print/folder"};

protected:
    void showEvent(QShowEvent *event) override;

private:
    void lay();
    void fill(const std::optional<kit::Printers> &printers);
    [[nodiscard]] static Task<void> look(QPointer<PrintingPanel> self);
    void save();
    void keep(QLatin1StringView key, const QString &value);
    [[nodiscard]] QString kept(QLatin1StringView key) const;

    client::LocalStore &m_store;
    kit::Toasts &m_toasts;
    kit::FindPrinters m_search = &kit::findPrinters;
    QComboBox *m_place;
    kit::Field *m_placeField = nullptr;
    kit::LineEdit *m_folder;
    QWidget *m_folderField = nullptr;
    bool m_isLooking = false;
};

} // namespace foyer::settings
