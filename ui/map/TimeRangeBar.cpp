// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/TimeRangeBar.h"

#include "ui/kit/Text.h"
#include "ui/map/TimeRangeAccess.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace porch {
namespace {

using kit::scaled;
using kit::Type;

constexpr int kHandleWidth = 10;
constexpr int kHandleHeight = 18;
constexpr int kBarsTop = 4;
constexpr int kBarsHeight = 28;
constexpr int kTrack = 2;
constexpr int kMarkLeast = 64; ///< between two marks

} // namespace

TimeRangeBar::TimeRangeBar(QWidget *parent)
    : QWidget(parent)
{
    TimeRangeAccess::install();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Time range of the map"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TimeRangeBar::setTimes(const kit::TimeText &times)
{
    m_times = times;
    update();
}

void TimeRangeBar::setBars(const TimeAxis &axis, const std::vector<Micros> &written)
{
    m_axis = axis;
    m_counts.assign(std::size_t(axis.count()), 0);
    for (const Micros time : written) {
        const int index = axis.indexOf(time);
        if (index >= 0)
            ++m_counts[std::size_t(std::min(index, axis.count() - 1))];
    }
    // What the time has moved past is at the edge.
    if (m_span.from != 0 && m_axis.indexOf(m_span.from) <= 0)
        m_span.from = 0;
    if (m_span.to != 0 && m_axis.indexOf(m_span.to) <= 0)
        m_span = {};
    update();
}

void TimeRangeBar::setSpan(const TimeSpan &span)
{
    if (span == m_span)
        return;
    m_span = span;
    update();
    QAccessibleValueChangeEvent changed(this, valueText());
    QAccessible::updateAccessibility(&changed);
}

int TimeRangeBar::fromIndex() const
{
    return m_span.from == 0 ? 0 : std::clamp(m_axis.indexOf(m_span.from), 0, m_axis.count() - 1);
}

int TimeRangeBar::toIndex() const
{
    return m_span.to == 0 ? m_axis.count() : std::clamp(m_axis.indexOf(m_span.to), 1, m_axis.count());
}

void TimeRangeBar::place(int from, int to)
{
    const TimeSpan span{from <= 0 ? 0 : m_axis.at(from), to >= m_axis.count() ? 0 : m_axis.at(to)};
    if (span == m_span)
        return;
    setSpan(span);
    Q_EMIT spanChanged(span);
}

void TimeRangeBar::move(int stretches, bool both)
{
    const int from = fromIndex();
    const int to = toIndex();
    const int count = m_axis.count();
    if (both) {
        const int by = std::clamp(stretches, -from, count - to);
        place(from + by, to + by);
    } else if (m_active == Handle::From) {
        place(std::clamp(from + stretches, 0, to - 1), to);
    } else {
        place(from, std::clamp(to + stretches, from + 1, count));
    }
}

// --- where things are

double TimeRangeBar::xOf(int index) const
{
    const double edge = kHandleWidth / 2.0;
    return edge + (width() - 2 * edge) * index / std::max(1, m_axis.count());
}

int TimeRangeBar::indexAt(double x) const
{
    const double edge = kHandleWidth / 2.0;
    return int(std::lround((x - edge) / std::max(1.0, width() - 2 * edge) * m_axis.count()));
}

QRectF TimeRangeBar::handleBox(Handle handle) const
{
    const double x = xOf(handle == Handle::From ? fromIndex() : toIndex());
    const double middle = kBarsTop + kBarsHeight + kTrack / 2.0;
    return {std::round(x - kHandleWidth / 2.0), std::round(middle - kHandleHeight / 2.0), kHandleWidth,
            kHandleHeight};
}

TimeRangeBar::Grip TimeRangeBar::gripAt(QPointF position) const
{
    const QMarginsF reach(4, 6, 4, 6); // easier to hit than it looks
    const bool from = handleBox(Handle::From).marginsAdded(reach).contains(position);
    const bool to = handleBox(Handle::To).marginsAdded(reach).contains(position);
    if (from && to) // side by side: the one on whose side it is
        return position.x() < (xOf(fromIndex()) + xOf(toIndex())) / 2 ? Grip::From : Grip::To;
    if (from || to)
        return from ? Grip::From : Grip::To;
    const bool isPart = m_span != TimeSpan{};
    const bool within = position.x() > xOf(fromIndex()) && position.x() < xOf(toIndex());
    return isPart && within && position.y() < kBarsTop + kBarsHeight + kHandleHeight ? Grip::Both
                                                                                     : Grip::None;
}

// --- hands and keys

void TimeRangeBar::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_grip = gripAt(event->position());
    if (m_grip == Grip::None) {
        // The nearer handle comes here.
        const int index = indexAt(event->position().x());
        m_grip = std::abs(index - fromIndex()) <= std::abs(index - toIndex()) ? Grip::From : Grip::To;
        m_active = m_grip == Grip::From ? Handle::From : Handle::To;
        m_gripped = 0;
        mouseMoveEvent(event);
        return;
    }
    if (m_grip != Grip::Both)
        m_active = m_grip == Grip::From ? Handle::From : Handle::To;
    m_gripped = event->position().x() - xOf(m_grip == Grip::To ? toIndex() : fromIndex());
    update();
}

void TimeRangeBar::mouseMoveEvent(QMouseEvent *event)
{
    if (m_grip == Grip::None) {
        const Grip under = gripAt(event->position());
        setCursor(under == Grip::None   ? Qt::ArrowCursor
                  : under == Grip::Both ? Qt::OpenHandCursor
                                        : Qt::SizeHorCursor);
        return;
    }
    const int index = indexAt(event->position().x() - m_gripped);
    if (m_grip == Grip::From)
        place(std::clamp(index, 0, toIndex() - 1), toIndex());
    else if (m_grip == Grip::To)
        place(fromIndex(), std::clamp(index, fromIndex() + 1, m_axis.count()));
    else
        move(index - fromIndex(), true);
}

void TimeRangeBar::mouseReleaseEvent(QMouseEvent *)
{
    m_grip = Grip::None;
}

void TimeRangeBar::keyPressEvent(QKeyEvent *event)
{
    const bool both = event->modifiers() & Qt::ShiftModifier;
    const int day = std::max(1, int(Micros(24) * 3600 * 1'000'000 / m_axis.step()));
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down:
        move(-1, both);
        return;
    case Qt::Key_Right:
    case Qt::Key_Up:
        move(1, both);
        return;
    case Qt::Key_PageUp:
        move(-day, both);
        return;
    case Qt::Key_PageDown:
        move(day, both);
        return;
    case Qt::Key_Home:
        move(-m_axis.count(), both);
        return;
    case Qt::Key_End:
        move(m_axis.count(), both);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool TimeRangeBar::focusNextPrevChild(bool next)
{
    if (hasFocus() && next == (m_active == Handle::From)) {
        m_active = next ? Handle::To : Handle::From;
        m_isFocusShown = true;
        update();
        QAccessibleValueChangeEvent changed(this, valueText());
        QAccessible::updateAccessibility(&changed);
        return true;
    }
    return QWidget::focusNextPrevChild(next);
}

void TimeRangeBar::focusInEvent(QFocusEvent *event)
{
    if (event->reason() == Qt::TabFocusReason)
        m_active = Handle::From;
    else if (event->reason() == Qt::BacktabFocusReason)
        m_active = Handle::To;
    m_isFocusShown = event->reason() != Qt::MouseFocusReason;
    update();
}

void TimeRangeBar::focusOutEvent(QFocusEvent *)
{
    m_isFocusShown = false;
    update();
}

bool TimeRangeBar::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), valueText(), this);
        return true;
    }
    return QWidget::event(event);
}

// --- words

QString TimeRangeBar::moment(Micros time) const
{
    return tr("%1 %2, %3", "weekday, date, clock time")
        .arg(m_times.weekday(time), m_times.date(time), m_times.clock(time));
}

QString TimeRangeBar::valueText() const
{
    const Micros from = m_axis.at(fromIndex());
    if (m_span.to == 0)
        return tr("From %1 until now").arg(moment(from));
    return tr("From %1 until %2").arg(moment(from), moment(m_span.to));
}

QString TimeRangeBar::markText(const TimeAxis::Mark &mark) const
{
    const QDate date = QDateTime::fromMSecsSinceEpoch(mark.at / 1000, m_times.zone()).date();
    const QLocale &locale = m_times.locale();
    switch (mark.unit) {
    case TimeAxis::Mark::Unit::Hour:
        return m_times.clock(mark.at);
    case TimeAxis::Mark::Unit::Day:
        return tr("%1 %2", "weekday, day of the month").arg(m_times.weekday(mark.at)).arg(date.day());
    case TimeAxis::Mark::Unit::Date:
        return locale.toString(date, tr("d MMM", "a day of some year, in Qt's letters"));
    case TimeAxis::Mark::Unit::Month:
        return locale.toString(date, tr("MMM yyyy", "a month, in Qt's letters"));
    case TimeAxis::Mark::Unit::Year:
        return QString::number(date.year());
    }
    return {};
}

// --- looks

QSize TimeRangeBar::sizeHint() const
{
    return {scaled(480), kBarsTop + kBarsHeight + kHandleHeight / 2 + kit::lineHeight(Type::Faint) + 4};
}

QSize TimeRangeBar::minimumSizeHint() const
{
    return {scaled(120), sizeHint().height()};
}

void TimeRangeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintMarks(painter);
    paintBars(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    // The active one above the other, where they touch.
    paintHandle(painter, m_active == Handle::From ? Handle::To : Handle::From);
    paintHandle(painter, m_active);
}

void TimeRangeBar::paintBars(QPainter &painter) const
{
    const kit::Tokens &t = kit::tokens(palette());
    const int bottom = kBarsTop + kBarsHeight;
    const int most = m_counts.empty() ? 0 : *std::max_element(m_counts.begin(), m_counts.end());
    const int from = fromIndex();
    const int to = toIndex();
    painter.fillRect(QRect(kHandleWidth / 2, bottom, width() - kHandleWidth, kTrack), t.sunken);
    painter.fillRect(QRectF(xOf(from), bottom, xOf(to) - xOf(from), kTrack), t.accent);
    for (int i = 0; i < int(m_counts.size()) && most > 0; ++i) {
        const int count = m_counts[std::size_t(i)];
        if (count == 0)
            continue;
        // Whole pixels, a gap of one between two where there is room for it.
        const int left = int(std::floor(xOf(i)));
        const int right = int(std::floor(xOf(i + 1)));
        const int wide = std::max(1, right - left - (right - left > 2 ? 1 : 0));
        const int high = std::max(3, int(std::lround(double(kBarsHeight - 1) * count / most)));
        painter.fillRect(QRect(left, bottom - 1 - high, wide, high), i >= from && i < to ? t.fill : t.edge);
    }
}

void TimeRangeBar::paintMarks(QPainter &painter) const
{
    const kit::Tokens &t = kit::tokens(palette());
    const int top = kBarsTop + kBarsHeight + kTrack;
    const int textTop = kBarsTop + kBarsHeight + kHandleHeight / 2 - 1;
    const int line = kit::lineHeight(Type::Faint);
    const std::vector<TimeAxis::Mark> marks = m_axis.marks(width() / scaled(kMarkLeast));
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const bool cut = marks[i].at < m_axis.begin();
        const double share = std::max(0.0, m_axis.share(marks[i].at));
        const int x = int(xOf(0) + share * (xOf(m_axis.count()) - xOf(0)));
        const int next = i + 1 < marks.size()
                             ? int(xOf(0) + m_axis.share(marks[i + 1].at) * (xOf(m_axis.count()) - xOf(0)))
                             : width();
        if (!cut)
            painter.fillRect(QRect(x, top, 1, line + kHandleHeight / 2), t.line);
        const QString words = markText(marks[i]);
        const int left = x + scaled(10);
        if (kit::metrics(Type::Faint).horizontalAdvance(words) <= next - left)
            kit::drawText(painter, QRect(left, textTop, next - left, line), words, Type::Faint, t.text2);
    }
}

void TimeRangeBar::paintHandle(QPainter &painter, Handle handle) const
{
    const kit::Tokens &t = kit::tokens(palette());
    const QRectF box = handleBox(handle);
    if (m_isFocusShown && hasFocus() && handle == m_active) {
        painter.setPen(QPen(t.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 5, 5);
    }
    painter.setPen(QPen(t.accent, 1.5));
    painter.setBrush(t.base);
    painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), 3, 3);
    painter.setPen(QPen(t.accent, 1));
    for (const double x : {3.5, 6.5})
        painter.drawLine(QPointF(box.left() + x, box.top() + 5.5),
                         QPointF(box.left() + x, box.bottom() - 5.5));
}

} // namespace porch
