// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/PlaceFindings.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>
#include <iterator>

namespace porch {

namespace {

/// Twice as many are remembered at most: some megabytes.
constexpr qsizetype kMostYoung = 20'000;

} // namespace

PlaceFindings::PlaceFindings(PlaceWorker &places, QObject *parent)
    : QObject(parent)
    , m_places(places)
{
    connect(&m_places, &PlaceWorker::stateChanged, this, [this] {
        // What was found holds until the other map is there.
        if (m_places.state() != PlaceWorker::State::Loading)
            forget();
    });
}

/// Residents choose their words: no text may be made to answer for another.
PlaceFindings::Key PlaceFindings::keyOf(const QString &text)
{
    const QByteArrayView bytes(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    return QCryptographicHash::hash(bytes.toByteArray(), QCryptographicHash::Blake2b_256);
}

const PlaceFindings::Found *PlaceFindings::of(const QString &text) const
{
    const Key key = keyOf(text);
    for (const auto *all : {&m_young, &m_old}) {
        const auto found = all->constFind(key);
        if (found != all->cend())
            return &found.value();
    }
    return nullptr;
}

void PlaceFindings::put(const Key &key, const std::vector<PlaceMention> &mentions)
{
    if (m_young.size() >= kMostYoung)
        m_old = std::exchange(m_young, {});
    Found found;
    std::copy_if(mentions.begin(), mentions.end(), std::back_inserter(found),
                 [](const PlaceMention &mention) { return !mention.candidates.empty(); });
    m_young.insert(key, std::move(found));
}

void PlaceFindings::find(QObject *context, const QStringList &texts, std::function<void()> done)
{
    QStringList unknown;
    std::vector<Key> keys;
    QSet<Key> seen;
    for (const QString &text : texts) {
        const Key key = keyOf(text);
        if (seen.contains(key))
            continue;
        seen.insert(key);
        if (m_young.contains(key))
            continue;
        if (const auto old = m_old.constFind(key); old != m_old.cend()) {
            // Still of use: it stays another round.
            m_young.insert(key, old.value());
            continue;
        }
        unknown.append(text);
        keys.push_back(key);
    }
    if (unknown.isEmpty()) {
        done();
        return;
    }
    m_places.find(this, unknown,
                  [this, context = QPointer<QObject>(context), generation = m_generation,
                   keys = std::move(keys), done = std::move(done)](const PlaceWorker::Mentions &all) {
                      if (generation != m_generation)
                          return;
                      for (std::size_t i = 0; i < keys.size(); ++i)
                          put(keys[i], all[i]);
                      if (context)
                          done();
                  });
}

void PlaceFindings::forget()
{
    ++m_generation;
    m_young.clear();
    m_old.clear();
    Q_EMIT forgotten();
}

} // namespace porch
