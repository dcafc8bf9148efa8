// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"

#include <QCoreApplication>

namespace porch {

/// A code that is read out once, on the telephone or from a slip of paper: four groups of five letters and
/// digits, 100 random bits, with none of the characters that are mistaken for each other (Crockford's
/// base 32).
class OneTimeCode
{
    Q_DECLARE_TR_FUNCTIONS(porch::OneTimeCode)
public:
    /// "7K2QM-XW09D-ZT4HB-3NRVE"
    static QString generate();

    /// The code as generate() writes it, from what a person typed: lower case, O for 0, I or L for 1, and any
    /// spaces and dashes are forgiven.
    static Result<QString> parse(const QString &typed);
};

} // namespace porch
