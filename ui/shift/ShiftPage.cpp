// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shift/ShiftPage.h"

#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"
#include "ui/shift/EndShift.h"
#include "ui/shift/FigureButton.h"
#include "ui/shift/ShiftNotes.h"
#include "ui/shift/TipShortlist.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QListView>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

constexpr int kSide = 400;
constexpr int kPadding = 24;
constexpr Micros kHour = Micros(60) * 60 * 1'000'000;

QScrollArea *scrolling(QWidget *page)
{
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(page);
    scroll->viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
    return scroll;
}

} // namespace

ShiftPage::ShiftPage(Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(std::move(clock))
    , m_since(new Label({}, Type::Body, &Tokens::text2, Label::Fit::Elide, this))
    , m_busiest(new Label({}, Type::Secondary, &Tokens::text2, Label::Fit::Wrap, this))
    , m_periods(new QButtonGroup(this))
    , m_came(new FigureButton(this))
    , m_owed(new FigureButton(this))
    , m_stale(new FigureButton(this))
    , m_mine(new FigureButton(this))
    , m_owedList(
          new TipShortlist(tr("Owed first"), tr("No reply is owed. Nobody waits for an answer."), this))
    , m_staleList(new TipShortlist(tr("Left alone"), tr("Nobody has left a tip alone that they took."), this))
    , m_mineList(
          new TipShortlist(tr("Yours"), tr("You hold no tip. The inbox has those that nobody took."), this))
    , m_notes(new ShiftNotes(this))
    , m_end(new EndShift(this))
{
    setAccessibleName(tr("My shift"));
    buildPeriods();
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(scrolling(buildDigest()), 1);
    all->addWidget(new kit::Rule(Qt::Vertical, this));
    QScrollArea *side = scrolling(buildSide());
    side->setFixedWidth(scaled(kSide));
    all->addWidget(side);

    connect(m_came, &QAbstractButton::clicked, this, [this] { Q_EMIT tabRequested(TipTab::New); });
    connect(m_owed, &QAbstractButton::clicked, this, [this] { Q_EMIT tabRequested(TipTab::Owed); });
    connect(m_stale, &QAbstractButton::clicked, this,
            [this] { m_staleList->view()->setFocus(Qt::OtherFocusReason); });
    connect(m_mine, &QAbstractButton::clicked, this, [this] { Q_EMIT tabRequested(TipTab::Mine); });
    for (TipShortlist *list : {m_owedList, m_staleList, m_mineList})
        connect(list, &TipShortlist::tipActivated, this, &ShiftPage::tipRequested);
    setFocusProxy(m_came);
    refresh();
}

void ShiftPage::buildPeriods()
{
    using Join = kit::KeyButton::Join;
    const auto add = [this](Period period, const QString &words, Join join) {
        auto *button = new kit::KeyButton(words, {}, this);
        button->setCheckable(true);
        button->setAutoDefault(false);
        button->setJoin(join);
        m_periods->addButton(button, static_cast<int>(period));
    };
    add(Period::LastShift, tr("My last shift"), Join::Left);
    add(Period::EightHours, tr("8 hours"), Join::Middle);
    add(Period::Day, tr("24 hours"), Join::Middle);
    add(Period::Week, tr("7 days"), Join::Right);
    m_periods->button(static_cast<int>(m_period))->setChecked(true);
    connect(m_periods, &QButtonGroup::idClicked, this, [this](int id) { choose(static_cast<Period>(id)); });
}

QWidget *ShiftPage::buildDigest()
{
    auto *page = new QWidget;
    auto *periods = new QHBoxLayout;
    periods->setSpacing(0);
    for (QAbstractButton *button : m_periods->buttons())
        periods->addWidget(button);
    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(16));
    auto *titles = new QVBoxLayout;
    titles->setSpacing(0);
    titles->addWidget(new Label(tr("My shift"), Type::Page, &Tokens::text, Label::Fit::Whole, page));
    titles->addWidget(m_since);
    head->addLayout(titles, 1);
    head->addLayout(periods);
    head->setAlignment(periods, Qt::AlignTop);
    auto *figures = new QHBoxLayout;
    figures->setSpacing(scaled(8));
    for (FigureButton *figure : {m_came, m_owed, m_stale, m_mine})
        figures->addWidget(figure);
    auto *lists = new QVBoxLayout;
    lists->setSpacing(scaled(16));
    lists->addWidget(m_busiest);
    for (TipShortlist *list : {m_owedList, m_staleList, m_mineList})
        lists->addWidget(list);
    // The words of a figure stand on the page's edge, not its ground.
    const int edge = scaled(kPadding) - FigureButton::padding();
    for (QLayout *part : std::initializer_list<QLayout *>{head, lists})
        part->setContentsMargins(FigureButton::padding(), 0, FigureButton::padding(), 0);
    auto *all = new QVBoxLayout(page);
    all->setContentsMargins(edge, scaled(kPadding), edge, scaled(kPadding));
    all->setSpacing(scaled(8));
    all->addLayout(head);
    all->addLayout(figures);
    all->addLayout(lists);
    all->addStretch(1);
    return page;
}

QWidget *ShiftPage::buildSide()
{
    auto *page = new QWidget;
    auto *all = new QVBoxLayout(page);
    all->setContentsMargins(scaled(kPadding), scaled(kPadding), scaled(kPadding), scaled(kPadding));
    all->setSpacing(scaled(16));
    all->addWidget(m_notes);
    all->addStretch(1);
    all->addWidget(new kit::Rule(Qt::Horizontal, page));
    all->addWidget(m_end);
    return page;
}

void ShiftPage::setTimes(const kit::TimeText &times)
{
    m_times = times;
    for (TipShortlist *list : {m_owedList, m_staleList, m_mineList})
        list->setTimes(times);
    m_notes->setTimes(times);
    m_end->setTimes(times);
    refresh();
}

void ShiftPage::setLinkState(const LinkState &state)
{
    m_link = state;
    refresh();
}

void ShiftPage::setLastPresence(const LastPresence &last)
{
    if (last == m_last)
        return;
    m_last = last;
    refresh();
}

/// The end of the last shift, or when they left without a word.
Micros ShiftPage::lastHere() const
{
    return m_last.shiftEnded != 0 ? m_last.shiftEnded : m_last.left;
}

void ShiftPage::setDigest(const ShiftDigest &digest)
{
    m_digest = digest;
    refresh();
}

void ShiftPage::choose(Period period)
{
    m_periods->button(static_cast<int>(period))->setChecked(true);
    if (period == m_period)
        return;
    m_period = period;
    refresh();
    Q_EMIT periodChosen();
}

Micros ShiftPage::since(Micros now) const
{
    switch (m_period) {
    case Period::LastShift:
        return lastHere() != 0 ? lastHere() : now - 24 * kHour;
    case Period::EightHours:
        return now - 8 * kHour;
    case Period::Day:
        return now - 24 * kHour;
    case Period::Week:
        break;
    }
    return now - 7 * 24 * kHour;
}

QString ShiftPage::beginning() const
{
    using Phase = LinkState::Phase;
    const Micros now = m_clock();
    QString words;
    if (m_period == Period::LastShift && lastHere() != 0)
        words = (m_last.shiftEnded != 0 ? tr("Since your last shift ended: %1, %2 ago")
                                        : tr("Since you were last here: %1, %2 ago"))
                    .arg(m_times.moment(lastHere(), now), kit::TimeText::age(lastHere(), now));
    else if (m_period == Period::LastShift)
        words = tr("The last 24 hours: no shift of yours has ended yet");
    else
        words =
            tr("Since: %1, %2 ago").arg(m_times.moment(since(now), now), kit::TimeText::age(since(now), now));
    if (m_link.phase == Phase::Offline || m_link.phase == Phase::Halted)
        words += QLatin1String(" · ") + tr("as known at %1").arg(m_times.clockOrDate(m_link.since, now));
    return words;
}

void ShiftPage::refresh()
{
    using Phase = LinkState::Phase;
    const bool counted =
        m_digest.now != 0 && m_link.phase != Phase::CatchingUp && m_link.phase != Phase::Connecting;
    const auto number = [&](qint64 value) { return counted ? m_times.number(value) : QStringLiteral("…"); };
    const auto remark = [&](const QString &words) { return counted ? words : QString(); };
    m_since->setText(beginning());
    m_came->setFigure(number(m_digest.tips), tr("came in", "so many tips", int(m_digest.tips)),
                      remark(tr("%Ln not taken", "tips", int(m_digest.untouched))));
    m_owed->setFigure(number(m_digest.owed.count),
                      tr("owed a reply", "so many tips", int(m_digest.owed.count)),
                      remark(m_digest.overdue == 0 ? tr("none overdue")
                                                   : tr("%Ln overdue", "replies", int(m_digest.overdue))),
                      m_digest.overdue == 0 ? &Tokens::text2 : &Tokens::overdue);
    m_stale->setFigure(number(m_digest.stale.count),
                       tr("left alone", "so many tips", int(m_digest.stale.count)),
                       remark(tr("held, but idle")));
    qint64 owedByMe = 0;
    for (const TipRow &tip : m_digest.mine.first)
        owedByMe += tip.keys.due != 0 ? 1 : 0;
    m_mine->setFigure(number(m_digest.mine.count), tr("yours", "so many tips", int(m_digest.mine.count)),
                      remark(tr("%Ln owed a reply", "tips of yours", int(owedByMe))));
    QStringList busiest;
    for (const ChannelVolume &channel : m_digest.channels)
        busiest += QLatin1Char('#') + channel.channel + u' ' + m_times.number(channel.tips);
    m_busiest->setText(counted && m_digest.tips != 0
                           ? tr("%Ln message(s) in all. Most tips: %1", nullptr, int(m_digest.messages))
                                 .arg(busiest.join(QLatin1String(", ")))
                           : QString());
    m_busiest->setVisible(!m_busiest->text().isEmpty());
    m_owedList->setList(m_digest.owed, m_user, m_digest.now, counted);
    m_staleList->setList(m_digest.stale, m_user, m_digest.now, counted);
    m_mineList->setList(m_digest.mine, m_user, m_digest.now, counted);
    m_notes->setNotes(m_digest.notes, m_digest.now);
    m_end->setHeld(m_digest.mine.first, m_digest.now);
}

void ShiftPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    Q_EMIT shown();
}

void ShiftPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), kit::tokens(palette()).base);
}

} // namespace porch
