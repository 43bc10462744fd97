// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icons.h"

#include <optional>
#include <QAbstractButton>
#include <QColor>
#include <QKeySequence>
#include <QPointer>

class QAction;

namespace foyer::checkin {

/// A button of the gate's foot: 56 px, its key on it in a cap. In the colours of the verdict that it stands
/// on, or in the theme's.
class GateButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit GateButton(QWidget *parent = nullptr);

    /// Text, icon, key, enabled and checked follow the action; a click triggers it.
    void setAction(QAction *action);

    /// Instead of the action's text.
    void setWords(const QString &words);

    void setKeyCap(const QKeySequence &keys);

    /// Instead of the action's icon.
    void setLeading(kit::Icon icon);

    /// On a verdict: its ink and ground; `isPrimary`: filled.
    void setColours(const QColor &ink, const QColor &ground);
    void setPrimary(bool isPrimary);

    [[nodiscard]] QSize sizeHint() const override;

    /// Long words end in "…" rather than push the window apart.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Look
    {
        QColor fill, edge, text, cap, capText;
        qreal edgeWidth = 1;
    };

    void takeOver();
    [[nodiscard]] Look look() const;
    [[nodiscard]] int capWidth() const;

    QPointer<QAction> m_action;
    QString m_words;
    QKeySequence m_keys;
    kit::Icon m_icon = kit::Icon::None;
    kit::Icon m_leading = kit::Icon::None;
    std::optional<QColor> m_ink;
    QColor m_ground;
    bool m_isPrimary = false;
};

} // namespace foyer::checkin
