// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"
#include "models/places/build/GeoFeature.h"
#include "models/places/build/JsonTokens.h"

#include <QCoreApplication>
#include <QString>

namespace porch {

/// Reads features from GeoJSON (RFC 7946, and the older crs member), one after the other: a
/// FeatureCollection, a Feature, a geometry, or any number of them behind each other (GeoJSON Text Sequences,
/// a feature a line). Takes the memory of one feature.
class GeoJsonReader
{
    Q_DECLARE_TR_FUNCTIONS(porch::GeoJsonReader)
public:
    /// @param device open for reading
    explicit GeoJsonReader(QIODevice &device);

    /// False at the end, and on an error, which is final: `error()` says where and what.
    bool next(GeoFeature &feature);

    /// Empty unless reading failed: one sentence without the file's name.
    const QString &error() const { return m_error; }
    /// The name of the last crs member met; empty: none, so the degrees of WGS 84.
    const QString &crs() const { return m_crs; }
    qint64 offset() const { return m_tokens.offset(); }

private:
    using Token = JsonTokens::Token;
    enum class Where : quint8 { Top, Members, Features };

    bool member(GeoFeature &feature);
    void featureMembers(GeoFeature &feature, std::size_t depth);
    void featureMember(GeoFeature &feature);
    void properties(GeoFeature &feature, bool nested);
    void addProperty(GeoFeature &feature, const QByteArray &key, const QByteArray &value);
    void geometry(GeoFeature &feature);
    void coordinates(GeoFeature &feature);
    void position(GeoFeature &feature);
    void readCrs();
    void skip(Token token);
    void settleType(GeoFeature &feature);
    Token take();

    JsonTokens m_tokens;
    Where m_where = Where::Top;
    bool m_features = false;   ///< in Members: its features were read, so it is a collection
    bool m_something = false;  ///< in Members: it has a geometry or properties
    QByteArray m_geometryType; ///< of the feature being read
    QByteArray m_topType;
    std::size_t m_levels = 0; ///< arrays around a position
    QString m_crs;
    QString m_error;
    bool m_failed = false;
};

} // namespace porch
