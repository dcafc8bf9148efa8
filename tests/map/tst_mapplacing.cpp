// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/map/PanelKit.h"
#include "ui/map/HereCard.h"
#include "ui/map/MapActions.h"
#include "ui/map/MapNotice.h"
#include "ui/map/MapPlacing.h"
#include "ui/map/PlaceAnswerList.h"
#include "ui/map/PlaceSearchField.h"
#include "ui/map/PlacingBox.h"
#include "ui/map/UnmappedTray.h"
#include "ui/tips/TipTable.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace porch;
using porch::test::at;
using porch::test::PanelKit;

namespace {

PlaceChoice choice(const char *name, GeoPoint where, Precision precision = Precision::Intersection)
{
    PlaceChoice made;
    made.place.name = name;
    made.place.latitude = where.latDegrees();
    made.place.longitude = where.lonDegrees();
    made.place.precision = QByteArray(precisionName(precision).latin1());
    made.place.words = "the corner";
    made.precision = precision;
    return made;
}

PlaceAnswer answer(const char *name, GeoPoint where)
{
    PlaceAnswer made;
    made.name = QString::fromUtf8(name);
    made.detail = QStringLiteral("School");
    made.at = where;
    made.box = GeoBox::around(where, 100);
    return made;
}

WhatIsHere house(GeoPoint point)
{
    WhatIsHere here;
    here.point = point;
    here.inside = true;
    here.address = WhatIsHere::House{QStringLiteral("412 Mill Street"), point, 3};
    here.beat = WhatIsHere::InArea{1, AreaKind::Beat, QStringLiteral("Mill Ward"), QStringLiteral("2")};
    return here;
}

} // namespace

/// Saying where a tip happened, and finding places by name and by a click.
class MapPlacingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_kit = std::make_unique<PanelKit>();
        m_kit->openCity();
        QVERIFY(QTest::qWaitForWindowExposed(&m_kit->panel));
        m_commands = std::make_unique<QSignalSpy>(&m_kit->panel, &MapPanel::commandRequested);
        m_kit->put(1, {}, 10).choices = 0;
        m_kit->put(2, {}, 20).choices = 2;
        m_kit->put(3, {}, 5).known = PlaceKnown::Nowhere;
        m_kit->tell();
        // As the desk answers.
        QObject::connect(&m_kit->panel, &MapPanel::placingWanted, &m_kit->panel,
                         [this](TipId tip) { m_kit->panel.beginPlacing(m_kit->row(tip)); });
    }
    void cleanup()
    {
        m_commands.reset();
        m_kit.reset();
    }

    void thoseWithChoicesComeFirst();
    void keysChooseAndConfirm();
    void digitsChoose();
    void aClickIsAPlace();
    void aSearchIsAPlace();
    void nowhereIsAnAnswer();
    void escapeLeaves();
    void undoLeadsBack();
    void undoOfAPlaceBefore();
    void aTipThatClosesWhileItIsPlaced();
    void whatWasNotKept();
    void lateChoicesTakeNothingAway();

    void theSearchBoxLeadsThere();
    void answersThatComeLate();
    void enterBeforeTheAnswers();
    void nothingOfThatName();
    void aClickTellsWhatIsHere();
    void aBeatIsALasso();
    void outsideThePack();

private:
    MapPanel &panel() { return m_kit->panel; }
    PlacingBox &box() { return panel().placingBox(); }
    QListWidget *choices() { return box().findChild<QListWidget *>(); }
    void begin(TipId tip, const std::vector<PlaceChoice> &found)
    {
        panel().beginPlacing(m_kit->row(tip));
        panel().setChoices(tip, found);
    }
    Command sent() const { return m_commands->back().front().value<Command>(); }
    QPoint pixel(double lon, double lat) const { return m_kit->pixel(at(lon, lat)); }

    std::unique_ptr<PanelKit> m_kit;
    std::unique_ptr<QSignalSpy> m_commands;
};

void MapPlacingTest::thoseWithChoicesComeFirst()
{
    QSignalSpy wanted(&panel(), &MapPanel::placingWanted);
    QTest::keyClick(&panel(), Qt::Key_P);
    QCOMPARE(wanted.back().front().value<TipId>(), TipId(2));
    Q_EMIT box().left();
    QTest::keyClick(&panel(), Qt::Key_P);
    QCOMPARE(wanted.back().front().value<TipId>(), TipId(1));
    // A person said of the third that there is no place: it is not asked again.
    Q_EMIT box().left();
    QTest::keyClick(&panel(), Qt::Key_P);
    QCOMPARE(wanted.back().front().value<TipId>(), TipId(2));
}

void MapPlacingTest::keysChooseAndConfirm()
{
    QSignalSpy asked(&panel(), &MapPanel::choicesWanted);
    begin(2, {choice("Alder & 3rd", at(-68.79, 44.80)), choice("Alder & 5th", at(-68.78, 44.80))});
    QCOMPARE(asked.size(), 1);
    QVERIFY(box().isVisible());
    QVERIFY(choices()->hasFocus());
    QTest::keyClick(choices(), Qt::Key_Down);
    QTest::keyClick(choices(), Qt::Key_Return);
    QCOMPARE(m_commands->size(), 1);
    const Command command = sent();
    QCOMPARE(command.verb, Verb::Place);
    QVERIFY(!command.id.isEmpty());
    QCOMPARE(command.body.tip, QByteArray("k2"));
    QCOMPARE(command.body.place, std::optional(choice("Alder & 5th", at(-68.78, 44.80)).place));
    QVERIFY(!box().isVisible());
    QVERIFY(panel().notice().words().contains(QStringLiteral("Alder & 5th")));
    QVERIFY(panel().tray().table()->hasFocus());
}

void MapPlacingTest::digitsChoose()
{
    begin(2, {choice("one", at(-68.79, 44.80)), choice("two", at(-68.78, 44.80))});
    QTest::keyClick(choices(), Qt::Key_2);
    QCOMPARE(box().current(), 1);
    QTest::keyClick(choices(), Qt::Key_9);
    QCOMPARE(box().current(), 1);
    QTest::keyClick(choices(), Qt::Key_1);
    QTest::keyClick(choices(), Qt::Key_Enter);
    QCOMPARE(sent().body.place->name, QByteArray("one"));
}

void MapPlacingTest::aClickIsAPlace()
{
    QSignalSpy here(&panel(), &MapPanel::hereWanted);
    begin(1, {});
    QTest::mouseClick(&panel().view(), Qt::LeftButton, {}, pixel(-68.77, 44.80));
    QCOMPARE(here.size(), 1);
    const auto point = here.front().front().value<GeoPoint>();
    QCOMPARE(choices()->count(), 1);
    panel().setHere(point, house(point));
    QCOMPARE(choices()->count(), 1);
    QCOMPARE(choices()->item(0)->text(), QStringLiteral("412 Mill Street"));
    QVERIFY(!panel().card().isVisible());
    QTest::keyClick(choices(), Qt::Key_Return);
    const auto place = sent().body.place;
    QVERIFY(place);
    QCOMPARE(place->name, QByteArray("412 Mill Street"));
    QCOMPARE(place->precision, QByteArray("coordinates"));
    QVERIFY(place->words.isEmpty());
    QVERIFY(qAbs(place->longitude + 68.77) < 0.001);
    // What was looked up for another point names nothing.
    begin(1, {});
    panel().setHere(at(-68.7, 44.8), house(at(-68.7, 44.8)));
    QCOMPARE(choices()->count(), 0);
}

void MapPlacingTest::aSearchIsAPlace()
{
    begin(1, {});
    QLineEdit *field = panel().search().field();
    panel().actionSet().search->trigger();
    QTest::keyClicks(field, QStringLiteral("sch"));
    panel().setAnswers(field->text(), std::vector<PlaceAnswer>{answer("Mill School", at(-68.78, 44.80))});
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(choices()->count(), 1);
    QVERIFY(choices()->hasFocus());
    QTest::keyClick(choices(), Qt::Key_Return);
    QCOMPARE(sent().body.place->name, QByteArray("Mill School"));
}

void MapPlacingTest::nowhereIsAnAnswer()
{
    begin(2, {choice("one", at(-68.79, 44.80))});
    const auto buttons = box().findChildren<QPushButton *>();
    const auto none = std::find_if(buttons.begin(), buttons.end(), [](QPushButton *one) {
        return one->text() == QLatin1String("No place is named");
    });
    QVERIFY(none != buttons.end());
    (*none)->click();
    QVERIFY(sent().body.place->nowhere);
}

void MapPlacingTest::escapeLeaves()
{
    begin(2, {choice("one", at(-68.79, 44.80))});
    QTest::keyClick(choices(), Qt::Key_Escape);
    QVERIFY(!box().isVisible());
    QVERIFY(!panel().placing().isActive());
    QVERIFY(m_commands->isEmpty());
}

void MapPlacingTest::undoLeadsBack()
{
    QAction *undo = panel().actionSet().undoPlace;
    QVERIFY(!undo->isEnabled());
    begin(2, {choice("one", at(-68.79, 44.80))});
    QTest::keyClick(choices(), Qt::Key_Return);
    QVERIFY(undo->isEnabled());
    undo->trigger();
    QCOMPARE(m_commands->size(), 2);
    QCOMPARE(sent().body.tip, QByteArray("k2"));
    QVERIFY(!sent().body.place);
    QVERIFY(!undo->isEnabled());
}

void MapPlacingTest::undoOfAPlaceBefore()
{
    TipRow row = m_kit->row(2);
    row.place = PlaceKnown::Confirmed;
    row.placeName = QStringLiteral("Old place");
    row.latitude = 44.8;
    row.longitude = -68.79;
    row.placeRadius = 30;
    row.placePrecision = "place";
    panel().beginPlacing(row);
    panel().setChoices(2, {choice("New place", at(-68.78, 44.80))});
    QTest::keyClick(choices(), Qt::Key_Return);
    panel().actionSet().undoPlace->trigger();
    const auto back = sent().body.place;
    QVERIFY(back);
    QCOMPARE(back->name, QByteArray("Old place"));
    QCOMPARE(back->longitude, -68.79);
    QCOMPARE(back->radius, 30.0);
    QCOMPARE(back->precision, QByteArray("place"));
}

void MapPlacingTest::aTipThatClosesWhileItIsPlaced()
{
    begin(2, {choice("one", at(-68.79, 44.80))});
    m_kit->tips.remove(2);
    m_kit->tell();
    QVERIFY(!box().isVisible());
    QVERIFY(panel().notice().words().contains(QStringLiteral("Heron 2")));
    QVERIFY(m_commands->isEmpty());
}

void MapPlacingTest::whatWasNotKept()
{
    begin(2, {choice("one", at(-68.79, 44.80))});
    QTest::keyClick(choices(), Qt::Key_Return);
    panel().failed("another", QStringLiteral("not this"));
    QVERIFY(!panel().notice().words().contains(QStringLiteral("not this")));
    panel().failed(sent().id, QStringLiteral("the disk is full"));
    QVERIFY(panel().notice().words().contains(QStringLiteral("the disk is full")));
}

void MapPlacingTest::lateChoicesTakeNothingAway()
{
    panel().beginPlacing(m_kit->row(1));
    QTest::mouseClick(&panel().view(), Qt::LeftButton, {}, pixel(-68.77, 44.80));
    QCOMPARE(choices()->count(), 1);
    panel().setChoices(1, {choice("one", at(-68.79, 44.80)), choice("two", at(-68.78, 44.80))});
    QCOMPARE(choices()->count(), 1);
    panel().setChoices(2, {choice("of another", at(-68.79, 44.80))});
    QCOMPARE(choices()->count(), 1);
}

// --- finding

void MapPlacingTest::theSearchBoxLeadsThere()
{
    QLineEdit *field = panel().search().field();
    panel().actionSet().search->trigger();
    QVERIFY(field->hasFocus());
    QSignalSpy wanted(&panel(), &MapPanel::searchWanted);
    QTest::keyClicks(field, QStringLiteral("mill"));
    QCOMPARE(wanted.size(), 4);
    QCOMPARE(wanted.back().front().toString(), QStringLiteral("mill"));
    panel().setAnswers(QStringLiteral("mill"),
                       std::vector<PlaceAnswer>{answer("Mill St", at(-68.79, 44.795)),
                                                answer("Mill School", at(-68.77, 44.805))});
    PlaceAnswerList *list = panel().search().list();
    QVERIFY(list->isVisible());
    QCOMPARE(list->count(), 2);
    QTest::keyClick(field, Qt::Key_Down);
    QCOMPARE(list->currentRow(), 1);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!list->isVisible());
    QCOMPARE(field->text(), QStringLiteral("Mill School"));
    QVERIFY(panel().view().hasFocus());
    QTRY_VERIFY(metresBetween(panel().view().camera().centre(), at(-68.77, 44.805)) < 5);
    // Esc closes the list, then empties the field, then leaves.
    panel().actionSet().search->trigger();
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(field->text().isEmpty());
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!field->hasFocus());
}

void MapPlacingTest::answersThatComeLate()
{
    QLineEdit *field = panel().search().field();
    panel().actionSet().search->trigger();
    QTest::keyClicks(field, QStringLiteral("mi"));
    panel().setAnswers(QStringLiteral("m"), std::vector<PlaceAnswer>{answer("Main", at(-68.79, 44.795))});
    QCOMPARE(panel().search().list()->count(), 0);
}

void MapPlacingTest::enterBeforeTheAnswers()
{
    QLineEdit *field = panel().search().field();
    panel().actionSet().search->trigger();
    QTest::keyClicks(field, QStringLiteral("mill"));
    QTest::keyClick(field, Qt::Key_Return);
    panel().setAnswers(QStringLiteral("mill"),
                       std::vector<PlaceAnswer>{answer("Mill St", at(-68.77, 44.805))});
    QCOMPARE(field->text(), QStringLiteral("Mill St"));
    QVERIFY(panel().view().hasFocus());

    // What is listed answers what was typed before: Enter waits for the answers to all of it.
    panel().actionSet().search->trigger();
    field->clear();
    QTest::keyClicks(field, QStringLiteral("m"));
    panel().setAnswers(QStringLiteral("m"), std::vector<PlaceAnswer>{answer("Main St", at(-68.77, 44.80))});
    QTest::keyClicks(field, QStringLiteral("ill"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(field->text(), QStringLiteral("mill"));
    panel().setAnswers(QStringLiteral("mill"),
                       std::vector<PlaceAnswer>{answer("Mill St", at(-68.77, 44.805))});
    QCOMPARE(field->text(), QStringLiteral("Mill St"));
}

void MapPlacingTest::nothingOfThatName()
{
    QLineEdit *field = panel().search().field();
    panel().actionSet().search->trigger();
    QTest::keyClicks(field, QStringLiteral("zz"));
    panel().setAnswers(QStringLiteral("zz"), std::vector<PlaceAnswer>{});
    QVERIFY(panel().search().list()->isVisible());
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(field->hasFocus());
    panel().setAnswers(QStringLiteral("zz"), Error{QStringLiteral("The city pack is damaged.")});
    QVERIFY(panel().search().list()->isVisible());
    QCOMPARE(panel().search().list()->count(), 0);
}

void MapPlacingTest::aClickTellsWhatIsHere()
{
    QSignalSpy here(&panel(), &MapPanel::hereWanted);
    QTest::mouseClick(&panel().view(), Qt::LeftButton, {}, pixel(-68.77, 44.80));
    QCOMPARE(here.size(), 1);
    const auto point = here.front().front().value<GeoPoint>();
    QVERIFY(panel().card().isVisible());
    panel().setHere(point, house(point));
    // Coordinates can be copied.
    QGuiApplication::clipboard()->clear();
    const auto buttons = panel().card().findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 3);
    buttons[1]->click();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("44.")));
    QTest::keyClick(&panel(), Qt::Key_Escape);
    QVERIFY(!panel().card().isVisible());
    // An answer to what nobody wants to know any more.
    panel().setHere(point, house(point));
    QVERIFY(!panel().card().isVisible());
}

void MapPlacingTest::aBeatIsALasso()
{
    MapDataBuilder builder;
    builder.add(test::street(1, {QStringLiteral("Tanner St")}));
    builder.add(test::segment(1, {at(-68.80, 44.79), at(-68.76, 44.81)}));
    Area beat;
    beat.kind = AreaKind::Beat;
    beat.name = QStringLiteral("Mill Ward");
    beat.code = QStringLiteral("2");
    beat.rings.points = {at(-68.785, 44.795), at(-68.775, 44.795), at(-68.775, 44.805), at(-68.785, 44.805),
                         at(-68.785, 44.795)};
    beat.rings.partEnds = {5};
    for (const GeoPoint point : beat.rings.points)
        beat.box.add(point);
    beat.label = at(-68.78, 44.80);
    builder.add(beat);
    PackInfo info;
    info.extent.add(at(-68.80, 44.79));
    info.extent.add(at(-68.76, 44.81));
    panel().city().setData(builder.finish(info));
    m_kit->put(8, at(-68.78, 44.80));
    m_kit->put(9, at(-68.77, 44.80));
    m_kit->tell();
    QTest::mouseClick(&panel().view(), Qt::LeftButton, {}, pixel(-68.781, 44.802));
    const GeoPoint point = panel().card().point();
    panel().setHere(point, house(point));
    panel().card().findChildren<QPushButton *>().front()->click();
    panel().tips().reckonNow();
    QVERIFY(!panel().card().isVisible());
    QVERIFY(panel().tips().hasLasso());
    QCOMPARE(panel().tips().listed().rowCount(), 1);
    QCOMPARE(panel().tips().listed().tipAt(0), TipId(8));
}

void MapPlacingTest::outsideThePack()
{
    QTest::mouseClick(&panel().view(), Qt::LeftButton, {}, pixel(-68.77, 44.80));
    const GeoPoint point = panel().card().point();
    WhatIsHere outside;
    outside.point = point;
    panel().setHere(point, outside);
    QVERIFY(panel().card().isVisible());
    panel().setHere(point, Error{QStringLiteral("The city pack is damaged.")});
    QVERIFY(panel().card().isVisible());
}

QTEST_MAIN(MapPlacingTest)
#include "tst_mapplacing.moc"
