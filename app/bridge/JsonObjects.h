// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>
#include <vector>

namespace porch {

/// The objects of a JSON array, in little more memory than its text takes: the whole tree of a large file
/// would take several times as much.
class JsonObjects
{
public:
    JsonObjects() = default;

    /// Checks the text from end to end, so that next() can't stop half-way through a broken one.
    /// @return where it is broken, in bytes; none when it is an array that reads
    std::optional<qsizetype> open(QByteArray text);

    /// The next object; elements that are none are passed by and counted.
    std::optional<QJsonObject> next();

    qint64 others() const { return m_others; }

private:
    enum class Step : quint8 { Object, Other, End, Broken };

    Step step(QJsonObject &object);
    void rewind();
    void skipSpace();
    qsizetype valueEnd() const;

    QByteArray m_text; ///< of large ones, which are parsed again as they are read
    qsizetype m_at = 0;
    bool m_isFirst = true;
    qint64 m_others = 0;
    std::vector<QJsonObject> m_kept; ///< of small ones
    std::size_t m_next = 0;
};

} // namespace porch
