// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/PackRows.h"
#include "models/sql/Database.h"

#include <array>

namespace porch {

/// Binds the columns of one row from left to right, and writes it at its end. Texts are bound without a copy:
/// this holds them until then. At most six.
///
///     InsertRow(m_insert).number(id).text(name).point(at);
class InsertRow
{
public:
    explicit InsertRow(Statement &insert)
        : m_insert(insert)
    {}
    ~InsertRow() { m_insert.execute(); }
    InsertRow(const InsertRow &) = delete;
    InsertRow &operator=(const InsertRow &) = delete;

    InsertRow &number(qint64 value)
    {
        m_insert.bind(++m_column, value);
        return *this;
    }
    InsertRow &text(const QString &text)
    {
        m_texts.at(m_held) = rows::utf8(text);
        m_insert.bind(++m_column, m_texts.at(m_held++));
        return *this;
    }
    InsertRow &textOrNull(const QString &text)
    {
        if (!text.isEmpty())
            return this->text(text);
        m_insert.bindNull(++m_column);
        return *this;
    }
    InsertRow &blob(const QByteArray &bytes)
    {
        m_texts.at(m_held) = bytes;
        m_insert.bindBlob(++m_column, m_texts.at(m_held++));
        return *this;
    }
    InsertRow &point(GeoPoint at) { return number(at.lon).number(at.lat); }
    InsertRow &box(const GeoBox &box)
    {
        return number(box.west).number(box.south).number(box.east).number(box.north);
    }
    InsertRow &range(const AddressRange &range)
    {
        return number(static_cast<qint64>(range.parity)).number(range.from).number(range.to);
    }

private:
    Statement &m_insert;
    std::array<QByteArray, 6> m_texts;
    std::size_t m_held = 0;
    int m_column = 0;
};

} // namespace porch
