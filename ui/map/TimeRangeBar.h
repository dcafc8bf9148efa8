// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/TimeText.h"
#include "ui/map/TimeAxis.h"

#include <QWidget>

#include <vector>

namespace porch {

/// Bars for how much was written when, and two handles that hold a part of that time. What is chosen is
/// either a moment or the edge itself, which moves on with the clock.
///
/// Keys: Tab goes to the other handle; arrows move it by one bar, PgUp and PgDn by a day, Home and End to the
/// edges; with Shift both move.
class TimeRangeBar : public QWidget
{
    Q_OBJECT
public:
    enum class Handle : quint8 { From, To };

    explicit TimeRangeBar(QWidget *parent = nullptr);

    void setTimes(const kit::TimeText &times);
    /// @param written when each of the tips was written, in any order
    void setBars(const TimeAxis &axis, const std::vector<Micros> &written);
    const TimeAxis &axis() const { return m_axis; }

    /// 0 in it: the edge.
    TimeSpan span() const { return m_span; }
    void setSpan(const TimeSpan &span);
    /// "From Wed 8 Oct 14:00 until now": what assistive technology reads as the value.
    QString valueText() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// By a person.
    void spanChanged(const porch::TimeSpan &span);

protected:
    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Grip : quint8 { None, From, To, Both };

    int fromIndex() const;
    int toIndex() const;
    /// Both handles, each of which stays a bar apart from the other and within the axis.
    void place(int from, int to);
    void move(int stretches, bool both);
    double xOf(int index) const;
    int indexAt(double x) const;
    QRectF handleBox(Handle handle) const;
    Grip gripAt(QPointF position) const;
    QString moment(Micros time) const;
    QString markText(const TimeAxis::Mark &mark) const;
    void paintBars(QPainter &painter) const;
    void paintMarks(QPainter &painter) const;
    void paintHandle(QPainter &painter, Handle handle) const;

    kit::TimeText m_times;
    TimeAxis m_axis;
    std::vector<int> m_counts;
    TimeSpan m_span;
    Handle m_active = Handle::From;
    Grip m_grip = Grip::None;
    double m_gripped = 0; ///< where, from the left handle's place
    bool m_isFocusShown = false;
};

} // namespace porch
