// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QStackedLayout;

namespace foyer::kit {

class EmptyState;
class ErrorState;
class LoadingState;

/// A page's content with its three other faces. Content is kept, whatever is shown meanwhile.
class StateStack : public QWidget
{
    Q_OBJECT

public:
    explicit StateStack(QWidget *content, QWidget *parent = nullptr);

    void showContent();
    void showLoading(const QString &text);
    void showError(const QString &title, const QString &sentence, bool retry = true);
    void showEmpty();
    [[nodiscard]] EmptyState *setEmpty(const QString &title, const QString &text);

    enum class Face
    {
        Content,
        Loading,
        Empty,
        Error,
    };
    [[nodiscard]] Face face() const;

Q_SIGNALS:
    void retry();

private:
    void turnTo(QWidget *face);

    QStackedLayout *m_stack;
    QWidget *m_content;
    LoadingState *m_loading;
    ErrorState *m_error;
    EmptyState *m_empty = nullptr;
};

} // namespace foyer::kit
