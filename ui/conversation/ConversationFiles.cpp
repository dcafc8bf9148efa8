// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/ConversationFiles.h"

#include "ui/conversation/FileDialog.h"
#include "ui/conversation/TimelineView.h"
#include "ui/kit/DimOverlay.h"
#include "ui/kit/Glyphs.h"

#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

#include <algorithm>

namespace porch {

namespace {

bool isKept(const FileRow &file)
{
    return !file.object.isEmpty();
}

bool hasKept(const ConversationItem &item)
{
    return !item.row.deleted && std::any_of(item.row.files.begin(), item.row.files.end(), isKept);
}

} // namespace

ConversationFiles::ConversationFiles(const ConversationModel &model, TimelineView &timeline, QWidget *panel)
    : QObject(panel)
    , m_model(model)
    , m_timeline(timeline)
    , m_panel(panel)
    , m_open(make(tr("Open a file…"), tr("Open file"), QStringLiteral("F"), FileUse::Open))
    , m_save(make(tr("Save a file as…"), tr("Save file"), QStringLiteral("Shift+F"), FileUse::Save))
{
    connect(&m_timeline, &TimelineView::fileChosen, this, &ConversationFiles::use);
    refresh();
}

QAction *ConversationFiles::make(const QString &text, const QString &word, const QString &key, FileUse use)
{
    // Only the shape counts: whoever shows it tints it.
    auto *action = new QAction(kit::glyphIcon(kit::Glyph::Picture, Qt::black), text, this);
    action->setIconText(word);
    action->setIconVisibleInMenu(false);
    action->setShortcuts({QKeySequence(key), QKeySequence(QStringLiteral("Alt+") + key)});
    connect(action, &QAction::triggered, this, [this, use] { choose(use); });
    m_panel->addAction(action);
    return action;
}

void ConversationFiles::refresh()
{
    const auto &items = m_model.items();
    const bool some = std::any_of(items.begin(), items.end(),
                                  [](const ConversationItem &item) { return !item.row.files.empty(); });
    const bool kept = message().has_value();
    QString why;
    if (!m_model.tip())
        why = tr("no tip is open");
    else if (!some)
        why = tr("no file came with this conversation");
    else if (!kept)
        why = tr("the bridge does not keep the content of its files");
    else
        why = tr("nothing is fetched before you ask for it");
    for (QAction *action : {m_open, m_save}) {
        action->setEnabled(kept);
        action->setStatusTip(why);
    }
}

std::optional<int> ConversationFiles::message() const
{
    const auto &items = m_model.items();
    const QModelIndex current = m_timeline.currentIndex();
    if (current.isValid() && hasKept(items[std::size_t(current.row())]))
        return current.row();
    for (int row = int(items.size()) - 1; row >= 0; --row) {
        if (hasKept(items[std::size_t(row)]))
            return row;
    }
    return std::nullopt;
}

void ConversationFiles::choose(FileUse use)
{
    if (const auto row = message())
        m_timeline.chooseFile(m_model.index(*row), use);
}

void ConversationFiles::use(const FileRow &file, FileUse use)
{
    switch (use) {
    case FileUse::Open:
        askToOpen(file, FileKinds::of(file), false);
        break;
    case FileUse::Save:
        askWhere(file);
        break;
    case FileUse::Cancel:
        Q_EMIT fileRequested({file, FileUse::Cancel, {}, {}});
        break;
    }
}

void ConversationFiles::askAgain(const FileRequest &request, FileKind content)
{
    askToOpen(request.file, content, true);
}

void ConversationFiles::askToOpen(const FileRow &file, FileKind kind, bool again)
{
    auto *dialog = new FileDialog(file, kind, again, m_panel->window());
    connect(dialog, &FileDialog::openRequested, this, [this, file, kind] {
        Q_EMIT fileRequested({file, FileUse::Open, {}, kind});
    });
    connect(dialog, &FileDialog::saveRequested, this, [this, file] { askWhere(file); });
    openOver(dialog);
}

void ConversationFiles::askWhere(const FileRow &file)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DownloadLocation));
    auto *dialog = new QFileDialog(m_panel->window(), tr("Save a resident's file"), folder.path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(FileKinds::safeName(file));
    connect(dialog, &QFileDialog::fileSelected, this, [this, file](const QString &path) {
        Q_EMIT fileRequested({file, FileUse::Save, path, {}});
    });
    dialog->open();
}

/// Dims the window for as long as the dialog lives.
void ConversationFiles::openOver(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *dim = new kit::DimOverlay(m_panel->window());
    connect(dialog, &QObject::destroyed, dim, &QObject::deleteLater);
    dim->show();
    dialog->open();
}

} // namespace porch
