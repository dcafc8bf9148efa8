// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringView>

#include <vector>

namespace porch {

/// Names by their words, so that all names which begin at a word of a text are found in one walk.
class PhraseIndex
{
public:
    using Node = qint32;
    static constexpr Node kRoot = 0;
    static constexpr Node kNone = -1;

    PhraseIndex();

    /// @param words folded, parted by single spaces
    /// @param item the caller's; several may have one name
    void add(QStringView words, quint32 item);

    /// Where a word leads from a node; kNone where no name goes on so.
    Node next(Node from, QStringView word) const;
    /// The items whose name ends here.
    const std::vector<quint32> &itemsAt(Node node) const;
    /// Those of a whole name.
    const std::vector<quint32> &find(QStringView words) const;

private:
    Node child(Node from, QStringView word);

    QHash<QString, quint32> m_words;
    QHash<quint64, Node> m_edges; ///< node and word to node
    std::vector<std::vector<quint32>> m_items;
};

} // namespace porch
