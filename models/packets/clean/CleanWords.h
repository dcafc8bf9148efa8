// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"

#include <QCoreApplication>

namespace porch::clean {

/// Why a picture can't be cleaned, for a person.
class CleanWords
{
    Q_DECLARE_TR_FUNCTIONS(porch::clean::CleanWords)
public:
    /// Cut off, or not built as its kind should be.
    static Error damaged() { return {tr("the picture is damaged")}; }
    static Error unknownKind()
    {
        return {
            tr("only JPEG, PNG, WebP, TIFF and HEIC pictures can be cleaned of camera and location data")};
    }
    /// A kind of a kind: raw pictures of cameras, films among pictures.
    static Error unusual() { return {tr("it is a variant of its kind that can't be cleaned safely")}; }
    static Error tooLarge() { return {tr("it is too large to be cleaned")}; }
    static Error notClean() { return {tr("camera or location data was still found in it")}; }
};

} // namespace porch::clean
