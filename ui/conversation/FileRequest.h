// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/FileKind.h"

#include <QMetaType>

namespace porch {

enum class FileUse : quint8 { Open, Save, Cancel };

/// A resident's file that somebody wants, after they were asked.
struct FileRequest
{
    FileRow file;
    FileUse use = FileUse::Open;
    QString path;                          ///< Save: where to
    FileKind warnedOf = FileKind::Picture; ///< Open: as what the person took it; no worse may be opened
};

} // namespace porch

Q_DECLARE_METATYPE(porch::FileRequest)
