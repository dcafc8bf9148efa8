// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/TipPlaceJson.h"
#include "tests/conversation/TriagePanel.h"
#include "tests/places/InventedPack.h"
#include "tests/shell/AccessibleNames.h"
#include "ui/conversation/PlaceActions.h"
#include "ui/conversation/PlaceChoice.h"
#include "ui/conversation/TextSpans.h"
#include "ui/conversation/TimelineDelegate.h"
#include "ui/conversation/TimelineLayout.h"
#include "ui/conversation/TimelineView.h"
#include "ui/kit/TextLines.h"
#include "ui/kit/Theme.h"

#include <QAbstractItemModelTester>
#include <QListWidget>
#include <QScrollBar>

using namespace porch;
using namespace porch::test;

namespace {

const char *const kCorner = "There is a white van again by the corner of Dodge Ave and N 3rd St. Two men.";

/// A message whose mention stands in brackets; other than that as it is laid out.
ConversationItem marked(const QString &text, std::vector<FileRow> files = {})
{
    ConversationItem item;
    item.row.id = "m1";
    item.row.author = QStringLiteral("Amber Heron");
    MessagePlace place;
    place.start = text.indexOf(u'[');
    place.end = text.indexOf(u']') - 1;
    place.places = {
        {QStringLiteral("Dodge Ave & N 3rd St"), at(-97.5, 41.2), Precision::Intersection, 15, 0.9}};
    place.standing = MessagePlace::Standing::Offered;
    item.row.text = QString(text).remove(u'[').remove(u']');
    for (const FileRow &file : files)
        item.row.text +=
            QStringLiteral("\n(%1 · 2 MB)").arg(file.name).replace(u'(', u'[').replace(u')', u']');
    item.row.files = std::move(files);
    item.places = {place};
    return item;
}

TimelineLayout layoutOf(const ConversationItem &item, int width = 440)
{
    return TimelineLayout(
        item,
        ConversationWords({}, QStringLiteral("slack"), QTimeZone::utc(),
                          std::make_shared<DepartmentSettings>(DepartmentSettings::defaults())),
        width);
}

/// A conversation over an invented city.
struct Town : TriagePanel
{
    explicit Town(const QString &pack)
    {
        model.setPlaces(places);
        places.open(pack);
        onMap = std::make_unique<QSignalSpy>(panel, &ConversationPanel::placeOnMapRequested);
    }
    ~Town()
    {
        // It asks the worker, which goes first.
        delete panel;
    }

    void say(const QString &text) { source.talk(kTip).rows.front().text = text; }
    void add(const QString &text)
    {
        TimelineRow row = source.talk(kTip).rows.front();
        row.id = "r" + QByteArray::number(source.talk(kTip).rows.size());
        row.at += Micros(source.talk(kTip).rows.size()) * kMinute;
        row.text = text;
        source.talk(kTip).rows.push_back(row);
    }
    /// Opened, and its words are read.
    bool openRead()
    {
        open();
        return isRead();
    }
    bool isRead()
    {
        return QTest::qWaitFor([this] {
            source.answerAll();
            return places.state() != PlaceWorker::State::Loading && !model.places()->isReading();
        });
    }
    QAction *confirm() const { return panel->placeActions().confirm; }
    TimelineView *timeline() const { return panel->findChild<TimelineView *>(); }
    PlaceChoice *choice() const { return window.findChild<PlaceChoice *>(); }
    QListWidget *choices() const { return choice() ? choice()->findChild<QListWidget *>() : nullptr; }
    QStringList offered() const
    {
        QStringList names;
        for (int row = 0; choices() && row < choices()->count(); ++row)
            names << choices()->item(row)->text();
        return names;
    }
    std::optional<TipPlace> said() const { return last().body.place; }
    /// The log has what was said last.
    void confirmed(const QString &by = QStringLiteral("d117"))
    {
        const TipPlace place = said().value_or(TipPlace());
        tip().place = place.nowhere ? PlaceKnown::Nowhere : PlaceKnown::Confirmed;
        tip().hasPlace = !place.nowhere;
        tip().latitude = place.latitude;
        tip().longitude = place.longitude;
        tip().placeName = QString::fromUtf8(place.name);
        TipBody body;
        body.place = place;
        happened(Verb::Place, by, body);
        refresh();
        isRead();
    }
    /// The button of the first line beneath a message.
    QPoint button(int row = 0) const
    {
        auto *delegate = qobject_cast<TimelineDelegate *>(timeline()->itemDelegate());
        const QModelIndex index = model.index(row);
        return delegate->layoutOf(index).places().front().button().center() +
               timeline()->visualRect(index).topLeft();
    }

    PlaceWorker places;
    std::unique_ptr<QSignalSpy> onMap;
};

} // namespace

/// From the words of a message to a confirmed place.
class MentionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void marksStandBehindTheirWords_data();
    void marksStandBehindTheirWords();
    void wordsOnTwoLines();
    void writingBothWays();
    void filesAndLongTexts();
    void twoKeystrokesToAPin();
    void aClickConfirms();
    void severalAreChosenByKeys();
    void theMapAndNowhere();
    void whoSaidItMayChangeIt();
    void undo();
    void onItsWay();
    void theSourcesOwnPlace();
    void theMostExactOfAllMessages();
    void whyItIsGrey();
    void aChoiceOfAnotherTip();
    void whatIsReadAloud();

private:
    std::unique_ptr<InventedPack> m_city;
};

void MentionsTest::initTestCase()
{
    new kit::Theme(*qApp, kit::Theme::Choice::Light, this);
    m_city = std::make_unique<InventedPack>(QStringLiteral("prairie-junction"));
}

void MentionsTest::marksStandBehindTheirWords_data()
{
    QTest::addColumn<QString>("before");
    QTest::newRow("nothing") << QString();
    QTest::newRow("words") << QStringLiteral("look at ");
    QTest::newRow("emoji") << QStringLiteral("🚨🏠👨‍👩‍👧 ");
    QTest::newRow("accents") << QStringLiteral("ñandú cafe\u0301 ");
    QTest::newRow("a line") << QStringLiteral("look:\n");
}

void MentionsTest::marksStandBehindTheirWords()
{
    QFETCH(const QString, before);
    const QString words = QStringLiteral("Dodge Ave");
    const TimelineLayout layout = layoutOf(marked(before + u'[' + words + QStringLiteral("] now")));
    QCOMPARE(layout.marks().size(), std::size_t(1));
    const QRectF mark = layout.marks().front();
    const QString lastLine = before.section(u'\n', -1);
    const qreal from = QFontMetricsF(kit::font(kit::Type::Body)).horizontalAdvance(lastLine);
    QVERIFY(std::abs(mark.left() - from) < 2.5);
    QVERIFY(std::abs(mark.width() - QFontMetricsF(kit::font(kit::Type::Body)).horizontalAdvance(words)) <
            2.5);
    QCOMPARE(layout.places().size(), std::size_t(1));
    QCOMPARE(layout.places().front().words(), QStringLiteral("Dodge Ave & N 3rd St, one match"));
    QVERIFY(layout.places().front().box().top() > layout.box().bottom());
    QVERIFY(layout.height() > layout.places().front().box().bottom());
}

void MentionsTest::wordsOnTwoLines()
{
    const TimelineLayout layout = layoutOf(
        marked(QStringLiteral("There is a white van again by the [corner of Alder and 3rd]. Two men.")), 360);
    QCOMPARE(layout.text().lineCount(), 2);
    QCOMPARE(layout.marks().size(), std::size_t(2));
    QVERIFY(layout.marks()[1].top() > layout.marks()[0].top());
    QCOMPARE(layout.marks()[1].left(), 0.0);
    for (const QRectF &mark : layout.marks())
        QVERIFY(mark.right() <= layout.head().width() + 1);
}

/// In a line of Hebrew the mark stands left of what is said before it, and covers a name of both scripts in
/// as many parts as it has.
void MentionsTest::writingBothWays()
{
    QTextLayout layout;
    layout.setFont(kit::font(kit::Type::Body));
    const QString text = QStringLiteral("שלום Dodge Ave עולם");
    layout.setText(text);
    kit::layOut(layout, 400, 20);
    const auto name = spansOf(layout, 5, 14);
    QCOMPARE(name.size(), std::size_t(1));
    const auto first = spansOf(layout, 0, 4);
    QVERIFY(first.front().left() >= name.front().right() - 1);
    const auto both = spansOf(layout, 2, 9);
    QCOMPARE(both.size(), std::size_t(2));
    const auto whole = spansOf(layout, 0, text.size());
    QCOMPARE(whole.size(), std::size_t(1));
    QVERIFY(spansOf(layout, text.size(), text.size() + 5).empty());
    QVERIFY(spansOf(layout, 4, 5).empty());
}

void MentionsTest::filesAndLongTexts()
{
    FileRow photo;
    photo.name = QStringLiteral("412 Dodge Ave.jpg");
    const ConversationItem item = marked(QStringLiteral("at [411 E St]"), {photo});
    QCOMPARE(item.words(), QStringLiteral("at 411 E St"));
    QCOMPARE(layoutOf(item).marks().size(), std::size_t(1));

    const QString lull = QStringLiteral("and on it goes ").repeated(400);
    const TimelineLayout beyond = layoutOf(marked(lull + QStringLiteral("[411 E St]")));
    QVERIFY(!beyond.more().isNull());
    QVERIFY(beyond.marks().empty());
    QCOMPARE(beyond.places().size(), std::size_t(1));
    QCOMPARE(layoutOf(marked(QStringLiteral("[411 E St]") + lull)).marks().size(), std::size_t(1));
}

void MentionsTest::twoKeystrokesToAPin()
{
    Town town(m_city->path());
    const QAbstractItemModelTester tester(&town.model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QVERIFY(QTest::qWaitForWindowActive(&town.window));
    town.say(QString::fromLatin1(kCorner));
    QVERIFY(town.openRead());
    QTRY_VERIFY(town.confirm()->isEnabled());
    QCOMPARE(town.confirm()->text(), QStringLiteral("Confirm the place"));
    town.panel->focusTimeline();
    QTest::keyClick(town.timeline(), Qt::Key_P);
    QCOMPARE(town.commands->size(), 1);
    QCOMPARE(town.last().verb, Verb::Place);
    QCOMPARE(town.last().body.tip, kTip);
    QVERIFY(town.said());
    QCOMPARE(town.said()->name, QByteArray("Dodge Ave & N 3rd St"));
    QCOMPARE(town.said()->precision, QByteArray("intersection"));
    QVERIFY(town.said()->words.contains("Dodge Ave and N 3rd St"));
    QVERIFY(town.said()->radius > 0);
    QVERIFY(!town.said()->nowhere);
    const GeoPoint corner = CityPoints(-97.51, 41.22)(300, 200);
    QVERIFY(metresBetween(*GeoPoint::fromDegrees(town.said()->longitude, town.said()->latitude), corner) <
            400);
}

void MentionsTest::aClickConfirms()
{
    Town town(m_city->path());
    town.say(QString::fromLatin1(kCorner));
    town.add(QStringLiteral("and now at 412 Dodge Ave"));
    QVERIFY(town.openRead());
    QTRY_VERIFY(!town.model.items().back().places.empty());
    QTest::mouseClick(town.timeline()->viewport(), Qt::LeftButton, {}, town.button(1));
    QCOMPARE(town.commands->size(), 1);
    QCOMPARE(town.said()->name, QByteArray("412 Dodge Ave"));
    QCOMPARE(town.said()->words, QByteArray("412 Dodge Ave"));
}

void MentionsTest::severalAreChosenByKeys()
{
    Town town(m_city->path());
    town.say(QStringLiteral("he is in the Hy-Mart with a knife"));
    QVERIFY(town.openRead());
    QTRY_VERIFY(town.confirm()->isEnabled());
    QCOMPARE(town.confirm()->text(), QStringLiteral("Choose the place…"));
    town.confirm()->trigger();
    QVERIFY(town.choices());
    QCOMPARE(town.offered(),
             (QStringList{QStringLiteral("Hy-Mart"), QStringLiteral("Hy-Mart"), QStringLiteral("Hy-Mart"),
                          QStringLiteral("Choose on the map…"), QStringLiteral("No place is named")}));
    for (int row = 1; row < 3; ++row)
        QVERIFY(town.choices()
                    ->item(row)
                    ->data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(QStringLiteral("from the first")));
    QCOMPARE(namelessWidgets(town.choice()), QStringList());
    QTest::keyClick(town.choices(), Qt::Key_Escape);
    QTRY_VERIFY(!town.choice());
    QVERIFY(town.commands->isEmpty());

    town.confirm()->trigger();
    QTest::keyClick(town.choices(), Qt::Key_Down);
    QTest::keyClick(town.choices(), Qt::Key_Return);
    QCOMPARE(town.commands->size(), 1);
    QTRY_VERIFY(!town.choice());
    const MessagePlace &place = town.model.items().front().places.front();
    QCOMPARE(town.said()->latitude, place.places[1].at.latDegrees());
    QCOMPARE(town.said()->longitude, place.places[1].at.lonDegrees());
    QCOMPARE(town.said()->words, QByteArray("Hy-Mart"));

    // By a click on its line.
    QTest::mouseClick(town.timeline()->viewport(), Qt::LeftButton, {}, town.button());
    QVERIFY(town.choice());
}

void MentionsTest::theMapAndNowhere()
{
    Town town(m_city->path());
    town.say(QStringLiteral("help me please"));
    QVERIFY(town.openRead());
    QVERIFY(!town.confirm()->isEnabled());
    PlaceActions &actions = town.panel->placeActions();
    QVERIFY(actions.other->isEnabled());
    actions.other->trigger();
    QCOMPARE(town.offered(),
             (QStringList{QStringLiteral("Choose on the map…"), QStringLiteral("No place is named")}));
    QTest::keyClick(town.choices(), Qt::Key_Return);
    QCOMPARE(town.onMap->size(), 1);
    QCOMPARE(town.onMap->at(0).at(0).toByteArray(), kTip);
    QTRY_VERIFY(!town.choice());
    actions.other->trigger();
    QTest::keyClick(town.choices(), Qt::Key_End);
    QTest::keyClick(town.choices(), Qt::Key_Enter);
    QCOMPARE(town.commands->size(), 1);
    QVERIFY(town.said()->nowhere);
    actions.onMap->trigger();
    QCOMPARE(town.onMap->size(), 2);
    town.confirmed();
    QVERIFY(!actions.nowhere->isEnabled());
    QCOMPARE(town.confirm()->text(), QStringLiteral("Change the place…"));
}

void MentionsTest::whoSaidItMayChangeIt()
{
    Town town(m_city->path());
    town.say(QString::fromLatin1(kCorner));
    town.add(QStringLiteral("and now at 412 Dodge Ave"));
    QVERIFY(town.openRead());
    QTRY_VERIFY(town.confirm()->isEnabled());
    town.confirm()->trigger();
    town.confirmed();
    const auto standing = [&town](int row) {
        return town.model.items()[std::size_t(row)].places.front().standing;
    };
    QCOMPARE(standing(0), MessagePlace::Standing::Confirmed);
    QCOMPARE(standing(1), MessagePlace::Standing::Quiet);
    QVERIFY(town.confirm()->isEnabled());
    town.confirm()->trigger();
    QCOMPARE(town.commands->size(), 1);
    QCOMPARE(town.offered().first(), QStringLiteral("Dodge Ave & N 3rd St"));
    QVERIFY(town.choices()
                ->item(0)
                ->data(Qt::AccessibleTextRole)
                .toString()
                .contains(QStringLiteral("confirmed")));
    QTest::keyClick(town.choices(), Qt::Key_Down);
    QTest::keyClick(town.choices(), Qt::Key_Return);
    QCOMPARE(town.commands->size(), 2);
    QCOMPARE(town.said()->name, QByteArray("412 Dodge Ave"));
    town.confirmed();
    QCOMPARE(standing(0), MessagePlace::Standing::Quiet);
    QCOMPARE(standing(1), MessagePlace::Standing::Confirmed);
}

void MentionsTest::undo()
{
    Town town(m_city->path());
    town.say(QString::fromLatin1(kCorner));
    town.add(QStringLiteral("and now at 412 Dodge Ave"));
    QVERIFY(town.openRead());
    QTRY_VERIFY(town.confirm()->isEnabled());
    QAction *undo = town.withKey(QStringLiteral("U"));
    QVERIFY(!undo->isEnabled());
    town.confirm()->trigger();
    town.confirmed();
    // Nobody had said anything before: it is taken back.
    QVERIFY(undo->isEnabled());
    undo->trigger();
    QCOMPARE(town.commands->size(), 2);
    QCOMPARE(town.last().verb, Verb::Place);
    QVERIFY(!town.said());
    town.tip().place = PlaceKnown::No;
    town.tip().hasPlace = false;
    town.happened(Verb::Place, QStringLiteral("d117"));
    town.refresh();
    QVERIFY(town.isRead());
    QVERIFY(town.model.nextPlace());

    // Said again, then something else: back to what was said.
    town.confirm()->trigger();
    const TipPlace first = *town.said();
    town.confirmed();
    town.panel->placeActions().nowhere->trigger();
    town.confirmed();
    QVERIFY(undo->text().contains(QString::fromUtf8(first.name)));
    undo->trigger();
    QCOMPARE(town.said(), first);
}

void MentionsTest::onItsWay()
{
    Town town(m_city->path());
    town.say(QString::fromLatin1(kCorner));
    QVERIFY(town.openRead());
    QTRY_VERIFY(town.confirm()->isEnabled());
    town.confirm()->trigger();
    PendingAction action;
    action.id = town.last().id;
    action.tip = kTip;
    action.verb = Verb::Place;
    action.detail = detailsOf(town.last());
    action.created = kNow;
    action.state = PendingState::Sending;
    town.model.setPending({action});
    QCOMPARE(town.confirm()->iconText(), QStringLiteral("Placing…"));
    QVERIFY(!town.confirm()->isEnabled());
    const MessagePlace &place = town.model.items().front().places.front();
    QCOMPARE(place.standing, MessagePlace::Standing::Placing);
    // What is claimed and closed does not wait for it.
    QVERIFY(town.withKey(QStringLiteral("C"))->isEnabled());
    QVERIFY(town.withKey(QStringLiteral("E"))->isEnabled());
    town.model.setPending({});
    QCOMPARE(town.model.items().front().places.front().standing, MessagePlace::Standing::Offered);
}

void MentionsTest::theSourcesOwnPlace()
{
    Town town(m_city->path());
    town.say(QString::fromLatin1(kCorner));
    town.tip().place = PlaceKnown::Shared;
    town.tip().placeName = QStringLiteral("Old mill");
    town.tip().hasPlace = true;
    town.tip().latitude = 41.25;
    town.tip().longitude = -97.5;
    QVERIFY(town.openRead());
    QTRY_COMPARE(town.model.items().front().places.size(), std::size_t(1));
    QCOMPARE(town.confirm()->statusTip(), QStringLiteral("Old mill"));
    QVERIFY(!town.model.nextPlace());
    town.confirm()->trigger();
    QCOMPARE(town.said()->name, QByteArray("Old mill"));
    QCOMPARE(town.said()->latitude, 41.25);
    QVERIFY(town.said()->words.isEmpty());
    // Its words may tell it better.
    town.panel->placeActions().other->trigger();
    QCOMPARE(town.offered().mid(0, 2),
             (QStringList{QStringLiteral("Old mill"), QStringLiteral("Dodge Ave & N 3rd St")}));
}

void MentionsTest::theMostExactOfAllMessages()
{
    Town town(m_city->path());
    town.say(QStringLiteral("they drink in Lothrop Park"));
    town.add(QStringLiteral("they went to 412 Dodge Ave"));
    town.add(QStringLiteral("412 Dodge Ave, please come"));
    QVERIFY(town.openRead());
    QTRY_VERIFY(town.model.nextPlace());
    QCOMPARE(town.model.nextPlace()->row, 1);
    const auto &items = town.model.items();
    QCOMPARE(items[0].places.front().standing, MessagePlace::Standing::Offered);
    // Named twice, offered once.
    QCOMPARE(items[2].places.front().standing, MessagePlace::Standing::Quiet);
    // Its writer takes the words back.
    town.source.talk(kTip).rows[1].deleted = true;
    town.source.talk(kTip).rows[1].text.clear();
    town.refresh();
    QVERIFY(town.isRead());
    QCOMPARE(town.model.nextPlace()->row, 2);
    town.source.talk(kTip).rows[2].text = QStringLiteral("come to 411 E St");
    town.refresh();
    QTRY_VERIFY(town.model.nextPlace());
    QTRY_COMPARE(town.confirm()->statusTip(), QStringLiteral("411 E St, one match"));
}

void MentionsTest::whyItIsGrey()
{
    {
        Town town({});
        town.say(QString::fromLatin1(kCorner));
        QVERIFY(!town.confirm()->isEnabled());
        QCOMPARE(town.confirm()->statusTip(), QStringLiteral("no tip is open"));
        QVERIFY(town.openRead());
        QTRY_COMPARE(town.confirm()->statusTip(), QStringLiteral("there is no city map on this computer"));
        QVERIFY(town.panel->placeActions().onMap->isEnabled());
    }
    Town town(m_city->path());
    town.say(QStringLiteral("nothing is named here"));
    QVERIFY(town.openRead());
    QTRY_COMPARE(town.confirm()->statusTip(), QStringLiteral("no place was found in the words"));
    town.panel->setRoles(Role::Records);
    for (QAction *action : town.panel->placeActions().all()) {
        QVERIFY(!action->isEnabled());
        QCOMPARE(action->statusTip(), QStringLiteral("only for officers and supervisors"));
    }
    town.panel->setRoles(Role::Supervisor);
    QVERIFY(town.panel->placeActions().other->isEnabled());
}

void MentionsTest::aChoiceOfAnotherTip()
{
    Town town(m_city->path());
    town.say(QStringLiteral("he is in the Hy-Mart"));
    QVERIFY(town.openRead());
    QTRY_VERIFY(town.confirm()->isEnabled());
    town.confirm()->trigger();
    QVERIFY(town.choices());
    town.source.talk("other").tip.key = "other";
    town.model.open("other");
    town.source.answerAll();
    QTest::keyClick(town.choices(), Qt::Key_Return);
    QVERIFY(town.commands->isEmpty());
}

void MentionsTest::whatIsReadAloud()
{
    Town town(m_city->path());
    town.say(QString::fromLatin1(kCorner));
    QVERIFY(town.openRead());
    QTRY_VERIFY(town.model.nextPlace());
    const QString said = town.model.index(0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(said.contains(QStringLiteral("Names a place: Dodge Ave & N 3rd St, one match")),
             qPrintable(said));
    QCOMPARE(namelessWidgets(town.panel), QStringList());
}

QTEST_MAIN(MentionsTest)
#include "tst_mentions.moc"
