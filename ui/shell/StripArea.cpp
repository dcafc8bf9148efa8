// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/StripArea.h"

#include "ui/kit/GlyphLabel.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/PlainTip.h"
#include "ui/kit/Style.h"
#include "ui/kit/Text.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace porch {

using kit::Glyph;
using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

constexpr int kLine = 36;
constexpr int kWithProgress = 56;
constexpr Micros kSecond = 1'000'000;

/// How long the rest will take at the pace so far; 0 while there is no pace to speak of.
qint64 secondsLeft(const LinkState &state, Micros now)
{
    const Micros elapsed = now - state.since;
    if (state.done == 0 || state.total <= state.done || elapsed < kSecond)
        return 0;
    const double left = double(elapsed) * double(state.total - state.done) / double(state.done);
    return std::max<qint64>(1, qint64(left / double(kSecond) + 0.5));
}

/// What is read, and from when to when.
QString readWords(const LinkState &state, Micros now, const kit::TimeText &times)
{
    if (state.readTo == 0)
        return StripArea::tr("You can read and write drafts; sending waits until nothing is missing.");
    const QString to = times.moment(state.readTo, now);
    if (state.knownTo == 0)
        return StripArea::tr("from the beginning of the log, read up to %1. You can read and write drafts;"
                             " sending waits until nothing is missing.")
            .arg(to);
    return StripArea::tr("since %1, read up to %2. You can read and write drafts; sending waits until nothing"
                         " is missing.")
        .arg(times.moment(state.knownTo, now), to);
}

} // namespace

Strip::Strip(kit::Ink ground, kit::Ink ink, QWidget *parent)
    : QWidget(parent)
    , m_ground(ground)
    , m_glyph(new kit::GlyphLabel(Glyph::Offline, ink, this))
    , m_bold(new Label({}, Type::Fresh, ink, Label::Fit::Whole, this))
    , m_more(new Label({}, Type::Body, &Tokens::text, Label::Fit::Elide, this))
    , m_aside(new Label({}, Type::Secondary, &Tokens::text2, Label::Fit::Whole, this))
    , m_estimate(new Label({}, Type::Secondary, &Tokens::text2, Label::Fit::Whole, this))
    , m_button(new kit::KeyButton({}, {}, this))
{
    m_button->setProperty(kit::Style::heightProperty, 24);
    m_button->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(scaled(12), 0, scaled(16), 0);
    row->setSpacing(scaled(8));
    row->addWidget(m_glyph);
    row->addWidget(m_bold);
    row->addWidget(m_more, 1);
    row->addWidget(m_aside);
    row->addWidget(m_estimate);
    row->addWidget(m_button);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    auto *line = new QWidget(this);
    line->setLayout(row);
    line->setFixedHeight(scaled(kLine));
    all->addWidget(line);
    all->addStretch(1);
    setFixedHeight(scaled(kLine));
    m_button->hide();
    m_estimate->hide();
}

void Strip::setGround(kit::Ink ground, kit::Ink ink, kit::Ink glyph)
{
    m_ground = ground;
    m_glyph->setInk(glyph);
    m_bold->setInk(ink);
    update();
}

void Strip::setGlyph(Glyph glyph)
{
    m_glyph->setGlyph(glyph);
}

void Strip::setWords(const QString &bold, const QString &more)
{
    m_bold->setText(bold);
    m_more->setText(more);
    m_more->setToolTip(kit::plainTip(more));
    setAccessibleName(more.isEmpty() ? bold : tr("%1 %2").arg(bold, more));
}

void Strip::setAside(const QString &aside, bool strong)
{
    m_aside->setType(strong ? Type::Fresh : Type::Secondary);
    m_aside->setInk(strong ? &Tokens::text : &Tokens::text2);
    m_aside->setText(aside);
    m_aside->setVisible(!aside.isEmpty());
}

void Strip::setProgress(int thousandths)
{
    m_progress = thousandths;
    setFixedHeight(scaled(thousandths < 0 ? kLine : kWithProgress));
    update();
}

void Strip::paintEvent(QPaintEvent *)
{
    const Tokens &t = kit::tokens(palette());
    QPainter painter(this);
    painter.fillRect(rect(), t.*m_ground);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.line);
    if (m_progress < 0)
        return;
    const QRectF track(scaled(12), scaled(kLine) + 1, width() - scaled(28), 4);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.sunken);
    painter.drawRoundedRect(track, 2, 2);
    painter.setBrush(t.accent);
    QRectF done = track;
    done.setWidth(track.width() * std::clamp(m_progress, 0, 1000) / 1000.0);
    if (done.width() >= 1)
        painter.drawRoundedRect(done, 2, 2);
}

StripArea::StripArea(QWidget *parent)
    : QWidget(parent)
    , m_link(new Strip(&Tokens::dueTint, &Tokens::due, this))
    , m_notice(new Strip(&Tokens::alt, &Tokens::text, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_link);
    column->addWidget(m_notice);
    m_link->hide();
    m_notice->hide();
    connect(m_link->button(), &QAbstractButton::clicked, this, &StripArea::tryNowRequested);
    m_notice->setGlyph(Glyph::CatchingUp);
    m_notice->button()->setText(tr("Understood"));
    m_notice->button()->show();
    connect(m_notice->button(), &QAbstractButton::clicked, this, [this] { setNotice({}); });
}

void StripArea::setNotice(const QString &notice)
{
    m_notice->setWords(tr("Notice."), notice);
    m_notice->setVisible(!notice.isEmpty());
}

void StripArea::show(const LinkState &state, Micros now, const kit::TimeText &times)
{
    using Phase = LinkState::Phase;
    m_link->setVisible(state.phase == Phase::Offline || state.phase == Phase::CatchingUp ||
                       state.phase == Phase::Halted);
    const bool catchingUp = state.phase == Phase::CatchingUp;
    m_link->estimate()->setVisible(catchingUp);
    m_link->button()->setVisible(state.phase == Phase::Offline || state.phase == Phase::Halted);
    if (!catchingUp)
        m_link->setProgress(-1);
    switch (state.phase) {
    case Phase::Offline: {
        m_link->setGround(&Tokens::dueTint, &Tokens::due, &Tokens::due);
        m_link->setGlyph(Glyph::Offline);
        m_link->setWords(
            tr("Offline since %1.").arg(times.clockOrDate(state.since, now)),
            tr("You see the town as it was then. What you do is kept here and goes out in order."));
        const qint64 left = (state.nextTry - now + kSecond - 1) / kSecond;
        m_link->setAside(state.nextTry == 0 ? QString()
                         : left > 0         ? tr("next try in %1 s").arg(times.number(left))
                                            : tr("trying now"));
        m_link->button()->setText(tr("Try now"));
        m_link->button()->setToolTip(kit::plainTip(state.reason));
        m_link->setToolTip(kit::plainTip(state.reason));
        break;
    }
    case Phase::CatchingUp: {
        m_link->setGround(&Tokens::base, &Tokens::text, &Tokens::accent);
        m_link->setGlyph(Glyph::CatchingUp);
        m_link->setWords(tr("Catching up"), readWords(state, now, times));
        m_link->setAside(
            tr("%1 of %2 events").arg(times.number(qint64(state.done)), times.number(qint64(state.total))),
            true);
        const qint64 left = secondsLeft(state, now);
        m_link->estimate()->setText(left == 0   ? QString()
                                    : left < 90 ? tr("about %1 s").arg(left)
                                                : tr("about %1 min").arg((left + 30) / 60));
        m_link->setProgress(state.total == 0 ? 0
                                             : int(std::min<quint64>(1000, state.done * 1000 / state.total)));
        m_link->setToolTip({});
        break;
    }
    case Phase::Halted:
        m_link->setGround(&Tokens::dueTint, &Tokens::due, &Tokens::due);
        m_link->setGlyph(Glyph::Offline);
        m_link->setWords(tr("This desk has stopped reading the log."), state.reason);
        m_link->setAside({});
        m_link->button()->setText(tr("Try again"));
        m_link->setToolTip(kit::plainTip(state.reason));
        break;
    case Phase::Connecting:
    case Phase::Live:
        break;
    }
}

} // namespace porch
