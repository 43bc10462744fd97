// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/sheetaccessible.h"

#include "ui/seatmap/sheetwords.h"
#include "ui/seatmap/studiocanvas.h"
#include "ui/seatmap/studiodesk.h"

#include <QAccessibleWidget>
#include <QPointer>

namespace foyer::seatmap {

namespace {

using seating::ElementKind;
using seating::ElementRef;

class SheetAccessible;

/// A row, table, area or shape, or a seat: whatever has this id now, for edits move places.
class ElementAccessible final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    ElementAccessible(StudioCanvas *canvas, QString element, QString seat)
        : m_canvas(canvas)
        , m_element(std::move(element))
        , m_seat(std::move(seat))
    {}

    /// Nothing where it is gone.
    [[nodiscard]] std::optional<ElementRef> element() const
    {
        const std::optional<int> index = m_canvas ? m_canvas->walk().find(m_element) : std::nullopt;
        if (!index)
            return {};
        const ElementRef whole = m_canvas->walk().elements()[std::size_t(*index)];
        if (m_seat.isEmpty())
            return whole;
        const bool hasSeats = whole.kind == ElementKind::Row || whole.kind == ElementKind::Table;
        if (!hasSeats)
            return {};
        const std::vector<seating::Seat> &seats = studio::rowAt(map(), whole).seats;
        const auto seat = std::ranges::find(seats, m_seat, &seating::Seat::id);
        return seat == seats.end() ? std::nullopt : std::optional(seatOf(whole, int(seat - seats.begin())));
    }

    [[nodiscard]] bool isValid() const override { return element().has_value(); }

    [[nodiscard]] QObject *object() const override { return nullptr; }

    [[nodiscard]] QWindow *window() const override
    {
        const QAccessibleInterface *above = parent();
        return above ? above->window() : nullptr;
    }

    [[nodiscard]] QAccessibleInterface *parent() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;

    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }

    [[nodiscard]] int childCount() const override
    {
        const std::optional<ElementRef> here = element();
        return here && m_seat.isEmpty() ? int(seatsAlong(map(), *here).size()) : 0;
    }

    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto *seat = dynamic_cast<const ElementAccessible *>(child);
        const std::optional<ElementRef> there = seat ? seat->element() : std::nullopt;
        const std::optional<ElementRef> here = element();
        if (!here || !there || there->seat < 0 || wholeOf(*there) != *here)
            return -1;
        const std::vector<std::uint32_t> along = seatsAlong(map(), *here);
        return int(std::ranges::find(along, std::uint32_t(there->seat)) - along.begin());
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        const std::optional<ElementRef> here = element();
        if (!here)
            return {};
        if (kind == QAccessible::Name)
            return elementWords(map(), *here, m_canvas->locale());
        return kind == QAccessible::Description ? sectionWords(map(), *here) : QString();
    }

    void setText(QAccessible::Text, const QString &) override {}

    [[nodiscard]] QRect rect() const override
    {
        const QRect drawn = place();
        return drawn.isEmpty() ? QRect() : QRect(m_canvas->mapToGlobal(drawn.topLeft()), drawn.size());
    }

    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::TreeItem; }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        const std::optional<ElementRef> here = element();
        state.invalid = !here;
        if (!here)
            return state;
        state.focusable = true;
        state.focused = m_canvas->hasFocus() && m_canvas->walk().stop() == here;
        state.selectable = true;
        state.multiSelectable = true;
        state.selected = m_canvas->isChosen(*here);
        state.expandable = childCount() > 0;
        state.expanded = state.expandable;
        state.offscreen = !place().intersects(m_canvas->rect());
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                    : nullptr;
    }

    [[nodiscard]] QStringList actionNames() const override { return {toggleAction(), setFocusAction()}; }

    void doAction(const QString &name) override
    {
        const std::optional<ElementRef> here = element();
        if (!here)
            return;
        const QPointer<StudioCanvas> canvas(m_canvas);
        canvas->setFocus(Qt::ShortcutFocusReason);
        if (canvas)
            canvas->walkTo(*here);
        if (canvas && name == toggleAction())
            canvas->toggleStop();
    }

    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    [[nodiscard]] SheetAccessible *sheet() const;

    [[nodiscard]] const seating::SeatMap &map() const { return m_canvas->desk().map(); }

    [[nodiscard]] QRect place() const
    {
        const std::optional<ElementRef> here = element();
        if (!here)
            return {};
        const seating::Box box = boxOf(map(), *here);
        return QRectF(m_canvas->view(box.topLeft), m_canvas->view(box.bottomRight)).toAlignedRect();
    }

    QPointer<StudioCanvas> m_canvas;
    QString m_element;
    QString m_seat; ///< empty: the whole
};

class SheetAccessible final : public QAccessibleWidget
{
public:
    explicit SheetAccessible(StudioCanvas *canvas) : QAccessibleWidget(canvas, QAccessible::Tree) {}

    ~SheetAccessible() override
    {
        for (const QAccessible::Id id : std::as_const(m_ids))
            QAccessible::deleteAccessibleInterface(id);
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Description)
            return sheetWords(canvas()->desk().map(), canvas()->desk().selection(), canvas()->locale());
        return QAccessibleWidget::text(kind);
    }

    [[nodiscard]] int childCount() const override { return overlays() + int(elements().size()); }

    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        if (index < overlays())
            return QAccessibleWidget::child(index);
        const auto place = std::size_t(index - overlays());
        return place < elements().size() ? of(elements()[place]) : nullptr;
    }

    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto *element = dynamic_cast<const ElementAccessible *>(child);
        if (!element)
            return QAccessibleWidget::indexOfChild(child);
        const std::optional<ElementRef> there = element->element();
        const auto found = there ? std::ranges::find(elements(), *there) : elements().end();
        return found == elements().end() ? -1 : overlays() + int(found - elements().begin());
    }

    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        // The usual search asks every child where it is, and would make an object of each for that.
        if (QWidget *overlay = canvas()->childAt(canvas()->mapFromGlobal(QPoint(x, y))))
            return QAccessible::queryAccessibleInterface(overlay);
        const std::optional<ElementRef> there = canvas()->elementAt(canvas()->mapFromGlobal(QPointF(x, y)));
        return there ? of(*there) : nullptr;
    }

    [[nodiscard]] QAccessibleInterface *focusChild() const override
    {
        const std::optional<ElementRef> &stop = canvas()->walk().stop();
        return canvas()->hasFocus() && stop ? of(*stop) : QAccessibleWidget::focusChild();
    }

    /// The object of a row, an area, a seat …
    [[nodiscard]] QAccessibleInterface *of(const ElementRef &element) const
    {
        const seating::SeatMap &map = canvas()->desk().map();
        const QString whole = idOf(map, wholeOf(element));
        const QString seat = element.seat >= 0 ? idOf(map, element) : QString();
        const auto key = std::pair(whole, seat);
        const auto known = m_ids.constFind(key);
        if (known != m_ids.cend())
            return QAccessible::accessibleInterface(*known);
        auto *made = new ElementAccessible(canvas(), whole, seat);
        m_ids.insert(key, QAccessible::registerAccessibleInterface(made));
        return made;
    }

private:
    [[nodiscard]] StudioCanvas *canvas() const { return static_cast<StudioCanvas *>(widget()); }

    [[nodiscard]] const std::vector<ElementRef> &elements() const { return canvas()->walk().elements(); }

    [[nodiscard]] int overlays() const { return QAccessibleWidget::childCount(); }

    mutable QHash<std::pair<QString, QString>, QAccessible::Id> m_ids; ///< by ids of element and seat
};

SheetAccessible *ElementAccessible::sheet() const
{
    return m_canvas ? dynamic_cast<SheetAccessible *>(QAccessible::queryAccessibleInterface(m_canvas))
                    : nullptr;
}

QAccessibleInterface *ElementAccessible::parent() const
{
    const std::optional<ElementRef> here = element();
    SheetAccessible *const all = sheet();
    if (!all || !here || here->seat < 0)
        return all;
    return all->of(wholeOf(*here));
}

QAccessibleInterface *ElementAccessible::child(int index) const
{
    const std::optional<ElementRef> here = element();
    const SheetAccessible *const all = sheet();
    if (!all || !here || index < 0 || index >= childCount())
        return nullptr;
    return all->of(seatOf(*here, int(seatsAlong(map(), *here)[std::size_t(index)])));
}

QAccessibleInterface *makeSheet(const QString &, QObject *object)
{
    auto *canvas = qobject_cast<StudioCanvas *>(object);
    return canvas ? new SheetAccessible(canvas) : nullptr;
}

/// Null while nobody listens, or the keyboard is nowhere.
QAccessibleInterface *listenedStop(StudioCanvas &canvas)
{
    if (!QAccessible::isActive() || !canvas.walk().stop())
        return nullptr;
    const auto *sheet = dynamic_cast<SheetAccessible *>(QAccessible::queryAccessibleInterface(&canvas));
    return sheet ? sheet->of(*canvas.walk().stop()) : nullptr;
}

} // namespace

/// What was said of it while it was only a seat view has made an object of that kind, and objects are kept.
void makeAccessible(StudioCanvas &canvas)
{
    QAccessible::installFactory(makeSheet); // one that is there already is not added again
    if (!QAccessible::isActive())
        return;
    QAccessibleInterface *early = QAccessible::queryAccessibleInterface(&canvas);
    if (early && !dynamic_cast<SheetAccessible *>(early))
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(early));
}

void announceStop(StudioCanvas &canvas)
{
    QAccessibleInterface *stop = canvas.hasFocus() ? listenedStop(canvas) : nullptr;
    if (!stop)
        return;
    QAccessibleEvent event(stop, QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}

void announceChoice(StudioCanvas &canvas)
{
    QAccessibleInterface *stop = listenedStop(canvas);
    if (!stop)
        return;
    QAccessible::State changed;
    changed.selected = true;
    QAccessibleStateChangeEvent event(stop, changed);
    QAccessible::updateAccessibility(&event);
}

} // namespace foyer::seatmap
