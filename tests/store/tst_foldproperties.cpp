// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Search.h"
#include "models/store/TipQueries.h"
#include "tests/store/RandomLog.h"

#include <QTest>

#include <set>
#include <thread>

using namespace porch;
using namespace porch::test;

namespace {

/// rc::check() tells the counterexample on stderr.
#define CHECK_FOR_ALL(...) QVERIFY(rc::check(__VA_ARGS__))

/// Events of a log in other places too: what a lost acknowledgement and a second bridge make of it.
LogBatch withRepeats(const LogBatch &log, const std::vector<quint32> &repeats)
{
    LogBatch longer;
    std::size_t next = 0;
    quint64 sequence = 0;
    const auto push = [&](LogEntry entry) {
        std::visit([&](auto &what) { what.sequence = ++sequence; }, entry);
        longer.push_back(std::move(entry));
    };
    for (std::size_t i = 0; i < log.size(); ++i) {
        push(log[i]);
        if (next < repeats.size() && repeats[next] % 3 == 0) {
            if (const LogEntry &earlier = log[repeats[next] % (i + 1)];
                std::holds_alternative<Event>(earlier))
                push(earlier);
        }
        ++next;
    }
    return longer;
}

/// What the log says about tips, without the numbers that repeats shift.
QByteArray meaning(TestCache &cache)
{
    return cache.bytes("SELECT group_concat(line, ';') FROM (SELECT r.key || ',' || t.status || ',' || "
                       "t.owner || ',' ||"
                       " t.touched || ',' || t.messages || ',' || t.owed / 1000000 || ',' || t.last / "
                       "1000000 AS line FROM tip t"
                       " JOIN message r ON r.id = t.root ORDER BY r.key)") +
           '|' +
           cache.bytes(
               "SELECT group_concat(line, ';') FROM (SELECT key || ',' || flags || ',' || text AS line"
               " FROM message WHERE key IS NOT NULL ORDER BY key)") +
           '|' +
           cache.bytes("SELECT group_concat(line, ';') FROM (SELECT id || ',' || refusal || ',' ||"
                       " coalesce(delivered, '') AS line FROM entry ORDER BY id)");
}

} // namespace

class FoldPropertiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void batchesDontMatter()
    {
        CHECK_FOR_ALL("any split gives the same digest", [] {
            const LogBatch log = randomLog(*logNumbers());
            const auto parts =
                *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(1, 9));
            TestCache whole;
            TestCache split;
            whole.fold(log);
            split.foldInParts(log, parts);
            RC_ASSERT(whole.digest() == split.digest());
            RC_ASSERT(split.inconsistency().toStdString() == "");
        });
    }

    void repeatsDontMatter()
    {
        CHECK_FOR_ALL("an event that comes again changes nothing", [] {
            const LogBatch log = randomLog(*logNumbers());
            const LogBatch longer = withRepeats(log, *logNumbers());
            TestCache once;
            TestCache often;
            // Both count the sequence anew, so that placeholders and probes are the same.
            once.fold(log);
            often.fold(longer);
            RC_ASSERT(meaning(once) == meaning(often));
            RC_ASSERT(often.inconsistency().toStdString() == "");
        });
    }

    void readingAgainDoesNotMatter()
    {
        CHECK_FOR_ALL("a log read again from an earlier place changes nothing", [] {
            const LogBatch log = randomLog(*logNumbers());
            TestCache cache;
            cache.fold(log);
            const QByteArray before = cache.digest();
            const auto from = *rc::gen::inRange<std::size_t>(0, log.size() + 1);
            const Changes changes =
                cache.fold(LogBatch(log.begin() + static_cast<std::ptrdiff_t>(from), log.end()));
            RC_ASSERT(changes.tips.empty());
            RC_ASSERT(cache.digest() == before);
        });
    }

    void changesTellEveryMove()
    {
        CHECK_FOR_ALL("lists kept by the changes alone are the lists that SQL reads", [] {
            const LogBatch log = randomLog(*logNumbers());
            TestCache cache;
            std::vector<TipFilter> filters;
            for (const TipTab tab : {TipTab::New, TipTab::Mine, TipTab::Owed, TipTab::All, TipTab::Closed}) {
                for (const TipOrder order : {TipOrder::ByPromise, TipOrder::NewestFirst}) {
                    for (const PersonId me : {0, 1, 2, 3})
                        filters.push_back({tab, order, me});
                }
            }
            std::vector<std::set<TipSlot>> kept(filters.size());
            const std::size_t step = *rc::gen::inRange<std::size_t>(1, 7);
            for (std::size_t at = 0; at < log.size(); at += step) {
                const auto end = std::min(log.size(), at + step);
                const Changes changes = cache.fold(LogBatch(log.begin() + static_cast<std::ptrdiff_t>(at),
                                                            log.begin() + static_cast<std::ptrdiff_t>(end)));
                RC_ASSERT(!changes.bulk);
                for (std::size_t i = 0; i < filters.size(); ++i) {
                    for (const TipChange &change : changes.tips) {
                        if (change.before && matches(filters[i], *change.before))
                            RC_ASSERT(kept[i].erase({slotKey(filters[i], *change.before), change.tip}) == 1U);
                        if (matches(filters[i], change.after))
                            kept[i].insert({slotKey(filters[i], change.after), change.tip});
                    }
                }
            }
            const int page = *rc::gen::inRange(1, 5);
            for (std::size_t i = 0; i < filters.size(); ++i) {
                std::vector<TipSlot> read;
                for (bool complete = false; !complete;) {
                    const auto after = read.empty() ? std::nullopt : std::optional(read.back());
                    const auto next = queries::tipSlots(cache.db(), filters[i], after, page);
                    RC_ASSERT(next.ok());
                    RC_ASSERT(next->sequence == cache.projector().state().lastSequence);
                    RC_ASSERT((next->complete || next->slots_.size() == static_cast<std::size_t>(page)));
                    read.insert(read.end(), next->slots_.begin(), next->slots_.end());
                    complete = next->complete;
                }
                RC_ASSERT(read == std::vector<TipSlot>(kept[i].begin(), kept[i].end()));
                RC_ASSERT(queries::countOf(cache.db(), filters[i]).value() ==
                          static_cast<qint64>(read.size()));
            }
        });
    }

    void searchFindsWhatIsThereAndNothingElse()
    {
        CHECK_FOR_ALL("a search finds each message that holds the word, and no deleted one", [] {
            const LogBatch log = randomLog(*logNumbers());
            TestCache cache;
            cache.foldInParts(log, {3, 1, 5});
            for (const char *word : {"alarm", "dog", "fire", "cafe", "bold", "gnol"}) {
                const QByteArray sql =
                    "SELECT count(*) FROM message WHERE replace(text, '\xC3\xA9', 'e') LIKE '%" +
                    QByteArray(word) + "%'";
                const auto found = cache.found(QString::fromLatin1(word));
                RC_ASSERT(static_cast<qint64>(found.size()) == cache.number(sql.constData()));
                // The same by reading messages instead of the index.
                RC_ASSERT(cache.found(QString::fromLatin1(word) + u'*') == found);
                const auto count =
                    queries::searchCount(cache.db(), parseSearch(QString::fromLatin1(word), false), 0);
                RC_ASSERT(count.value() == static_cast<qint64>(found.size()));
            }
        });
    }

    void timelinesAreWholeOnAnyPages()
    {
        CHECK_FOR_ALL("a conversation read in pages is the conversation", [] {
            const LogBatch log = randomLog(*logNumbers());
            TestCache cache;
            cache.fold(log);
            const int page = *rc::gen::inRange(1, 4);
            qint64 items = 0;
            const qint64 tips = cache.number("SELECT count(*) FROM tip");
            for (TipId tip = 1; tip <= tips; ++tip) {
                std::set<quint64> seen;
                std::optional<Micros> before;
                for (;;) {
                    const auto rows = queries::timeline(cache.db(), tip, before, page);
                    RC_ASSERT(rows.ok());
                    if (rows->empty())
                        break;
                    for (std::size_t i = 0; i < rows->size(); ++i) {
                        RC_ASSERT(seen.insert(rows.value()[i].sequence).second);
                        RC_ASSERT((i == 0 || rows.value()[i - 1].at <= rows.value()[i].at));
                    }
                    before = rows->front().at;
                }
                items += static_cast<qint64>(seen.size());
            }
            RC_ASSERT(items ==
                      cache.number("SELECT (SELECT count(*) FROM entry WHERE tip <> 0) + (SELECT count(*)"
                                   " FROM message WHERE key IS NOT NULL AND id > 0)"));
        });
    }

    void twoWritersOnOneFile()
    {
        CHECK_FOR_ALL("two processes fold the same log into one cache", [] {
            const LogBatch log = randomLog(*logNumbers());
            TestCache alone;
            alone.fold(log);
            TestCache shared;
            auto other = shared.another();
            const auto feed = [&log](Projector &projector, std::size_t step) {
                for (std::size_t at = 0; at < log.size(); at += step) {
                    const auto end = std::min(log.size(), at + step);
                    const LogBatch part(log.begin() + static_cast<std::ptrdiff_t>(at),
                                        log.begin() + static_cast<std::ptrdiff_t>(end));
                    if (!projector.fold(part))
                        return false;
                }
                return true;
            };
            bool otherDone = false;
            std::thread second([&] { otherDone = feed(*other, 3); });
            const bool done = feed(shared.projector(), 4);
            second.join();
            RC_ASSERT(done && otherDone);
            RC_ASSERT(shared.digest() == alone.digest());
            RC_ASSERT(shared.inconsistency().toStdString() == "");
        });
    }
};

QTEST_APPLESS_MAIN(FoldPropertiesTest)
#include "tst_foldproperties.moc"
