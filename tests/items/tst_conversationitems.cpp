// SPDX-License-Identifier: GPL-3.0-or-later
//
// What bridges do by themselves, and the files of messages, as items of a conversation.
#include "models/items/ConversationModel.h"
#include "tests/items/FakeConversationSource.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace porch;
using test::FakeConversationSource;

namespace {

constexpr Micros kMinute = Micros(60) * 1'000'000;
constexpr Micros kStart = Micros(1'750'000'000) * 1'000'000; // 2025-06-15 15:06:40 UTC
const QByteArray kTip = "slack:T1:C1:1";

TimelineRow message(int n, const QString &text, std::vector<FileRow> files = {})
{
    TimelineRow row;
    row.at = kStart + n * kMinute;
    row.sequence = quint64(n + 1);
    row.id = "m" + QByteArray::number(n);
    row.author = QStringLiteral("Amber Heron");
    row.text = text;
    row.files = std::move(files);
    return row;
}

TimelineRow byBridge(Verb verb, const QString &reason)
{
    TimelineRow row;
    row.kind = TimelineKind::Action;
    row.verb = verb;
    row.at = kStart + kMinute;
    row.sequence = 9;
    row.id = "bridge";
    row.reason = reason;
    row.delivered = row.at;
    return row;
}

FileRow photo(const QByteArray &object = "o1")
{
    return {QStringLiteral("photo.jpg"), QStringLiteral("image/jpeg"), 2'202'009, object};
}

} // namespace

class ConversationItemsTest : public QObject
{
    Q_OBJECT

    FakeConversationSource m_source;
    std::unique_ptr<ConversationModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    void open(std::vector<TimelineRow> rows)
    {
        auto &talk = m_source.talk(kTip);
        talk.tip.id = 1;
        talk.tip.key = kTip;
        talk.tip.source = QStringLiteral("slack");
        talk.rows = std::move(rows);
        m_model->open(kTip);
        m_source.answerAll();
    }
    const ConversationItem &item(std::size_t row = 0) const { return m_model->items()[row]; }

private Q_SLOTS:
    void init()
    {
        m_source = {};
        m_model = std::make_unique<ConversationModel>(m_source);
        m_model->setTimeZone(QTimeZone::utc());
        m_model->setMe(QStringLiteral("d117"), QStringLiteral("D. Whitlock"));
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void whatIsDoneToLinksHasWords_data()
    {
        QTest::addColumn<Verb>("verb");
        QTest::addColumn<QString>("words");
        QTest::newRow("propose") << Verb::Propose
                                 << QStringLiteral("You proposed a link to 25-0417: the van");
        QTest::newRow("link") << Verb::Link << QStringLiteral("You linked this tip to 25-0417: the van");
        QTest::newRow("unlink") << Verb::Unlink
                                << QStringLiteral("You unlinked this tip from 25-0417: the van");
        QTest::newRow("accept") << Verb::Accept
                                << QStringLiteral("You accepted the link to 25-0417: the van");
        QTest::newRow("decline") << Verb::Decline
                                 << QStringLiteral("You declined the link to 25-0417: the van");
        QTest::newRow("merge") << Verb::Merge
                               << QStringLiteral("You merged this tip with that of Pale Osprey: the van");
        QTest::newRow("unmerge") << Verb::Unmerge
                                 << QStringLiteral("You took this tip apart from the others: the van");
    }
    void whatIsDoneToLinksHasWords()
    {
        QFETCH(const Verb, verb);
        QFETCH(const QString, words);
        TimelineRow row;
        row.kind = TimelineKind::Action;
        row.verb = verb;
        row.at = kStart;
        row.author = QStringLiteral("d117");
        row.reason = QStringLiteral("the van");
        row.caseNumber = QStringLiteral("25-0417");
        row.otherReporter = QStringLiteral("Pale Osprey");
        open({row});
        QCOMPARE(m_model->words().action(item()), words);
        QVERIFY(ActionWords::pending(verb).endsWith(u'…'));
        QVERIFY(
            ActionWords::title(verb, QStringLiteral("Amber Heron")).contains(QStringLiteral("Amber Heron")));
        QVERIFY(!ActionWords::title(verb, {}).isEmpty());
        // No other action is called so.
        QVERIFY(ActionWords::noun(verb) != ActionWords::noun(Verb::SetDepartment));
    }

    void anAutomaticWordNamesNobody()
    {
        open({byBridge(Verb::Acknowledge, QStringLiteral("We have\nyour message."))});
        const ConversationWords words = m_model->words();
        QVERIFY(!item().mine);
        QCOMPARE(words.action(item()), QStringLiteral("Answered by itself: “We have your message.”"));
        QCOMPARE(words.history(item()), words.action(item()));
        QCOMPARE(item().delivery(), Delivery::None);
        const QString more = words.more(item());
        QVERIFY2(more.contains(QLatin1String("does not settle")), qPrintable(more));
        QVERIFY(more.startsWith(QStringLiteral("“We have\nyour message.”")));
        QVERIFY(!m_model->index(0).data(Qt::AccessibleTextRole).toString().contains(u"Unknown"));
        m_source.talk(kTip).rows[0].reason.clear();
        m_model->refresh();
        m_source.answerAll();
        QCOMPARE(words.action(item()), QStringLiteral("Answered by itself"));
    }

    void whoSignedInWithoutANameDidNotDoIt()
    {
        m_model->setMe({});
        open({byBridge(Verb::Acknowledge, {})});
        QVERIFY(!item().mine);
    }

    void everyReasonHasItsSentence_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *code, const char *sentence) {
            QTest::newRow(code) << QString::fromUtf8(code) << QString::fromUtf8(sentence);
        };
        row("declined", "The person left no way to be asked back");
        row("ended", "The person ended the conversation");
        row("forgotten", "The bridge has forgotten the way to this person");
        row("something newer", "This person can't be reached any more");
        row("", "This person can't be reached any more");
    }
    void everyReasonHasItsSentence()
    {
        QFETCH(QString, code);
        open({byBridge(Verb::Unreachable, code)});
        QTEST(m_model->words().action(item()), "sentence");
    }

    void theLinesOfFilesAreNotWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("files");
        QTest::addColumn<QString>("words");
        QTest::newRow("one") << "Look at this.\n[photo.jpg · 2.1 MB]" << 1 << "Look at this.";
        QTest::newRow("two") << "Look\nthere.\n[a]\n[b · 1 kB]" << 2 << "Look\nthere.";
        QTest::newRow("only files") << "[a]\n[b]" << 2 << "";
        QTest::newRow("none") << "I saw [a]\n[b]" << 0 << "I saw [a]\n[b]";
        QTest::newRow("a person's own brackets") << "I saw\n[b]\n[a]" << 1 << "I saw\n[b]";
        // A line that is none of theirs: better too much than too little.
        QTest::newRow("edited otherwise") << "Words\nmore words" << 1 << "Words\nmore words";
        QTest::newRow("fewer lines") << "[a]" << 2 << "[a]";
        QTest::newRow("empty") << "" << 1 << "";
    }
    void theLinesOfFilesAreNotWords()
    {
        QFETCH(QString, text);
        QFETCH(int, files);
        open({message(0, text, std::vector<FileRow>(std::size_t(files), photo()))});
        QTEST(item().words(), "words");
        QCOMPARE(m_model->index(0).data(Qt::DisplayRole).toString(), item().words());
        // A copy with name and time is the whole record.
        QVERIFY(m_model->words().plain(item()).endsWith(text));
    }

    void aFilesStateChangesItsRowAlone()
    {
        open({message(0, QStringLiteral("[photo.jpg]"), {photo()}), message(1, QStringLiteral("words")),
              message(2, QStringLiteral("[a]\n[b]"), {photo("o2"), photo({})})});
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        FileState state;
        state.phase = FileState::Phase::Fetching;
        state.received = 1'000'000;
        m_model->setFileState("o2", state);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 2);
        QCOMPARE(item(2).files.size(), 2U);
        QCOMPARE(item(2).files[0], state);
        QCOMPARE(item(2).files[1], FileState());
        m_model->setFileState("o2", state);
        QCOMPARE(changed.count(), 1); // nothing new
        m_model->setFileState({}, state);
        QCOMPARE(changed.count(), 1); // what is not kept has no state

        const QString aloud = m_model->index(2).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(aloud.contains(QLatin1String("photo.jpg, Picture, 2.1 MB, Fetching")), qPrintable(aloud));
        QVERIFY(aloud.contains(QLatin1String("does not keep")));
    }

    void deletedMessagesTellNoFiles()
    {
        TimelineRow gone = message(0, {}, {photo()});
        gone.deleted = true;
        open({gone});
        QVERIFY(!m_model->index(0).data(Qt::AccessibleTextRole).toString().contains(u"photo"));
    }
};

QTEST_GUILESS_MAIN(ConversationItemsTest)
#include "tst_conversationitems.moc"
