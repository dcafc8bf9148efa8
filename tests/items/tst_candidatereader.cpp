// SPDX-License-Identifier: GPL-3.0-or-later
//
// What tips may belong together with, over a real cache.
#include "models/items/CandidateReader.h"
#include "models/items/CandidateWords.h"
#include "tests/store/StoreKit.h"

#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

const QString kAda = QStringLiteral("ada");

CaseBody newCase(const QByteArray &key, const QByteArray &title)
{
    CaseBody body;
    body.casefile = key;
    body.title = title;
    body.year = 2025;
    return body;
}

/// Three cases and what is linked to them; "new" is what one has open.
LogBuilder town()
{
    LogBuilder log;
    const auto tip = [&log](const QByteArray &key, const QByteArray &text, const QByteArray &author) {
        Event &event = log.message(key, text);
        LogBuilder::body(event).author = author;
        LogBuilder::body(event).reporter.clear();
    };
    for (int i = 0; i < 60; ++i)
        tip("noise" + QByteArray::number(i), "The music is loud again and the street is full of people",
            "Nobody");
    tip("a1", "Sawing noise and a white van with the engine running, under the lamp", "Green Otter");
    tip("a2", "My Corolla roars, the converter is gone. My camera has a plate, 7KR and then mud",
        "Ben Castell");
    tip("b1", "Somebody took ladders from our site with a white van", "Pale Osprey");
    tip("c1", "Petrol was drained from three lorries", "Maud Ferris");
    tip("new",
        "There is a white van again. One lies under a grey Corolla, I can hear a saw. The plate starts 7KR",
        "Amber Heron");
    log.casefile("o1", kAda, Verb::OpenCase, newCase("f1", "Converter thefts, Mill Ward"));
    log.casefile("o2", kAda, Verb::OpenCase, newCase("f2", "Ladders taken, Foundry St"));
    log.casefile("o3", kAda, Verb::OpenCase, newCase("f3", "Fuel siphoned"));
    log.link("l1", kAda, Verb::Link, "a1", "f1", "the same van");
    log.link("l2", kAda, Verb::Link, "a2", "f1", "converter");
    log.link("l3", kAda, Verb::Link, "b1", "f2", "van");
    log.link("l4", kAda, Verb::Link, "c1", "f3", "fuel");
    return log;
}

QStringList numbers(const LinkAnswer &answer)
{
    QStringList all;
    for (const LinkCandidate &candidate : answer.candidates)
        all << (candidate.isCase() ? candidate.casefile.number : candidate.tip.reporter);
    return all;
}

bool says(const LinkCandidate &candidate, const QString &words)
{
    return CandidateWords::reason(candidate).contains(words);
}

} // namespace

class CandidateReaderTest : public QObject
{
    Q_OBJECT

    TestCache m_cache;
    AskedTips m_asked;
    Result<Suggestions> m_suggestions = Suggestions::load();
    LinkedWords m_words;

    LinkAnswer search(const QString &text, bool closedToo = false)
    {
        auto found = CandidateReader(m_cache.db(), m_asked).search({text, closedToo}, m_words);
        if (!found)
            qFatal("%s", qPrintable(found.error().what));
        return std::move(found).value();
    }

private Q_SLOTS:
    void initTestCase()
    {
        LogBuilder log = town();
        CaseBody closing;
        closing.casefile = "f3";
        closing.reason = "solved";
        log.casefile("z3", kAda, Verb::CloseCase, closing);
        m_cache.fold(log.batch);
        auto asked = CandidateReader::ask(m_cache.db(), {m_cache.tip("new")});
        QVERIFY(asked);
        m_asked = std::move(asked).value();
        auto words = LinkedWords::read(m_cache.db());
        QVERIFY(words);
        m_words = std::move(words).value();
    }

    void rareWordsTellAndCommonOnesDoNot()
    {
        for (const char *word : {"corolla", "7kr", "plate", "van"})
            QVERIFY2(m_asked.telling.contains(QLatin1String(word)), word);
        for (const char *word : {"again", "there", "is", "a"})
            QVERIFY2(!m_asked.telling.contains(QLatin1String(word)), word);
    }

    void whatIsLikelyIsOfferedWithReasons()
    {
        const auto likely = CandidateReader(m_cache.db(), m_asked).likely(m_suggestions.value(), {});
        QVERIFY(likely);
        const auto &all = likely->candidates;
        QVERIFY(!all.empty() && all.front().isCase());
        QCOMPARE(all.front().casefile.number, QStringLiteral("25-0001"));
        QVERIFY2(says(all.front(), QStringLiteral("2 linked tip")),
                 qPrintable(CandidateWords::reason(all.front())));
        QVERIFY(says(all.front(), QStringLiteral("white van")));
        const auto tip = std::find_if(all.begin(), all.end(), [](const LinkCandidate &one) {
            return !one.isCase() && one.tip.reporter == QLatin1String("Ben Castell");
        });
        QVERIFY(tip != all.end());
        QVERIFY2(says(*tip, QStringLiteral("Corolla")), qPrintable(CandidateWords::reason(*tip)));
        // Never itself.
        for (const LinkCandidate &candidate : all)
            QVERIFY(candidate.tip.id != m_cache.tip("new"));
    }

    void casesAreFoundByWhatPeopleRemember_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("first");
        QTest::newRow("number") << QStringLiteral("25-0002") << QStringLiteral("25-0002");
        QTest::newRow("beginning of a number") << QStringLiteral("25-00") << QStringLiteral("25-0001");
        QTest::newRow("title") << QStringLiteral("ladders") << QStringLiteral("25-0002");
        QTest::newRow("words of a linked tip") << QStringLiteral("camera") << QStringLiteral("25-0001");
        QTest::newRow("beginning of a word") << QStringLiteral("cam") << QStringLiteral("25-0001");
        QTest::newRow("a name") << QStringLiteral("ben castell") << QStringLiteral("25-0001");
        QTest::newRow("a phrase") << QStringLiteral("\"white van\"") << QStringLiteral("25-0001");
    }
    void casesAreFoundByWhatPeopleRemember()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, first);
        const LinkAnswer answer = search(text);
        QVERIFY(!answer.candidates.empty());
        QCOMPARE(numbers(answer).front(), first);
        QCOMPARE(answer.cases, 2);
    }

    void closedOnesOnlyWhenAsked()
    {
        QVERIFY(!numbers(search(QStringLiteral("petrol"))).contains(QStringLiteral("25-0003")));
        const LinkAnswer answer = search(QStringLiteral("petrol"), true);
        QCOMPARE(numbers(answer).front(), QStringLiteral("25-0003"));
        QVERIFY(answer.candidates.front().isClosed());
        QCOMPARE(answer.cases, 3);
    }

    void tipsAreFoundWithTheirCase()
    {
        const LinkAnswer answer = search(QStringLiteral("Pale Osprey"));
        const auto &all = answer.candidates;
        const auto tip =
            std::find_if(all.begin(), all.end(), [](const LinkCandidate &one) { return !one.isCase(); });
        QVERIFY(tip != all.end());
        QCOMPARE(tip->tip.reporter, QStringLiteral("Pale Osprey"));
        QCOMPARE(tip->caseNumber(), QStringLiteral("25-0002"));
        QVERIFY(!tip->isClosed());
    }

    void datesNarrow()
    {
        QVERIFY(search(QStringLiteral("van before:2024-01-01")).candidates.empty());
        QVERIFY(!search(QStringLiteral("van after:2024-01-01")).candidates.empty());
    }

    void nonsenseFindsNothing()
    {
        for (const char *text : {"'; DROP TABLE link; --", "xyzzyplugh", "%", "a:b:c"})
            QVERIFY2(search(QString::fromLatin1(text)).candidates.empty(), text);
        // Without a word nothing is asked yet, and all open cases are there to choose from.
        for (const char *text : {"\"", "\n\t", "\"\"\"\""})
            QCOMPARE(numbers(search(QString::fromLatin1(text))),
                     (QStringList{QStringLiteral("25-0001"), QStringLiteral("25-0002")}));
    }

    void bothSidesAreMarked()
    {
        const LinkAnswer answer = search(QStringLiteral("25-0001"));
        const auto preview = CandidateReader(m_cache.db(), m_asked).compare(answer.candidates.front());
        QVERIFY(preview);
        QCOMPARE(preview->ofTips, 2);
        QCOMPARE(preview->tips.size(), std::size_t(2));
        QVERIFY(!preview->metres);
        const QStringList mine = m_asked.texts();
        QStringList marked;
        for (const TextRange &range : preview->shared.mine.front())
            marked << mine.front().mid(range.start, range.length);
        QVERIFY2(marked.contains(QStringLiteral("white van")), qPrintable(marked.join(u'|')));
        QVERIFY(marked.contains(QStringLiteral("7KR")));
        const QStringList theirs = textsOf(preview->tips);
        QStringList there;
        for (std::size_t i = 0; i < preview->shared.theirs.size(); ++i) {
            for (const TextRange &range : preview->shared.theirs[i])
                there << theirs[qsizetype(i)].mid(range.start, range.length);
        }
        QVERIFY2(there.contains(QStringLiteral("Corolla")), qPrintable(there.join(u'|')));
        QVERIFY(!there.contains(QStringLiteral("the")));
    }

    void aTitleIsMadeOfTheirWords()
    {
        const QString title = CandidateWords::title(m_asked);
        QVERIFY(!title.isEmpty());
        QVERIFY(title.at(0).isUpper());
    }

    void unknownTipsAreLeftOut()
    {
        const auto asked = CandidateReader::ask(m_cache.db(), {TipId(999'999)});
        QVERIFY(asked);
        QVERIFY(asked->tips.empty());
        const auto likely = CandidateReader(m_cache.db(), asked.value()).likely(m_suggestions.value(), {});
        QVERIFY(likely);
        QVERIFY(likely->candidates.empty());
    }
};

QTEST_GUILESS_MAIN(CandidateReaderTest)
#include "tst_candidatereader.moc"
