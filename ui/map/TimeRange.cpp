// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/TimeRange.h"

#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"
#include "ui/map/TimeRangeBar.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace porch {
namespace {

constexpr int kTickMs = 30'000;

} // namespace

TimeRange::TimeRange(Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(std::move(clock))
    , m_bar(new TimeRangeBar(this))
    , m_reaches(new QButtonGroup(this))
    , m_since(new kit::Label({}, kit::Type::Secondary, &kit::Tokens::text2, kit::Label::Fit::Whole, this))
{
    using Join = kit::KeyButton::Join;
    const std::array<QString, 4> words = {tr("24 h", "time range"), tr("7 d", "time range"),
                                          tr("30 d", "time range"), tr("All", "time range")};
    const std::array<QString, 4> names = {tr("Written in the last 24 hours"),
                                          tr("Written in the last 7 days"), tr("Written in the last 30 days"),
                                          tr("Written at any time")};
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(0);
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto *button = new kit::KeyButton(words[i], {}, this);
        button->setCheckable(true);
        button->setAccessibleName(names[i]);
        button->setToolTip(names[i]);
        button->setJoin(i == 0 ? Join::Left : i + 1 == words.size() ? Join::Right : Join::Middle);
        m_reaches->addButton(button, int(i));
        buttons->addWidget(button);
    }
    m_reaches->button(int(m_reach))->setChecked(true);
    connect(m_reaches, &QButtonGroup::idClicked, this, [this](int id) { setReach(TimeReach(id)); });

    auto *right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(kit::scaled(4));
    right->addLayout(buttons);
    right->addWidget(m_since, 0, Qt::AlignRight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(4);
    row->addWidget(m_bar, 1, Qt::AlignTop);
    row->addLayout(right);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    connect(m_bar, &TimeRangeBar::spanChanged, this, &TimeRange::tell);
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &TimeRange::refresh);
    m_tick.start();
    refresh();
}

void TimeRange::setTimes(const kit::TimeText &times)
{
    m_times = times;
    m_bar->setTimes(times);
    refresh();
}

void TimeRange::setWritten(std::vector<Micros> written)
{
    m_written = std::move(written);
    refresh();
}

void TimeRange::setReach(TimeReach reach)
{
    m_reach = reach;
    m_reaches->button(int(reach))->setChecked(true);
    m_bar->setSpan({});
    refresh();
}

TimeSpan TimeRange::span() const
{
    TimeSpan span = m_bar->span();
    if (span.from == 0 && m_reach != TimeReach::All)
        span.from = m_bar->axis().begin();
    return span;
}

void TimeRange::refresh()
{
    Micros earliest = 0;
    for (const Micros time : m_written) {
        if (time > 0 && (earliest == 0 || time < earliest))
            earliest = time;
    }
    m_bar->setBars(TimeAxis(m_reach, m_clock(), earliest, m_times.zone()), m_written);
    tell();
}

void TimeRange::tell()
{
    const TimeSpan now = span();
    if (now.from == 0) {
        m_since->setText(now.to == 0 ? tr("Written at any time")
                                     : tr("Written before %1").arg(m_times.date(now.to)));
    } else {
        const QDate date = QDateTime::fromMSecsSinceEpoch(now.from / 1000, m_times.zone()).date();
        const QString day =
            m_times.locale().toString(date, tr("d MMM", "a day of this year, in Qt's letters"));
        m_since->setText(m_reach == TimeReach::Day
                             ? tr("Written since %1 %2", "day, clock time").arg(day, m_times.clock(now.from))
                             : tr("Written since %1", "day").arg(day));
    }
    if (now == m_told)
        return;
    m_told = now;
    Q_EMIT spanChanged(now);
}

void TimeRange::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), kit::tokens(palette()).window);
}

} // namespace porch
