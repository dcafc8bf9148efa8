// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/build/GeoJsonReader.h"

#include <algorithm>
#include <climits>

namespace porch {

GeoJsonReader::GeoJsonReader(QIODevice &device)
    : m_tokens(device)
{}

/// The next token; from the first that is none on, End.
GeoJsonReader::Token GeoJsonReader::take()
{
    if (m_failed)
        return Token::End;
    const Token token = m_tokens.next();
    if (token == Token::Bad || token == Token::Truncated) {
        m_failed = true;
        m_error = token == Token::Truncated ? tr("ends in the middle, after %Ln byte(s)", nullptr,
                                                 static_cast<int>(std::min<qint64>(offset(), INT_MAX)))
                                            : tr("is no GeoJSON at byte %1").arg(offset());
        return Token::End;
    }
    return token;
}

bool GeoJsonReader::next(GeoFeature &feature)
{
    while (!m_failed) {
        switch (m_where) {
        case Where::Top: {
            const Token token = take();
            if (token == Token::End)
                return false;
            if (token == Token::BeginObject) {
                feature.clear();
                m_geometryType.clear();
                m_topType.clear();
                m_levels = 0;
                m_features = false;
                m_something = false;
                m_where = Where::Members;
            } else {
                m_failed = true;
                m_error = tr("is no GeoJSON: it does not begin with an object");
            }
            break;
        }
        case Where::Members:
            if (member(feature))
                return !m_failed;
            break;
        case Where::Features: {
            const Token token = take();
            if (token == Token::EndArray) {
                m_where = Where::Members;
            } else if (token == Token::BeginObject) {
                feature.clear();
                m_geometryType.clear();
                m_levels = 0;
                featureMembers(feature, m_tokens.depth());
                settleType(feature);
                if (!m_failed)
                    return true;
            } else if (token != Token::End) {
                skip(token);
            }
            break;
        }
        }
    }
    return false;
}

/// One member of an object at the top, which shows only at its end what it is. True: a feature is whole.
bool GeoJsonReader::member(GeoFeature &feature)
{
    const Token token = take();
    if (token == Token::EndObject) {
        m_where = Where::Top;
        if (m_features || m_failed)
            return false;
        if (!m_something) {
            m_failed = true;
            m_error = tr("is no GeoJSON: it has neither features nor a geometry");
            return false;
        }
        if (m_geometryType.isEmpty())
            m_geometryType = m_topType;
        settleType(feature);
        return true;
    }
    if (token != Token::Key)
        return false;
    const QByteArray key = m_tokens.text();
    if (key == "features") {
        const Token value = take();
        m_features = value == Token::BeginArray;
        if (m_features)
            m_where = Where::Features;
        else
            skip(value);
    } else if (key == "crs") {
        readCrs();
    } else if (key == "type") {
        const Token value = take();
        if (value == Token::String)
            m_topType = m_tokens.text();
        else
            skip(value);
    } else if (key == "geometry") {
        m_something = true;
        geometry(feature);
    } else if (key == "properties") {
        m_something = true;
        properties(feature, false);
    } else if (key == "coordinates") {
        m_something = true;
        coordinates(feature);
    } else {
        skip(take());
    }
    return false;
}

void GeoJsonReader::featureMembers(GeoFeature &feature, std::size_t depth)
{
    for (Token token = take(); token != Token::End; token = take()) {
        if (token == Token::EndObject && m_tokens.depth() < depth)
            return;
        if (token != Token::Key)
            continue;
        const QByteArray key = m_tokens.text();
        if (key == "geometry")
            geometry(feature);
        else if (key == "properties")
            properties(feature, false);
        else if (key == "crs")
            readCrs();
        else
            skip(take());
    }
}

void GeoJsonReader::properties(GeoFeature &feature, bool nested)
{
    if (!nested) {
        const Token begin = take();
        if (begin != Token::BeginObject) {
            skip(begin);
            return;
        }
    }
    const std::size_t depth = m_tokens.depth();
    for (Token token = take(); token != Token::End; token = take()) {
        if (token == Token::EndObject && m_tokens.depth() < depth)
            return;
        if (token != Token::Key)
            continue;
        const QByteArray key = m_tokens.text();
        const Token value = take();
        if (value == Token::String || value == Token::Number)
            addProperty(feature, key, m_tokens.text());
        else if (value == Token::True)
            addProperty(feature, key, QByteArrayLiteral("true"));
        else if (value == Token::BeginObject && !nested)
            properties(feature, true); // "tags": {...}, as some programs write OpenStreetMap's
        else
            skip(value);
    }
}

void GeoJsonReader::addProperty(GeoFeature &feature, const QByteArray &key, const QByteArray &value)
{
    const QByteArray trimmed = value.trimmed();
    if (!trimmed.isEmpty() && feature.properties.size() < GeoFeature::kMostProperties)
        feature.properties.push_back({key, trimmed});
}

void GeoJsonReader::geometry(GeoFeature &feature)
{
    const Token begin = take();
    if (begin != Token::BeginObject) {
        skip(begin);
        return;
    }
    const std::size_t depth = m_tokens.depth();
    for (Token token = take(); token != Token::End; token = take()) {
        if (token == Token::EndObject && m_tokens.depth() < depth)
            return;
        if (token != Token::Key)
            continue;
        const QByteArray key = m_tokens.text();
        if (key == "coordinates") {
            coordinates(feature);
            continue;
        }
        const Token value = take();
        if (key == "type" && value == Token::String)
            m_geometryType = m_tokens.text();
        else
            skip(value);
    }
}

/// Arrays in arrays, whatever the type says: it may stand behind them. The arrays that hold positions are the
/// lines and the rings.
void GeoJsonReader::coordinates(GeoFeature &feature)
{
    const Token begin = take();
    if (begin != Token::BeginArray) {
        skip(begin);
        return;
    }
    feature.geometry.points.clear();
    feature.geometry.partEnds.clear();
    m_levels = 0;
    const std::size_t outer = m_tokens.depth();
    const auto endPart = [&] {
        const std::size_t begun = feature.geometry.partBegin(feature.geometry.partCount());
        if (feature.geometry.points.size() > begun)
            feature.geometry.partEnds.push_back(static_cast<quint32>(feature.geometry.points.size()));
    };
    for (Token token = begin; token != Token::End; token = take()) {
        if (token == Token::Number) {
            m_levels = std::max(m_levels, m_tokens.depth() - outer + 1);
            position(feature);
            if (m_tokens.depth() >= outer)
                continue;
            endPart(); // a point: its position is all there is
            return;
        }
        if (token == Token::EndArray) {
            endPart();
            if (m_tokens.depth() < outer)
                return;
        } else if (token != Token::BeginArray) {
            feature.absurd = true; // null, a text, an object: no coordinates
            skip(token);
        }
    }
}

/// From its first number to its closing bracket.
void GeoJsonReader::position(GeoFeature &feature)
{
    double values[2] = {m_tokens.number(), 0};
    int count = 1;
    for (Token token = take(); token != Token::EndArray && token != Token::End; token = take()) {
        if (token != Token::Number) {
            feature.absurd = true;
            skip(token);
        } else if (count < 2) {
            values[count++] = m_tokens.number();
        }
    }
    const auto point = GeoPoint::fromDegrees(values[0], values[1]);
    if (!point || count < 2)
        feature.absurd = true;
    else if (feature.geometry.points.size() >= GeoFeature::kMostVertices)
        feature.tooLarge = true;
    else
        feature.geometry.points.push_back(*point);
}

void GeoJsonReader::readCrs()
{
    // {"type": "name", "properties": {"name": "EPSG:2263"}}; null says that nobody knows.
    const Token begin = take();
    if (begin != Token::BeginObject) {
        skip(begin);
        return;
    }
    const std::size_t depth = m_tokens.depth();
    bool name = false;
    for (Token token = take(); token != Token::End; token = take()) {
        if (token == Token::EndObject && m_tokens.depth() < depth)
            return;
        if (token == Token::Key)
            name = m_tokens.text() == "name" || m_tokens.text() == "href" || m_tokens.text() == "code";
        else if (name && (token == Token::String || token == Token::Number) && m_tokens.depth() > depth)
            m_crs = QString::fromUtf8(m_tokens.text().left(500));
    }
}

/// Passes by a value whose first token was taken.
void GeoJsonReader::skip(Token token)
{
    if (token != Token::BeginArray && token != Token::BeginObject)
        return;
    const std::size_t inside = m_tokens.depth();
    while (token != Token::End && m_tokens.depth() >= inside)
        token = take();
}

void GeoJsonReader::settleType(GeoFeature &feature)
{
    using Type = GeoFeature::Type;
    const QByteArray &type = m_geometryType;
    Geometry &geometry = feature.geometry;
    const bool points = (type == "Point" && m_levels == 1) || (type == "MultiPoint" && m_levels == 2);
    const bool lines =
        (type == "LineString" && m_levels == 2) || (type == "MultiLineString" && m_levels == 3);
    const bool rings = (type == "Polygon" && m_levels == 3) || (type == "MultiPolygon" && m_levels == 4);
    feature.type = points ? Type::Points : lines ? Type::Lines : rings ? Type::Polygon : Type::None;
    if (points)
        geometry.partEnds.clear();
    if (geometry.points.empty() || feature.absurd)
        feature.type = Type::None;
    if (feature.type != Type::Polygon)
        return;
    // A ring that is not closed is closed.
    Geometry closed;
    for (std::size_t part = 0; part < geometry.partCount(); ++part) {
        const auto begin = geometry.points.begin() + static_cast<std::ptrdiff_t>(geometry.partBegin(part));
        const auto end = geometry.points.begin() + static_cast<std::ptrdiff_t>(geometry.partEnds[part]);
        if (end - begin < 3)
            continue;
        closed.points.insert(closed.points.end(), begin, end);
        if (*begin != *(end - 1))
            closed.points.push_back(*begin);
        closed.partEnds.push_back(static_cast<quint32>(closed.points.size()));
    }
    geometry = std::move(closed);
    if (geometry.points.empty())
        feature.type = Type::None;
}

} // namespace porch
