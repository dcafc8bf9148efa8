// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/ActionModel.h"

#include <algorithm>

namespace porch {

namespace {

/// One plain lower-case letter for each code unit, so that positions stay what they were.
QString folded(const QString &text)
{
    QString plain(text);
    for (QChar &c : plain) {
        const QString parts = c.decomposition();
        if (!parts.isEmpty() && c.decompositionTag() == QChar::Canonical)
            c = parts.at(0);
        c = c.toCaseFolded();
    }
    return plain;
}

/// Where a word of `text` begins with `word`; -1 when none does.
int wordBeginning(const QString &text, const QString &word)
{
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (at == 0 || !text.at(at - 1).isLetterOrNumber())
            return int(at);
    }
    return -1;
}

/// Whether all words are there; marks those that are in the text.
bool holdsAll(ActionEntry &entry, const QStringList &words, bool hints)
{
    const QString text = folded(entry.text);
    const QString hint = hints ? folded(entry.hint) : QString();
    for (const QString &word : words) {
        const int at = wordBeginning(text, word);
        if (at >= 0)
            entry.marked.emplace_back(at, int(word.size()));
        else if (wordBeginning(hint, word) < 0)
            return false;
    }
    std::sort(entry.marked.begin(), entry.marked.end());
    return true;
}

} // namespace

void ActionModel::setEntries(std::vector<ActionEntry> entries)
{
    // Categories in the order of their first entry, entries in the caller's order.
    QStringList categories;
    for (const ActionEntry &entry : entries) {
        if (!categories.contains(entry.category))
            categories << entry.category;
    }
    std::stable_sort(entries.begin(), entries.end(), [&](const ActionEntry &a, const ActionEntry &b) {
        return categories.indexOf(a.category) < categories.indexOf(b.category);
    });
    m_all = std::move(entries);
    refilter();
}

void ActionModel::setFilter(const QString &typed)
{
    const QStringList words = folded(typed).split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    refilter();
}

std::vector<ActionEntry> ActionModel::found(bool hints) const
{
    std::vector<ActionEntry> entries;
    QString category;
    for (const ActionEntry &known : m_all) {
        ActionEntry entry = known;
        entry.marked.clear();
        if (!holdsAll(entry, m_words, hints))
            continue;
        entry.startsCategory = entries.empty() || entry.category != category;
        category = entry.category;
        entries.push_back(std::move(entry));
    }
    return entries;
}

void ActionModel::refilter()
{
    beginResetModel();
    m_shown = found(false);
    if (m_shown.empty())
        m_shown = found(true);
    endResetModel();
}

int ActionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant ActionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ActionEntry &entry = m_shown[std::size_t(index.row())];
    switch (role) {
    case RowRole:
        return QVariant::fromValue(entry);
    case Qt::DisplayRole:
        return entry.text;
    case Qt::AccessibleTextRole: {
        QStringList parts{entry.text};
        if (!entry.enabled)
            parts << tr("not possible now");
        if (!entry.hint.isEmpty())
            parts << entry.hint;
        if (!entry.keys.isEmpty())
            parts << entry.keys.join(u' ');
        return parts.join(u", ");
    }
    default:
        return {};
    }
}

Qt::ItemFlags ActionModel::flags(const QModelIndex &index) const
{
    // Greyed ones can be chosen too, to read why not; the palette does not trigger them.
    return index.isValid() ? Qt::ItemIsSelectable | Qt::ItemIsEnabled : Qt::NoItemFlags;
}

} // namespace porch
