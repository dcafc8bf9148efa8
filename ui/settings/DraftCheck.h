// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/DepartmentDraft.h"

namespace porch {

/// What can't be saved as it is, and why.
struct SettingProblem
{
    QString name; ///< of the value; "people" for display names
    QString sentence;
};

/// Looks over the whole department before it is saved: the log would leave out in silence what makes no
/// sense.
class DraftCheck
{
    Q_DECLARE_TR_FUNCTIONS(porch::DraftCheck)
public:
    static constexpr int kLongestPromiseMinutes = 7 * 24 * 60;
    static constexpr qsizetype kLongestLine = 200;
    static constexpr qsizetype kLongestText = 4000;

    static std::vector<SettingProblem> problems(const DepartmentDraft &draft);
    /// Placeholders that no reply fills in.
    static QStringList unknownPlaceholders(const QString &text);
};

} // namespace porch
