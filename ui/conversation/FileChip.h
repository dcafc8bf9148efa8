// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/FileWords.h"
#include "ui/conversation/FileRequest.h"
#include "ui/kit/Tokens.h"

#include <QCoreApplication>
#include <QRect>

#include <optional>
#include <vector>

class QPainter;

namespace porch {

/// One file beneath a resident's words: what it is, where it stands, what can be done with it. Laid out once
/// for a width; positions count from the item's corner.
class FileChip
{
    Q_DECLARE_TR_FUNCTIONS(porch::FileChip)
public:
    FileChip(FileRow file, FileState state, const QPoint &at, int width);

    const FileRow &file() const { return m_file; }
    const QRect &box() const { return m_box; }
    /// What a click there does; none where it does nothing.
    std::optional<FileUse> useAt(const QPoint &point) const;
    /// All of its words, also those that are cut short.
    QString words() const { return FileWords::aloud(m_file, m_state); }
    void paint(QPainter &painter, const kit::Tokens &tokens) const;

    /// What can be done with it now, in the order in which it is offered.
    std::vector<FileUse> uses() const;

private:
    struct Link
    {
        FileUse use;
        QRect rect;
        QString words;
    };
    static QString useWords(FileUse use);
    void layOut(const QPoint &at, int width);
    void paintState(QPainter &painter, const kit::Tokens &tokens) const;
    void paintProgress(QPainter &painter, const kit::Tokens &tokens) const;

    FileRow m_file;
    FileState m_state;
    FileKind m_kind;
    QString m_size;
    QString m_stateWords;
    QRect m_box;
    QRect m_name;
    QRect m_second;
    std::vector<Link> m_links;
};

} // namespace porch
