// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "ui/kit/icons.h"
#include "ui/kit/popup.h"

#include <functional>
#include <QKeySequence>
#include <QPointer>
#include <vector>

class QTimer;

namespace foyer::kit {

class LineEdit;
class PaletteList;

struct PaletteHit
{
    Icon icon = Icon::None;
    QString text;
    QString detail = {};    ///< right, quiet: "14 orders, last 19:02"
    QKeySequence keys = {}; ///< instead of the detail
    std::function<void()> run = {};
};

/// Where the palette finds things: pages, actions, events, orders, customers. Given by shell.
class PaletteSource
{
public:
    virtual ~PaletteSource() = default;
    [[nodiscard]] virtual QString group() const = 0; ///< "Customers"
    /// At most a handful, best first. Must not throw and may take its time: later letters drop the answer.
    [[nodiscard]] virtual Task<std::vector<PaletteHit>> find(QString query) = 0;
};

/// Ctrl+K: one field that finds everything. Arrows choose, Enter runs, Esc closes.
class Palette : public Popup
{
    Q_OBJECT

public:
    explicit Palette(QWidget *window);

    /// In the order of the list; sources must outlive the palette.
    void setSources(std::vector<PaletteSource *> sources);
    /// Over the window, its field focused and empty.
    void openOver(QWidget *window);

    [[nodiscard]] LineEdit *field() const { return m_field; }

    [[nodiscard]] QStringList shown() const; ///< the hits' texts, for tests

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    [[nodiscard]] static Task<void> ask(QPointer<Palette> self, PaletteSource *source, int place,
                                        QString query, int turn);
    void take(int place, std::vector<PaletteHit> hits);
    void runCurrent();
    void tellCurrent();
    void fit();

    LineEdit *m_field;
    PaletteList *m_list;
    QTimer *m_pause;
    std::vector<PaletteSource *> m_sources;
    int m_turn = 0;
    int m_open = 0;
};

} // namespace foyer::kit
