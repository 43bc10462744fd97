// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/tokens.h"

#include <QObject>

class QApplication;
class QWidget;

namespace foyer::kit {

/// What the person chose under Appearance.
enum class Appearance
{
    System,
    Light,
    Dark,
};

/// Gives everything in the client its colours. Paint with `Theme::of(this).tokens()` at the time of painting;
/// all windows are repainted when the theme changes, so only who keeps something made from colours listens to
/// changed(). The application's theme belongs to kit::Look.
class Theme : public QObject
{
    Q_OBJECT

public:
    explicit Theme(Appearance appearance = Appearance::System, QObject *parent = nullptr);

    /// The theme of the nearest ancestor that was given one with setFor(), else the application's. Aborts
    /// with a sentence if no kit::Look was made.
    [[nodiscard]] static Theme &of(const QWidget *widget);

    [[nodiscard]] const Tokens &tokens() const { return m_dark ? Tokens::darkSet() : Tokens::light(); }

    [[nodiscard]] bool isDark() const { return m_dark; }

    [[nodiscard]] Appearance appearance() const { return m_appearance; }

    void setAppearance(Appearance appearance);

    /// Everything inside `root` shows this theme (the gate at night). The theme must outlive it.
    void setFor(QWidget *root);

    /// Motion in ms as asked for, or 0 where the person or a test wants none.
    [[nodiscard]] int motion(int milliseconds) const { return m_reducedMotion ? 0 : milliseconds; }

    void setReducedMotion(bool reduced) { m_reducedMotion = reduced; }

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    friend class Look;
    void follow(QApplication &application);
    void update();
    [[nodiscard]] bool systemIsDark() const;

    Appearance m_appearance;
    bool m_dark = false;
    bool m_reducedMotion = false;
};

/// Short for Theme::of(widget).tokens().
[[nodiscard]] const Tokens &tokensOf(const QWidget *widget);

} // namespace foyer::kit
