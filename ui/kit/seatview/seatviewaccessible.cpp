// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/seatview/seatviewaccessible.h"

#include "ui/kit/seatview/seatview.h"

#include <QAccessibleWidget>
#include <QPointer>

namespace foyer::seatview {

namespace {

/// A button that is only drawn: a seat or a standing area.
class PlaceAccessible : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    explicit PlaceAccessible(SeatView *view) : m_view(view) {}

    [[nodiscard]] QObject *object() const override { return nullptr; }

    [[nodiscard]] QWindow *window() const override { return parent()->window(); }

    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_view);
    }

    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }

    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }

    [[nodiscard]] int childCount() const override { return 0; }

    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return isValid() && kind == QAccessible::Name ? name() : QString();
    }

    void setText(QAccessible::Text, const QString &) override {}

    [[nodiscard]] QRect rect() const override
    {
        const QRect drawn = isValid() ? place().toAlignedRect() : QRect();
        return drawn.isEmpty() ? QRect() : QRect(m_view->mapToGlobal(drawn.topLeft()), drawn.size());
    }

    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Button; }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        if (state.invalid)
            return state;
        state.focusable = true;
        state.focused = m_view->hasFocus() && isCurrent();
        state.checkable = !m_view->isReadOnly();
        state.checked = isYours();
        state.readOnly = m_view->isReadOnly();
        state.invisible = place().isEmpty();
        state.offscreen = !place().intersects(m_view->rect());
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                    : nullptr;
    }

    [[nodiscard]] QStringList actionNames() const override
    {
        QStringList names{setFocusAction()};
        if (isValid() && !m_view->isReadOnly())
            names.prepend(pressAction());
        return names;
    }

    void doAction(const QString &name) override
    {
        if (!isValid())
            return;
        makeCurrent();
        if (name == setFocusAction())
            m_view->setFocus(Qt::ShortcutFocusReason);
        else if (name == pressAction() && !m_view->isReadOnly())
            press();
    }

    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

protected:
    [[nodiscard]] SeatView *view() const { return m_view; }

    [[nodiscard]] const SeatPlan *plan() const { return m_view ? m_view->model().plan().get() : nullptr; }

private:
    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual QRectF place() const = 0;
    [[nodiscard]] virtual bool isCurrent() const = 0;
    [[nodiscard]] virtual bool isYours() const = 0;
    virtual void makeCurrent() = 0;
    virtual void press() = 0;

    QPointer<SeatView> m_view;
};

class SeatAccessible final : public PlaceAccessible
{
public:
    SeatAccessible(SeatView *view, SeatIndex seat) : PlaceAccessible(view), m_seat(seat) {}

    [[nodiscard]] SeatIndex seat() const { return m_seat; }

    [[nodiscard]] bool isValid() const override { return plan() && m_seat < plan()->seats().size(); }

private:
    [[nodiscard]] QString name() const override { return view()->accessibleSeatName(m_seat); }

    [[nodiscard]] QRectF place() const override { return view()->seatRect(m_seat); }

    [[nodiscard]] bool isCurrent() const override { return view()->currentSeat() == m_seat; }

    [[nodiscard]] bool isYours() const override
    {
        return view()->model().look(m_seat).state == SeatState::Yours;
    }

    void makeCurrent() override { view()->setCurrentSeat(m_seat); }

    void press() override { Q_EMIT view()->seatActivated(m_seat, Qt::NoModifier); }

    SeatIndex m_seat;
};

class PoolAccessible final : public PlaceAccessible
{
public:
    PoolAccessible(SeatView *view, PoolIndex pool) : PlaceAccessible(view), m_pool(pool) {}

    [[nodiscard]] PoolIndex pool() const { return m_pool; }

    [[nodiscard]] bool isValid() const override
    {
        return plan() && m_pool < PoolIndex(plan()->pools().size());
    }

private:
    [[nodiscard]] QString name() const override { return view()->accessiblePoolName(m_pool); }

    [[nodiscard]] QRectF place() const override { return view()->poolRect(m_pool); }

    [[nodiscard]] bool isCurrent() const override { return view()->currentPool() == m_pool; }

    [[nodiscard]] bool isYours() const override { return view()->model().pool(m_pool).yours > 0; }

    void makeCurrent() override { view()->setCurrentPool(m_pool); }

    void press() override { Q_EMIT view()->poolActivated(m_pool, Qt::NoModifier); }

    PoolIndex m_pool;
};

class SeatViewAccessible : public QAccessibleWidget
{
public:
    explicit SeatViewAccessible(SeatView *view) : QAccessibleWidget(view, QAccessible::Grouping) {}

    ~SeatViewAccessible() override
    {
        for (const QAccessible::Id id : std::as_const(m_ids))
            QAccessible::deleteAccessibleInterface(id);
    }

    [[nodiscard]] int childCount() const override { return overlays() + seats() + pools(); }

    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        return index < overlays() ? QAccessibleWidget::child(index) : place(index - overlays());
    }

    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        if (const auto *seat = dynamic_cast<const SeatAccessible *>(child))
            return overlays() + int(seat->seat());
        if (const auto *pool = dynamic_cast<const PoolAccessible *>(child))
            return overlays() + seats() + pool->pool();
        return QAccessibleWidget::indexOfChild(child);
    }

    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        // The usual search asks every child where it is, and would make an object of each seat for that.
        if (QWidget *overlay = view()->childAt(view()->mapFromGlobal(QPoint(x, y))))
            return QAccessible::queryAccessibleInterface(overlay);
        const QPointF at = view()->mapFromGlobal(QPointF(x, y));
        if (const SeatIndex seat = view()->seatAt(at); seat != noSeat)
            return placeOfSeat(seat);
        for (PoolIndex pool = 0; pool < pools(); ++pool) {
            if (view()->poolRect(pool).contains(at))
                return placeOfPool(pool);
        }
        return nullptr;
    }

    [[nodiscard]] QAccessibleInterface *focusChild() const override
    {
        if (view()->hasFocus() && view()->currentPool() >= 0)
            return placeOfPool(view()->currentPool());
        if (view()->hasFocus() && view()->currentSeat() != noSeat)
            return placeOfSeat(view()->currentSeat());
        return QAccessibleWidget::focusChild();
    }

    [[nodiscard]] QAccessibleInterface *placeOfSeat(SeatIndex seat) const { return place(int(seat)); }

    [[nodiscard]] QAccessibleInterface *placeOfPool(PoolIndex pool) const { return place(seats() + pool); }

private:
    [[nodiscard]] SeatView *view() const { return static_cast<SeatView *>(widget()); }

    [[nodiscard]] int overlays() const { return QAccessibleWidget::childCount(); }

    [[nodiscard]] int seats() const
    {
        return view()->model().plan() ? int(view()->model().plan()->seats().size()) : 0;
    }

    [[nodiscard]] int pools() const
    {
        return view()->model().plan() ? int(view()->model().plan()->pools().size()) : 0;
    }

    /// Seats first, then standing areas.
    [[nodiscard]] QAccessibleInterface *place(int index) const
    {
        if (index < 0 || index >= seats() + pools())
            return nullptr;
        const bool isSeat = index < seats();
        const int key = isSeat ? index : seats() - index - 1; // another plan has another number of seats
        const auto known = m_ids.constFind(key);
        if (known != m_ids.constEnd())
            return QAccessible::accessibleInterface(*known);
        PlaceAccessible *made = nullptr;
        if (isSeat)
            made = new SeatAccessible(view(), SeatIndex(index));
        else
            made = new PoolAccessible(view(), index - seats());
        m_ids.insert(key, QAccessible::registerAccessibleInterface(made));
        return made;
    }

    mutable QHash<int, QAccessible::Id> m_ids; ///< seats from 0 up, areas from -1 down
};

QAccessibleInterface *makeSeatViewAccessible(const QString &, QObject *object)
{
    auto *view = qobject_cast<SeatView *>(object);
    return view ? new SeatViewAccessible(view) : nullptr;
}

/// Null while nobody listens.
SeatViewAccessible *listenedTo(SeatView &view)
{
    return QAccessible::isActive()
               ? dynamic_cast<SeatViewAccessible *>(QAccessible::queryAccessibleInterface(&view))
               : nullptr;
}

void announce(QAccessibleInterface *place, QAccessible::Event kind)
{
    QAccessibleEvent event(place, kind);
    QAccessible::updateAccessibility(&event);
}

} // namespace

void installSeatViewAccessibility()
{
    QAccessible::installFactory(makeSeatViewAccessible); // a factory that is there already is not added again
}

void announceFocus(SeatView &view, SeatIndex seat)
{
    if (const SeatViewAccessible *whole = listenedTo(view); whole && view.hasFocus())
        announce(whole->placeOfSeat(seat), QAccessible::Focus);
}

void announcePoolFocus(SeatView &view, PoolIndex pool)
{
    if (const SeatViewAccessible *whole = listenedTo(view); whole && view.hasFocus())
        announce(whole->placeOfPool(pool), QAccessible::Focus);
}

void announceName(SeatView &view, SeatIndex seat)
{
    if (const SeatViewAccessible *whole = listenedTo(view))
        announce(whole->placeOfSeat(seat), QAccessible::NameChanged);
}

} // namespace foyer::seatview
