// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QHash>
#include <QStringList>

namespace porch::tests {

/// What each folder may include of ours: folders, or single headers. Its own is always allowed.
using ArrowTable = QHash<QString, QStringList>;

/// The table of the design, as it is enforced.
const ArrowTable &houseRules();

/// The code with comments taken out; with `strings` false, string literals too. Lines stay lines.
QString withoutComments(const QString &code, bool strings);

/// A source tree with the folders models, ui, app and tests, and what is wrong with it: one sentence a
/// finding, each beginning with the file's path from the top.
class SourceTree
{
public:
    explicit SourceTree(const QString &root)
        : m_root(root)
    {}

    QStringList sources(const QStringList &tops) const; ///< .cpp, .h and .c below these folders, sorted
    QStringList brokenArrows(const ArrowTable &rules) const;
    QStringList missingLicences() const;
    QStringList stringConnections() const;
    QStringList longFiles(int most) const;
    QStringList unlisted() const;
    QStringList widgetsInModels() const;

private:
    QString read(const QString &path) const;

    QDir m_root;
};

} // namespace porch::tests
