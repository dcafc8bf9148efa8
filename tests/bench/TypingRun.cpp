// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/TypingRun.h"

#include "tests/bench/Measures.h"
#include "tests/bench/SyntheticLog.h"
#include "ui/inbox/InboxPanel.h"
#include "ui/inbox/SearchField.h"
#include "ui/kit/EmptyState.h"
#include "ui/shell/Shell.h"

#include <QLineEdit>
#include <QTableView>
#include <QtTest/QTest>

namespace porch::bench {

namespace {

constexpr int kWords = 100;
constexpr int kBetweenLettersMs = 60;
/// Long enough that the hits are counted, as they are when one reads them.
constexpr int kBetweenWordsMs = 350;

} // namespace

TypingRun::TypingRun(const Profile &profile, kit::Theme &theme)
    : m_desk(profile, signIn(profile), theme)
{}

int TypingRun::exec()
{
    m_desk.window().resize(1440, 900);
    m_desk.window().show();
    m_desk.start();
    runUntil(
        [&] { return m_desk.linkState().phase == LinkState::Phase::Live && m_desk.tips().isComplete(); });

    QList<QWidget *> pages{m_desk.inbox().findChild<QTableView *>(QStringLiteral("searchHits"))->viewport()};
    for (auto *page : m_desk.inbox().findChildren<kit::EmptyState *>())
        pages += page; // "nothing was found" is an answer too
    const PaintWatch watch(
        pages, [&] { return m_awaited && !m_desk.search().isSearching(); },
        [&] {
            if (std::exchange(m_awaited, false))
                m_painted = milliseconds(m_sinceKey);
        });

    const SyntheticLog log({});
    std::mt19937_64 random(7);
    std::vector<double> prefixes;
    std::vector<double> words;
    m_desk.inbox().startSearch();
    for (int i = 0; i < kWords; ++i) {
        const QString word = log.anyWord(random);
        for (const QChar letter : word) {
            type(letter, prefixes);
            runFor(kBetweenLettersMs);
        }
        type(QLatin1Char(' '), words);
        runFor(kBetweenWordsMs);
        m_desk.inbox().searchField()->clear();
    }
    answer({{QStringLiteral("word_p50_ms"), percentile(words, 0.5)},
            {QStringLiteral("word_p95_ms"), percentile(words, 0.95)},
            {QStringLiteral("words"), static_cast<qint64>(words.size())},
            {QStringLiteral("prefix_p50_ms"), percentile(prefixes, 0.5)},
            {QStringLiteral("prefix_p95_ms"), percentile(prefixes, 0.95)},
            {QStringLiteral("prefixes"), static_cast<qint64>(prefixes.size())},
            {QStringLiteral("longest_ms"), std::max(percentile(words, 1), percentile(prefixes, 1))}});
    return 0;
}

void TypingRun::type(QChar letter, std::vector<double> &times)
{
    m_awaited = true;
    m_sinceKey.start();
    QTest::keyClick(m_desk.inbox().searchField()->field(), letter.toLatin1());
    if (!m_desk.search().isSearching())
        die(QStringLiteral("the key %1 began no search").arg(letter));
    runUntil([&] { return !m_awaited; });
    times.push_back(m_painted);
}

} // namespace porch::bench
