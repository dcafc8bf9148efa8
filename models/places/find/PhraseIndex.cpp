// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/find/PhraseIndex.h"

namespace porch {

namespace {

quint64 edge(PhraseIndex::Node from, quint32 word)
{
    return quint64(quint32(from)) << 32 | word;
}

/// A key for looking up without a copy; the view outlives the look-up.
QString borrowed(QStringView word)
{
    return QString::fromRawData(word.data(), word.size());
}

} // namespace

PhraseIndex::PhraseIndex()
    : m_items(1)
{}

void PhraseIndex::add(QStringView words, quint32 item)
{
    Node node = kRoot;
    for (const QStringView word : words.split(u' ', Qt::SkipEmptyParts))
        node = child(node, word);
    if (node == kRoot)
        return;
    std::vector<quint32> &items = m_items[static_cast<std::size_t>(node)];
    if (items.empty() || items.back() != item)
        items.push_back(item);
}

PhraseIndex::Node PhraseIndex::child(Node from, QStringView word)
{
    auto known = m_words.constFind(borrowed(word));
    if (known == m_words.constEnd())
        known = m_words.insert(word.toString(), static_cast<quint32>(m_words.size()));
    const quint64 key = edge(from, known.value());
    const auto found = m_edges.constFind(key);
    if (found != m_edges.constEnd())
        return found.value();
    const Node made = static_cast<Node>(m_items.size());
    m_items.emplace_back();
    m_edges.insert(key, made);
    return made;
}

PhraseIndex::Node PhraseIndex::next(Node from, QStringView word) const
{
    const auto known = m_words.constFind(borrowed(word));
    if (known == m_words.constEnd())
        return kNone;
    return m_edges.value(edge(from, known.value()), kNone);
}

const std::vector<quint32> &PhraseIndex::itemsAt(Node node) const
{
    return m_items[static_cast<std::size_t>(node)];
}

const std::vector<quint32> &PhraseIndex::find(QStringView words) const
{
    Node node = kRoot;
    for (const QStringView word : words.split(u' ', Qt::SkipEmptyParts)) {
        node = next(node, word);
        if (node == kNone)
            return m_items.front();
    }
    return itemsAt(node);
}

} // namespace porch
