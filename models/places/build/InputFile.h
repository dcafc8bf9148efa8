// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"

#include <QCoreApplication>
#include <QString>

namespace porch {

/// A map file as its first bytes show it, whatever it is called.
struct InputFile
{
    Q_DECLARE_TR_FUNCTIONS(porch::InputFile)
public:
    enum class Kind : quint8 {
        GeoJson,
        Convertible, ///< for ogr2ogr
    };

    Kind kind = Kind::GeoJson;
    QString path;
    QString source; ///< as ogr2ogr is to be told; leads into archives
    QString name;   ///< without folders

    /// A file that is not there, can't be read, is empty or of no known kind is refused in a sentence.
    static Result<InputFile> look(const QString &path);
};

} // namespace porch
