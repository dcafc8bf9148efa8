// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QStringList>

#include <utility>
#include <vector>

namespace porch {

/// Something that can be done, as the command palette lists it.
struct ActionEntry
{
    int number = 0;   ///< the caller's own, to find the action again
    QString category; ///< "This tip"; entries of one category stand together
    QString text;     ///< "Release your claim"
    QString hint;     ///< more about it; when disabled: why not
    QStringList keys; ///< key caps of its shortcut, "Ctrl", "K"
    bool enabled = true;

    std::vector<std::pair<int, int>> marked; ///< from, length: the letters of `text` that were typed
    bool startsCategory = false;             ///< the first of its category in the list

    bool operator==(const ActionEntry &) const = default;
};

/// All actions, filtered by what is typed: each typed word must begin a word of the action's text; where no
/// text has them, hints are looked through, too.
/// Letters are compared without regard to case and accents.
class ActionModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        RowRole = Qt::UserRole + 1, ///< ActionEntry
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    void setEntries(std::vector<ActionEntry> entries);
    void setFilter(const QString &typed);

    int total() const { return int(m_all.size()); }
    const std::vector<ActionEntry> &shown() const { return m_shown; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    std::vector<ActionEntry> found(bool hints) const;
    void refilter();

    std::vector<ActionEntry> m_all;
    std::vector<ActionEntry> m_shown;
    QStringList m_words;
};

} // namespace porch

Q_DECLARE_METATYPE(porch::ActionEntry)
