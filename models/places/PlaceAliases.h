// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"
#include "models/places/PlaceMention.h"
#include "models/places/find/PhraseIndex.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QMap>

#include <vector>

namespace porch {

/// What the people of a desk call places: words that someone confirmed to mean a point on the map. Kept
/// beside the city pack, which is only read; where, is the caller's. A value: copy it to hand it to another
/// thread.
class PlaceAliases
{
    Q_DECLARE_TR_FUNCTIONS(porch::PlaceAliases)
public:
    struct Alias
    {
        PlaceCandidate place; ///< its score is of no account
        int times = 0;        ///< how often it was confirmed
    };

    /// Someone confirmed that these words mean this place. Answers whether there was anything to learn: not
    /// from an exact address or coordinates, which say where they are, nor from words that name nothing
    /// ("here", "my house").
    bool learn(const QString &words, const PlaceCandidate &place);
    /// Takes back what was learnt, all of it.
    void forget(const QString &words);

    bool isEmpty() const { return m_aliases.isEmpty(); }
    qsizetype count() const { return m_aliases.size(); }
    /// Under words as placeWords() has them; those confirmed most often first.
    std::vector<Alias> find(const QString &placeWords) const { return m_aliases.value(placeWords); }
    /// Words to walk along, see PhraseIndex; the items say nothing.
    const PhraseIndex &index() const { return m_index; }

    QJsonArray toJson() const;
    /// What toJson() made. An error names what is wrong; nothing of a bad list is taken.
    static Result<PlaceAliases> fromJson(const QJsonArray &json);

private:
    void add(const QString &words, const Alias &alias);

    QMap<QString, std::vector<Alias>> m_aliases;
    PhraseIndex m_index;
};

} // namespace porch
