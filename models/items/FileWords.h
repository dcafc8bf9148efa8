// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/FileKind.h"
#include "models/items/FileState.h"

#include <QCoreApplication>

namespace porch {

/// Puts residents' files into words.
class FileWords
{
    Q_DECLARE_TR_FUNCTIONS(porch::FileWords)
public:
    /// "Picture"
    static QString kind(FileKind kind);
    /// "2.1 MB" in the reader's language; empty when it is not known.
    static QString size(qint64 bytes);
    /// "Picture, 2.1 MB"
    static QString about(const FileRow &file);
    /// What opening such a file may do; empty where there is nothing to warn of.
    static QString warning(FileKind kind);
    /// Where it stands: "Fetching, 0.4 of 2.1 MB". Empty for a file that is there and nobody asked for.
    static QString state(const FileRow &file, const FileState &state);
    /// All of it, for assistive technology and tooltips.
    static QString aloud(const FileRow &file, const FileState &state);
};

} // namespace porch
