// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/Clock.h"
#include "ui/kit/TimeText.h"
#include "ui/map/TimeAxis.h"

#include <QTimer>
#include <QWidget>

#include <vector>

class QButtonGroup;

namespace porch {

class TimeRangeBar;

namespace kit {
class Label;
}

/// When tips that the map shows were written: how far back, and what part of that.
class TimeRange : public QWidget
{
    Q_OBJECT
public:
    explicit TimeRange(Clock clock, QWidget *parent = nullptr);

    /// The department's time zone, the reader's language.
    void setTimes(const kit::TimeText &times);
    /// When each of the open tips was written, in any order.
    void setWritten(std::vector<Micros> written);

    TimeReach reach() const { return m_reach; }
    /// All of that reach, up to now.
    void setReach(TimeReach reach);
    /// What is to be seen: with the reach's own begin.
    TimeSpan span() const;
    TimeRangeBar *bar() const { return m_bar; }

Q_SIGNALS:
    /// By a person, or because time passes.
    void spanChanged(const porch::TimeSpan &span);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void tell();

    Clock m_clock;
    kit::TimeText m_times;
    std::vector<Micros> m_written;
    TimeReach m_reach = TimeReach::Week;
    TimeSpan m_told;
    TimeRangeBar *m_bar;
    QButtonGroup *m_reaches;
    kit::Label *m_since;
    QTimer m_tick;
};

} // namespace porch
