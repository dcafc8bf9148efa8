// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/ShiftRoom.h"

#include "app/desk/Desk.h"
#include "app/desk/SessionAudit.h"
#include "models/store/ShiftQueries.h"
#include "ui/inbox/InboxPanel.h"
#include "ui/inbox/SearchField.h"
#include "ui/shell/Shell.h"
#include "ui/shift/EndShift.h"
#include "ui/shift/ShiftPage.h"

#include <algorithm>

namespace porch {

namespace {

constexpr int kSoonMs = 500;
constexpr int kTickMs = 20'000;
constexpr int kKeepMs = 800;
/// A reply may be held back for five seconds, and then it needs its way.
constexpr int kPatienceMs = 12'000;
/// Whoever was away for so long begins a shift and does not come back from lunch.
constexpr Micros kLongAway = Micros(4) * 60 * 60 * 1'000'000;

/// The note that is being written is kept as drafts are; no tip has this key.
QByteArray noteKey()
{
    return QByteArrayLiteral("porchlight:shift-note");
}

} // namespace

ShiftRoom::ShiftRoom(Desk &desk, Reader &reader, const QString &user)
    : QObject(&desk)
    , m_desk(desk)
    , m_reader(reader)
    , m_user(user)
    , m_page(new ShiftPage(systemClock()))
{
    m_page->setUser(user);
    desk.window().addRoom(kit::Glyph::Clock, tr("My shift"), QKeySequence(QStringLiteral("Alt+Shift+S")),
                          m_page);
    const auto single = [this](QTimer &timer, int ms, void (ShiftRoom::*then)()) {
        timer.setSingleShot(true);
        timer.setInterval(ms);
        connect(&timer, &QTimer::timeout, this, then);
    };
    single(m_soon, kSoonMs, &ShiftRoom::look);
    single(m_keep, kKeepMs, &ShiftRoom::keepNote);
    single(m_patience, kPatienceMs, &ShiftRoom::giveUp);
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &ShiftRoom::lookSoon);
    m_tick.start();

    Workstation &workstation = desk.workstation();
    connect(&workstation, &Workstation::opened, this, &ShiftRoom::begin);
    connect(&workstation, &Workstation::pendingChanged, this, &ShiftRoom::setPending);
    connect(&workstation, &Workstation::draftsLoaded, this, [this](const std::vector<Draft> &drafts) {
        for (const Draft &draft : drafts) {
            if (draft.tip == noteKey())
                m_page->end().restoreNote(draft.text);
        }
    });
    connect(&workstation, &Workstation::accepted, this, [this](const QByteArray &id) {
        if (!m_closing.isEmpty() && id == m_closing)
            m_desk.workstation().saveDraft({noteKey(), DraftMode::Note, {}, 0});
    });
    connect(&workstation, &Workstation::failed, this, [this](const QByteArray &id, const QString &problem) {
        if (m_handed.remove(id))
            stay(problem);
    });
    connect(&desk, &Desk::folded, this, &ShiftRoom::lookSoon);
    connect(&desk, &Desk::departmentShown, this, [this] { m_page->setTimes(m_desk.times()); });
    connect(&desk, &Desk::stateChanged, this, [this](const LinkState &state) {
        m_page->setLinkState(state);
        if (state.phase == LinkState::Phase::Live && m_phase != LinkState::Phase::Live) {
            begin();
            m_page->end().setProblem({});
        }
        m_phase = state.phase;
    });
    connect(m_page, &ShiftPage::periodChosen, this, &ShiftRoom::look);
    connect(m_page, &ShiftPage::shown, this, &ShiftRoom::look);
    connect(m_page, &ShiftPage::tipRequested, &desk, &Desk::openTip);
    connect(m_page, &ShiftPage::tabRequested, this, [this](TipTab tab) {
        m_desk.inbox().showTab(tab);
        m_desk.window().showList();
    });
    connect(&m_page->end(), &EndShift::noteEdited, &m_keep, qOverload<>(&QTimer::start));
    connect(&m_page->end(), &EndShift::endRequested, this, &ShiftRoom::endShift);
    connect(&desk.window(), &Shell::aboutToClose, this, [this] {
        if (m_keep.isActive())
            keepNote();
    });
}

/// When this user was here last; what they do from now on does not change it.
void ShiftRoom::begin()
{
    if (m_begun)
        return;
    m_reader.read(
        this, [user = m_user](Database &db) { return queries::lastPresence(db, user); },
        [this](const Result<LastPresence> &last) {
            if (!last || m_begun)
                return;
            // A cache that is still being filled may not know yet.
            m_begun = m_phase == LinkState::Phase::Live;
            m_page->setLastPresence(last.value());
            const Micros left = last->left;
            if (std::exchange(m_greets, false) && left != 0 && systemClock()() - left > kLongAway)
                m_desk.window().showRoom(m_page);
            look();
        });
}

/// Nobody counts for a page that nobody sees.
void ShiftRoom::lookSoon()
{
    if (m_page->isVisible() && !m_soon.isActive())
        m_soon.start();
}

void ShiftRoom::look()
{
    if (m_looking) {
        m_again = true;
        return;
    }
    m_looking = true;
    const Micros now = systemClock()();
    const ShiftQuestion question{m_user, m_page->since(now), now};
    m_reader.read(
        this, [question](Database &db) { return queries::shiftDigest(db, question); },
        [this](const Result<ShiftDigest> &digest) {
            m_looking = false;
            // A cache that can't be read now is being made anew: what is folded into it leads here again.
            if (digest)
                m_page->setDigest(digest.value());
            if (std::exchange(m_again, false))
                look();
        });
}

void ShiftRoom::setPending(const std::vector<PendingAction> &pending)
{
    m_pending = pending;
    for (const PendingAction &action : pending)
        m_handed.remove(action.id);
    if (m_ending)
        settle();
}

void ShiftRoom::endShift(bool anyway)
{
    if (m_ending)
        return;
    keepNote();
    if (!anyway && m_phase != LinkState::Phase::Live) {
        stay(tr("This desk is offline. What you end now, and your note, stay on it until you sign in here "
                "again."));
        return;
    }
    m_ending = true;
    m_page->end().setBusy(true);
    giveBack();
    if (anyway) {
        leave();
        return;
    }
    m_patience.start();
    settle();
}

void ShiftRoom::giveBack()
{
    for (const QByteArray &tip : m_page->end().givenBack()) {
        if (m_givenBack.contains(tip))
            continue; // asked before, and still on its way
        m_givenBack.insert(tip);
        Command release;
        release.id = newEventId();
        release.verb = Verb::Release;
        release.body.tip = tip;
        m_handed.insert(release.id);
        m_desk.workstation().submit(release);
    }
}

/// Refused ones have had their answer; what waits for its echo only is in the log.
int ShiftRoom::unsent() const
{
    return static_cast<int>(
        std::count_if(m_pending.begin(), m_pending.end(), [](const PendingAction &action) {
            return !SessionAudit::isSession(action.verb) && action.state < PendingState::Logged;
        }));
}

void ShiftRoom::settle()
{
    if (m_handed.isEmpty() && unsent() == 0)
        leave();
}

void ShiftRoom::giveUp()
{
    stay(tr("%n action(s) of yours have not left this desk. They go out when you sign in here again.",
            nullptr, unsent() + static_cast<int>(m_handed.size())));
}

void ShiftRoom::stay(const QString &problem)
{
    m_ending = false;
    m_patience.stop();
    m_page->end().setBusy(false);
    m_page->end().setProblem(problem);
}

void ShiftRoom::leave()
{
    m_patience.stop();
    m_ending = false;
    const Command closing = SessionAudit::closed(kShiftEnded, m_page->end().note().trimmed());
    m_closing = closing.id;
    Q_EMIT shiftEnded(closing);
}

void ShiftRoom::keepNote()
{
    m_keep.stop();
    m_desk.workstation().saveDraft({noteKey(), DraftMode::Note, m_page->end().note(), systemClock()()});
}

} // namespace porch
