// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace porch {

/// The reference code of a tip from the anonymous form: eight characters of Crockford's base32, which has no
/// letters that are taken for digits. In keys they stand together, people see them as "7K3M-9QX2".
inline constexpr qsizetype kFormCode = 8;

/// @param digest its first 40 bits become the code
QString formCodeOf(const QByteArray &digest);
/// As keys have it: nothing else is a code.
bool isFormCode(const QString &code);
/// As people see it.
QString shownFormCode(const QString &code);
/// What a person typed or read out: small letters, other dashes, O for 0, I and L for 1. None where it is no
/// code.
std::optional<QString> readFormCode(const QString &typed);

} // namespace porch
