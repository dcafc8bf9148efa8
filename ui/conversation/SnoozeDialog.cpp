// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/SnoozeDialog.h"

#include "ui/kit/Text.h"

#include <QDateTimeEdit>
#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace porch {

using kit::scaled;

namespace {

constexpr Micros kHour = Micros(3600) * 1'000'000;
constexpr Micros kMinute = Micros(60) * 1'000'000;
constexpr int kMorning = 8;
constexpr int kEvening = 18;
constexpr int kLongestDays = 365;

/// The border of a text field around the field for dates: Fusion's own can hardly be seen in the dark.
class FieldFrame : public QWidget
{
public:
    FieldFrame(QAbstractSpinBox *field, QWidget *parent)
        : QWidget(parent)
        , m_field(field)
    {
        m_field->setFrame(false);
        m_field->setButtonSymbols(QAbstractSpinBox::NoButtons);
        m_field->installEventFilter(this);
        auto *inside = new QVBoxLayout(this);
        inside->setContentsMargins(scaled(6), scaled(3), scaled(6), scaled(3));
        inside->addWidget(m_field);
        setFixedHeight(scaled(32));
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
            update();
        return QWidget::eventFilter(watched, event);
    }
    void paintEvent(QPaintEvent *) override
    {
        const kit::Tokens &t = kit::tokens(palette());
        const bool focused = m_field->hasFocus();
        const qreal width = focused ? 2 : 1;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(focused ? t.accent : t.edge, width));
        painter.setBrush(t.base);
        const qreal inset = width / 2;
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), scaled(4), scaled(4));
    }

private:
    QAbstractSpinBox *m_field;
};

Micros microsOf(const QDateTime &time)
{
    return time.toMSecsSinceEpoch() * 1000;
}

} // namespace

std::vector<SnoozeDialog::Preset> SnoozeDialog::presets(Micros now, const QTimeZone &zone)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(now / 1000, zone).date();
    const auto at = [&zone](const QDate &day, int hour) {
        return microsOf(QDateTime(day, QTime(hour, 0), zone));
    };
    const QDate monday = today.addDays(8 - today.dayOfWeek());
    const std::vector<Preset> all{{tr("In an hour"), (now + kHour) / kMinute * kMinute},
                                  {tr("This evening"), at(today, kEvening)},
                                  {tr("Tomorrow morning"), at(today.addDays(1), kMorning)},
                                  {tr("Monday morning"), at(monday, kMorning)}};
    std::vector<Preset> found;
    for (const Preset &preset : all) {
        const bool known = std::any_of(found.begin(), found.end(),
                                       [&preset](const Preset &other) { return other.at == preset.at; });
        if (preset.at > now && !known)
            found.push_back(preset);
    }
    return found;
}

SnoozeDialog::SnoozeDialog(const QString &reporter, Micros until, Micros now, const kit::TimeText &times,
                           QWidget *parent)
    : TipDialog(
          Verb::Snooze,
          {tr("Remind me"),
           reporter.isEmpty() ? tr("Put this tip off") : tr("Put the tip of %1 off").arg(reporter),
           until > now
               ? tr("It is put off until %1. When shall it come back instead?").arg(times.moment(until, now))
               : tr("When shall it come back? You keep it until then, and what is owed stays"
                    " owed. It also comes back when the resident writes."),
           tr("Put off")},
          parent)
    , m_now(now)
    , m_zone(times.zone())
    , m_presets(new kit::ChoiceList(tr("When"), kit::ChoiceList::Kind::Plain, this))
    , m_time(new QDateTimeEdit(this))
{
    std::vector<kit::Choice> choices;
    for (const Preset &preset : presets(now, m_zone))
        choices.push_back({QByteArray::number(preset.at), preset.words, times.moment(preset.at, now)});
    m_presets->setChoices(std::move(choices));
    content()->addWidget(m_presets);
    addHead(tr("Or at another time (%1)").arg(QString::fromUtf8(m_zone.id())));
    // The field reckons in its own zone: only the date and time it shows are used, in the department's.
    m_time->setTimeSpec(Qt::UTC);
    m_time->setDisplayFormat(times.locale().dateFormat(QLocale::ShortFormat).contains(u"yyyy")
                                 ? times.locale().dateFormat(QLocale::ShortFormat) + QStringLiteral("  HH:mm")
                                 : QStringLiteral("yyyy-MM-dd  HH:mm"));
    m_time->setCalendarPopup(false);
    m_time->setAccessibleName(tr("Date and time"));
    content()->addWidget(new FieldFrame(m_time, this));

    connect(m_presets, &kit::ChoiceList::changed, this, [this] {
        if (!m_presets->chosen().isEmpty())
            show(m_presets->chosen().toLongLong());
    });
    connect(m_time, &QDateTimeEdit::dateTimeChanged, this, [this] {
        if (!m_showing)
            m_presets->choose({});
        refresh();
    });
    m_presets->choose(QByteArray::number(presets(now, m_zone).front().at));
    m_presets->setFocus();
    refresh();
}

void SnoozeDialog::show(Micros time)
{
    m_showing = true;
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(time / 1000, m_zone);
    m_time->setDateTime(QDateTime(local.date(), local.time(), Qt::UTC));
    m_showing = false;
    refresh();
}

Micros SnoozeDialog::chosen() const
{
    return microsOf(QDateTime(m_time->date(), m_time->time(), m_zone));
}

QString SnoozeDialog::missing() const
{
    if (chosen() <= m_now)
        return tr("Choose a time that is still to come");
    return chosen() > m_now + Micros(kLongestDays) * 24 * kHour ? tr("Choose a time within a year")
                                                                : QString();
}

TipBody SnoozeDialog::body() const
{
    TipBody body;
    body.until = chosen();
    return body;
}

} // namespace porch
