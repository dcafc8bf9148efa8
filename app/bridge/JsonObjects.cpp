// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/JsonObjects.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <utility>

namespace porch {

namespace {

/// Parsed, it is about three times as large.
constexpr qsizetype kMostKept = 4 * 1024 * 1024;

} // namespace

std::optional<qsizetype> JsonObjects::open(QByteArray text)
{
    m_text = std::move(text);
    m_kept.clear();
    m_next = 0;
    m_others = 0;
    rewind();
    const bool keep = m_text.size() <= kMostKept;
    for (;;) {
        QJsonObject object;
        switch (step(object)) {
        case Step::Object:
            if (keep)
                m_kept.push_back(std::move(object));
            break;
        case Step::Other:
            ++m_others;
            break;
        case Step::End:
            if (keep)
                m_text.clear();
            rewind();
            return std::nullopt;
        case Step::Broken: {
            const qsizetype where = m_at;
            m_text.clear();
            m_kept.clear();
            rewind();
            return where;
        }
        }
    }
}

std::optional<QJsonObject> JsonObjects::next()
{
    if (m_next < m_kept.size())
        return std::move(m_kept[m_next++]);
    if (m_text.isEmpty())
        return std::nullopt;
    for (;;) {
        QJsonObject object;
        const Step found = step(object);
        if (found == Step::Object)
            return object;
        if (found == Step::Other)
            continue;
        m_text.clear();
        return std::nullopt;
    }
}

void JsonObjects::rewind()
{
    m_at = m_text.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    m_isFirst = true;
}

void JsonObjects::skipSpace()
{
    while (m_at < m_text.size()) {
        const char c = m_text.at(m_at);
        if (c != ' ' && c != '\n' && c != '\r' && c != '\t')
            return;
        ++m_at;
    }
}

/// Where the value at m_at ends, whatever is in it.
qsizetype JsonObjects::valueEnd() const
{
    const char *text = m_text.constData();
    qsizetype depth = 0;
    bool isString = false;
    for (qsizetype i = m_at; i < m_text.size(); ++i) {
        const char c = text[i];
        if (isString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                isString = false;
        } else if (c == '"') {
            isString = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            if (depth == 0)
                return i;
            if (--depth == 0)
                return i + 1;
        } else if (c == ',' && depth == 0) {
            return i;
        }
    }
    return m_text.size();
}

JsonObjects::Step JsonObjects::step(QJsonObject &object)
{
    skipSpace();
    if (m_at >= m_text.size())
        return Step::Broken;
    const char c = m_text.at(m_at);
    if (m_isFirst ? c != '[' : c != ',' && c != ']')
        return Step::Broken;
    const bool wasFirst = std::exchange(m_isFirst, false);
    ++m_at;
    skipSpace();
    const bool isEmpty = wasFirst && m_at < m_text.size() && m_text.at(m_at) == ']';
    if (isEmpty)
        ++m_at;
    if (isEmpty || c == ']') {
        skipSpace();
        return m_at == m_text.size() ? Step::End : Step::Broken;
    }

    const qsizetype end = valueEnd();
    const QByteArray value = QByteArray::fromRawData(m_text.constData() + m_at, end - m_at);
    const bool isObject = value.startsWith('{');
    // Only arrays and objects are documents to Qt; other values are read as an array of one.
    QJsonParseError problem;
    const QByteArray whole = isObject ? value : QByteArray('[' + value + ']');
    const QJsonDocument document = QJsonDocument::fromJson(whole, &problem);
    if (problem.error != QJsonParseError::NoError || (!isObject && document.array().size() != 1)) {
        m_at += isObject ? problem.offset : 0;
        return Step::Broken;
    }
    m_at = end;
    if (!isObject)
        return Step::Other;
    object = document.object();
    return Step::Object;
}

} // namespace porch
