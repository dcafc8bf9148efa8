// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/PagingRun.h"

#include "models/store/CacheSchema.h"
#include "models/store/Search.h"
#include "tests/bench/Measures.h"
#include "tests/bench/SyntheticLog.h"
#include "ui/inbox/InboxPanel.h"
#include "ui/inbox/SearchField.h"
#include "ui/shell/Shell.h"
#include "ui/tips/TipTable.h"

#include <QScrollBar>

namespace porch::bench {

namespace {

constexpr int kPages = 60;
constexpr int kHits = 50;
constexpr int kQueries = 100;
constexpr int kCommonest = 2'000; ///< words that have hits everywhere
/// So that no page is read along with the one before it.
constexpr int kApart = 2 * TipRowCache::kPage;

template <typename T> T must(Result<T> result)
{
    if (!result)
        die(result.error().what);
    return std::move(result).value();
}

double median(std::vector<double> times)
{
    return percentile(std::move(times), 0.5);
}

} // namespace

PagingRun::PagingRun(const Profile &profile, kit::Theme &theme)
    : m_profile(profile)
    , m_desk(profile, signIn(profile), theme)
{}

int PagingRun::exec()
{
    QJsonObject json;
    add(json, QStringLiteral("scroll"), scrolled());
    Database db = must(Database::open(m_profile.cachePath(), Database::Mode::ReadOnly));
    if (const auto tuned = tuneForReading(db); !tuned)
        die(tuned.error().what);
    add(json, QStringLiteral("tips"), slotsRead(db));
    add(json, QStringLiteral("hits"), hitsRead(db, false));
    add(json, QStringLiteral("prefix_hits"), hitsRead(db, true));
    answer(json);
    return 0;
}

void PagingRun::add(QJsonObject &json, const QString &name, const Depths &depths)
{
    json.insert(name + QLatin1String("_start_ms"), depths[0]);
    json.insert(name + QLatin1String("_middle_ms"), depths[1]);
    json.insert(name + QLatin1String("_end_ms"), depths[2]);
}

PagingRun::Depths PagingRun::scrolled()
{
    m_desk.window().resize(1440, 900);
    m_desk.window().show();
    m_desk.inbox().showTab(TipTab::All);
    m_desk.start();
    const TipInboxModel &tips = m_desk.tips();
    runUntil([&] { return m_desk.linkState().phase == LinkState::Phase::Live && tips.isComplete(); });
    runFor(500);

    TipTable *table = m_desk.inbox().table();
    const int inView = table->viewport()->height() / table->rowHeight(0);
    const int rows = tips.rowCount();
    if (rows < 4 * kPages * kApart)
        die(QStringLiteral("paging needs a list of %1 tips").arg(4 * kPages * kApart));
    QElapsedTimer sinceTurn;
    int top = 0;
    bool awaited = false;
    double painted = 0;
    const PaintWatch watch(
        {table->viewport()},
        [&] {
            if (!awaited || table->rowAt(0) != top)
                return false;
            for (int row = top; row < std::min(top + inView, rows); ++row) {
                if (!tips.item(row).loaded)
                    return false;
            }
            return true;
        },
        [&] {
            if (std::exchange(awaited, false))
                painted = milliseconds(sinceTurn);
        });
    Depths depths;
    for (const int depth : {0, 1, 2}) {
        const int first = depth == 0 ? kApart : depth == 1 ? rows / 2 : rows - inView - kPages * kApart;
        std::vector<double> times;
        for (int page = 0; page < kPages; ++page) {
            top = first + page * kApart;
            awaited = true;
            sinceTurn.start();
            table->verticalScrollBar()->setValue(top * table->rowHeight(0));
            runUntil([&] { return !awaited; });
            times.push_back(painted);
            runFor(10);
        }
        depths[std::size_t(depth)] = median(std::move(times));
    }
    return depths;
}

/// Pages of the list by promise, each from the place where it begins.
PagingRun::Depths PagingRun::slotsRead(Database &db)
{
    const TipFilter all{TipTab::All, TipOrder::ByPromise, 0};
    const auto everything = must(queries::tipSlots(db, all, {}, std::numeric_limits<int>::max())).slots_;
    Depths depths;
    for (const std::size_t depth : {0, 1, 2}) {
        const std::size_t apart = RowWindow::kFirstPage;
        const std::size_t first = (everything.size() - (kPages + 1) * apart) * depth / 2;
        std::vector<double> times;
        for (std::size_t page = 0; page < kPages; ++page) {
            const std::size_t begin = first + page * apart;
            const auto after = begin == 0 ? std::nullopt : std::optional(everything[begin - 1]);
            QElapsedTimer timer;
            timer.start();
            const auto slots_ = must(queries::tipSlots(db, all, after, RowWindow::kFirstPage)).slots_;
            std::vector<TipId> tips;
            for (const TipSlot &slot : slots_)
                tips.push_back(slot.tip);
            const auto read = must(queries::tipRows(db, tips));
            times.push_back(milliseconds(timer));
            if (read.size() != apart || slots_.front() != everything[begin])
                die(QStringLiteral("a page of tips is not the one that was asked for"));
        }
        depths[depth] = median(std::move(times));
    }
    return depths;
}

/// Pages of hits, as scrolling reads them: before the message that the last page ended with.
PagingRun::Depths PagingRun::hitsRead(Database &db, bool prefixes)
{
    const SyntheticLog log({});
    std::mt19937_64 random(7);
    Depths depths;
    std::array<std::vector<double>, 3> times;
    qint64 oldest = 0;
    qint64 newest = 0;
    {
        Statement ends(db, "SELECT (SELECT min(id) FROM message WHERE id > 0), max(id) FROM message");
        if (!ends.step())
            die(QStringLiteral("the cache has no messages"));
        oldest = ends.int64(0);
        newest = ends.int64(1);
    }
    for (int i = 0; i < kQueries; ++i) {
        const QString word = log.commonWord(random, kCommonest);
        const SearchQuery query = parseSearch(prefixes ? word.left(3) : word + QLatin1Char(' '), true);
        for (const int depth : {0, 1, 2}) {
            // At the end a tenth of all messages is left.
            const qint64 part = depth == 0 ? 20 : depth == 1 ? 10 : 2;
            const qint64 before = oldest + (newest - oldest) / 20 * part + 1;
            QElapsedTimer timer;
            for (const bool warm : {false, true}) { // the first fills the page cache
                timer.start();
                must(queries::search(db, query, 0, before, kHits));
                if (warm)
                    times[std::size_t(depth)].push_back(milliseconds(timer));
            }
        }
    }
    for (const std::size_t depth : {0, 1, 2})
        depths[depth] = median(std::move(times[depth]));
    return depths;
}

} // namespace porch::bench
