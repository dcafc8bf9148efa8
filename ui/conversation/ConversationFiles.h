// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/ConversationModel.h"
#include "ui/conversation/FileRequest.h"

#include <QAction>
#include <QObject>

#include <optional>

class QDialog;
class QFileDialog;

namespace porch {

class TimelineView;

/// What may be done with the files that came with the open conversation. Asks before a file is opened, and
/// where it is to be saved; whoever fetches it is told by fileRequested().
class ConversationFiles : public QObject
{
    Q_OBJECT
public:
    /// @param panel the dialogs stand over its window
    ConversationFiles(const ConversationModel &model, TimelineView &timeline, QWidget *panel);

    QList<QAction *> all() const { return {m_open, m_save}; }
    /// What can be done now.
    void refresh();

    /// Its content is another than its name said: the person must know before it is opened.
    void askAgain(const FileRequest &request, FileKind content);

Q_SIGNALS:
    void fileRequested(const porch::FileRequest &request);

private:
    QAction *make(const QString &text, const QString &word, const QString &key, FileUse use);
    /// The message whose files are meant: the chosen one, else the newest that has some.
    std::optional<int> message() const;
    void choose(FileUse use);
    void use(const FileRow &file, FileUse use);
    void askToOpen(const FileRow &file, FileKind kind, bool again);
    void askWhere(const FileRow &file);
    void openOver(QDialog *dialog);

    const ConversationModel &m_model;
    TimelineView &m_timeline;
    QWidget *m_panel;
    QAction *m_open;
    QAction *m_save;
};

} // namespace porch
