// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace porch {

/// How SQL begins that reads a table `merged`: in its column `id` a case and those that were closed into it,
/// and into these.
/// @param root what names the case: a parameter, a column
inline QByteArray withMergedCases(const char *root)
{
    return QByteArray("WITH RECURSIVE merged (id) AS (SELECT ") + root +
           " UNION SELECT c.id FROM casefile c JOIN merged m ON c.merged_into = m.id AND c.merged_into <> "
           "0) ";
}

/// SQL that answers them.
inline QByteArray mergedCases(const char *root)
{
    return withMergedCases(root) + "SELECT id FROM merged";
}

} // namespace porch
