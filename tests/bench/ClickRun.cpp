// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/ClickRun.h"

#include "tests/bench/Measures.h"
#include "ui/inbox/InboxPanel.h"
#include "ui/inbox/SearchField.h"
#include "ui/shell/Shell.h"
#include "ui/tips/TipTable.h"

#include <algorithm>

namespace porch::bench {

namespace {

constexpr int kTips = 10;
/// Not in step with anything that comes regularly.
constexpr int kBetweenClicksMs = 37;

} // namespace

ClickRun::ClickRun(const Profile &profile, kit::Theme &theme)
    : m_desk(profile, signIn(profile), theme)
{}

int ClickRun::exec(int clicks)
{
    m_desk.window().resize(1440, 900);
    m_desk.window().show();
    m_desk.inbox().showTab(TipTab::All);
    // The oldest promises stand first, so what arrives meanwhile does not move these rows.
    m_desk.inbox().setOrder(TipOrder::ByPromise);
    m_desk.start();
    const TipInboxModel &tips = m_desk.tips();
    runUntil([&] {
        return m_desk.linkState().phase == LinkState::Phase::Live && tips.isComplete() &&
               tips.rowCount() >= kTips && tips.item(kTips - 1).loaded;
    });
    std::vector<QByteArray> keys;
    for (int row = 0; row < kTips; ++row)
        keys.push_back(tips.item(row).row.key);

    QObject::connect(&m_desk.workstation(), &Workstation::pendingChanged, &m_desk,
                     [this](const std::vector<PendingAction> &pending) {
                         const bool known =
                             std::any_of(pending.begin(), pending.end(), [this](const PendingAction &action) {
                                 return action.id == m_action;
                             });
                         if (known && !m_pending)
                             m_pending = milliseconds(m_sinceClick);
                     });
    QObject::connect(&m_desk.workstation(), &Workstation::folded, &m_desk, [this](const Changes &changes) {
        const bool mine = std::any_of(changes.outcomes.begin(), changes.outcomes.end(),
                                      [this](const Outcome &outcome) { return outcome.id == m_action; });
        if (mine && !m_echoed)
            m_echoed = milliseconds(m_sinceClick);
    });
    const PaintWatch watch(
        {m_desk.inbox().table()->viewport()}, [this] { return !m_painted && showsClick(); },
        [this] { m_painted = milliseconds(m_sinceClick); });

    answer({{QStringLiteral("live"), true}});
    std::vector<double> pending;
    std::vector<double> painted;
    std::vector<double> echoed;
    for (int number = 0; number < clicks; ++number) {
        m_claims = number / kTips % 2 == 0;
        click(keys[static_cast<std::size_t>(number % kTips)]);
        runUntil([this] { return m_pending && m_painted && m_echoed; });
        pending.push_back(*m_pending);
        painted.push_back(*m_painted);
        echoed.push_back(*m_echoed);
        runFor(kBetweenClicksMs);
    }
    answer({{QStringLiteral("clicks"), clicks},
            {QStringLiteral("pending_p50_ms"), percentile(pending, 0.5)},
            {QStringLiteral("pending_p99_ms"), percentile(pending, 0.99)},
            {QStringLiteral("painted_p50_ms"), percentile(painted, 0.5)},
            {QStringLiteral("painted_p99_ms"), percentile(painted, 0.99)},
            {QStringLiteral("echo_p50_ms"), percentile(echoed, 0.5)},
            {QStringLiteral("echo_p99_ms"), percentile(echoed, 0.99)},
            {QStringLiteral("longest_ms"), percentile(echoed, 1)}});
    return 0;
}

void ClickRun::click(const QByteArray &tip)
{
    m_tip = tip;
    m_action = newEventId();
    m_pending.reset();
    m_painted.reset();
    m_echoed.reset();
    m_sinceClick.start();
    m_desk.workstation().submit({m_action, m_claims ? Verb::Claim : Verb::Release, {tip, {}, {}}});
}

/// The row has the action's word, or already what came of it.
bool ClickRun::showsClick()
{
    const TipInboxModel &tips = m_desk.tips();
    for (int row = 0; row < std::min(2 * kTips, tips.rowCount()); ++row) {
        const TipItem item = tips.item(row);
        if (item.loaded && item.row.key == m_tip)
            return item.pending || item.mine == m_claims;
    }
    return false;
}

} // namespace porch::bench
