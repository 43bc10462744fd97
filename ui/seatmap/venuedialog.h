// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "ui/kit/seatview/seatmodel.h"
#include "ui/seatmap/venuekinds.h"

#include <map>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>
#include <QWidget>

class QGridLayout;
class QVBoxLayout;

namespace foyer::kit {
class Button;
class Dialog;
class Field;
class Label;
class LineEdit;
class Segments;
} // namespace foyer::kit

namespace foyer::seatview {
class SeatView;
}

namespace foyer::seatmap {

/// A hall from a few numbers, seen while they are typed.
class VenueForm : public QWidget
{
    Q_OBJECT

public:
    /// `ids` outlives it. Without a name to ask for, `name` is what the hall is called.
    VenueForm(IdFactory &ids, const QString &name, bool asksName, QWidget *parent = nullptr);
    ~VenueForm() override;

    /// The hall as it is seen; nothing while a number is wrong or it is being made.
    [[nodiscard]] const std::optional<seating::SeatMap> &hall() const noexcept { return m_hall; }

    [[nodiscard]] QWidget *firstField() const;

    /// Puts a wrong name right, or says that it is wrong.
    [[nodiscard]] bool isNamed();

Q_SIGNALS:
    void hallChanged();

private:
    struct Made
    {
        Result<seating::SeatMap> map;
        std::shared_ptr<const seatview::SeatPlan> plan;
    };

    void showKind(VenueKind kind);
    void addNumber(const VenueNumber &number, int place);
    void takeNumber(const QString &key, int value);
    void settle(Made made, const VenueWish &wish);
    [[nodiscard]] static Task<void> make(QPointer<VenueForm> self);

    IdFactory &m_ids;
    VenueWish m_wish;
    std::map<VenueKind, QHash<QString, int>> m_typed; ///< kept while another kind is looked at
    QThreadPool m_pool;
    QTimer m_soon;
    seatview::SeatModel m_model;
    kit::Segments *m_kind;
    kit::LineEdit *m_name = nullptr;
    kit::Field *m_nameField = nullptr;
    QVBoxLayout *m_form;
    QWidget *m_numbers = nullptr;
    QGridLayout *m_grid = nullptr;
    std::map<QString, kit::Field *> m_fields;
    kit::Label *m_sum;
    seatview::SeatView *m_view;
    std::optional<seating::SeatMap> m_hall;
    int m_turn = 0;
};

/// Asks for a hall in a dialog, with ids that outlive it; nothing where the person says no.
[[nodiscard]] Task<std::optional<seating::SeatMap>> askForHall(QWidget *over, IdFactory *ids, QString title,
                                                               QString text, QString accept, QString name,
                                                               bool asksName);

} // namespace foyer::seatmap
