// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/DepartmentSettings.h"
#include "models/domain/LinkState.h"
#include "models/items/BoardTables.h"
#include "models/items/ProposalModel.h"
#include "models/items/SlotSource.h"
#include "models/store/SettingQueries.h"
#include "ui/kit/TimeText.h"

#include <QPointer>
#include <QWidget>

class QScrollArea;

namespace porch {

class AgeChart;
class AnswerChart;
class BoardFilters;
class BoardHead;
class BoardTipsDialog;
class FigureTable;
class ProposalList;
class VolumePart;

namespace kit {
class KeyButton;
class Label;
} // namespace kit

/// The supervisors' room: what is owed and by whom it is held, how old open tips are, how soon residents are
/// answered, where tips come from, and the links that wait for a word. It ranks nobody.
class BoardPanel : public QWidget
{
    Q_OBJECT
public:
    /// All outlive this.
    BoardPanel(BoardModel &board, SlotSource &source, Clock clock, QWidget *parent = nullptr);
    ~BoardPanel() override;

    void setWords(const kit::TimeText &times, std::shared_ptr<const DepartmentSettings> settings);
    void setUsers(const QString &me, const std::vector<UserRow> &users);
    void setLinkState(const LinkState &state);
    /// What a city pack has to count by; empty: there is none.
    void setAreas(std::vector<std::shared_ptr<const BoardAreas>> areas);

    QList<QAction *> boardActions() const;
    FigureTable &owedTable() { return *m_owedTable; }
    FigureTable &ageTable() { return *m_ageTable; }
    FigureTable &answerTable() { return *m_answerTable; }
    ProposalList &links() { return *m_links; }
    VolumePart &volumes() { return *m_volumes; }
    BoardFilters &filters() { return *m_filters; }
    BoardHead &head() { return *m_head; }
    bool showsTables() const { return m_showsTables; }
    void setShowsTables(bool shown);
    /// The list behind a figure, while it is open.
    BoardTipsDialog *list() const;

public Q_SLOTS:
    void apply(const porch::Changes &changes);
    void setPending(const std::vector<porch::PendingAction> &pending);

Q_SIGNALS:
    void tipOpenRequested(const QByteArray &key);
    void commandRequested(const porch::Command &command);

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildMain();
    QWidget *buildSide();
    QWidget *buildOwed();
    QWidget *buildAges();
    QWidget *buildAnswers();
    void buildActions();
    void connectParts();
    void refresh();
    void refreshFoot();
    void refreshLinks();
    void showTables();
    void alignAnswers();
    void openList(const BoardPick &pick, const QString &title);
    void openOwed();
    void judge(Verb verb, const QString &reason);
    void decline();
    double promisedMinutes() const;
    QString unreadable() const;
    /// The figures, unless nobody can know them now.
    const BoardFigures *counted() const;

    BoardModel &m_board;
    SlotSource &m_source;
    Clock m_clock;
    kit::TimeText m_times;
    std::shared_ptr<const DepartmentSettings> m_settings;
    QString m_me;
    std::vector<UserRow> m_users;
    std::vector<PendingAction> m_pending;
    LinkState m_link;
    bool m_showsTables = true; ///< of first answers, beneath their chart
    bool m_ageIsTable = false;

    OwedTableModel m_owed;
    AgeTableModel m_ages;
    AnswerTableModel m_answers;
    ProposalModel m_proposals;

    BoardFilters *m_filters;
    BoardHead *m_head;
    FigureTable *m_owedTable;
    kit::Label *m_owedEmpty;
    FigureTable *m_ageTable;
    AgeChart *m_ageChart;
    AnswerChart *m_answerChart;
    FigureTable *m_answerTable;
    kit::Label *m_foot;
    VolumePart *m_volumes;
    ProposalList *m_links;
    kit::Label *m_linkCount;
    kit::Label *m_linksEmpty;
    kit::KeyButton *m_ageToggle = nullptr;
    kit::KeyButton *m_answerToggle = nullptr;
    kit::KeyButton *m_assignButton = nullptr;
    QAction *m_tables = nullptr;
    QAction *m_ageAsTable = nullptr;
    QAction *m_range = nullptr;
    QAction *m_channel = nullptr;
    QAction *m_countBy = nullptr;
    QAction *m_assign = nullptr;
    QAction *m_accept = nullptr;
    QAction *m_decline = nullptr;
    QScrollArea *m_side = nullptr;
    QPointer<BoardTipsDialog> m_list;
};

} // namespace porch
