// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace foyer::kit {

class EmptyState;
class ErrorState;
class LoadingState;

/// What a model may say of a cell besides Qt's own roles (display, alignment, tool tip, accessible text).
enum TableRole
{
    ChipRole = Qt::UserRole + 100, ///< ChipSpec: a chip instead of text
    InkRole,                       ///< int(Ink)
    StrongRole,                    ///< bool: medium weight
    FiguresRole,                   ///< bool: figures of one width
    IconRole,                      ///< int(Icon) before the text
    DetailRole,                    ///< QString: a second line under the text, in text-3
    SellThroughRole,               ///< QVariantList {sold, held, capacity}: the bar with its words
    FreshRole,                     ///< bool: tinted, a row that has just come in
};

/// The one table: rows of 40 (38, 48), head of 32, hairlines below, the row under the pointer and the chosen
/// row tinted. Enter or double click activates a row.
class Table : public QTableView
{
    Q_OBJECT

public:
    enum class Rows
    {
        Compact = 38,
        Normal = 40,
        Till = 48,
        Tall = 64, ///< with a second line
    };

    explicit Table(const QString &name, QWidget *parent = nullptr);

    void setRows(Rows rows);
    void setModel(QAbstractItemModel *model) override;
    /// Takes what is left of the width; the others keep the width of their content.
    void setStretchColumn(int column);
    void setColumnWidths(const QList<int> &widths); ///< 0: by content

    /// Shown in place of rows while the model has none.
    [[nodiscard]] EmptyState *setEmpty(const QString &title, const QString &text);
    void setLoading(bool loading, const QString &text = {});
    void setError(const QString &title, const QString &sentence);
    void clearError();

    /// The row chosen, −1 for none. Survives a model that is reset with the same ids only if the page sets it
    /// again.
    [[nodiscard]] int currentRow() const;
    void setCurrentRow(int row);

    [[nodiscard]] int hoveredRow() const { return m_hovered; }

Q_SIGNALS:
    void rowActivated(int row);
    void currentRowChanged(int row);
    void retry();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void modelChanged();
    void setHovered(int row);
    void showOverlay();
    void layColumns();

    QList<int> m_widths;
    QWidget *m_overlay = nullptr;
    EmptyState *m_empty = nullptr;
    LoadingState *m_loadingState;
    ErrorState *m_errorState;
    int m_stretch = -1;
    int m_hovered = -1;
    bool m_loading = false;
    bool m_failed = false;
};

} // namespace foyer::kit
