// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/CasePlaces.h"

#include "models/places/PlaceGuess.h"
#include "models/store/Reader.h"

namespace porch {

namespace {

/// Of a case with more tips than this nobody reads a map of single ones.
constexpr std::size_t kMostRead = 500;

std::optional<TipPin> pinFrom(const PlaceWorker::Mentions &mentions, std::size_t first, std::size_t count)
{
    std::vector<PlaceMention> all;
    for (std::size_t text = first; text < first + count && text < mentions.size(); ++text)
        all.insert(all.end(), mentions[text].begin(), mentions[text].end());
    const PlaceGuess guess = guessPlace(all);
    if (!guess.isPin())
        return std::nullopt;
    const PlaceCandidate &best = guess.places.front();
    return TipPin{best.at, guess.isVague() ? PinCertainty::Uncertain : PinCertainty::Suggested, best.radius,
                  best.name};
}

} // namespace

CasePlaces::CasePlaces(Reader &reader, PlaceWorker &places, const TipPins &pins, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_places(places)
    , m_pins(pins)
{
    connect(&pins, &TipPins::changed, this, &CasePlaces::changed);
    connect(&pins, &TipPins::reset, this, &CasePlaces::changed);
    // What was found before may not hold any more.
    connect(&places, &PlaceWorker::stateChanged, this, [this] {
        m_read.clear();
        setTips(std::vector<TipRow>(m_tips));
    });
}

void CasePlaces::setTips(const std::vector<TipRow> &tips)
{
    ++m_generation;
    QHash<TipId, std::optional<TipPin>> kept;
    std::vector<TipId> wanted;
    for (const TipRow &tip : tips) {
        const bool told = tip.place != PlaceKnown::No || m_pins.find(tip.id) != nullptr;
        if (const auto known = m_read.constFind(tip.id); known != m_read.cend())
            kept.insert(tip.id, known.value());
        else if (!told && wanted.size() < kMostRead)
            wanted.push_back(tip.id);
    }
    m_tips = tips;
    m_read = std::move(kept);
    if (!wanted.empty())
        readWords(wanted);
    Q_EMIT changed();
}

std::optional<TipPin> CasePlaces::pinOf(const TipRow &tip) const
{
    if (tip.place == PlaceKnown::Nowhere)
        return std::nullopt;
    if (tip.hasPlace) {
        const bool confirmed = tip.place == PlaceKnown::Confirmed;
        if (const auto at = GeoPoint::fromDegrees(tip.longitude, tip.latitude))
            return TipPin{*at, confirmed ? PinCertainty::Confirmed : PinCertainty::Suggested,
                          confirmed ? tip.placeRadius : 0, tip.placeName};
    }
    if (const MapTip *known = m_pins.find(tip.id))
        return known->pin;
    return m_read.value(tip.id);
}

void CasePlaces::readWords(const std::vector<TipId> &tips)
{
    m_reader.read(
        this, [tips](Database &db) { return queries::residentTexts(db, tips, kTellingTexts); },
        [this, tips, generation = m_generation](const Result<std::vector<TipTexts>> &texts) {
            if (texts && generation == m_generation)
                take(tips, texts.value());
        });
}

void CasePlaces::take(const std::vector<TipId> &asked, const std::vector<TipTexts> &texts)
{
    QStringList all;
    for (const TipTexts &tip : texts)
        all += tip.texts;
    m_places.find(this, all,
                  [this, asked, texts, generation = m_generation](const PlaceWorker::Mentions &mentions) {
                      if (generation != m_generation)
                          return;
                      for (const TipId tip : asked)
                          m_read.insert(tip, std::nullopt);
                      std::size_t first = 0;
                      for (const TipTexts &tip : texts) {
                          const auto count = static_cast<std::size_t>(tip.texts.size());
                          m_read.insert(tip.tip, pinFrom(mentions, first, count));
                          first += count;
                      }
                      Q_EMIT changed();
                  });
}

} // namespace porch
