// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/SyntheticLog.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace porch::bench {

namespace {

/// Roots that replies go to at a time.
constexpr std::size_t kOpenThreads = 2'000;

constexpr double kMeanWordsPerText = 20.25; // with these words that makes 164 bytes

std::vector<double> zipfSums(int count)
{
    std::vector<double> sums;
    sums.reserve(static_cast<std::size_t>(count));
    double sum = 0;
    for (int rank = 1; rank <= count; ++rank)
        sums.push_back(sum += 1.0 / rank);
    return sums;
}

} // namespace

SyntheticLog::SyntheticLog(const Shape &shape)
    : m_shape(shape)
    , m_state(shape.seed)
    , m_time(shape.first)
{
    constexpr std::array<const char *, 20> syllables{"ba", "ce", "di",  "fo",  "gu",  "ha",  "le",
                                                     "mi", "no", "pu",  "ra",  "se",  "ti",  "vo",
                                                     "wu", "ka", "len", "mar", "str", "tion"};
    std::set<QByteArray> used;
    while (m_words.size() < static_cast<std::size_t>(shape.vocabulary)) {
        // Frequent words are short.
        const int length = 1 + static_cast<int>(m_words.size() > 20) +
                           static_cast<int>(m_words.size() > 400) + static_cast<int>(random() % 3);
        QByteArray word;
        for (int i = 0; i < length; ++i)
            word += syllables[random() % syllables.size()];
        if (used.insert(word).second)
            m_words.push_back(word);
    }
    m_wordSums = zipfSums(shape.vocabulary);
    m_peopleSums = zipfSums(shape.people);
    for (int i = 0; i < shape.channels; ++i)
        m_channels.push_back(QStringLiteral("ward-%1").arg(i + 1));
}

/// SplitMix64
quint64 SyntheticLog::random()
{
    quint64 number = m_state += 0x9E3779B97F4A7C15ULL;
    number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9ULL;
    number = (number ^ (number >> 27)) * 0x94D049BB133111EBULL;
    return number ^ (number >> 31);
}

int SyntheticLog::zipf(const std::vector<double> &sums)
{
    const auto found = std::lower_bound(sums.begin(), sums.end(), uniform() * sums.back());
    return static_cast<int>(std::min(found - sums.begin(), static_cast<std::ptrdiff_t>(sums.size()) - 1));
}

QByteArray SyntheticLog::text()
{
    // The sum of two even spreads: most texts near the mean, few very short or long.
    const int words = 1 + static_cast<int>((uniform() + uniform()) * (kMeanWordsPerText - 1));
    QByteArray text;
    text.reserve(400);
    for (int i = 0; i < words; ++i) {
        if (i > 0)
            text += ' ';
        text += m_words[static_cast<std::size_t>(zipf(m_wordSums))];
    }
    text += '.';
    m_textBytes += text.size();
    return text;
}

Event SyntheticLog::next()
{
    Event event;
    event.sequence = ++m_sequence;
    m_time += 1 + static_cast<Micros>(uniform() * 2.0 * static_cast<double>(m_shape.apart));
    event.at = m_time;
    event.stored = m_time + 150'000;
    event.writer = Writer::Community;
    event.verb = Verb::Message;
    event.source = QStringLiteral("replay");
    event.id = "replay:" + QByteArray::number(m_sequence);

    MessageBody body;
    const int person = zipf(m_peopleSums);
    event.channel = m_channels[static_cast<std::size_t>(person) % m_channels.size()];
    // Every other channel shows names.
    if (person % m_shape.channels % 2 == 0)
        body.author = "Resident " + QByteArray::number(person);
    else
        body.reporter = "p:" + QByteArray::number(static_cast<quint64>(person) * 0x9E3779B97F4A7C15ULL, 16);
    body.text = text();
    const bool isRoot = m_threads.empty() || random() % static_cast<quint64>(m_shape.messagesPerTip) == 0;
    if (!isRoot) {
        body.thread = m_threads[random() % m_threads.size()];
    } else if (m_threads.size() < kOpenThreads) {
        m_threads.push_back(event.id);
    } else {
        m_threads[m_nextThread++ % kOpenThreads] = event.id;
    }
    event.body = std::move(body);
    return event;
}

QString SyntheticLog::commonWord(std::mt19937_64 &random, int among) const
{
    const double rank = std::pow(static_cast<double>(among), std::uniform_real_distribution<>()(random));
    return QString::fromUtf8(m_words[static_cast<std::size_t>(std::min(static_cast<int>(rank), among - 1))]);
}

LogBatch SyntheticLog::batch(qsizetype events)
{
    LogBatch batch;
    batch.reserve(static_cast<std::size_t>(events));
    for (qsizetype i = 0; i < events; ++i)
        batch.emplace_back(next());
    return batch;
}

} // namespace porch::bench
