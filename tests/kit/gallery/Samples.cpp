// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kit/gallery/Samples.h"

#include <QDateTime>

namespace porch::gallery {
namespace {

constexpr Micros kMinute = Micros(60) * 1'000'000;

struct Sample
{
    const char *name;
    bool named;
    const char *channel;
    const char *place;
    const char *text;
    TipStatus status;
    const char *owner;
    int ageMinutes;
    int dueMinutes; ///< from now; 0 nothing owed
    int touchedMinutes;
    bool spanish;
};

constexpr Sample kSamples[] = {
    {"Joel Brandt", true, "old-quay", "Quay St 212",
     "Any news about the bakery window? The owner asked again this morning", TipStatus::Claimed, "K. Osei",
     41, -26, 130, false},
    {"Amber Heron", false, "mill-ward", "Alder St & 3rd Ave",
     "They saw me at the window. The plate starts 7KR. Now they drive toward the bridge", TipStatus::Claimed,
     "dwhitlock", 27, -12, 5, false},
    {"Copper Finch", false, "mill-ward", "", "They are back, under the bridge this time, and someone shouts",
     TipStatus::New, "", 11, 4, 0, false},
    {"Hanne Okafor", true, "orchard-hill", "Orchard St 1412",
     "He came home at nine, on somebody’s bike. Whom do I tell that?", TipStatus::Claimed, "K. Osei", 24, 6,
     12, false},
    {"Silver Wren", false, "riverside", "Ferry Steps boathouse",
     "Someone sleeps in the boathouse. He looks ill and will not answer", TipStatus::New, "", 7, 8, 0, false},
    {"Wes Talbot", true, "orchard-hill", "Willow St 900", "Catalytic converter cut off my Corolla last night",
     TipStatus::New, "", 16, 14, 0, false},
    {"Quiet Plover", false, "ferry-yards", "Depot Rd, dock 4",
     "Lights on at the loading dock at three every night this week", TipStatus::Claimed, "R. Lindqvist", 44,
     16, 20, false},
    {"Teodoro Luna", true, "ferry-yards", "Quay St & Basin Rd",
     "¿Pueden mandar a alguien a ver el semáforo? Lo pasan en rojo", TipStatus::New, "", 31, 29, 0, true},
    {"Blue Marten", false, "riverside", "Weir St footbridge",
     "I can send a photo when it gets dark again, would that help?", TipStatus::Waiting, "dwhitlock", 72, 0,
     40, false},
    {"Ana Prieto", true, "mill-ward", "Mill St 77", "Gracias, ya hablé con el agente esta mañana",
     TipStatus::Claimed, "dwhitlock", 130, 0, 30, true},
    {"Russet Fox", false, "old-quay", "Basin Rd 8", "Party boats again, past midnight, right under the flats",
     TipStatus::Claimed, "R. Lindqvist", 190, 0, 15, false},
    {"Sven Aldane", true, "ferry-yards", "Depot fence",
     "The fence behind the depot is cut open and children play there", TipStatus::Waiting, "K. Osei", 310, 0,
     50, false},
    {"Pale Osprey", false, "mill-ward", "Foundry St 301", "The same white van took ladders from our site",
     TipStatus::Claimed, "dwhitlock", 370, 0, 9, false},
    {"Maud Ferris", true, "orchard-hill", "Orchard St 1100", "Two lads try car doors along the whole street",
     TipStatus::Claimed, "K. Osei", 430, 0, 33, false},
    {"Tamsin Roy", true, "riverside", "", "The lamps along the pond are out for a week now",
     TipStatus::Waiting, "R. Lindqvist", 500, 0, 45, false},
    {"Dun Curlew", false, "old-quay", "", "Someone sells tickets for a boat that does not exist",
     TipStatus::Claimed, "R. Lindqvist", 560, 0, 30, false},
    {"Elio Marchetti", true, "mill-ward", "", "Scooter left in front of the ramp every single day",
     TipStatus::Claimed, "K. Osei", 700, 0, 10, false},
    {"Grey Lapwing", false, "mill-ward", "", "They emptied a lorry into the river behind the mill",
     TipStatus::Closed, "", 1500, 0, 0, false},
};

} // namespace

Micros pictureTime()
{
    return QDateTime(QDate(2025, 6, 3), QTime(14, 44, 12), Qt::UTC).toMSecsSinceEpoch() * 1000;
}

void fillSamples(FakeSlotSource &source)
{
    TipId id = 0;
    for (const Sample &sample : kSamples) {
        TipRow row;
        row.id = ++id;
        row.key = "slack:T1:C1:" + QByteArray::number(id);
        row.keys.status = sample.status;
        row.owner = QString::fromUtf8(sample.owner);
        row.keys.owner = row.owner.isEmpty() ? 0 : row.owner == QStringLiteral("dwhitlock") ? 7 : 8;
        row.keys.last = pictureTime() - sample.ageMinutes * kMinute;
        row.keys.due = sample.dueMinutes == 0 ? 0 : pictureTime() + sample.dueMinutes * kMinute - 5'000'000;
        row.touched = pictureTime() - sample.touchedMinutes * kMinute;
        row.reporter = QString::fromUtf8(sample.name);
        row.named = sample.named;
        row.source = QStringLiteral("slack");
        row.channel = QString::fromUtf8(sample.channel);
        row.placeName = QString::fromUtf8(sample.place);
        row.text = QString::fromUtf8(sample.text);
        row.messages = 1;
        row.spanish = sample.spanish;
        source.put(row);
    }
    source.person = 7;
}

std::vector<PendingAction> samplePending()
{
    PendingAction closing;
    closing.id = "p1";
    closing.verb = Verb::Close;
    closing.tip = "slack:T1:C1:10";
    closing.state = PendingState::Sending;
    PendingAction refused;
    refused.id = "p2";
    refused.verb = Verb::Claim;
    refused.tip = "slack:T1:C1:4";
    refused.state = PendingState::Refused;
    return {closing, refused};
}

std::vector<Draft> sampleDrafts()
{
    Draft draft;
    draft.tip = "slack:T1:C1:2";
    draft.text = QStringLiteral("That helps a lot");
    return {draft};
}

} // namespace porch::gallery
