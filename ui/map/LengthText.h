// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QString>

namespace porch {

/// Lengths on the ground as people say them: metres and kilometres, or feet and miles.
class LengthText
{
    Q_DECLARE_TR_FUNCTIONS(porch::LengthText)
public:
    static QString of(double metres, const QLocale &locale);
};

} // namespace porch
