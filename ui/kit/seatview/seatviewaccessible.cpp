// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/seatview/seatviewaccessible.h"

#include "ui/kit/seatview/seatview.h"

#include <QAccessibleWidget>
#include <QPointer>

namespace foyer::seatview {

namespace {

/// One seat.
class SeatAccessible : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    SeatAccessible(SeatView *view, SeatIndex seat) : m_view(view), m_seat(seat) {}

    [[nodiscard]] SeatIndex seat() const { return m_seat; }

    [[nodiscard]] bool isValid() const override
    {
        return m_view && m_view->model().plan() && m_seat < m_view->model().plan()->seats().size();
    }

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
        return isValid() && kind == QAccessible::Name ? m_view->accessibleSeatName(m_seat) : QString();
    }

    void setText(QAccessible::Text, const QString &) override {}

    [[nodiscard]] QRect rect() const override
    {
        const QRect drawn = isValid() ? m_view->seatRect(m_seat).toAlignedRect() : QRect();
        return drawn.isEmpty() ? QRect() : QRect(m_view->mapToGlobal(drawn.topLeft()), drawn.size());
    }

    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Button; }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        if (state.invalid)
            return state;
        const SeatState look = m_view->model().look(m_seat).state;
        state.focusable = true;
        state.focused = m_view->hasFocus() && m_view->currentSeat() == m_seat;
        state.checkable = !m_view->isReadOnly();
        state.checked = look == SeatState::Yours;
        state.readOnly = m_view->isReadOnly();
        const QRectF drawn = m_view->seatRect(m_seat);
        state.invisible = drawn.isEmpty();
        state.offscreen = !drawn.intersects(m_view->rect());
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
        m_view->setCurrentSeat(m_seat);
        if (name == setFocusAction())
            m_view->setFocus(Qt::ShortcutFocusReason);
        else if (name == pressAction() && !m_view->isReadOnly())
            Q_EMIT m_view->seatActivated(m_seat, Qt::NoModifier);
    }

    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QPointer<SeatView> m_view;
    SeatIndex m_seat;
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

    [[nodiscard]] int childCount() const override { return overlays() + int(seats()); }

    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        if (index < overlays())
            return QAccessibleWidget::child(index);
        return seatInterface(SeatIndex(index - overlays()));
    }

    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto *seat = dynamic_cast<const SeatAccessible *>(child);
        return seat ? overlays() + int(seat->seat()) : QAccessibleWidget::indexOfChild(child);
    }

    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        if (QAccessibleInterface *overlay = QAccessibleWidget::childAt(x, y);
            overlay && overlay->object() != view())
            return overlay;
        return seatInterface(view()->seatAt(view()->mapFromGlobal(QPointF(x, y))));
    }

    [[nodiscard]] QAccessibleInterface *focusChild() const override
    {
        if (view()->hasFocus() && view()->currentSeat() != noSeat)
            return seatInterface(view()->currentSeat());
        return QAccessibleWidget::focusChild();
    }

private:
    [[nodiscard]] SeatView *view() const { return static_cast<SeatView *>(widget()); }

    [[nodiscard]] int overlays() const { return QAccessibleWidget::childCount(); }

    [[nodiscard]] std::size_t seats() const
    {
        return view()->model().plan() ? view()->model().plan()->seats().size() : 0;
    }

    [[nodiscard]] QAccessibleInterface *seatInterface(SeatIndex seat) const
    {
        if (seat >= seats())
            return nullptr;
        const auto known = m_ids.constFind(seat);
        if (known != m_ids.constEnd())
            return QAccessible::accessibleInterface(*known);
        auto *made = new SeatAccessible(view(), seat);
        m_ids.insert(seat, QAccessible::registerAccessibleInterface(made));
        return made;
    }

    mutable QHash<SeatIndex, QAccessible::Id> m_ids;
};

QAccessibleInterface *makeSeatViewAccessible(const QString &, QObject *object)
{
    auto *view = qobject_cast<SeatView *>(object);
    return view ? new SeatViewAccessible(view) : nullptr;
}

void announce(SeatView &view, SeatIndex seat, QAccessible::Event kind)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleInterface *whole = QAccessible::queryAccessibleInterface(&view);
    const auto *seats = dynamic_cast<SeatViewAccessible *>(whole);
    if (!seats)
        return;
    QAccessibleInterface *child =
        seats->child(seats->childCount() - int(view.model().plan()->seats().size()) + int(seat));
    QAccessibleEvent event(child, kind);
    QAccessible::updateAccessibility(&event);
}

} // namespace

void installSeatViewAccessibility()
{
    QAccessible::installFactory(makeSeatViewAccessible); // a factory that is there already is not added again
}

void announceFocus(SeatView &view, SeatIndex seat)
{
    if (view.hasFocus())
        announce(view, seat, QAccessible::Focus);
}

void announceName(SeatView &view, SeatIndex seat)
{
    announce(view, seat, QAccessible::NameChanged);
}

} // namespace foyer::seatview
