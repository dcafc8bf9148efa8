// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/SnoozeWatch.h"

#include "models/store/Reader.h"
#include "models/store/TipQueries.h"

#include <algorithm>

namespace porch {

namespace {

/// Timers stand still while the computer sleeps, and its clock may be set: looked at again at least so often.
constexpr Micros kLongestWait = Micros(60) * 1'000'000;

} // namespace

SnoozeWatch::SnoozeWatch(Reader &reader, QString user, Clock clock, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_user(std::move(user))
    , m_clock(std::move(clock))
    , m_told(m_clock())
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &SnoozeWatch::look);
}

void SnoozeWatch::apply(const Changes &changes)
{
    const bool concerns =
        changes.bulk || std::any_of(changes.tips.begin(), changes.tips.end(), [](const TipChange &change) {
            return change.after.snoozed != 0 || (change.before && change.before->snoozed != 0);
        });
    if (concerns)
        look();
}

void SnoozeWatch::reload()
{
    look();
}

void SnoozeWatch::look()
{
    if (m_looking) {
        m_again = true;
        return;
    }
    m_looking = true;
    const Micros now = m_clock();
    m_reader.read(
        this,
        [user = m_user, since = m_told, now](Database &db) -> Result<queries::Snoozes> {
            const auto me = queries::personOf(db, user);
            if (!me)
                return me.error();
            return queries::nextSnoozed(db, me.value(), since, now);
        },
        [this, now](const Result<queries::Snoozes> &found) {
            m_looking = false;
            // A cache that can't be read now is read again when it was opened: reload().
            if (found) {
                m_told = std::max(m_told, now);
                if (found->next != 0)
                    m_next.start(int(std::clamp<Micros>(found->next - now, 0, kLongestWait) / 1000) + 1);
                if (found->back > 0)
                    Q_EMIT returned(int(found->back));
            }
            if (std::exchange(m_again, false))
                look();
        });
}

} // namespace porch
