// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/program/atwork.h"

#include <QApplication>
#include <QLabel>
#include <QTest>
#include <qtestkeyboard.h>
#include <qtestmouse.h>

namespace foyer::test {

namespace {

app::Options optionsOf(Stage &stage, const Person &person, const QString &profile)
{
    app::Options options;
    options.place = QStringLiteral("http://127.0.0.1:%1").arg(stage.port());
    options.profile = profile;
    options.email = QString::fromLatin1(person.email);
    options.language = QStringLiteral("en");
    return options;
}

} // namespace

AtWork::AtWork(Stage &stage, const Person &person, const QString &profile)
{
    qputenv("FOYER_PASSWORD", "correct horse battery");
    auto prompter = std::make_unique<kit::ScriptedPrompter>();
    m_prompter = prompter.get();
    auto opened = app::Program::open(*qobject_cast<QApplication *>(QCoreApplication::instance()),
                                     optionsOf(stage, person, profile), std::move(prompter));
    if (!opened)
        qFatal("The client does not open: %s", qPrintable(opened.error().detail));
    m_program = std::move(*opened);
    m_program->look().theme().setReducedMotion(true);
    QObject::connect(m_program.get(), &app::Program::finished, m_program.get(),
                     [this] { m_isFinished = true; });
    m_program->start();
    m_program->window().resize(1440, 900);
    m_program->window().activateWindow();
    const QWidget &window = m_program->window();
    if (!QTest::qWaitFor([&window] { return window.isActiveWindow(); }, 20'000))
        qFatal("The window does not open.");
}

AtWork::~AtWork()
{
    m_program->stop();
    if (!QTest::qWaitFor([this] { return m_isFinished; }, 40'000))
        qFatal("The client does not end.");
}

// A window of its own that went away may have taken the focus with it: no window manager gives it back here.
void AtWork::comeToFront()
{
    const auto hasFocus = [this] {
        if (QGuiApplication::focusWindow() == nullptr)
            m_program->window().activateWindow();
        return QApplication::focusWidget() != nullptr;
    };
    if (!QTest::qWaitFor(hasFocus, 20'000))
        qFatal("Nothing has the focus.");
}

void AtWork::press(QKeyCombination keys)
{
    comeToFront();
    QTest::keyClick(QApplication::focusWidget(), keys.key(), keys.keyboardModifiers());
}

void AtWork::type(const QString &text)
{
    comeToFront();
    QTest::keyClicks(QApplication::focusWidget(), text);
}

void AtWork::click(const char *name)
{
    comeToFront();
    auto *widget = shown<QWidget>(name);
    if (widget == nullptr)
        qFatal("There is no %s to be clicked.", name);
    QTest::mouseClick(widget, Qt::LeftButton);
}

bool AtWork::isEnabled(const char *name)
{
    const auto *widget = shown<QWidget>(name);
    return widget != nullptr && widget->isEnabled();
}

QString AtWork::text(const char *name)
{
    const auto *widget = shown<QWidget>(name);
    return widget == nullptr ? QString() : widget->property("text").toString();
}

QString AtWork::words(const char *name)
{
    QStringList all;
    const auto *widget = shown<QWidget>(name);
    for (const QLabel *label : widget == nullptr ? QList<QLabel *>() : widget->findChildren<QLabel *>())
        all.append(label->text());
    return all.join(u' ');
}

} // namespace foyer::test
