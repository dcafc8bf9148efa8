// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/gallery/SampleTalk.h"

#include "tests/kit/gallery/Samples.h"

namespace porch::test {

namespace {

constexpr Micros kMinute = Micros(60) * 1'000'000;

TimelineRow row(TimelineKind kind, Micros at, const QByteArray &id, const QString &author,
                const QString &text)
{
    TimelineRow made;
    made.kind = kind;
    made.at = at;
    made.id = id;
    made.author = author;
    made.text = text;
    return made;
}

TipRow other(const QString &reporter, const QString &owner)
{
    TipRow tip;
    tip.id = 9;
    tip.reporter = reporter;
    tip.owner = owner;
    return tip;
}

PendingAction waiting(qint64 position, const QByteArray &id, Verb verb, const QByteArray &tip, Micros created)
{
    PendingAction action;
    action.position = position;
    action.id = id;
    action.verb = verb;
    action.tip = tip;
    action.created = created;
    return action;
}

} // namespace

Micros SampleTalk::at(int hour, int minute)
{
    const Micros midnight = now() - now() % (24 * 60 * kMinute);
    return midnight + (hour * 60 + minute) * kMinute;
}

Micros SampleTalk::now()
{
    return gallery::pictureTime();
}

void SampleTalk::fill(FakeConversationSource &source)
{
    const QString me = QStringLiteral("d117");
    const QString heron = QStringLiteral("Amber Heron");
    auto &talk = source.talk(tip());
    talk.tip.id = 7;
    talk.tip.key = tip();
    talk.tip.reporter = heron;
    talk.tip.source = QStringLiteral("slack");
    talk.tip.channel = QStringLiteral("mill-ward");
    talk.tip.owner = me;
    talk.tip.touched = at(14, 9);
    talk.tip.keys.status = TipStatus::Claimed;
    talk.tip.keys.owner = 1;
    talk.tip.keys.due = at(14, 32);
    talk.tip.keys.last = at(14, 17);
    talk.rows = {
        row(TimelineKind::Resident, at(14, 2), tip(), heron,
            QStringLiteral(
                "There is a white van again by the corner of Alder and 3rd. Two men, one lies under a grey "
                "Corolla. I can hear a saw.")),
        row(TimelineKind::Action, at(14, 4), "c1", me, {}),
        row(TimelineKind::Reply, at(14, 6), "r1", me,
            QStringLiteral(
                "Thank you for telling us. Please stay inside and don’t go near them. Can you see any "
                "part of the plate?")),
        row(TimelineKind::Note, at(14, 9), "n1", me,
            QStringLiteral("Patrol 12 told. Same van as on Thursday?")),
        row(TimelineKind::Resident, at(14, 17), "slack:T1:C1:2", heron,
            QStringLiteral(
                "They saw me at the window. The plate starts 7KR. Now they drive toward the bridge. What "
                "should I do?")),
    };
    talk.rows[1].verb = Verb::Claim;
    talk.rows[2].verb = Verb::Reply;
    talk.rows[2].delivered = at(14, 6);
    talk.rows[3].verb = Verb::Note;
    source.talk("t2").tip = other(QStringLiteral("Teodoro Luna"), {});
    source.talk("t3").tip = other(QStringLiteral("Ana Prieto"), me);
    source.talk("t4").tip = other(QStringLiteral("Hanne Okafor"), QStringLiteral("K. Osei"));
}

void SampleTalk::addFiles(FakeConversationSource &source, ConversationModel &model)
{
    const auto file = [](const char *name, const char *type, qint64 size, const QByteArray &object) {
        return FileRow{QString::fromUtf8(name), QString::fromUtf8(type), size, object};
    };
    auto &rows = source.talk(tip()).rows;
    TimelineRow answered = row(TimelineKind::Action, at(14, 2) + 1, "acknowledge:1", {}, {});
    answered.verb = Verb::Acknowledge;
    answered.reason = QStringLiteral("Thank you. The desk has your message and answers within 30 minutes.");
    rows.insert(rows.begin() + 1, answered);
    rows[0].files = {
        file("IMG_20250615_140144_the_white_van_at_the_corner_of_Alder.jpg", "image/jpeg", 2'202'009, "o1"),
        file("engine.m4a", "audio/mp4", 412'000, "o2")};
    rows[0].text += QStringLiteral("\n[IMG.jpg · 2.1 MB]\n[engine.m4a · 402 kB]");
    TimelineRow more =
        row(TimelineKind::Resident, at(14, 20), "slack:T1:C1:3", QStringLiteral("Amber Heron"), {});
    more.files = {file("plate.png", "image/png", 812'000, "o3"),
                  file("film.mp4", "video/mp4", 48'000'000, "o4"),
                  file("dashcam.mov", "video/quicktime", 310'000'000, {}),
                  file("notes.pdf", "application/pdf", 91'000, "o5"),
                  file("viewer.exe", "application/octet-stream", 1'900'000, "o6")};
    more.text = QStringLiteral("[1]\n[2]\n[3]\n[4]\n[5]");
    rows.push_back(more);
    using Phase = FileState::Phase;
    using Failure = FileState::Failure;
    model.setFileState("o2", {Phase::Opened, Failure::None, 0, {}});
    model.setFileState("o3", {Phase::Failed, Failure::NotThere, 0, {}});
    model.setFileState("o4", {Phase::Fetching, Failure::None, 17'000'000, {}});
    model.setFileState("o5", {Phase::Failed, Failure::Damaged, 0, {}});
    model.setFileState("o6", {Phase::Failed, Failure::Offline, 0, {}});
}

void SampleTalk::place(FakeConversationSource &source, const PlaceCandidate &place)
{
    TipRow &row = source.talk(tip()).tip;
    row.place = PlaceKnown::Confirmed;
    row.hasPlace = true;
    row.placeName = place.name;
    row.latitude = place.at.latDegrees();
    row.longitude = place.at.lonDegrees();
    row.placeRadius = place.radius;
    row.placePrecision = QByteArray(precisionName(place.precision).data());
    row.placeBy = QStringLiteral("D. Whitlock");
}

void SampleTalk::nameSeveral(FakeConversationSource &source)
{
    source.talk(tip()).rows.back().text = QStringLiteral(
        "They saw me at the window. The plate starts 7KR. Now they are at the Quick Stop. What should I do?");
    source.talk(tip()).rows.front().text =
        QStringLiteral("There is a white van again. Two men, one lies under a grey Corolla.");
}

void SampleTalk::lose(FakeConversationSource &source)
{
    auto &talk = source.talk(tip());
    talk.tip.unreachable = true;
    TimelineRow lost = row(TimelineKind::Action, at(14, 22), "unreachable:1", {}, {});
    lost.verb = Verb::Unreachable;
    lost.reason = QStringLiteral("ended");
    talk.rows.push_back(lost);
}

std::vector<PendingAction> SampleTalk::offlinePending()
{
    PendingAction reply = waiting(1, "p1", Verb::Reply, tip(), at(14, 35));
    reply.text = QStringLiteral("An officer is on the way. Stay inside, please.");
    PendingAction refused = waiting(0, "p0", Verb::Claim, "t4", at(14, 29));
    refused.state = PendingState::Refused;
    refused.refusal = Refusal::HeldByAnother;
    return {refused, reply, waiting(2, "p2", Verb::Claim, "t2", at(14, 38)),
            waiting(3, "p3", Verb::Close, "t3", at(14, 40))};
}

} // namespace porch::test
