// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/map/MarksKit.h"
#include "ui/kit/Tokens.h"
#include "ui/map/PinLayer.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace porch;

namespace {

class Marks : public MarksKit
{
public:
    Marks()
        : layer(view)
        , opened(&layer, &PinLayer::pinOpened)
        , lists(&layer, &PinLayer::listWanted)
    {
        layer.setPins(&pins, {[](qint64 id) { return QStringLiteral("Tip %1").arg(id); },
                              [](qint64) { return 100.0; }, 100});
        view.addLayer(&layer, MapPlane::Marks);
    }

    QList<PinLook::Shape> shapes()
    {
        QList<PinLook::Shape> shapes;
        for (const PinLayer::Shown &shown : layer.shown(view.camera()))
            shapes.append(shown.look.shape);
        return shapes;
    }
    QString focusedWords()
    {
        for (const PinLayer::Shown &shown : layer.shown(view.camera())) {
            if (shown.mark.key == layer.focused())
                return layer.wordsFor(shown.mark);
        }
        return {};
    }
    QColor pixel(QPointF at) { return view.grab().toImage().pixelColor(at.toPoint()); }
    bool press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        const auto before = layer.focused();
        QTest::keyClick(&view, Qt::Key(key), modifiers);
        return layer.focused() != before;
    }

    PinLayer layer;
    QSignalSpy opened;
    QSignalSpy lists;
};

} // namespace

class PinLayerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // Sizes are those of the pictures.
        QFont font = QApplication::font();
        font.setPixelSize(13);
        QApplication::setFont(font);
    }

    void shapeSaysWhatIsKnown()
    {
        Marks marks;
        marks.add(1, {100, 100});
        marks.add(2, {300, 200}, kSuggestedPin);
        marks.add(3, {500, 300}, kUncertainPin);
        marks.add(4, {100, 400});
        marks.add(5, {100, 400});
        marks.add(6, {600, 500});
        marks.add(7, {606, 500}, kOverduePin);
        marks.layer.pinsChanged();
        using S = PinLook::Shape;
        // From north to south.
        QCOMPARE(marks.shapes(), (QList<S>{S::Confirmed, S::Suggested, S::Uncertain, S::Stack, S::Near}));
        const auto &shown = marks.layer.shown(marks.view.camera());
        QVERIFY(!shown[3].look.isOverdue);
        QVERIFY(shown[4].look.isOverdue);
        QCOMPARE(shown[4].look.count, 2U);
        // The circle has its true size.
        const double metres = shown[2].look.radius * marks.view.camera().metresPerPixel();
        QVERIFY2(std::abs(metres - 100) < 0.5, qPrintable(QString::number(metres)));
    }

    void coloursOfTheScheme()
    {
        for (const kit::Scheme scheme : {kit::Scheme::Light, kit::Scheme::Dark}) {
            Marks marks;
            const kit::Tokens &tokens = kit::tokens(scheme);
            marks.view.setPalette(kit::paletteFor(tokens));
            marks.add(1, {100, 100});
            marks.add(2, {300, 200}, kOverduePin);
            marks.add(3, {500, 300}, kSuggestedPin | kOverduePin);
            marks.add(4, {100, 400}, kOverduePin);
            marks.add(5, {112, 400});
            marks.layer.pinsChanged();
            QCOMPARE(marks.pixel({100, 94}), tokens.accent);
            QCOMPARE(marks.pixel({100, 84}), tokens.base); // its eye
            QCOMPARE(marks.pixel({300, 194}), tokens.overdueFill);
            QCOMPARE(marks.pixel({500, 300}), tokens.overdue); // its dot
            QCOMPARE(marks.pixel({500, 295}), tokens.base);
            QCOMPARE(marks.pixel({95, 400}), tokens.overdueFill);
        }
    }

    void aClickOpensAPin()
    {
        Marks marks;
        marks.add(7, {200, 200});
        marks.layer.pinsChanged();
        marks.view.grab();
        marks.click({200, 185}); // in its head
        QCOMPARE(marks.opened.size(), 1);
        QCOMPARE(marks.opened.front().front().toLongLong(), 7);
        // Beside it, it is the map's.
        QSignalSpy clicked(&marks.view, &MapView::clicked);
        marks.click({240, 200});
        QCOMPARE(marks.opened.size(), 1);
        QCOMPARE(clicked.size(), 1);
        // Who presses and lets go elsewhere means nothing.
        const MapCamera before = marks.view.camera();
        marks.drag({{200, 190}, {260, 260}});
        QCOMPARE(marks.opened.size(), 1);
        QCOMPARE(marks.view.camera(), before);
    }

    void aClusterComesNearUntilItFallsApart()
    {
        Marks marks;
        marks.add(1, {400, 300});
        marks.add(2, {410, 306});
        marks.layer.pinsChanged();
        marks.view.grab();
        const double before = marks.view.camera().zoom();
        marks.click({405, 303});
        QVERIFY(marks.view.camera().zoom() > before);
        QCOMPARE(marks.shapes(), (QList{PinLook::Shape::Confirmed, PinLook::Shape::Confirmed}));
        for (const PinLayer::Shown &shown : marks.layer.shown(marks.view.camera()))
            QVERIFY(
                QRectF(QPointF(), marks.view.size()).contains(marks.view.camera().projectWorld(shown.world)));
        QVERIFY(marks.opened.isEmpty() && marks.lists.isEmpty());
    }

    void whatNeverFallsApartAsksForAList()
    {
        Marks marks;
        marks.add(1, {400, 300});
        marks.add(2, {400, 300});
        const GeoPoint house = marks.at({100, 100});
        marks.pins.put({3, house, 0});
        marks.pins.put({4, {house.lon + 1, house.lat}, 0}); // a centimetre away
        marks.layer.pinsChanged();
        marks.view.grab();
        const MapCamera before = marks.view.camera();
        marks.click({398, 302});
        QCOMPARE(marks.lists.size(), 1);
        auto key = marks.lists.front().front().value<PinMarkKey>();
        QVERIFY(key.kind == PinMarkKey::Kind::Stack);
        QCOMPARE(marks.pins.pinsOf(key, 0, 10).size(), std::size_t(2));
        marks.click({100, 100});
        QCOMPARE(marks.lists.size(), 2);
        key = marks.lists.back().front().value<PinMarkKey>();
        QVERIFY(key.kind == PinMarkKey::Kind::Cluster);
        QCOMPARE(marks.view.camera(), before);
    }

    void theKeyboardGoesFromMarkToMark()
    {
        Marks marks;
        marks.add(1, {100, 100});
        marks.add(2, {400, 110});
        marks.add(3, {250, 400}, kOverduePin);
        marks.layer.pinsChanged();
        marks.view.setFocus();
        const QString ofTheMap = marks.view.accessibleDescription();
        QVERIFY(marks.press(Qt::Key_Tab));
        QCOMPARE(marks.view.accessibleDescription(), QStringLiteral("Tip 1, confirmed place"));
        marks.press(Qt::Key_Tab);
        QCOMPARE(marks.focusedWords(), QStringLiteral("Tip 2, confirmed place"));
        marks.press(Qt::Key_Tab, Qt::ShiftModifier);
        QCOMPARE(marks.focusedWords(), QStringLiteral("Tip 1, confirmed place"));
        marks.press(Qt::Key_Down);
        QCOMPARE(marks.focusedWords(), QStringLiteral("Tip 3, confirmed place, reply overdue"));
        QTest::keyClick(&marks.view, Qt::Key_Return);
        QCOMPARE(marks.opened.size(), 1);
        QCOMPARE(marks.opened.front().front().toLongLong(), 3);
        // Where there is no mark on that side the map moves, and the mark stays.
        const MapCamera before = marks.view.camera();
        QVERIFY(!marks.press(Qt::Key_Down));
        QVERIFY(marks.view.camera() != before);
        QVERIFY(marks.press(Qt::Key_Escape));
        QVERIFY(!marks.layer.focused());
        QCOMPARE(marks.view.accessibleDescription(), ofTheMap);
    }

    void tabLeadsOutOfTheMap()
    {
        QWidget window;
        QVBoxLayout layout(&window);
        QLineEdit before;
        QLineEdit after;
        Marks marks;
        marks.add(1, {100, 100});
        marks.layer.pinsChanged();
        layout.addWidget(&before);
        layout.addWidget(&marks.view);
        layout.addWidget(&after);
        window.show();
        window.activateWindow();
        marks.view.setView(marks.pins.find(1)->at, 15);
        marks.view.setFocus();
        QTRY_VERIFY(marks.view.hasFocus());
        QTest::keyClick(&marks.view, Qt::Key_Tab);
        QVERIFY(marks.layer.focused());
        QTest::keyClick(&marks.view, Qt::Key_Tab);
        QVERIFY(after.hasFocus());
        QVERIFY(!marks.layer.focused());
        marks.view.setFocus();
        QTest::keyClick(&marks.view, Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(marks.layer.focused());
        QTest::keyClick(&marks.view, Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(before.hasFocus());
        marks.view.setParent(nullptr);
    }

    void theSelectedPinHasARingWhereverItIs()
    {
        Marks marks;
        marks.view.setPalette(kit::paletteFor(kit::tokens(kit::Scheme::Light)));
        marks.add(1, {200, 200}, kSuggestedPin);
        marks.add(2, {500, 300});
        marks.add(3, {508, 300});
        marks.layer.select(1);
        QVERIFY(marks.pixel({216, 200}).lightness() < 100);
        // In a cluster: around that.
        const QColor free = marks.pixel({504 + 22, 300});
        marks.layer.select(3);
        QVERIFY(marks.pixel({216, 200}).lightness() > 200);
        QVERIFY(marks.pixel({504 + 20, 300}) != free);
        marks.layer.select(std::nullopt);
        QCOMPARE(marks.pixel({504 + 20, 300}), free);
    }

    void wordsOfMarks()
    {
        Marks marks;
        marks.add(1, {100, 100}, kUncertainPin | kOverduePin);
        for (qint64 id = 2; id < 1002; ++id)
            marks.add(id, {300, 300}, id < 5 ? kOverduePin : quint8(0));
        marks.layer.pinsChanged();
        const auto &shown = marks.layer.shown(marks.view.camera());
        QCOMPARE(marks.layer.wordsFor(shown[0].mark),
                 QStringLiteral("Tip 1, somewhere in the circle, reply overdue"));
        QVERIFY(marks.layer.wordsFor(shown[1].mark).contains(QStringLiteral("1")));
        marks.view.grab();
        QVERIFY(!marks.layer.toolTip({300, 300}, marks.view.camera()).isEmpty());
        QVERIFY(marks.layer.toolTip({500, 100}, marks.view.camera()).isEmpty());
    }

    void aLivePinIsSeen()
    {
        Marks marks;
        QVERIFY(marks.shapes().isEmpty());
        marks.add(1, {100, 100});
        marks.layer.pinsChanged();
        QCOMPARE(marks.shapes().size(), 1);
        marks.pins.remove(1);
        marks.layer.pinsChanged();
        QVERIFY(marks.shapes().isEmpty());
        marks.layer.setPins(nullptr, {});
        marks.view.grab();
    }
};

QTEST_MAIN(PinLayerTest)
#include "tst_pinlayer.moc"
