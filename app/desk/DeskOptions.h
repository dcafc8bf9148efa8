// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profile/Profile.h"
#include "models/domain/Roles.h"
#include "models/store/TipQueries.h"

#include <QCoreApplication>

#include <optional>

namespace porch {

/// The command line of `porchlight`.
struct DeskOptions
{
    Q_DECLARE_TR_FUNCTIONS(porch::DeskOptions)
public:
    /// Prints help and problems itself; exitCode says that there is nothing more to do.
    static DeskOptions read(const QStringList &arguments);
    /// Pictures can be made without a display: choose that before the application is made.
    static void chooseDisplay(int argc, char *const *argv);

    std::optional<int> exitCode;
    bool demo = false;
    QString screenshots;            ///< a folder; empty: open the window
    std::optional<TipTab> tab;      ///< --view: a list of the inbox
    QString view;                   ///< --view as given; empty: none. Pictures are made of it alone
    std::optional<Roles> role;      ///< --role: whose desk the demo shows; none: one that may do everything
    std::optional<Profile> profile; ///< without a demo; none in a folder where nobody has joined yet
    QString folder;                 ///< where the profile is, or will be
};

} // namespace porch
