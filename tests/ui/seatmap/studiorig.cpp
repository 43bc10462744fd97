// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/seatmap/studiorig.h"

#include "core/seating/seatmapformat.h"
#include "core/studio/draw.h"
#include "tests/ui/support/savepicture.h"
#include "ui/kit/label.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>

namespace foyer::test {

StudioRig::StudioRig() : frame(std::make_unique<seatmap::StudioFrame>(desk, prompter, clock)) {}

seating::SeatMap StudioRig::empty()
{
    DeterministicIds own;
    for (int id = 0; id < 100'000; ++id) // none that the desk is going to give
        static_cast<void>(own.next());
    studio::BlankSpec spec;
    spec.name = QStringLiteral("Main house");
    spec.level = QStringLiteral("Ground floor");
    spec.category = QStringLiteral("First");
    spec.canvas = {40'000, 30'000};
    return studio::blankMap(spec, own);
}

seating::SeatMap StudioRig::block(int rows, int seats)
{
    seating::SeatMap map = empty();
    seating::Section section;
    section.id = QStringLiteral("stalls");
    section.name = QStringLiteral("Stalls");
    section.level = map.levels.front().id;
    for (int r = 0; r < rows; ++r) {
        seating::Row row;
        row.id = QStringLiteral("row%1").arg(r);
        row.name = QString(QChar(char16_t(u'A' + r)));
        for (int s = 0; s < seats; ++s) {
            seating::Seat seat;
            seat.id = QStringLiteral("r%1s%2").arg(r).arg(s);
            seat.number = QString::number(s + 1);
            seat.position = {20'000 - (seats - 1) * 275 + s * 550, 10'000 + r * 950};
            seat.category = map.categories.front().key;
            row.seats.push_back(seat);
        }
        section.rows.push_back(row);
    }
    map.sections.push_back(section);
    return map;
}

void StudioRig::open(seating::SeatMap map, QSize size)
{
    canvas().setZoomMotion(std::chrono::milliseconds(0));
    frame->resize(size);
    frame->show();
    frame->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(frame.get()));
    desk.open(std::move(map));
    canvas().setFocus();
    QTRY_VERIFY(canvas().isSettled());
}

QPoint StudioRig::at(seating::Point place) const
{
    return canvas().view(place).toPoint();
}

const seating::Row &StudioRig::row(int index, int section) const
{
    return map().sections[std::size_t(section)].rows[std::size_t(index)];
}

const seating::Seat &StudioRig::seat(int row, int seat) const
{
    return this->row(row).seats[std::size_t(seat)];
}

void StudioRig::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &canvas(), key, modifiers);
}

void StudioRig::click(QPoint at, Qt::KeyboardModifiers modifiers)
{
    QTest::mouseClick(&canvas(), Qt::LeftButton, modifiers, at);
}

void StudioRig::press(QPoint at, Qt::KeyboardModifiers modifiers)
{
    m_held = modifiers;
    QTest::mousePress(&canvas(), Qt::LeftButton, modifiers, at);
}

/// QTest's own move says nothing of buttons and modifiers.
void StudioRig::moveTo(QPoint at, Qt::KeyboardModifiers modifiers)
{
    QMouseEvent move(QEvent::MouseMove, QPointF(at), canvas().mapToGlobal(QPointF(at)), Qt::NoButton,
                     Qt::LeftButton, modifiers);
    QApplication::sendEvent(&canvas(), &move);
}

void StudioRig::release(QPoint at, Qt::KeyboardModifiers modifiers)
{
    QTest::mouseRelease(&canvas(), Qt::LeftButton, modifiers, at);
}

void StudioRig::drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers)
{
    press(from, modifiers);
    constexpr int moves = 6;
    for (int i = 1; i <= moves; ++i)
        moveTo(from + (to - from) * i / moves, modifiers);
    release(to, modifiers);
}

void StudioRig::enter(const char *field, const QString &text)
{
    QCoreApplication::processEvents(); // the inspector follows with the next turn
    auto *edit = find<QLineEdit>(field);
    QTRY_VERIFY2(edit->isVisible(), field);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
    QTest::keyClick(edit, Qt::Key_Return);
    QCoreApplication::processEvents();
}

void StudioRig::choose(const char *box, const QString &text)
{
    QCoreApplication::processEvents();
    auto *combo = find<QComboBox>(box);
    QTRY_VERIFY2(combo->isVisible(), box);
    const int index = combo->findText(text);
    QVERIFY2(index >= 0, qPrintable(text));
    combo->setFocus();
    for (int guard = 0; combo->currentIndex() != index && guard < 50; ++guard)
        QTest::keyClick(combo, combo->currentIndex() < index ? Qt::Key_Down : Qt::Key_Up);
    QCoreApplication::processEvents();
}

QString StudioRig::text(const char *field) const
{
    QCoreApplication::processEvents();
    return find<QLineEdit>(field)->text();
}

QString StudioRig::errorOf(const char *field) const
{
    const QString name = QLatin1StringView{field} + QStringLiteral("Error");
    const auto *label = frame->findChild<kit::Label *>(name);
    return label && label->isVisible() ? label->text() : QString();
}

QString StudioRig::title() const
{
    QCoreApplication::processEvents();
    return find<kit::Label>("inspectorTitle")->text();
}

void StudioRig::press(const char *button)
{
    QCoreApplication::processEvents();
    QTRY_VERIFY2(find(button)->isVisible(), button);
    QTest::mouseClick(find(button), Qt::LeftButton);
    QCoreApplication::processEvents();
}

QByteArray StudioRig::bytes() const
{
    const Result<QByteArray> text = seating::writeSeatMap(map());
    return text ? *text : QByteArray();
}

void StudioRig::picture(const char *name)
{
    QTRY_VERIFY(canvas().isSettled());
    for (int i = 0; i < 5; ++i) // what became visible is laid out, then its scroll area
        QCoreApplication::processEvents();
    kit::Theme &theme = kit::Theme::of(frame.get());
    for (const kit::Appearance appearance : {kit::Appearance::Light, kit::Appearance::Dark}) {
        theme.setAppearance(appearance);
        QTRY_VERIFY(canvas().isSettled());
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
        const bool dark = appearance == kit::Appearance::Dark;
        testing::savePicture(*frame, QLatin1StringView(name)
                                         + (dark ? QStringLiteral("-dark") : QStringLiteral("-light")));
    }
    theme.setAppearance(kit::Appearance::Light);
}

} // namespace foyer::test
