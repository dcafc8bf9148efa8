// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the linking dialog with invented cases into a picture, to be looked at:
// link_picture OUT.png [--dark] [--supervisor] [--new] [--pack PACK] [--spanish DIR]
#include "tests/items/FakeLinkSource.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Theme.h"
#include "ui/link/CaseLinkDialog.h"
#include "ui/map/MapLoader.h"
#include "ui/map/PairMap.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLineEdit>
#include <QTextStream>
#include <QTimer>
#include <QTranslator>

using namespace porch;
using namespace porch::test;

namespace {

constexpr Micros kMinute = Micros(60) * 1'000'000;
constexpr Micros kDay = 24 * 60 * kMinute;
/// 2025-10-11 14:44 UTC
constexpr Micros kNow = Micros(1'760'193'840) * 1'000'000;
using Kind = CandidateReason::Kind;

ComparedTip tip(TipId id, const char *who, Micros at, const QStringList &texts)
{
    ComparedTip tip;
    tip.tip = id;
    tip.reporter = QString::fromUtf8(who);
    tip.at = at;
    for (const QString &text : texts) {
        tip.said.push_back({at, text});
        at += 15 * kMinute;
    }
    return tip;
}

LinkCandidate file(CaseId id, const char *number, const char *title, const char *lead, int tips,
                   Micros touched, std::vector<CandidateReason> reasons)
{
    LinkCandidate one = caseCandidate(id, QString::fromUtf8(number), QString::fromUtf8(title));
    one.casefile.leadName = QString::fromUtf8(lead);
    one.casefile.tips = tips;
    one.casefile.touched = touched;
    one.reasons = std::move(reasons);
    return one;
}

void fill(FakeLinkSource &source)
{
    source.asked.tips = {askedRow(1)};
    source.asked.compared = {tip(
        1, "Amber Heron", kNow - 42 * kMinute,
        {QStringLiteral(
             "There is a white van again by the corner of Alder and 3rd. Two men, one lies under a grey "
             "Corolla. I can hear a saw."),
         QStringLiteral("They saw me at the window. The plate starts 7KR. Now they drive toward the bridge. "
                        "What should I do?")})};
    source.asked.telling = {{QStringLiteral("white"), 3},
                            {QStringLiteral("van"), 3},
                            {QStringLiteral("corolla"), 5},
                            {QStringLiteral("saw"), 2},
                            {QStringLiteral("7kr"), 7}};
    source.preview.tips = {
        tip(11, "Green Otter", kNow - 2 * kDay - 11 * 60 * kMinute,
            {QStringLiteral(
                "Sawing noise and a white van with the engine running, under the lamp on Alder.")}),
        tip(12, "Ben Castell", kNow - 2 * kDay - 7 * 60 * kMinute,
            {QStringLiteral(
                "My Corolla roars, the converter is gone. My camera has a plate, 7KR and then mud.")}),
        tip(13, "Dusk Kestrel", kNow - 3 * kDay,
            {QStringLiteral(
                "Two men with a jack at the kerb, a van with its side door open. I was afraid to look "
                "longer.")})};
    source.preview.ofTips = 6;
    source.preview.shared =
        SharedSpans::of(source.asked.texts(), textsOf(source.preview.tips), source.asked.telling);
    const GeoPoint here = *GeoPoint::fromDegrees(-63.3910, 42.1253);
    source.asked.spots = {{here, false}};
    source.preview.spots = {{*GeoPoint::fromDegrees(-63.3890, 42.1260), true},
                            {*GeoPoint::fromDegrees(-63.3880, 42.1240), true}};
    source.preview.metres = metresBetween(here, source.preview.spots.front().at);
    LinkCandidate similar = tipCandidate(21, QStringLiteral("Pale Osprey"));
    similar.tip.channel = QStringLiteral("mill-ward");
    similar.tip.keys.last = kNow - 6 * 60 * kMinute;
    similar.within.casefile = 2;
    similar.within.caseNumber = QStringLiteral("25-0398");
    similar.tip.text = QStringLiteral("The same white van took ladders from our site");
    similar.reasons = {{Kind::Words, QStringLiteral("Both say “white van”")}};
    source.likely = {file(1, "25-0417", "Converter thefts, Mill Ward", "M. Tran", 6, kNow - 2 * kDay,
                          {{Kind::Words, QStringLiteral("Same words: white van, saw, Corolla")},
                           {Kind::Place, QStringLiteral("180 m from 2 linked tips")},
                           {Kind::Other, QStringLiteral("2 days earlier")}}),
                     file(2, "25-0398", "Ladders taken, Foundry St", "M. Tran", 3, kNow - 6 * 60 * kMinute,
                          {{Kind::Words, QStringLiteral("Same words: white van")},
                           {Kind::Place, QStringLiteral("400 m away")}}),
                     file(3, "25-0362", "Fuel siphoned, Ferry Yards", "J. Abara", 9, kNow - 8 * kDay,
                          {{Kind::Words, QStringLiteral("Same words: van, lies under")}}),
                     similar};
    source.found = source.likely;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(QStringLiteral("out"), QString());
    parser.addOptions({{QStringLiteral("dark"), QString()},
                       {QStringLiteral("supervisor"), QString()},
                       {QStringLiteral("new"), QString()},
                       {QStringLiteral("type"), QString(), QStringLiteral("TEXT")},
                       {QStringLiteral("pack"), QString(), QStringLiteral("PACK")},
                       {QStringLiteral("spanish"), QString(), QStringLiteral("FILE")}});
    parser.process(application);
    if (parser.positionalArguments().size() != 1) {
        QTextStream(stderr) << "link_picture OUT.png\n";
        return 2;
    }
    QTranslator spanish;
    if (parser.isSet(QStringLiteral("spanish")) && spanish.load(parser.value(QStringLiteral("spanish")))) {
        QLocale::setDefault(QLocale(QLocale::Spanish));
        QApplication::installTranslator(&spanish);
    }
    const kit::Theme theme(application, parser.isSet(QStringLiteral("dark")) ? kit::Theme::Choice::Dark
                                                                             : kit::Theme::Choice::Light);
    FakeLinkSource source;
    fill(source);
    LinkCandidatesModel model(source);
    CaseLinkDialog::Setup setup;
    setup.supervisor = parser.isSet(QStringLiteral("supervisor"));
    setup.times = kit::TimeText(QTimeZone::utc());
    setup.clock = [] { return kNow; };
    CaseLinkDialog dialog(model, setup);
    auto *map = new PairMap;
    dialog.setMap(map);
    if (parser.isSet(QStringLiteral("pack"))) {
        const auto data = MapLoader::load(parser.value(QStringLiteral("pack")));
        map->setData(data ? data.value() : nullptr);
    }
    QObject::connect(&dialog, &CaseLinkDialog::spotsCompared, map,
                     [map](const AskedTips &asked, const LinkPreview &preview) {
                         PairLayer::Sides sides;
                         for (const SideSpot &spot : asked.spots)
                             sides.mine.push_back({spot.at, spot.confirmed});
                         for (const SideSpot &spot : preview.spots)
                             sides.theirs.push_back({spot.at, spot.confirmed});
                         sides.nearest = {preview.mySpot, preview.theirSpot};
                         map->show(std::move(sides));
                     });
    dialog.show();
    dialog.begin({1});
    QTimer look;
    int looks = 0;
    QObject::connect(&look, &QTimer::timeout, &dialog, [&] {
        ++looks;
        if (looks == 2 && parser.isSet(QStringLiteral("new")))
            dialog.newCaseButton()->setChecked(true);
        if (looks == 2 && parser.isSet(QStringLiteral("type")))
            dialog.searchField()->setText(parser.value(QStringLiteral("type")));
        if (looks < 6 || !map->isSettled())
            return;
        QApplication::exit(dialog.grab().save(parser.positionalArguments().first()) ? 0 : 1);
    });
    look.start(150);
    return QApplication::exec();
}
