// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/LinkState.h"
#include "models/items/Clock.h"
#include "models/store/Changes.h"
#include "models/store/Outbox.h"
#include "ui/kit/Glyphs.h"
#include "ui/kit/TimeText.h"
#include "ui/shell/CommandPalette.h"

#include <QMainWindow>
#include <QTimer>

class QSettings;
class QStackedWidget;

namespace porch {

class HeaderBar;
class PanelSplitter;
class Rail;
class RailButton;
class StatusLine;
class StripArea;

/// The window: header, rail, strips, panels side by side, status bar. Knows none of the panels; it is told
/// what is true of the link, the counts and the outbox, and says it.
class Shell : public QMainWindow
{
    Q_OBJECT
public:
    /// @param settings keeps the geometry; may be null, must outlive the window
    Shell(QSettings *settings, Clock clock, QWidget *parent = nullptr);
    ~Shell() override;

    void setSearchWidget(QWidget *search);
    void setListPanel(QWidget *panel);
    void setConversationPanel(QWidget *panel);
    /// The third panel: with it the window is complete and takes its saved shape.
    void setContextPanel(QWidget *panel);

    /// Another room beside the inbox: its button in the rail, its action in the palette, its page in the
    /// place of the panels.
    /// @param keys may be empty
    /// @param name how the palette calls it, where the rail has room for a shorter word only
    /// @return its button, for counts; the window's
    RailButton *addRoom(kit::Glyph glyph, const QString &word, const QKeySequence &keys, QWidget *page,
                        const QString &name = {});
    /// Shows the room of that page; null: the inbox.
    void showRoom(QWidget *page);
    /// Takes the inbox away, for users who have nothing to do there; another room must be there.
    void removeInbox();

    /// Covers all of the window with that widget, which it takes, and hides everything else, also from
    /// assistive technology; null uncovers it.
    void setCover(QWidget *cover);
    bool isCovered() const { return m_cover != nullptr; }

    /// @param about "Officer, d117"
    void setUser(const QString &name, const QString &about);
    void setTimeZone(const QTimeZone &zone);

    /// Lists actions in the palette and the key map, under a heading. The shell's own come last.
    void addActions(const QString &category, const QList<QAction *> &actions);
    using QMainWindow::addActions;

    /// Opens the palette; with a text typed already, for pictures.
    CommandPalette *openPalette(const QString &typed = {});
    bool isListFolded() const;
    bool isContextFolded() const;

public Q_SLOTS:
    void setLinkState(const porch::LinkState &state);
    void setTally(const porch::Tally &tally);
    /// @param nextDue 0: none
    void setOverdue(qint64 count, porch::Micros nextDue);
    void setPending(const std::vector<porch::PendingAction> &pending);
    /// Something a person has to know, such as a cache that begins anew; stays until it is put away.
    void setNotice(const QString &notice);
    /// How the bridges fare, in the status bar; empty for nothing.
    void setBridge(const QString &words);

    /// A tip was opened: where there is no room for both, the conversation takes the list's place.
    void showConversation();
    void showList();
    void showContext(bool shown);
    void openKeyMap();

Q_SIGNALS:
    void tryNowRequested();
    /// The tips that are owed a reply are wanted.
    void owedRequested();
    /// What waits in the outbox is wanted: show it in the context panel.
    void outboxRequested();
    void listFolded(bool folded);
    void contextFolded(bool folded);
    /// The window is about to close: keep what is not kept yet.
    void aboutToClose();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void buildActions();
    void arrangePanels();
    void refresh();
    void refreshDetails();
    void restore();

    QSettings *m_settings;
    Clock m_clock;
    kit::TimeText m_times;
    QTimer m_second;
    LinkState m_link;
    Tally m_tally;
    bool m_tallied = false;
    qint64 m_overdue = 0;
    Micros m_nextDue = 0;
    std::vector<PendingAction> m_pending;
    std::vector<ListedAction> m_listed;
    std::vector<ListedAction> m_own;

    HeaderBar *m_header = nullptr;
    Rail *m_rail = nullptr;
    RailButton *m_inbox = nullptr;
    StripArea *m_strips = nullptr;
    QStackedWidget *m_rooms = nullptr;
    PanelSplitter *m_panels = nullptr;
    StatusLine *m_status = nullptr;
    QWidget *m_list = nullptr;
    QWidget *m_conversation = nullptr;
    QWidget *m_context = nullptr;
    QAction *m_tryNow = nullptr;
    QAction *m_details = nullptr;
    QPointer<CommandPalette> m_palette;
    QPointer<QWidget> m_cover;
    QPointer<QWidget> m_focusBefore; ///< where the keyboard was when the window was covered
};

} // namespace porch
