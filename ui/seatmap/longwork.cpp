// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/longwork.h"

namespace foyer::seatmap {

namespace {

constexpr std::chrono::milliseconds unnoticed{400};

} // namespace

LongWork::LongWork(const QString &title, QWidget *over) : m_title(title), m_over(over)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(unnoticed);
    connect(&m_soon, &QTimer::timeout, this, &LongWork::show);
    m_soon.start();
}

LongWork::~LongWork()
{
    if (m_dialog)
        m_dialog->accept();
}

void LongWork::show()
{
    if (!m_over)
        return;
    m_dialog = new kit::Dialog(m_title, m_over);
    m_dialog->setObjectName(QStringLiteral("longWork"));
    auto *progress = new kit::ProgressPanel({});
    progress->setProgress(0, 0);
    progress->setCancellable(false);
    m_dialog->body()->addWidget(progress);
    m_dialog->addSafeButton(tr("Stop"));
    connect(m_dialog, &kit::Dialog::rejected, this, [this] { m_stop.request_stop(); });
    m_dialog->open();
}

} // namespace foyer::seatmap
