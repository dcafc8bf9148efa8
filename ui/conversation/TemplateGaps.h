// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace porch {

/// What a reply template leaves open: {officer}, {service} and the like. Braces around other words are text.
namespace gaps {

struct Gap
{
    qsizetype at = 0;
    qsizetype length = 0;
    bool operator==(const Gap &) const = default;
};

/// The text with all gaps filled of which there is something to say. What is filled in is never read again,
/// so that a name with braces stays a name.
QString filled(const QString &text, const QHash<QString, QString> &values);
/// Gaps that still stand open, in order.
std::vector<Gap> in(const QString &text);
/// The first at or after a place, or none.
std::optional<Gap> next(const QString &text, qsizetype from);
/// The last that ends at or before a place, or none.
std::optional<Gap> previous(const QString &text, qsizetype before);

} // namespace gaps
} // namespace porch
