// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the open tip belongs to, over a real cache: what is told of it, and what is sent by its buttons and
// keys.
#include "models/store/Reader.h"
#include "tests/shell/AccessibleNames.h"
#include "tests/store/StoreKit.h"
#include "ui/kit/Theme.h"
#include "ui/shell/LinksPart.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

const QString kAda = QStringLiteral("ada");
const QString kBen = QStringLiteral("ben");

} // namespace

class LinksPartTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<kit::Theme> m_theme;
    LogBuilder m_log;
    std::unique_ptr<TestCache> m_cache;
    std::unique_ptr<Reader> m_reader;
    std::unique_ptr<TipLinks> m_links;
    std::unique_ptr<LinksPart> m_part;
    std::vector<Command> m_commands;

    void show(const QByteArray &tip)
    {
        m_links->show(m_cache->tip(tip), tip);
        QTRY_COMPARE(m_links->data().tip, m_cache->tip(tip));
    }
    QAbstractButton *button(const QString &text, const QString &about) const
    {
        const auto all = m_part->findChildren<QAbstractButton *>();
        for (QAbstractButton *one : all) {
            if (one->isVisible() && one->text() == text && one->accessibleDescription() == about)
                return one;
        }
        return nullptr;
    }
    QString numberOf(const QByteArray &casefile) const
    {
        const auto &links = m_links->data().links;
        const auto found = std::find_if(links.begin(), links.end(), [&casefile](const LinkRow &link) {
            return link.caseKey == casefile;
        });
        return found == links.end() ? QString() : found->caseNumber;
    }
    /// Where the reason of a no is written.
    QLineEdit *reason() const
    {
        const auto all = m_part->findChildren<QLineEdit *>();
        const auto shown =
            std::find_if(all.begin(), all.end(), [](QLineEdit *line) { return line->isVisible(); });
        return shown == all.end() ? nullptr : *shown;
    }
    bool says(const QString &words) const
    {
        const auto labels = m_part->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&words](QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    }

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<kit::Theme>(*qApp, kit::Theme::Choice::Light); }
    void cleanupTestCase() { m_theme.reset(); }
    void init()
    {
        m_log = {};
        m_log.message("m1", "A gray Honda stood there");
        for (const QByteArray key : {"f1", "f2"}) {
            CaseBody body;
            body.casefile = key;
            body.title = "Sheds " + key;
            body.year = 2025;
            m_log.casefile("o" + key, kAda, Verb::OpenCase, body);
            m_log.link("l" + key, kBen, Verb::Propose, "m1", key, "the same car");
        }
        m_cache = std::make_unique<TestCache>();
        m_cache->fold(m_log.batch);
        m_reader = std::make_unique<Reader>(m_cache->path());
        m_links = std::make_unique<TipLinks>(*m_reader);
        m_part = std::make_unique<LinksPart>(*m_links, [] { return kNoon + 60 * kMinute; });
        m_part->setUser(kAda, true);
        m_part->resize(400, 800);
        m_part->show();
        m_commands.clear();
        connect(m_part.get(), &LinksPart::commandRequested, this,
                [this](const Command &command) { m_commands.push_back(command); });
    }
    void cleanup()
    {
        m_part.reset();
        m_links.reset();
        m_reader.reset();
        m_cache.reset();
    }

    void theReasonIsAskedForTheLinkThatIsMeant()
    {
        show("m1");
        const QString first = numberOf("f1");
        const QString second = numberOf("f2");
        QTRY_VERIFY(button(QStringLiteral("Decline…"), first));
        button(QStringLiteral("Decline…"), first)->click();
        QTRY_VERIFY(reason());
        reason()->setText(QStringLiteral("another street"));
        QTRY_VERIFY(button(QStringLiteral("Decline…"), second));
        button(QStringLiteral("Decline…"), second)->click();
        // It is asked anew: a reason for one link is none for another.
        QTRY_VERIFY(reason() && reason()->text().isEmpty());
        QTRY_VERIFY(button(QStringLiteral("Decline…"), first));
        QVERIFY(!button(QStringLiteral("Decline…"), second));
        QTest::keyClick(reason(), Qt::Key_Return);
        QVERIFY(m_commands.empty());
        QTest::keyClicks(reason(), QStringLiteral("another car"));
        QTest::keyClick(reason(), Qt::Key_Return);
        QCOMPARE(m_commands.size(), 1U);
        QCOMPARE(m_commands[0].verb, Verb::Decline);
        QCOMPARE(m_commands[0].body.casefile, QByteArray("f2"));
        QCOMPARE(m_commands[0].body.reason, QByteArray("another car"));
    }

    void whoProposesTakesBackByKey()
    {
        m_part->setUser(kBen, false);
        show("m1");
        QVERIFY(m_part->canTakeBack());
        QTRY_VERIFY(button(QStringLiteral("Take back"), numberOf("f1")));
        QAbstractButton *back = button(QStringLiteral("Take back"), numberOf("f1"));
        QVERIFY(!back->toolTip().isEmpty());
        QTest::keyClick(back, Qt::Key_B);
        QCOMPARE(m_commands.size(), 1U);
        QCOMPARE(m_commands[0].verb, Verb::Propose);
        QVERIFY(m_commands[0].body.withdrawn);
        QCOMPARE(m_commands[0].body.casefile, QByteArray("f1"));
        QCOMPARE(namelessWidgets(m_part.get()), QStringList());
        // Not what others proposed.
        m_part->setUser(kAda, false);
        QVERIFY(!m_part->canTakeBack());
        m_part->takeBackFirst();
        QCOMPARE(m_commands.size(), 1U);
    }

    void allOfAGroupAreTakenApart()
    {
        constexpr int kMany = 70;
        m_log.batch.clear();
        for (int n = 0; n < kMany; ++n) {
            const QByteArray number = QByteArray::number(n);
            m_log.message("n" + number, "A gray Honda, again");
            m_log.merge("g" + number, kAda, "n" + number, "m1");
        }
        m_cache->fold(m_log.batch);
        show("m1");
        QVERIFY(m_part->isMerged());
        QTRY_VERIFY(says(QStringLiteral("Merged with 70")));
        QVERIFY(says(QStringLiteral("and 20 more"))); // a part of a panel is no list
        m_part->takeApart();
        QSet<QByteArray> apart;
        for (const Command &command : m_commands) {
            QCOMPARE(command.verb, Verb::Unmerge);
            apart.insert(command.body.tip);
        }
        QCOMPARE(apart.size(), kMany);
        QVERIFY(!apart.contains("m1"));
    }

    void whatCannotBeReadIsTold()
    {
        QVERIFY(m_cache->db().run("ALTER TABLE link RENAME TO away"));
        m_links->show(m_cache->tip("m1"), "m1");
        QTRY_VERIFY(says(QStringLiteral("What this tip belongs to can't be read now: ")));
        QVERIFY(m_cache->db().run("ALTER TABLE away RENAME TO link"));
        Changes changes;
        changes.cases = true;
        m_links->apply(changes);
        QTRY_VERIFY(!numberOf("f1").isEmpty());
        QTRY_VERIFY(!says(QStringLiteral("can't be read")));
    }
};

QTEST_MAIN(LinksPartTest)
#include "tst_linkspart.moc"
