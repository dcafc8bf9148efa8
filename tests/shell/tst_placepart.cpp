// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/EventCodec.h"
#include "models/items/ConversationModel.h"
#include "tests/items/FakeConversationSource.h"
#include "tests/places/InventedPack.h"
#include "tests/shell/AccessibleNames.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"
#include "ui/kit/Theme.h"
#include "ui/shell/PlacePart.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

const QByteArray kTip = "t1";

} // namespace

/// What the context says of where a tip happened.
class PlacePartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void whatTheWordsTell_data();
    void whatTheWordsTell();
    void whatPeopleSaid();
    void onItsWay();
    void withoutAMap();
    void buttons();

private:
    /// Opens the tip and waits until its words are read.
    bool open(const QString &text);
    bool read();
    QStringList shown() const
    {
        QStringList words;
        for (const auto *label : m_part->findChildren<kit::Label *>()) {
            if (label->isVisibleTo(m_part.get()))
                words << label->text();
        }
        return words;
    }
    kit::KeyButton *button(const QString &text) const
    {
        for (auto *each : m_part->findChildren<kit::KeyButton *>()) {
            if (each->text() == text && each->isVisibleTo(m_part.get()))
                return each;
        }
        return nullptr;
    }

    std::unique_ptr<InventedPack> m_city;
    std::unique_ptr<PlaceWorker> m_places;
    std::unique_ptr<FakeConversationSource> m_source;
    std::unique_ptr<ConversationModel> m_model;
    std::unique_ptr<PlacePart> m_part;
};

void PlacePartTest::initTestCase()
{
    new kit::Theme(*qApp, kit::Theme::Choice::Light, this);
    m_city = std::make_unique<InventedPack>(QStringLiteral("prairie-junction"));
}

void PlacePartTest::init()
{
    m_places = std::make_unique<PlaceWorker>();
    m_source = std::make_unique<FakeConversationSource>();
    m_model = std::make_unique<ConversationModel>(*m_source);
    m_model->setPlaces(*m_places);
    m_part = std::make_unique<PlacePart>(*m_model);
    connect(m_model.get(), &ConversationModel::tipChanged, m_part.get(), &PlacePart::refresh);
}

void PlacePartTest::cleanup()
{
    m_part.reset();
    m_model.reset();
}

bool PlacePartTest::open(const QString &text)
{
    auto &talk = m_source->talk(kTip);
    talk.tip.id = 1;
    talk.tip.key = kTip;
    TimelineRow row;
    row.id = kTip;
    row.at = 1;
    row.text = text;
    talk.rows = {row};
    m_model->open(kTip);
    return read();
}

bool PlacePartTest::read()
{
    m_model->refresh();
    return QTest::qWaitFor([this] {
        m_source->answerAll();
        return m_places->state() != PlaceWorker::State::Loading && !m_model->places()->isReading();
    });
}

void PlacePartTest::whatTheWordsTell_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("says");
    QTest::newRow("a corner") << QStringLiteral("at Dodge Ave and N 3rd St")
                              << QStringList{QStringLiteral("Suggested"),
                                             QStringLiteral("Dodge Ave & N 3rd St"),
                                             QStringLiteral("Found in the words: Intersection, within")};
    QTest::newRow("a park") << QStringLiteral("they drink in Lothrop Park")
                            << QStringList{QStringLiteral("Uncertain"), QStringLiteral("Lothrop Park"),
                                           QStringLiteral("within 120 m")};
    QTest::newRow("several") << QStringLiteral("he is in the Hy-Mart")
                             << QStringList{QStringLiteral("Unmapped"), QStringLiteral("places may be meant"),
                                            QStringLiteral("Hy-Mart and others")};
    QTest::newRow("nothing") << QStringLiteral("help")
                             << QStringList{QStringLiteral("Unmapped"), QStringLiteral("No place yet"),
                                            QStringLiteral("No place was found in its words.")};
}

void PlacePartTest::whatTheWordsTell()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, says);
    m_places->open(m_city->path());
    QVERIFY(open(text));
    const QString all = shown().join(u'\n');
    for (const QString &each : says)
        QVERIFY2(all.contains(each), qPrintable(all));
}

void PlacePartTest::whatPeopleSaid()
{
    m_places->open(m_city->path());
    QVERIFY(open(QStringLiteral("at Dodge Ave and N 3rd St")));
    TipRow &tip = m_source->talk(kTip).tip;
    tip.place = PlaceKnown::Confirmed;
    tip.placeName = QStringLiteral("Old mill");
    tip.hasPlace = true;
    tip.latitude = 41.25;
    tip.longitude = -97.5;
    tip.placePrecision = "interpolated";
    tip.placeRadius = 25;
    tip.placeBy = QStringLiteral("K. Osei");
    QVERIFY(read());
    QString all = shown().join(u'\n');
    for (const char *each :
         {"Confirmed", "Old mill", "Interpolated between house numbers, within 25 m; confirmed by K. Osei"})
        QVERIFY2(all.contains(QLatin1String(each)), qPrintable(all));
    tip.place = PlaceKnown::Nowhere;
    tip.hasPlace = false;
    tip.placeName.clear();
    QVERIFY(read());
    all = shown().join(u'\n');
    QVERIFY2(all.contains(QLatin1String("Set down as without a place by K. Osei")), qPrintable(all));
    tip.place = PlaceKnown::Shared;
    tip.hasPlace = true;
    QVERIFY(read());
    all = shown().join(u'\n');
    QVERIFY2(all.contains(QLatin1String("nobody has confirmed it")), qPrintable(all));
    QSignalSpy onMap(m_part.get(), &PlacePart::showOnMapRequested);
    QTest::mouseClick(button(QStringLiteral("Show on the map")), Qt::LeftButton);
    QCOMPARE(onMap.size(), 1);
    QCOMPARE(onMap.at(0).at(0).toByteArray(), kTip);
}

void PlacePartTest::onItsWay()
{
    m_places->open(m_city->path());
    QVERIFY(open(QStringLiteral("help")));
    Command command;
    command.verb = Verb::Place;
    command.body.tip = kTip;
    command.body.place = TipPlace{false, 41.25, -97.5, "Old mill", "place", 30, {}};
    PendingAction action;
    action.id = "p1";
    action.tip = kTip;
    action.verb = Verb::Place;
    action.detail = detailsOf(command);
    m_model->setPending({action});
    const QString all = shown().join(u'\n');
    QVERIFY2(all.contains(QStringLiteral("Placing…")) && all.contains(QStringLiteral("Old mill")),
             qPrintable(all));
}

void PlacePartTest::withoutAMap()
{
    m_places->open({});
    QVERIFY(open(QStringLiteral("at 412 Dodge Ave")));
    QTRY_VERIFY(shown().join(u'\n').contains(QStringLiteral("porchlightctl citypack build")));
}

void PlacePartTest::buttons()
{
    m_places->open(m_city->path());
    QAction confirm(QStringLiteral("Confirm the place"));
    QAction other(QStringLiteral("Choose another place…"));
    QSignalSpy confirmed(&confirm, &QAction::triggered);
    QSignalSpy others(&other, &QAction::triggered);
    m_part->setActions(&confirm, &other);
    QVERIFY(open(QStringLiteral("at Dodge Ave and N 3rd St")));
    QTest::mouseClick(button(QStringLiteral("Confirm")), Qt::LeftButton);
    QCOMPARE(confirmed.size(), 1);
    QTest::mouseClick(button(QStringLiteral("Other…")), Qt::LeftButton);
    QCOMPARE(others.size(), 1);
    confirm.setEnabled(false);
    QVERIFY(!button(QStringLiteral("Confirm")));
    QCOMPARE(namelessWidgets(m_part.get()), QStringList());
}

QTEST_MAIN(PlacePartTest)
#include "tst_placepart.moc"
