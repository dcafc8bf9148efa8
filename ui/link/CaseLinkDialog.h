// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/Clock.h"
#include "models/items/LinkCandidatesModel.h"
#include "ui/link/LinkPlan.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QLineEdit;
class QSettings;
class QStackedWidget;

namespace porch {

class CandidateList;
class ComparePane;
class LinkFoot;
class NewCaseForm;

namespace kit {
class KeyButton;
class Label;
} // namespace kit

/// Says what tips belong to: a search over all cases and tips beside what is likely, both sides with the
/// words that they share, and why. Officers propose, supervisors link, merge and open cases. Stays open until
/// the outbox has all actions, so that nothing a person wrote is lost.
class CaseLinkDialog : public QDialog
{
    Q_OBJECT
public:
    struct Setup
    {
        bool supervisor = false;
        QString user;
        kit::TimeText times;
        Clock clock;
        QSettings *settings = nullptr; ///< keeps the size; may be null
    };
    /// @param model outlives the dialog, which begins and ends its work
    CaseLinkDialog(LinkCandidatesModel &model, Setup setup, QWidget *parent = nullptr);
    ~CaseLinkDialog() override;

    /// @param casefile key of a case to choose at once; while it is not among what is offered, nothing is
    ///        chosen. May be empty: the first that is offered is chosen
    /// @param number of that case: it is searched for where it is not
    void begin(const std::vector<TipId> &tips, const QByteArray &casefile = {}, const QString &number = {});
    /// A small map beneath both sides, which the dialog takes; see spotsCompared().
    void setMap(QWidget *map);

    /// The outbox has an action, or could not keep it.
    void accepted(const QByteArray &id);
    void failed(const QByteArray &id, const QString &problem);

    QLineEdit *searchField() const { return m_search; }
    CandidateList *list() const { return m_list; }
    LinkFoot *foot() const { return m_foot; }
    NewCaseForm *newCaseForm() const { return m_newCase; }
    ComparePane *mine() const { return m_mine; }
    ComparePane *theirs() const { return m_theirs; }
    kit::KeyButton *newCaseButton() const { return m_newButton; }
    const LinkPlan &plan() const { return m_plan; }

Q_SIGNALS:
    void commandsRequested(const std::vector<porch::Command> &commands);
    /// Where both sides are; with no metres one of them has no place.
    void spotsCompared(const porch::AskedTips &asked, const porch::LinkPreview &preview);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    QWidget *buildHead();
    QWidget *buildSearch();
    QWidget *buildBody();
    void addKeys();
    void showAsked();
    void showAnswer();
    bool chooseWanted();
    bool misses() const;
    void showChosen();
    void showPreview(const LinkPreview &preview);
    void showUncompared(const QString &problem);
    void showCount();
    void setNewCase(bool on);
    void narrowTo(const std::vector<TipId> &tips);
    void replan();
    void submit();
    LinkChoice choice() const;
    LinkAsker asker() const;
    QString hint() const;

    LinkCandidatesModel &m_model;
    Setup m_setup;
    LinkPlan m_plan;
    std::optional<LinkCandidate> m_similar; ///< likely by itself: may be linked along
    QByteArray m_wanted;                    ///< key of the candidate to choose, and no other; may be empty
    bool m_triedClosed = false;             ///< the wanted case was looked for among the closed, too
    bool m_typed = false;                   ///< the answer that comes is to what was typed
    QByteArray m_comparing;                 ///< key of the candidate that is put beside the tips
    QByteArrayList m_sent;                  ///< ids that the outbox has to take
    bool m_isNewCase = false;

    kit::Label *m_title = nullptr;
    kit::Label *m_about = nullptr;
    QLineEdit *m_search = nullptr;
    QCheckBox *m_closedToo = nullptr;
    kit::Label *m_count = nullptr;
    CandidateList *m_list = nullptr;
    kit::Label *m_nothing = nullptr;
    kit::KeyButton *m_newButton = nullptr;
    ComparePane *m_mine = nullptr;
    ComparePane *m_theirs = nullptr;
    NewCaseForm *m_newCase = nullptr;
    QStackedWidget *m_right = nullptr;
    QWidget *m_mapRoom = nullptr;
    LinkFoot *m_foot = nullptr;
};

} // namespace porch
