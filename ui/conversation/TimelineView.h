// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/conversation/FileRequest.h"

#include <QListView>
#include <QPersistentModelIndex>

class QMenu;

namespace porch {

class ConversationModel;
class TimelineDelegate;

/// The messages of one conversation. Stays at the newest while one is there; otherwise what one reads
/// keeps its place, whatever is added above or below.
class TimelineView : public QListView
{
    Q_OBJECT
public:
    explicit TimelineView(ConversationModel &model, QWidget *parent = nullptr);

    void copyCurrent();
    /// Shows the newest again, for instance after one's own reply.
    void follow();
    /// Brings a message into sight, reading older pages until it is there.
    void reveal(const QByteArray &id, Micros written);
    /// Chooses among the files of a message for one use: at once where there is one, else by a menu.
    void chooseFile(const QModelIndex &index, FileUse use);
    /// Where the line of one of a message's places stands, in this widget; brings it into sight.
    QRect showPlace(const QModelIndex &index, std::size_t place);

Q_SIGNALS:
    /// A link was chosen; nothing is opened before the person has seen the address.
    void linkChosen(const QString &address);
    /// "Show all" of a long message.
    void wholeTextWanted(const QString &title, const QString &text);
    /// Something was chosen of what can be done with a file; nothing is fetched before the person was asked.
    void fileChosen(const porch::FileRow &file, porch::FileUse use);

    /// A place of a message is to be confirmed, or one of several chosen.
    void placeChosen(const QModelIndex &index, std::size_t place);

protected:
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void updateGeometries() override;

private:
    void rememberPlace();
    void keepPlace();
    void askForOlder();
    void lookForWanted();
    void showWhole(const QModelIndex &index);
    void showMenu(const QModelIndex &index, const QPoint &global);
    void addFiles(QMenu &menu, const QModelIndex &index);
    void addPlaces(QMenu &menu, const QModelIndex &index);
    QString fileWords(const FileRow &file, FileUse use) const;
    QPoint middleOf(const QModelIndex &index) const;
    QPoint within(const QModelIndex &index, const QPoint &viewportPos) const;

    ConversationModel &m_model;
    TimelineDelegate *m_delegate;
    QPersistentModelIndex m_anchor; ///< topmost visible item
    int m_anchorTop = 0;            ///< and where its top is
    bool m_following = true;        ///< the newest item stays in sight
    bool m_placing = false;
    QByteArray m_wanted; ///< message to bring into sight once it is read
    Micros m_wantedAt = 0;
};

} // namespace porch
