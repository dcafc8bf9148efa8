// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/Lookalikes.h"

#include "models/store/MergeGroups.h"
#include "models/store/Snapshot.h"

#include <algorithm>
#include <utility>

namespace porch {

namespace {

/// Whoever scrolls through a long list leaves no queue behind.
constexpr std::size_t kMostWanted = 60;
/// A tip a moment old soon has more to say, and lists are painted before the first is read.
constexpr int kSoonMs = 50;
constexpr qsizetype kMostKnown = 20'000;

/// One tip of each group that was merged; what is merged with the tip itself is never among the similar ones.
Result<std::vector<TipId>> othersLike(Database &db, const Suggestions &suggestions, TipId tip)
{
    const Snapshot snapshot(db);
    const auto similar = suggestions.similar(db, {tip, false, Lookalikes::kMost});
    if (!similar)
        return similar.error();
    MergeGroups groups(db);
    QSet<TipId> heads;
    std::vector<TipId> others;
    for (const SimilarTip &other : similar.value()) {
        const TipId head = other.lookalike ? groups.headOf(other.tip) : 0;
        if (head == 0 || heads.contains(head))
            continue;
        heads.insert(head);
        others.push_back(other.tip);
    }
    if (const auto read = groups.read(); !read)
        return read.error();
    return others;
}

} // namespace

Lookalikes::Lookalikes(const QString &cachePath, QObject *parent)
    : QObject(parent)
    , m_reader(cachePath)
{
    if (auto loaded = Suggestions::load())
        m_suggestions = std::move(loaded).value();
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &Lookalikes::readNext);
}

int Lookalikes::of(const TipRow &row)
{
    if (row.keys.status == TipStatus::Closed)
        return 0;
    const auto known = m_known.constFind(row.id);
    if (known != m_known.cend())
        return known.value();
    want(row.id);
    return 0;
}

void Lookalikes::want(TipId tip)
{
    if (!m_suggestions)
        return;
    std::erase(m_wanted, tip);
    m_wanted.push_back(tip);
    if (m_wanted.size() > kMostWanted)
        m_wanted.erase(m_wanted.begin());
    if (m_reading == 0 && !m_soon.isActive())
        m_soon.start();
}

void Lookalikes::readNext()
{
    if (m_wanted.empty() || m_reading != 0)
        return;
    m_reading = m_wanted.back();
    m_wanted.pop_back();
    m_stale = false;
    m_reader.read(
        this,
        [suggestions = *m_suggestions, tip = m_reading](Database &db) {
            return othersLike(db, suggestions, tip);
        },
        [this, generation = m_generation](Result<std::vector<TipId>> others) {
            if (generation != m_generation)
                return;
            const TipId tip = std::exchange(m_reading, 0);
            // What can't be read now is asked for again when the row is painted next.
            if (others.ok() && !m_stale)
                take(tip, others.value());
            if (!m_wanted.empty())
                m_soon.start();
        });
}

/// A tip that is new is one more for those it looks like.
void Lookalikes::take(TipId tip, const std::vector<TipId> &others)
{
    if (m_known.size() > kMostKnown)
        m_known.clear();
    const int count = static_cast<int>(others.size());
    const int before = m_known.value(tip);
    m_known.insert(tip, count);
    if (m_new.remove(tip)) {
        for (const TipId other : others) {
            if (m_known.contains(other))
                want(other);
        }
    }
    if (count != before)
        Q_EMIT changed();
}

/// What was known stays until it is read anew: a badge that comes and goes says nothing.
void Lookalikes::apply(const Changes &changes)
{
    if (changes.bulk) {
        m_known.clear();
        m_new.clear();
        m_stale = true;
        return;
    }
    for (const TipChange &change : changes.tips) {
        m_stale = m_stale || change.tip == m_reading;
        if (!change.before)
            m_new.insert(change.tip);
        if (!change.before || change.tip == m_reading || m_known.contains(change.tip))
            want(change.tip);
    }
}

void Lookalikes::reopen()
{
    ++m_generation;
    m_known.clear();
    m_new.clear();
    m_wanted.clear();
    m_reading = 0;
    m_reader.reopen();
}

} // namespace porch
