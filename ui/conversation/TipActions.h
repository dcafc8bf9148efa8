// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Event.h"

#include <QAction>
#include <QObject>

namespace porch {

struct TipSituation;

/// The actions of the open tip. Greyed ones say in their status tip why they are; live ones may say there
/// what the palette adds to their words.
class TipActions : public QObject
{
    Q_OBJECT
public:
    explicit TipActions(QWidget *window);

    void refresh(const TipSituation &situation, const QString &promise);
    QList<QAction *> all() const;

    QAction *reply;
    QAction *note;
    QAction *claim; ///< claim, take over or release, whichever is possible
    QAction *close;
    QAction *reopen;
    QAction *classify;
    QAction *snooze;
    QAction *wake;
    QAction *assign;
    QAction *refer;
    QAction *escalate;
    QAction *link;
    QAction *undo;
    QAction *copy;
    QAction *exportTip;

private:
    QAction *make(const QString &text, const QString &word, const QString &key, const QIcon &icon);
    void refreshClaim(const TipSituation &situation);
    void refreshEnd(const TipSituation &situation);
    void refreshTriage(const TipSituation &situation);
    void refreshUndo(const TipSituation &situation);
    void refreshLink(const TipSituation &situation);
    static QString undoText(const TipSituation &situation);
    static bool isUnderway(QAction *action, Verb verb, const QString &word, const TipSituation &situation);
};

} // namespace porch
