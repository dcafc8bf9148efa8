// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/DepartmentSettings.h"
#include "models/domain/EventCodec.h"
#include "models/domain/Roles.h"
#include "models/items/CaseFile.h"
#include "models/items/CaseListModel.h"
#include "models/items/Clock.h"
#include "models/items/TipCandidatesModel.h"
#include "models/store/SettingQueries.h"
#include "ui/cases/CasePage.h"
#include "ui/kit/ChoiceList.h"

#include <QPointer>
#include <QWidget>

class QAction;
class QLineEdit;
class QSplitter;
class QStackedWidget;

namespace porch {

class CaseActions;
class CaseDialog;
class CaseList;
class CaseNote;
class Reader;

namespace kit {
class AskDialog;
class CountTabs;
class EmptyState;
class KeyButton;
class Label;
} // namespace kit

/// The cases: their list, and the open one. Asks for actions by signals; decides nothing itself.
class CasesPanel : public QWidget
{
    Q_OBJECT
public:
    /// How the signed-in user and the department are called.
    struct Words
    {
        kit::TimeText times;
        std::shared_ptr<const DepartmentSettings> settings;
        std::vector<UserRow> users;
    };

    /// @param reader of the cache; outlives this
    CasesPanel(Reader &reader, Clock clock, QWidget *parent = nullptr);
    ~CasesPanel() override;

    void setUser(const QString &user);
    /// None: the server decides, everything is offered.
    void setRoles(Roles roles);
    void setWords(const Words &words);
    void setCatchingUp(bool catchingUp);
    /// Shows the places of the open case's tips; this takes it. What stands there is told by setPlaces(): by
    /// tip, how its place is called.
    void setMap(QWidget *map) { m_page->setMap(map); }
    void setPlaces(const QHash<TipId, QString> &places);
    /// What waits to be seen of each watched case, by its key.
    void setAlike(const QHash<QByteArray, std::vector<AlikeItem>> &alike);
    void setWatched(const QSet<QByteArray> &watched);
    void setFoundTips(const QByteArray &casefile, const QString &words,
                      const std::vector<TipCandidate> &found);
    /// They could not be read; why.
    void setTipsUnread(const QByteArray &casefile, const QString &words, const QString &problem);

    CaseListModel &list() { return m_list; }
    CaseFile &file() { return m_file; }
    CasePage &page() { return *m_page; }
    const CaseActions &actionSet() const { return *m_actions; }

    /// Shows this case, whatever list it stands in.
    void showCase(const QByteArray &key);
    void focusSearch();
    QByteArray savedSplit() const;
    void restoreSplit(const QByteArray &split);

    /// Where the drafts of notes are kept: no tip has such a key.
    static QByteArray draftKey(const QByteArray &casefile);
    void setDrafts(const std::vector<Draft> &drafts);
    void draftSaved(const Draft &draft);
    /// The outbox has it, or could not keep it: Outbox::accepted() and failed().
    void accepted(const QByteArray &id);
    void failed(const QByteArray &id, const QString &problem);

public Q_SLOTS:
    void apply(const porch::Changes &changes);
    void setPending(const std::vector<porch::PendingAction> &pending);
    /// The cache was opened or replaced.
    void reload();

Q_SIGNALS:
    void commandRequested(const porch::Command &command);
    void draftEdited(const porch::Draft &draft);
    void tipOpenRequested(const QByteArray &tip);
    /// Several at once: all of them, or none.
    void commandsRequested(const std::vector<porch::Command> &commands);
    /// Tips for a case are wanted that have these words; none: that are likely. setFoundTips() answers.
    void tipsWanted(const QByteArray &casefile, const QString &words);
    void exportRequested(const QByteArray &casefile);
    void watchRequested(const QByteArray &casefile, bool watch);
    /// A look-alike was looked at.
    void alikeSeen(const QByteArray &casefile, const QByteArray &tip);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *buildList();
    void dress();
    void connectActions();
    void connectPage();
    void refresh();
    // --- where nothing is to show, in CasesPanelEmpty.cpp
    void refreshEmpty();
    void refreshNoCase();
    void turnTo(const QByteArray &key);

    // --- what is asked for, in CasesPanelDialogs.cpp
    void askNew();
    void askLead();
    void askName();
    void askClose();
    void showCloseDialog(const std::vector<CaseRow> &others);
    void askReopen();
    void askDecline();
    void askUnlink();
    void askTips();
    void open(CaseDialog *dialog);
    void showOver(kit::AskDialog *dialog);
    void submit(const Command &command);
    void submitLink(Verb verb, const LinkRow &link, const QByteArray &reason = {});
    void keepNote(const QString &text);
    void undo();
    QString undoWords() const;
    std::vector<kit::Choice> userChoices() const;
    CaseBody openCase() const;

    Reader &m_reader;
    Clock m_clock;
    QString m_user;
    Roles m_roles;
    Words m_words;
    bool m_catchingUp = false;
    CaseListModel m_list;
    CaseFile m_file;
    QSet<QByteArray> m_watched;
    QHash<QByteArray, std::vector<AlikeItem>> m_alike;
    QHash<QByteArray, Draft> m_drafts; ///< by the case's key
    QByteArray m_asked;                ///< the dialog's action, not committed by the outbox yet
    QByteArray m_noted;                ///< the note, likewise; and its case
    QByteArray m_notedIn;
    /// What this user did last to a link of the open case, and can be undone.
    struct Done
    {
        Verb verb;
        std::vector<LinkRow> links;
        QString reporter;
    };
    std::optional<Done> m_done;
    QPointer<kit::AskDialog> m_dialog;

    CaseActions *m_actions;
    QSplitter *m_split;
    kit::CountTabs *m_tabs;
    QLineEdit *m_search;
    QAction *m_lens = nullptr; ///< in the search field
    QStackedWidget *m_listOrNone;
    CaseList *m_view;
    kit::EmptyState *m_none;
    kit::Label *m_stale; ///< over the list, while it can't be read anew
    QStackedWidget *m_pageOrNone;
    CasePage *m_page;
    kit::EmptyState *m_noCase;
};

} // namespace porch
