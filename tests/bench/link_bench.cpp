// SPDX-License-Identifier: GPL-3.0-or-later
//
// The linking dialog's search over a large cache: from a key to the candidates being ready.
//
//     link_bench make CACHE [MESSAGES [CASES [LINKS]]]   folds a synthetic log with cases and links
//     link_bench type CACHE                              types words, numbers and names, letter by letter
//
// Each prints one line of JSON.
#include "models/items/LinkCandidatesModel.h"
#include "models/store/CacheSchema.h"
#include "models/store/Projector.h"
#include "models/store/Reader.h"
#include "tests/bench/Measures.h"
#include "tests/bench/SyntheticLog.h"

#include <QApplication>

using namespace porch;
using namespace porch::bench;

namespace {

constexpr qsizetype kBatch = 5'000;
constexpr int kTyped = 100;
constexpr int kOpened = 20;
constexpr int kCases = 5'000;
constexpr int kYear = 2022; ///< in which the cases are opened: it is in their numbers
constexpr int kBetweenLettersMs = 60;

QByteArray caseKey(qint64 number)
{
    return "case-" + QByteArray::number(number);
}

Event deskEvent(quint64 sequence, Verb verb, const QByteArray &id, EventBody body)
{
    Event event;
    event.sequence = sequence;
    event.stored = 1'650'000'000'000'000 + Micros(sequence) * 1'000;
    event.at = event.stored;
    event.writer = Writer::Desk;
    event.verb = verb;
    event.user = QStringLiteral("osei");
    event.id = id;
    event.body = std::move(body);
    return event;
}

int make(const QStringList &words)
{
    const qint64 messages = words.value(1, QStringLiteral("1000000")).toLongLong();
    const qint64 cases = words.value(2, QString::number(kCases)).toLongLong();
    const qint64 links = words.value(3, QStringLiteral("30000")).toLongLong();
    SqlFault fault = SqlFault::None;
    auto cache = openCacheForWriting(words.value(0), &fault);
    if (!cache)
        die(cache.error().what);
    Projector projector(std::move(cache->database));
    const auto fold = [&projector](const LogBatch &batch) {
        if (const auto folded = projector.fold(batch); !folded)
            die(folded.error().what);
    };
    SyntheticLog log({});
    std::vector<QByteArray> tips;
    std::mt19937_64 random(11);
    quint64 sequence = 0;
    const qint64 every = std::max<qint64>(1, messages / std::max<qint64>(1, links));
    for (qint64 done = 0; done < messages;) {
        const LogBatch batch = log.batch(std::min<qint64>(kBatch, messages - done));
        for (const LogEntry &entry : batch) {
            if (++done % every == 0 && qint64(tips.size()) < links)
                tips.push_back(std::get<Event>(entry).id);
            sequence = std::get<Event>(entry).sequence;
        }
        fold(batch);
    }
    LogBatch batch;
    for (qint64 i = 0; i < cases; ++i) {
        CaseBody body;
        body.casefile = caseKey(i);
        body.title = (log.anyWord(random) + u' ' + log.anyWord(random)).toUtf8();
        body.text = (log.anyWord(random) + u' ' + log.anyWord(random)).toUtf8();
        body.year = kYear;
        batch.push_back(deskEvent(++sequence, Verb::OpenCase, "open-" + QByteArray::number(i), body));
    }
    fold(batch);
    batch.clear();
    for (std::size_t i = 0; i < tips.size(); ++i) {
        TipBody body;
        body.tip = tips[i];
        body.casefile = caseKey(qint64(random() % quint64(std::max<qint64>(1, cases))));
        body.reason = "alike";
        batch.push_back(deskEvent(++sequence, Verb::Link, "link-" + QByteArray::number(i), body));
    }
    fold(batch);
    if (const auto done = projector.database().run("PRAGMA wal_checkpoint(TRUNCATE)"); !done)
        die(done.error().what);
    answer({{QStringLiteral("messages"), messages},
            {QStringLiteral("cases"), cases},
            {QStringLiteral("links"), qint64(tips.size())}});
    return 0;
}

class Typist
{
public:
    explicit Typist(const QString &cache)
        : m_reader(cache)
        , m_background(cache)
        , m_source(m_reader, m_background)
        , m_model(m_source)
    {
        // What fails at once is no fast answer.
        QObject::connect(&m_model, &LinkCandidatesModel::failed, &m_model,
                         [](const QString &why) { die(why); });
    }

    void open(TipId tip)
    {
        QElapsedTimer clock;
        clock.start();
        m_model.setTips({tip});
        runUntil([this] { return m_model.asked() && !m_model.isSearching(); });
        m_opened.push_back(milliseconds(clock));
    }
    void type(const QString &text, std::vector<double> &times)
    {
        QElapsedTimer clock;
        clock.start();
        m_model.setQuestion({text, true});
        runUntil([this] { return !m_model.isSearching(); });
        times.push_back(milliseconds(clock));
        m_found += m_model.rowCount() > 0 ? 1 : 0;
    }
    void clear()
    {
        m_model.setQuestion({});
        runUntil([this] { return !m_model.isSearching(); });
    }
    const std::vector<double> &opened() const { return m_opened; }
    qint64 found() const { return m_found; }

private:
    Reader m_reader;
    Reader m_background;
    ReaderLinkSource m_source;
    LinkCandidatesModel m_model;
    std::vector<double> m_opened;
    qint64 m_found = 0;
};

TipId newestTip(const QString &cache)
{
    auto db = Database::open(cache, Database::Mode::ReadOnly);
    if (!db)
        die(db.error().what);
    Statement newest(db.value(), "SELECT max(id) FROM tip");
    if (!newest.step() || newest.int64(0) == 0)
        die(QStringLiteral("the cache has no tips"));
    return newest.int64(0);
}

int type(const QStringList &words)
{
    const TipId newest = newestTip(words.value(0));
    Typist typist(words.value(0));
    const SyntheticLog log({});
    std::mt19937_64 random(7);
    std::vector<double> keys;
    std::vector<double> numbers;
    typist.open(std::max<TipId>(1, newest / 2));
    for (int i = 0; i < kTyped; ++i) {
        const QString word = log.anyWord(random);
        for (qsizetype letters = 1; letters <= word.size(); ++letters) {
            typist.type(word.left(letters), keys);
            runFor(kBetweenLettersMs);
        }
        typist.type(word + u' ', keys);
        typist.clear();
    }
    if (typist.found() == 0)
        die(QStringLiteral("no word was found"));
    const qint64 foundWords = typist.found();
    for (int i = 0; i < kTyped / 4; ++i) {
        const QString number =
            QStringLiteral("%1-%2").arg(kYear % 100).arg(int(random() % kCases) + 1, 4, 10, QLatin1Char('0'));
        for (qsizetype letters = 1; letters <= number.size(); ++letters) {
            typist.type(number.left(letters), numbers);
            runFor(kBetweenLettersMs);
        }
        typist.clear();
    }
    if (typist.found() == foundWords)
        die(QStringLiteral("no number was found"));
    for (TipId part = 1; part <= kOpened; ++part)
        typist.open(std::max<TipId>(1, newest * part / kOpened));
    answer({{QStringLiteral("key_p50_ms"), percentile(keys, 0.5)},
            {QStringLiteral("key_p95_ms"), percentile(keys, 0.95)},
            {QStringLiteral("key_longest_ms"), percentile(keys, 1)},
            {QStringLiteral("keys"), qint64(keys.size())},
            {QStringLiteral("number_p50_ms"), percentile(numbers, 0.5)},
            {QStringLiteral("number_p95_ms"), percentile(numbers, 0.95)},
            {QStringLiteral("found"), typist.found()},
            {QStringLiteral("open_p50_ms"), percentile(typist.opened(), 0.5)},
            {QStringLiteral("open_longest_ms"), percentile(typist.opened(), 1)}});
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QString verb = QCoreApplication::arguments().value(1);
    const QStringList words = QCoreApplication::arguments().mid(2);
    if (verb == QLatin1String("make"))
        return make(words);
    if (verb == QLatin1String("type"))
        return type(words);
    die(QStringLiteral("usage: link_bench make|type CACHE ..."));
}
