// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Rows.h"

#include <QByteArray>

namespace porch {

/// What a resident's file is, as far as its name and its source tell, or its first bytes.
enum class FileKind : quint8 {
    Picture,
    Sound,
    Film,
    Document,
    Page,    ///< opens in the browser, where it may tell others that it was opened
    Archive, ///< may hold anything
    Unknown, ///< nobody can tell what opening it does
    Program, ///< can run commands on this computer
};

class FileKinds
{
public:
    /// By name and by what the source says; where these differ, the more dangerous one.
    static FileKind of(const FileRow &file);
    /// By its content as well: a program stays one whatever its name says.
    /// @param beginning some thousand bytes
    static FileKind of(const FileRow &file, const QByteArray &beginning);
    /// Whether a person must be warned before it is opened.
    static bool isDoubtful(FileKind kind) { return kind >= FileKind::Page; }

    /// The name under which it may be kept on this computer: no folders, no hidden characters, none that a
    /// system reads otherwise; with the ending that its type has where it has none. Never empty.
    static QString safeName(const FileRow &file);
};

} // namespace porch
