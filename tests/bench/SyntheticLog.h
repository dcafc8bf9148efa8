// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Event.h"

#include <QString>

#include <random>
#include <vector>

namespace porch::bench {

/// A log that never was: the same events for the same numbers on every machine. Texts of 164 bytes in the
/// mean, of words whose frequencies fall as those of a language do (Zipf).
class SyntheticLog
{
public:
    struct Shape
    {
        int messagesPerTip = 1;
        int channels = 12;
        int people = 40'000;
        int vocabulary = 40'000;
        Micros first = 1'600'000'000'000'000; ///< written time of the first message
        Micros apart = 30'000'000;            ///< mean distance of two messages
        quint64 seed = 1;
    };

    explicit SyntheticLog(const Shape &shape);

    Event next();
    LogBatch batch(qsizetype events);
    /// Bytes of all texts so far.
    qint64 textBytes() const { return m_textBytes; }
    /// A word of its texts, frequent and rare ones alike: the logarithm of its rank is even.
    QString anyWord(std::mt19937_64 &random) const { return commonWord(random, m_shape.vocabulary); }
    /// One of so many of the most frequent ones, in the same way.
    QString commonWord(std::mt19937_64 &random, int among) const;

private:
    quint64 random();
    double uniform() { return static_cast<double>(random() >> 11) * 0x1p-53; }
    int zipf(const std::vector<double> &sums);
    QByteArray text();

    Shape m_shape;
    quint64 m_state;
    quint64 m_sequence = 0;
    Micros m_time;
    qint64 m_textBytes = 0;
    std::vector<QByteArray> m_words;
    std::vector<double> m_wordSums;
    std::vector<double> m_peopleSums;
    std::vector<QByteArray> m_threads; ///< roots that still get replies, a ring
    std::size_t m_nextThread = 0;
    std::vector<QString> m_channels;
};

} // namespace porch::bench
