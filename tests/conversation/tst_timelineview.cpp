// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/ConversationModel.h"
#include "tests/items/FakeConversationSource.h"
#include "ui/conversation/TimelineLayout.h"
#include "ui/conversation/TimelineView.h"
#include "ui/kit/Theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace porch;
using test::FakeConversationSource;

namespace {

constexpr Micros kMinute = Micros(60) * 1'000'000;
constexpr Micros kStart = Micros(1'750'000'000) * 1'000'000;
const QByteArray kTip = "t1";

TimelineRow resident(int n, const QString &text)
{
    TimelineRow row;
    row.at = kStart + n * kMinute;
    row.sequence = quint64(n + 1);
    row.id = "m" + QByteArray::number(n);
    row.author = QStringLiteral("Amber Heron");
    row.text = text;
    return row;
}

ConversationWords words()
{
    return ConversationWords({}, QStringLiteral("slack"), QTimeZone::utc(),
                             std::make_shared<DepartmentSettings>(DepartmentSettings::defaults()));
}

TimelineLayout layoutOf(const QString &text, int width = 440)
{
    ConversationItem item;
    item.row = resident(0, text);
    return TimelineLayout(item, words(), width);
}

} // namespace

class TimelineViewTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeConversationSource> m_source;
    std::unique_ptr<ConversationModel> m_model;
    std::unique_ptr<TimelineView> m_view;

    void fill(int count)
    {
        auto &talk = m_source->talk(kTip);
        talk.tip.id = 1;
        for (int n = int(talk.rows.size()); n < count; ++n)
            talk.rows.push_back(resident(n, QStringLiteral("Message %1. It has a few words more.").arg(n)));
    }
    void settle()
    {
        // Reading, laying out and scrolling ask each other for more.
        for (int round = 0; round < 4; ++round) {
            m_source->answerAll();
            QCoreApplication::processEvents();
        }
    }
    QScrollBar *bar() const { return m_view->verticalScrollBar(); }

private Q_SLOTS:
    void initTestCase() { new kit::Theme(*qApp, kit::Theme::Choice::Light, this); }

    void init()
    {
        m_source = std::make_unique<FakeConversationSource>();
        m_model = std::make_unique<ConversationModel>(*m_source);
        m_view = std::make_unique<TimelineView>(*m_model);
        m_view->resize(440, 500);
        m_view->show();
    }
    void cleanup()
    {
        m_view.reset();
        m_model.reset();
        m_source.reset();
    }

    void opensAtTheNewestAndStaysThere()
    {
        fill(50);
        m_model->open(kTip);
        settle();
        QVERIFY(bar()->maximum() > 0);
        QCOMPARE(bar()->value(), bar()->maximum());
        fill(53);
        m_model->refresh();
        settle();
        QCOMPARE(m_model->rowCount(), 53);
        QCOMPARE(bar()->value(), bar()->maximum());
    }

    void whatOneReadsStaysInPlace()
    {
        fill(55);
        m_model->open(kTip);
        settle();
        bar()->setValue(bar()->maximum() / 2);
        const QPersistentModelIndex seen = m_view->indexAt({200, 100});
        QVERIFY(seen.isValid());
        const int top = m_view->visualRect(seen).top();
        fill(58); // three new ones below
        m_model->refresh();
        settle();
        QCOMPARE(m_view->visualRect(seen).top(), top);
        // One above becomes longer.
        m_source->talk(kTip).rows[2].text = QString(600, u'w');
        m_model->refresh();
        settle();
        QCOMPARE(m_view->visualRect(seen).top(), top);
    }

    void olderPagesComeInAbove()
    {
        fill(300);
        m_model->open(kTip);
        settle();
        QCOMPARE(m_model->rowCount(), 60);
        bar()->setValue(120);
        const QPersistentModelIndex seen = m_view->indexAt({200, 200});
        const int top = m_view->visualRect(seen).top();
        settle();
        QVERIFY(m_model->rowCount() > 60);
        QCOMPARE(m_view->visualRect(seen).top(), top);
    }

    void revealsAMessageThatWasNotRead()
    {
        fill(300);
        m_model->open(kTip);
        settle();
        m_view->reveal("m20", kStart + 20 * kMinute);
        for (int round = 0; round < 10; ++round)
            settle();
        QCOMPARE(m_view->currentIndex().data(ConversationModel::RowRole).value<ConversationItem>().row.id,
                 QByteArray("m20"));
        QVERIFY(m_view->viewport()->rect().intersects(m_view->visualRect(m_view->currentIndex())));
    }

    void copiesAMessage()
    {
        fill(3);
        m_model->open(kTip);
        settle();
        m_view->setCurrentIndex(m_model->index(1));
        QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Message 1. It has a few words more."));
    }

    void aMegabyteIsCutAndShownWhole()
    {
        fill(0);
        m_source->talk(kTip).tip.id = 1;
        m_source->talk(kTip).rows.push_back(resident(0, QString(1'000'000, u'x')));
        m_model->open(kTip);
        settle();
        QVERIFY(m_view->visualRect(m_model->index(0)).height() < 5000);
        QSignalSpy whole(m_view.get(), &TimelineView::wholeTextWanted);
        m_view->setCurrentIndex(m_model->index(0));
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(whole.count(), 1);
        QCOMPARE(whole.at(0).at(1).toString().size(), 1'000'000);
    }

    void strangeTextsAreLaidOutPlain_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("markup") << QStringLiteral("<b>bold</b><script>alert(1)</script><img src=x>");
        QTest::newRow("rtl") << QStringLiteral("שלום עולם, this is mixed");
        QTest::newRow("arabic") << QStringLiteral("مرحبا بالعالم");
        QTest::newRow("one long word") << QString(3000, u'w');
        QTest::newRow("many lines") << QString(500, u'\n');
        QTest::newRow("empty") << QString();
        QTest::newRow("lone surrogate") << (QStringLiteral("a") + QChar(0xD83D) + QStringLiteral("b"));
        QTest::newRow("emoji at the cut") << (QString(3999, u'x') + QStringLiteral("😀😀"));
        QTest::newRow("marks") << QString(200, QChar(0x0301));
    }
    void strangeTextsAreLaidOutPlain()
    {
        QFETCH(QString, text);
        const TimelineLayout layout = layoutOf(text);
        QVERIFY(layout.height() > 0 && layout.height() < 10'000);
        for (int n = 0; n < layout.text().lineCount(); ++n)
            QVERIFY(layout.text().lineAt(n).naturalTextWidth() <= layout.head().width() + 1);
        if (text.startsWith(u'<'))
            QCOMPARE(layout.text().text(), text);
    }

    void linksAreFoundWithoutTheirFullStop()
    {
        const auto layout =
            layoutOf(QStringLiteral("See https://example.org/a?b=c. Or (HTTP://x.test/y) or ftp://no."));
        QCOMPARE(layout.links().size(), std::size_t(2));
        QCOMPARE(layout.links()[0].address, QStringLiteral("https://example.org/a?b=c"));
        QCOMPARE(layout.links()[1].address, QStringLiteral("HTTP://x.test/y"));
        const QTextLine line = layout.text().lineAt(0);
        const QPoint on = layout.textAt() + QPoint(int(line.cursorToX(8)), int(line.y() + line.height() / 2));
        QCOMPARE(layout.linkAt(on), std::optional(QStringLiteral("https://example.org/a?b=c")));
        QVERIFY(!layout.linkAt(layout.textAt() + QPoint(2, 5)));
    }

    void narrowWidthsDontBreak()
    {
        for (const int width : {0, 1, 40, 120}) {
            const TimelineLayout layout = layoutOf(QStringLiteral("Words that wrap and wrap"), width);
            QVERIFY(layout.height() > 0);
        }
    }
};

QTEST_MAIN(TimelineViewTest)
#include "tst_timelineview.moc"
