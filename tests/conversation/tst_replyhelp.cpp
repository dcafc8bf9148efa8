// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whoever writes an answer: the tip is theirs with the first letter, and what comes in meanwhile is seen
// before the answer leaves.
#include "tests/items/FakeConversationSource.h"
#include "ui/conversation/ComposerGates.h"
#include "ui/conversation/ReplyHelp.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"
#include "ui/kit/Theme.h"

#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace porch;
using test::FakeConversationSource;

namespace {

constexpr Micros kMinute = Micros(60) * 1'000'000;
constexpr Micros kNow = Micros(1'750'000'000) * 1'000'000;
const QByteArray kTip = "slack:T1:C1:1";
const QByteArray kOther = "slack:T1:C1:2";
const QString kMe = QStringLiteral("d117");

} // namespace

class ReplyHelpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { new kit::Theme(*qApp, kit::Theme::Choice::Light, this); }
    void init()
    {
        m_phase = LinkState::Phase::Live;
        m_source = std::make_unique<FakeConversationSource>();
        for (const QByteArray &key : {kTip, kOther}) {
            TipRow &row = tip(key);
            row.id = key == kTip ? 1 : 2;
            row.key = key;
            row.reporter = QStringLiteral("Amber Heron");
            row.channel = QStringLiteral("mill-ward");
            row.keys.due = kNow + kMinute;
            write(TimelineKind::Resident, key, 1, kNow - 10 * kMinute, key);
        }
        m_model = std::make_unique<ConversationModel>(*m_source);
        m_model->setTimeZone(QTimeZone::utc());
        m_model->setMe(kMe, QStringLiteral("D. Whitlock"));
        m_composer = std::make_unique<Composer>();
        m_composer->resize(440, 300);
        m_composer->show();
        m_help = std::make_unique<ReplyHelp>(
            *m_model, *m_composer, [] { return kNow; }, nullptr);
        m_claims = std::make_unique<QSignalSpy>(m_help.get(), &ReplyHelp::commandRequested);
        m_shown = std::make_unique<QSignalSpy>(m_help.get(), &ReplyHelp::revealRequested);
        open(kTip);
    }
    void cleanup()
    {
        m_claims.reset();
        m_shown.reset();
        m_help.reset();
        m_composer.reset();
        m_model.reset();
        m_source.reset();
    }

    void theFirstLetterClaims();
    void claimsOnlyWhatIsFree_data();
    void claimsOnlyWhatIsFree();
    void aRefusedClaimKeepsTheDraft();
    void whatCameMeanwhileIsSeenFirst();
    void ownDoingsAreNoNews();
    void newsBelongToTheirTip();
    void aKeptDraftKnowsWhenItWasKept();
    void sendWaitsUntilCaughtUp();
    void templatesKnowTheTip();

private:
    TipRow &tip(const QByteArray &key = kTip) { return m_source->talk(key).tip; }
    QPlainTextEdit *field() const { return m_composer->findChild<QPlainTextEdit *>(); }
    void write(TimelineKind kind, const QByteArray &id, quint64 sequence, Micros at,
               const QByteArray &to = kTip, const QString &author = QStringLiteral("Amber Heron"),
               Verb verb = Verb::Message)
    {
        TimelineRow row;
        row.kind = kind;
        row.id = id;
        row.sequence = sequence;
        row.at = at;
        row.author = author;
        row.verb = verb;
        row.text = QString::fromLatin1(id);
        m_source->talk(to).rows.push_back(row);
    }
    void refresh(Micros saved = 0)
    {
        const TipSituation now = TipSituation::of(*m_model, m_phase, {}, kNow);
        if (m_model->tip())
            m_composer->setGates(ComposerGates::reply(*m_model->tip(), now), ComposerGates::note(now));
        m_help->refresh(now, saved);
    }
    void readAgain()
    {
        m_model->refresh();
        m_source->answerAll();
        refresh();
    }
    void open(const QByteArray &key, const QString &draft = {}, Micros saved = 0)
    {
        m_model->open(key);
        m_source->answerAll();
        m_composer->setText(draft);
        refresh(saved);
    }
    void type(const QString &text) { QTest::keyClicks(field(), text); }
    bool says(const QString &words) const
    {
        const auto labels = m_composer->findChildren<kit::Label *>();
        return std::any_of(labels.begin(), labels.end(), [&](const kit::Label *label) {
            return label->isVisible() && label->text().contains(words);
        });
    }
    kit::KeyButton *sendButton() const
    {
        for (auto *each : m_composer->findChildren<kit::KeyButton *>()) {
            if (each->isDefault())
                return each;
        }
        return nullptr;
    }

    LinkState::Phase m_phase = LinkState::Phase::Live;
    std::unique_ptr<FakeConversationSource> m_source;
    std::unique_ptr<ConversationModel> m_model;
    std::unique_ptr<Composer> m_composer;
    std::unique_ptr<ReplyHelp> m_help;
    std::unique_ptr<QSignalSpy> m_claims;
    std::unique_ptr<QSignalSpy> m_shown;
};

void ReplyHelpTest::theFirstLetterClaims()
{
    type(QStringLiteral(" "));
    QCOMPARE(m_claims->size(), 0);
    type(QStringLiteral("We are coming"));
    QCOMPARE(m_claims->size(), 1);
    const auto command = m_claims->first().first().value<Command>();
    QCOMPARE(command.verb, Verb::Claim);
    QCOMPARE(command.body.tip, kTip);
    // Once for each tip, also when it was given away since.
    readAgain();
    type(QStringLiteral("!"));
    QCOMPARE(m_claims->size(), 1);
    open(kOther);
    QCOMPARE(m_claims->size(), 1);
    type(QStringLiteral("x"));
    QCOMPARE(m_claims->size(), 2);
    QCOMPARE(m_claims->last().first().value<Command>().body.tip, kOther);
    // A text that was put there is nobody's typing.
    m_claims->clear();
    m_composer->setText(QStringLiteral("an answer"));
    QCOMPARE(m_claims->size(), 0);
}

void ReplyHelpTest::claimsOnlyWhatIsFree_data()
{
    QTest::addColumn<QString>("owner");
    QTest::addColumn<qint64>("idle");
    QTest::addColumn<bool>("closed");
    QTest::addColumn<bool>("note");
    QTest::addColumn<int>("phase");
    QTest::addColumn<bool>("claims");
    const int live = int(LinkState::Phase::Live);
    QTest::newRow("free") << QString() << qint64(0) << false << false << live << true;
    QTest::newRow("offline") << QString() << qint64(0) << false << false << int(LinkState::Phase::Offline)
                             << true;
    QTest::newRow("a colleague's") << "kosei" << qint64(0) << false << false << live << false;
    QTest::newRow("an idle one") << "kosei" << 2 * kClaimIdleLimit << false << false << live << false;
    QTest::newRow("mine") << kMe << qint64(0) << false << false << live << false;
    QTest::newRow("closed") << QString() << qint64(0) << true << false << live << false;
    QTest::newRow("a note") << QString() << qint64(0) << false << true << live << false;
    QTest::newRow("catching up") << QString() << qint64(0) << false << false
                                 << int(LinkState::Phase::CatchingUp) << false;
}

void ReplyHelpTest::claimsOnlyWhatIsFree()
{
    QFETCH(QString, owner);
    QFETCH(qint64, idle);
    QFETCH(bool, closed);
    QFETCH(bool, note);
    QFETCH(int, phase);
    QFETCH(bool, claims);
    TipRow &row = tip();
    row.owner = owner;
    row.keys.owner = owner.isEmpty() ? 0 : 4;
    row.keys.status = closed ? TipStatus::Closed : owner.isEmpty() ? TipStatus::New : TipStatus::Claimed;
    row.touched = kNow - idle;
    m_phase = LinkState::Phase(phase);
    m_composer->setMode(note ? DraftMode::Note : DraftMode::Reply);
    readAgain();
    type(QStringLiteral("We are coming"));
    QCOMPARE(m_claims->size(), claims ? 1 : 0);
    QCOMPARE(m_composer->text(), QStringLiteral("We are coming"));
}

void ReplyHelpTest::aRefusedClaimKeepsTheDraft()
{
    type(QStringLiteral("We are coming"));
    const auto command = m_claims->first().first().value<Command>();
    TipRow &row = tip();
    row.owner = QStringLiteral("kosei");
    row.ownerName = QStringLiteral("K. Osei");
    row.keys.owner = 4;
    row.keys.status = TipStatus::Claimed;
    row.touched = kNow;
    write(TimelineKind::Action, command.id, 3, kNow, kTip, kMe, Verb::Claim);
    m_source->talk(kTip).rows.back().refusal = Refusal::HeldByAnother;
    readAgain();
    QVERIFY(says(QStringLiteral("K. Osei claimed this tip first. Your draft is kept.")));
    QCOMPARE(m_composer->text(), QStringLiteral("We are coming"));
    QVERIFY(!m_composer->isSendable());
    // Told once; who holds it stays to be read.
    type(QStringLiteral("."));
    readAgain();
    QVERIFY(!says(QStringLiteral("Your draft is kept.")));
    QVERIFY(says(QStringLiteral("holds this tip")));
}

void ReplyHelpTest::whatCameMeanwhileIsSeenFirst()
{
    QSignalSpy sent(m_composer.get(), &Composer::sendRequested);
    type(QStringLiteral("Which way?"));
    QVERIFY(!says(QStringLiteral("since you began")));
    write(TimelineKind::Resident, "new1", 5, kNow);
    write(TimelineKind::Note, "new2", 6, kNow, kTip, QStringLiteral("kosei"), Verb::Note);
    readAgain();
    QVERIFY(says(QStringLiteral("2 new message(s) since you began")));
    QTest::keyClick(field(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(sent.size(), 0);
    QCOMPARE(m_shown->size(), 1);
    QCOMPARE(m_shown->first().at(0).toByteArray(), QByteArray("new1"));
    QCOMPARE(sendButton()->text(), QStringLiteral("Send anyway"));
    QTest::keyClick(field(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(sent.size(), 1);

    // Whoever writes on after having seen it writes with it; what comes then is new again.
    type(QStringLiteral(" And when?"));
    QVERIFY(!says(QStringLiteral("since you began")));
    QCOMPARE(sendButton()->text(), QStringLiteral("Send"));
    write(TimelineKind::Action, "new3", 7, kNow, kTip, QStringLiteral("kosei"), Verb::Claim);
    readAgain();
    QVERIFY(says(QStringLiteral("A colleague changed this tip since you began")));
    QTest::keyClick(field(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(m_shown->last().at(0).toByteArray(), QByteArray("new3"));
    QCOMPARE(sendButton()->text(), QStringLiteral("Send anyway"));
    write(TimelineKind::Resident, "new4", 8, kNow);
    readAgain();
    QCOMPARE(sendButton()->text(), QStringLiteral("Send"));
    QTest::keyClick(field(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(sent.size(), 1);
    // Begun anew: nothing is new to an empty field.
    field()->clear();
    QVERIFY(!says(QStringLiteral("since you began")));
    type(QStringLiteral("x"));
    QVERIFY(!says(QStringLiteral("since you began")));
}

void ReplyHelpTest::ownDoingsAreNoNews()
{
    type(QStringLiteral("Which way?"));
    write(TimelineKind::Action, "c1", 5, kNow, kTip, kMe, Verb::Claim);
    write(TimelineKind::Note, "n1", 6, kNow, kTip, kMe, Verb::Note);
    write(TimelineKind::Action, "y1", 7, kNow, kTip, QStringLiteral("kosei"), Verb::Classify);
    write(TimelineKind::Action, "x1", 8, kNow, kTip, QStringLiteral("kosei"), Verb::Claim);
    m_source->talk(kTip).rows.back().refusal = Refusal::HeldByAnother;
    readAgain();
    QVERIFY(!says(QStringLiteral("since you began")));
    QVERIFY(m_composer->isSendable());
}

void ReplyHelpTest::newsBelongToTheirTip()
{
    type(QStringLiteral("Which way?"));
    open(kOther);
    write(TimelineKind::Resident, "new1", 5, kNow);
    QVERIFY(!says(QStringLiteral("since you began")));
    open(kTip, QStringLiteral("Which way?"), kNow);
    QVERIFY(says(QStringLiteral("1 new message(s) since you began")));
    m_composer->setMode(DraftMode::Note);
    m_composer->setText({});
    refresh();
    QVERIFY(!says(QStringLiteral("since you began")));
    m_composer->setMode(DraftMode::Reply);
    m_composer->setText(QStringLiteral("Which way?"));
    refresh();
    QVERIFY(says(QStringLiteral("1 new message(s) since you began")));
}

void ReplyHelpTest::aKeptDraftKnowsWhenItWasKept()
{
    write(TimelineKind::Resident, "before", 5, kNow - 3 * kMinute, kOther);
    write(TimelineKind::Resident, "after", 6, kNow - kMinute, kOther);
    open(kOther, QStringLiteral("from yesterday"), kNow - 2 * kMinute);
    QVERIFY(says(QStringLiteral("1 new message(s) since you began")));
    QTest::keyClick(field(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_shown->last().at(0).toByteArray(), QByteArray("after"));
    QCOMPARE(sendButton()->text(), QStringLiteral("Send anyway"));
}

void ReplyHelpTest::sendWaitsUntilCaughtUp()
{
    type(QStringLiteral("Which way?"));
    m_phase = LinkState::Phase::Offline;
    refresh();
    QVERIFY(m_composer->isSendable());
    QCOMPARE(sendButton()->text(), QStringLiteral("Queue reply"));
    for (const auto phase : {LinkState::Phase::Connecting, LinkState::Phase::CatchingUp}) {
        m_phase = phase;
        refresh();
        QVERIFY(!m_composer->isSendable());
        QVERIFY(says(QStringLiteral("Reading what colleagues sent first")));
    }
    write(TimelineKind::Resident, "missed", 9, kNow);
    readAgain();
    QVERIFY(says(QStringLiteral("1 new message(s) since you began")));
    m_phase = LinkState::Phase::Live;
    refresh();
    QVERIFY(m_composer->isSendable());
    QTest::keyClick(field(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_shown->size(), 1);
}

void ReplyHelpTest::templatesKnowTheTip()
{
    type(QStringLiteral("/thank"));
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(m_composer->text(),
             QStringLiteral("Thank you for letting us know. D. Whitlock is looking into it."));
    // Two words for somebody whose name nobody knows are not how to address them.
    auto settings = std::make_shared<DepartmentSettings>(DepartmentSettings::defaults());
    settings->name = QStringLiteral("Mill Ward Police");
    settings->templates = {{"all",
                            {QStringLiteral("All"), {}},
                            {QStringLiteral("{reporter} {channel} {department} {emergency}"), {}}}};
    m_model->setSettings(settings);
    readAgain();
    m_composer->setText({});
    type(QStringLiteral("/"));
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(m_composer->text(), QStringLiteral("{reporter} #mill-ward Mill Ward Police 911"));
    QCOMPARE(field()->textCursor().selectedText(), QStringLiteral("{reporter}"));
    tip().named = true;
    tip().reporter = QStringLiteral("Joel Brandt");
    tip().spanish = true;
    readAgain();
    m_composer->setText({});
    type(QStringLiteral("/"));
    QTest::keyClick(field(), Qt::Key_Return); // no Spanish text: the English one
    QVERIFY(m_composer->text().startsWith(QStringLiteral("Joel Brandt #mill-ward")));
}

QTEST_MAIN(ReplyHelpTest)
#include "tst_replyhelp.moc"
