// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace porch {

enum class Health : quint8 { Fine, Warning, Broken };

/// What `doctor` found about one part.
struct Check
{
    QString name;
    Health health = Health::Fine;
    QString finding;
    QString mend; ///< what to do; empty when fine
};

} // namespace porch
