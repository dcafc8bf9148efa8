// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Roles.h"
#include "models/items/CaseItem.h"

#include <QAction>
#include <QObject>

#include <functional>

namespace porch {

/// What stands open, as far as the actions care.
struct CaseSituation
{
    bool known = false; ///< a case is open, and the log has it
    CaseRow row;
    Roles roles; ///< none: the server decides, everything is offered
    bool watched = false;
    std::function<bool(Verb)> isUnderway = {};
    std::optional<CaseTipItem> tip = {}; ///< the chosen one, while the tips are shown
    bool onTips = false;
    bool alike = false; ///< a tip that looks like it waits to be seen
    QString undo = {};  ///< what Undo would do; empty: nothing
};

/// The actions on cases. Greyed ones say in their status tip why they are.
class CaseActions : public QObject
{
    Q_OBJECT
public:
    explicit CaseActions(QWidget *panel);

    void refresh(const CaseSituation &now);
    /// As the palette lists them.
    QList<QAction *> all() const;
    /// As they stand over the open case, with what stands on their caps.
    std::vector<std::pair<QAction *, QString>> ofCase() const;
    /// As they stand over its tips.
    std::vector<std::pair<QAction *, QString>> ofTip() const;

    QAction *open; ///< a new case
    QAction *search;
    QAction *note;
    QAction *linkTips;
    QAction *lead;
    QAction *rename;
    QAction *close;
    QAction *reopen;
    QAction *exportCase;
    QAction *watch;
    QAction *undo;
    QAction *openAlike;    ///< the first tip that looks like the case
    QAction *putAlikeAway; ///< likewise
    QAction *openTip;
    QAction *accept;
    QAction *decline;
    QAction *unlink;
    QAction *showTimeline;
    QAction *showTips;
    QAction *showMap;

private:
    QAction *make(const QString &text, const QString &word, const QString &key, const QIcon &icon);
    void refreshCase(const CaseSituation &now);
    void refreshTip(const CaseSituation &now);
    static std::vector<std::pair<QAction *, QString>> withCaps(const QList<QAction *> &actions);
    static bool isUnderway(QAction *action, Verb verb, const QString &word, const CaseSituation &now);
};

} // namespace porch
