// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/TipPins.h"

#include "models/places/PlaceGuess.h"

#include <algorithm>

namespace porch {

namespace {

constexpr int kRetryMs = 2'000;
/// While the desk catches up, everything changes all the time.
constexpr int kBulkPauseMs = 1'000;
constexpr std::size_t kTipsAtOnce = 500;
/// Short enough for a window's own read to come in between.
constexpr std::size_t kWordsAtOnce = 64;

std::optional<TipPin> pinOf(const PlaceGuess &guess)
{
    if (!guess.isPin())
        return std::nullopt;
    const PlaceCandidate &best = guess.places.front();
    return TipPin{best.at, guess.isVague() ? PinCertainty::Uncertain : PinCertainty::Suggested, best.radius,
                  best.name};
}

} // namespace

TipPins::TipPins(Reader &reader, PlaceWorker &places, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_findings(places)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, [this] { readAll(Keep::Findings); });
    connect(&m_findings, &PlaceFindings::forgotten, this, &TipPins::readAllWords);
}

const MapTip *TipPins::find(TipId tip) const
{
    const auto found = m_tips.constFind(tip);
    return found == m_tips.cend() ? nullptr : &found.value();
}

void TipPins::reload()
{
    m_wanted = true;
    // Another cache numbers tips anew: nothing of the old one may be taken for one of these.
    ++m_wordsGeneration;
    m_readingWords = false;
    m_queue.clear();
    m_queued.clear();
    m_unread = 0;
    const bool any = !m_tips.isEmpty();
    m_tips.clear();
    if (any)
        Q_EMIT reset();
    readAll(Keep::Nothing);
}

void TipPins::apply(const Changes &changes)
{
    if (!m_wanted)
        return;
    if (changes.bulk) {
        if (!m_again.isActive())
            m_again.start(kBulkPauseMs);
        return;
    }
    for (const TipChange &change : changes.tips)
        m_dirty.insert(change.tip);
    readDirty();
}

// --- the tips. Each read begins after the one before has answered, and the reader answers in order: what
// comes later is never older.

void TipPins::readAll(Keep keep)
{
    m_again.stop();
    m_dirty.clear();
    m_reading = true;
    m_reader.read(
        this, [](Database &db) { return queries::openTipPlaces(db); },
        [this, keep, generation = ++m_generation](Result<PlacedTips> all) {
            if (generation != m_generation)
                return;
            m_reading = false;
            if (all)
                takeAll(all.value(), keep);
            else
                retry(all.error().what);
            readDirty();
        });
}

void TipPins::retry(const QString &problem)
{
    m_again.start(kRetryMs);
    Q_EMIT failed(problem);
}

void TipPins::takeAll(const PlacedTips &all, Keep keep)
{
    const QHash<TipId, MapTip> before = std::exchange(m_tips, {});
    m_unread = 0;
    for (const PlacedTip &placed : all.tips) {
        const auto known = before.constFind(placed.tip);
        const bool kept = keep == Keep::Findings && known != before.cend();
        set(mapTipOf(placed, kept ? &known.value() : nullptr));
    }
    Q_EMIT reset();
    readAllWords();
}

void TipPins::readDirty()
{
    if (m_reading || m_dirty.isEmpty())
        return;
    std::vector<TipId> tips;
    for (auto tip = m_dirty.begin(); tip != m_dirty.end() && tips.size() < kTipsAtOnce;) {
        tips.push_back(*tip);
        tip = m_dirty.erase(tip);
    }
    m_reading = true;
    m_reader.read(
        this, [tips](Database &db) { return queries::tipPlaces(db, tips); },
        [this, tips, generation = m_generation](Result<std::vector<PlacedTip>> read) {
            if (generation != m_generation)
                return;
            m_reading = false;
            if (read) {
                takeDirty(tips, read.value());
                readDirty();
            } else {
                retry(read.error().what);
            }
        });
}

void TipPins::takeDirty(const std::vector<TipId> &asked, const std::vector<PlacedTip> &tips)
{
    QHash<TipId, PlacedTip> open;
    for (const PlacedTip &placed : tips) {
        if (placed.keys.status != TipStatus::Closed)
            open.insert(placed.tip, placed);
    }
    std::vector<TipId> different;
    for (const TipId tip : asked) {
        const auto placed = open.constFind(tip);
        const auto before = m_tips.constFind(tip);
        if (placed == open.cend()) {
            if (before != m_tips.cend())
                different.push_back(tip);
            remove(tip);
            continue;
        }
        const MapTip now = mapTipOf(*placed, before == m_tips.cend() ? nullptr : &before.value());
        if (before == m_tips.cend() || before.value() != now)
            different.push_back(tip);
        set(now);
        if (now.known == PlaceKnown::No) {
            // Before those that have waited long: somebody may be looking at it.
            m_queue.push_front(tip);
            m_queued.insert(tip);
        }
    }
    if (!different.empty())
        Q_EMIT changed(different);
    readWords();
}

/// Of a tip whose words alone can tell, what they told before holds until they are read again.
MapTip TipPins::mapTipOf(const PlacedTip &placed, const MapTip *before) const
{
    MapTip tip;
    tip.tip = placed.tip;
    tip.keys = placed.keys;
    tip.known = placed.place;
    switch (placed.place) {
    case PlaceKnown::Shared:
    case PlaceKnown::Confirmed: {
        const bool confirmed = placed.place == PlaceKnown::Confirmed;
        tip.settled = true;
        if (const auto at = GeoPoint::fromDegrees(placed.longitude, placed.latitude)) {
            tip.pin = TipPin{*at, confirmed ? PinCertainty::Confirmed : PinCertainty::Suggested,
                             confirmed ? placed.radius : 0, placed.name};
        }
        break;
    }
    case PlaceKnown::Nowhere:
        tip.settled = true;
        break;
    case PlaceKnown::No:
        if (before != nullptr && before->known == PlaceKnown::No) {
            tip.pin = before->pin;
            tip.choices = before->choices;
            tip.settled = before->settled;
        }
        break;
    }
    return tip;
}

void TipPins::set(const MapTip &tip)
{
    remove(tip.tip);
    m_tips.insert(tip.tip, tip);
    m_unread += tip.settled ? 0 : 1;
}

void TipPins::remove(TipId tip)
{
    const auto known = m_tips.constFind(tip);
    if (known == m_tips.cend())
        return;
    m_unread -= known->settled ? 0 : 1;
    m_tips.erase(known);
}

// --- their words

void TipPins::readAllWords()
{
    std::vector<std::pair<Micros, TipId>> all;
    for (const MapTip &tip : std::as_const(m_tips)) {
        if (tip.known == PlaceKnown::No)
            all.emplace_back(tip.keys.last, tip.tip);
    }
    std::sort(all.begin(), all.end(), std::greater<>());
    m_queue.clear();
    m_queued.clear();
    for (const auto &[last, tip] : all) {
        m_queue.push_back(tip);
        m_queued.insert(tip);
    }
    ++m_wordsGeneration;
    m_readingWords = false;
    readWords();
}

void TipPins::readWords()
{
    if (m_readingWords)
        return;
    std::vector<TipId> page;
    while (!m_queue.empty() && page.size() < kWordsAtOnce) {
        const TipId tip = m_queue.front();
        m_queue.pop_front();
        if (m_queued.remove(tip) && m_tips.value(tip).known == PlaceKnown::No)
            page.push_back(tip);
    }
    if (page.empty())
        return;
    m_readingWords = true;
    m_reader.read(
        this, [page](Database &db) { return queries::residentTexts(db, page, kTellingTexts); },
        [this, generation = m_wordsGeneration](Result<std::vector<TipTexts>> texts) {
            if (generation != m_wordsGeneration)
                return;
            if (!texts) {
                m_readingWords = false;
                retry(texts.error().what);
                return;
            }
            QStringList all;
            for (const TipTexts &tip : texts.value())
                all += tip.texts;
            m_findings.find(this, all, [this, generation, texts = std::move(texts).value()] {
                if (generation == m_wordsGeneration)
                    takeWords(texts);
            });
        });
}

void TipPins::takeWords(const std::vector<TipTexts> &texts)
{
    m_readingWords = false;
    std::vector<TipId> different;
    for (const TipTexts &tip : texts) {
        if (settle(tip))
            different.push_back(tip.tip);
    }
    if (!different.empty())
        Q_EMIT changed(different);
    readWords();
}

/// Whether the tip is another by what its words say.
bool TipPins::settle(const TipTexts &texts)
{
    const MapTip *before = find(texts.tip);
    // A person may have said where while its words were read.
    if (before == nullptr || before->known != PlaceKnown::No)
        return false;
    std::vector<PlaceMention> mentions;
    for (const QString &text : texts.texts) {
        if (const PlaceFindings::Found *found = m_findings.of(text))
            mentions.insert(mentions.end(), found->begin(), found->end());
    }
    const PlaceGuess guess = guessPlace(mentions);
    MapTip now = *before;
    now.pin = pinOf(guess);
    now.choices = now.pin ? 0 : int(guess.places.size());
    now.settled = true;
    if (now == *before)
        return false;
    set(now);
    return true;
}

} // namespace porch
