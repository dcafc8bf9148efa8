// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/Notifier.h"

#include <QApplication>
#include <QPainter>
#include <QPixmap>

namespace porch {

namespace {

constexpr int kGatherMs = 1'500;
constexpr int kIconSide = 64;
constexpr int kShownMs = 8'000;

} // namespace

Notifier::Notifier(QWidget &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_plainIcon(QApplication::windowIcon())
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(kGatherMs);
    connect(&m_gather, &QTimer::timeout, this, &Notifier::tell);
    connect(&m_tray, &QSystemTrayIcon::messageClicked, this, &Notifier::activated);
    connect(&m_tray, &QSystemTrayIcon::activated, this, &Notifier::activated);
    m_tray.setIcon(m_plainIcon);
    m_tray.setToolTip(tr("Porchlight"));
    if (QSystemTrayIcon::isSystemTrayAvailable())
        m_tray.show();
    setTally({});
}

void Notifier::setTally(const Tally &tally)
{
    if (tally.fresh == m_fresh)
        return;
    m_fresh = tally.fresh;
    show();
}

void Notifier::setLocked(bool locked)
{
    m_locked = locked;
    m_arrived = 0;
    m_returned = 0;
    m_alike = 0;
    show();
}

void Notifier::show()
{
    const qint64 fresh = m_locked ? 0 : m_fresh;
    m_window.setWindowTitle(fresh > 0 ? tr("(%1) Porchlight").arg(QLocale().toString(fresh))
                                      : tr("Porchlight"));
    const QIcon icon = badged(fresh);
    m_window.setWindowIcon(icon);
    m_tray.setIcon(icon);
    m_tray.setToolTip(m_locked ? tr("Porchlight is locked")
                               : tr("Porchlight: %n new tip(s)", nullptr, static_cast<int>(fresh)));
}

void Notifier::setLive(bool live)
{
    m_live = live;
}

void Notifier::tipsArrived(int count)
{
    if (!m_live || count <= 0)
        return;
    m_arrived += count;
    if (!m_gather.isActive())
        m_gather.start();
}

/// Told also without the log: until when one put a tip off is known here.
void Notifier::tipsReturned(int count)
{
    if (count <= 0)
        return;
    m_returned += count;
    if (!m_gather.isActive())
        m_gather.start();
}

void Notifier::tipsLookAlike(int count)
{
    if (count <= 0)
        return;
    m_alike += count;
    if (!m_gather.isActive())
        m_gather.start();
}

void Notifier::tell()
{
    QStringList news;
    if (const int arrived = std::exchange(m_arrived, 0); arrived > 0)
        news += tr("%n new tip(s) came in", nullptr, arrived);
    if (const int returned = std::exchange(m_returned, 0); returned > 0)
        news += tr("%n tip(s) that you put off until now", nullptr, returned);
    if (const int alike = std::exchange(m_alike, 0); alike > 0)
        news += tr("%n new tip(s) look(s) like a case that you watch", nullptr, alike);
    if (m_locked || m_window.isActiveWindow())
        return;
    QApplication::alert(&m_window);
    if (m_tray.isVisible() && QSystemTrayIcon::supportsMessages())
        m_tray.showMessage(tr("Porchlight"), news.join(u'\n'), m_plainIcon, kShownMs);
}

QIcon Notifier::badged(qint64 count) const
{
    if (count == 0)
        return m_plainIcon;
    QPixmap pixmap = m_plainIcon.pixmap(kIconSide, kIconSide);
    if (pixmap.isNull())
        return m_plainIcon;
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal ratio = pixmap.devicePixelRatio();
    const qreal side = pixmap.width() / ratio;
    const QRectF disc(side * 0.42, side * 0.42, side * 0.58, side * 0.58);
    painter.setBrush(QColor(0xB0, 0x25, 0x1C));
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(disc);
    QFont font = painter.font();
    font.setPixelSize(static_cast<int>(side * (count > 9 ? 0.3 : 0.4)));
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(disc, Qt::AlignCenter, count > 99 ? QStringLiteral("99+") : QString::number(count));
    return QIcon(pixmap);
}

} // namespace porch
