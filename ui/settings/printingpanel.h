// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;

namespace foyer::client {
class LocalStore;
}

namespace foyer::kit {
class Button;
class LineEdit;
class Prompter;
class Toasts;
} // namespace foyer::kit

namespace foyer::settings {

/// Where this computer's tickets come out: a printer, or PDF files in a folder. Works at once.
class PrintingPanel final : public QWidget
{
    Q_OBJECT

public:
    /// `store` and `toasts` must outlive it.
    PrintingPanel(client::LocalStore &store, kit::Toasts &toasts, QWidget *parent = nullptr);

    /// Keys of the local store, server "": what printing reads.
    static constexpr QLatin1StringView printerKey{"print/printer"};
    static constexpr QLatin1StringView folderKey{"print/folder"};

private:
    void lay();
    void fill();
    void save();
    void keep(QLatin1StringView key, const QString &value);
    [[nodiscard]] QString kept(QLatin1StringView key) const;

    client::LocalStore &m_store;
    kit::Toasts &m_toasts;
    QComboBox *m_place;
    kit::LineEdit *m_folder;
    QWidget *m_folderField = nullptr;
};

} // namespace foyer::settings
