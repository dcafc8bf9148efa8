// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Event.h"
#include "models/sql/Database.h"

#include <vector>

namespace porch {

/// The files that came with messages: what they are called, and where their content is.
class FileStore
{
public:
    explicit FileStore(Database &db);

    /// All files that a message has, in place of those it had.
    void set(qint64 message, const std::vector<MessageFile> &files);

    /// Files of a change that came before its message, as text to be kept with it; null: none.
    static QByteArray pack(const std::vector<MessageFile> &files);
    static std::vector<MessageFile> unpack(const QByteArray &packed);
    /// The line that stands for a file beneath the words of its message, in no language:
    /// "[photo.jpg · 2.1 MB]".
    static QByteArray lineOf(const MessageFile &file);
    /// A text without the lines that stand for its last so many files.
    static QString withoutLines(const QString &text, std::size_t files);

private:
    Statement m_clear;
    Statement m_insert;
};

} // namespace porch
