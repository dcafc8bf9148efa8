// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/ConversationPlaces.h"

#include "models/domain/TipPlaceJson.h"
#include "models/places/PlaceGuess.h"

#include <algorithm>

namespace porch {

namespace {

bool hasWords(const ConversationItem &item)
{
    return item.row.kind == TimelineKind::Resident && !item.row.deleted && !item.row.text.isEmpty();
}

/// One of an item's places.
struct Spot
{
    std::size_t item = 0;
    std::size_t place = 0;
};

MessagePlace &placeAt(std::vector<ConversationItem> &items, const Spot &spot)
{
    return items[spot.item].places[spot.place];
}

std::vector<Spot> spotsOf(const std::vector<ConversationItem> &items)
{
    std::vector<Spot> spots;
    for (std::size_t item = 0; item < items.size(); ++item) {
        for (std::size_t place = 0; place < items[item].places.size(); ++place)
            spots.push_back({item, place});
    }
    return spots;
}

/// The first of the places that lies where somebody said, if the words name one.
void standAt(std::vector<ConversationItem> &items, double latitude, double longitude,
             MessagePlace::Standing standing)
{
    const auto at = GeoPoint::fromDegrees(longitude, latitude);
    for (const Spot &spot : spotsOf(items)) {
        MessagePlace &place = placeAt(items, spot);
        const auto there = std::find_if(place.places.begin(), place.places.end(),
                                        [&at](const PlaceCandidate &each) { return at && each.at == *at; });
        if (there == place.places.end())
            continue;
        place.standing = standing;
        place.chosen = std::size_t(there - place.places.begin());
        return;
    }
}

/// A place named twice is offered once.
void offer(std::vector<ConversationItem> &items)
{
    std::vector<PlaceCandidate> offered;
    for (const Spot &spot : spotsOf(items)) {
        MessagePlace &place = placeAt(items, spot);
        const PlaceCandidate &best = place.places.front();
        const bool again = std::any_of(offered.begin(), offered.end(), [&best](const PlaceCandidate &each) {
            return each.at == best.at && each.name == best.name;
        });
        if (again)
            continue;
        place.standing = MessagePlace::Standing::Offered;
        offered.push_back(best);
    }
}

/// Items whose words tell where the tip happened, as queries::residentTexts() has them: the first message and
/// the newest ones.
std::vector<bool> tellingItems(const std::vector<ConversationItem> &items)
{
    std::vector<bool> telling(items.size(), false);
    const auto isResident = [](const ConversationItem &item) {
        return item.row.kind == TimelineKind::Resident;
    };
    const auto root = std::find_if(items.begin(), items.end(), isResident);
    int left = kTellingTexts - 1;
    for (std::size_t at = items.size(); at-- > 0 && left > 0;) {
        if (!isResident(items[at]) || items[at].row.deleted || items.begin() + qptrdiff(at) == root)
            continue;
        telling[at] = true;
        --left;
    }
    if (root != items.end())
        telling[std::size_t(root - items.begin())] = true;
    return telling;
}

/// The one that a map would show; one of an older message where those tell nothing.
void chooseNext(std::vector<ConversationItem> &items)
{
    const std::vector<bool> telling = tellingItems(items);
    for (const bool all : {false, true}) {
        std::vector<Spot> spots;
        std::vector<PlaceMention> mentions;
        for (const Spot &spot : spotsOf(items)) {
            if (!all && !telling[spot.item])
                continue;
            const MessagePlace &place = placeAt(items, spot);
            PlaceMention mention;
            mention.kind = place.kind;
            mention.candidates = place.places;
            mentions.push_back(std::move(mention));
            spots.push_back(spot);
        }
        const std::vector<int> order = byTelling(mentions);
        if (order.empty())
            continue;
        const PlaceCandidate best = placeAt(items, spots[std::size_t(order.front())]).places.front();
        for (const Spot &spot : spotsOf(items)) {
            MessagePlace &place = placeAt(items, spot);
            const PlaceCandidate &its = place.places.front();
            if (place.standing == MessagePlace::Standing::Offered && its.at == best.at &&
                its.name == best.name) {
                place.next = true;
                return;
            }
        }
        return;
    }
}

} // namespace

ConversationPlaces::ConversationPlaces(PlaceWorker &places, QObject *parent)
    : QObject(parent)
    , m_places(places)
    , m_findings(places)
{
    connect(&m_findings, &PlaceFindings::forgotten, this, [this] {
        m_asked.clear();
        m_fresh.clear();
        Q_EMIT found();
    });
    connect(&m_places, &PlaceWorker::stateChanged, this, &ConversationPlaces::found);
}

void ConversationPlaces::forget()
{
    m_known.clear();
    m_fresh.clear();
    m_asked.clear();
}

void ConversationPlaces::look(const std::vector<ConversationItem> &items)
{
    QHash<QByteArray, QString> asked;
    QStringList texts;
    for (const ConversationItem &item : items) {
        if (!hasWords(item))
            continue;
        const QByteArray key = item.key();
        const QString text = item.words();
        const auto fresh = m_fresh.constFind(key);
        const auto waiting = m_asked.constFind(key);
        if ((fresh != m_fresh.cend() && fresh.value() == text) ||
            (waiting != m_asked.cend() && waiting.value() == text))
            continue;
        asked.insert(key, text);
        m_asked.insert(key, text);
        texts.append(text);
    }
    if (!texts.isEmpty())
        m_findings.find(this, texts, [this, asked] { take(asked); });
}

void ConversationPlaces::take(const QHash<QByteArray, QString> &asked)
{
    bool any = false;
    for (auto each = asked.begin(); each != asked.end(); ++each) {
        const auto waiting = m_asked.constFind(each.key());
        // Asked for a conversation that is shown no more, or edited since.
        if (waiting == m_asked.cend() || waiting.value() != each.value())
            continue;
        m_asked.erase(waiting);
        const PlaceFindings::Found *found = m_findings.of(each.value());
        m_known.insert(each.key(), {each.value(), found ? *found : PlaceFindings::Found()});
        m_fresh.insert(each.key(), each.value());
        any = true;
    }
    if (any)
        Q_EMIT found();
}

void ConversationPlaces::mark(std::vector<ConversationItem> &items, const TipRow &tip,
                              const std::vector<PendingAction> &unsettled) const
{
    for (ConversationItem &item : items) {
        item.places.clear();
        const auto known = hasWords(item) ? m_known.constFind(item.key()) : m_known.cend();
        if (known == m_known.cend() || known->text != item.words())
            continue;
        for (const PlaceMention &mention : known->found) {
            MessagePlace place;
            place.start = mention.startUnit;
            place.end = mention.endUnit;
            place.kind = mention.kind;
            place.places = distinctPlaces(mention);
            item.places.push_back(std::move(place));
        }
    }
    const auto placing = std::find_if(unsettled.rbegin(), unsettled.rend(),
                                      [](const PendingAction &action) { return action.verb == Verb::Place; });
    if (placing != unsettled.rend()) {
        const auto said = placeIn(placing->detail);
        if (said && !said->nowhere)
            standAt(items, said->latitude, said->longitude, MessagePlace::Standing::Placing);
        return;
    }
    switch (tip.place) {
    case PlaceKnown::Confirmed:
        standAt(items, tip.latitude, tip.longitude, MessagePlace::Standing::Confirmed);
        break;
    case PlaceKnown::Nowhere:
        break;
    case PlaceKnown::Shared:
        // The source's own point comes before its words.
        offer(items);
        break;
    case PlaceKnown::No:
        offer(items);
        chooseNext(items);
        break;
    }
}

} // namespace porch
