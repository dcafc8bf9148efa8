// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/PlaceFinder.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace porch {

/// The finder of places as JSON: a line in, a line out.
class PlaceLines
{
    Q_DECLARE_TR_FUNCTIONS(porch::PlaceLines)
public:
    /// @param finder outlives this
    explicit PlaceLines(const PlaceFinder &finder)
        : m_finder(finder)
    {}

    struct Answer
    {
        QJsonObject json;
        QString problem; ///< why there are no mentions; empty: there was none
    };
    /// {"id","text"} becomes {"id","mentions"}, and anything else {"id","error"}, the id null where none can
    /// be read. The id comes back as it was.
    Answer answer(const QByteArray &line) const;

    /// [{"text","start","end","kind","candidates":[{"name","lat","lon","precision","radius_m","score"}]}]
    static QJsonArray toJson(const QString &text, const std::vector<PlaceMention> &mentions);

private:
    const PlaceFinder &m_finder;
};

} // namespace porch
