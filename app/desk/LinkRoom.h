// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Roles.h"
#include "models/items/LinkCandidatesModel.h"
#include "models/items/TipLinks.h"
#include "models/store/Reader.h"
#include "ui/map/PairMap.h"

#include <QAction>
#include <QObject>
#include <QPointer>
#include <QSettings>

namespace porch {

class CaseLinkDialog;
class ContextPanel;
class Desk;
class LinksPart;

/// What tips belong to: opens the dialog for linking them from wherever tips are chosen, keeps what stands
/// beside the open tip fresh, and hands what is asked for to the outbox.
class LinkRoom : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        Reader &searches; ///< of the cache, its reads may be interrupted; all outlive the room
        QString cache;    ///< file of it
        QSettings &settings;
        ContextPanel &context;
    };
    LinkRoom(Desk &desk, const Parts &parts, const QString &user, Roles roles);

    /// Opens the dialog; nothing happens while it is open.
    /// @param casefile key of a case that is chosen at once; may be empty
    /// @param number of that case, which is searched for; may be empty
    void link(const std::vector<TipId> &tips, const QByteArray &casefile = {}, const QString &number = {});
    /// The open dialog, or null.
    CaseLinkDialog *dialog() const;
    /// Whether all that the open dialog shows is there: for pictures of the screen.
    bool isSettled() const;
    LinksPart &part() { return *m_part; }
    TipLinks &links() { return m_links; }
    LinkCandidatesModel &candidates() { return m_candidates; }

private:
    void connectDesk();
    void addActions();
    void refreshActions();
    void showTip();
    void showPair(PairMap &map, const AskedTips &asked, const LinkPreview &preview) const;
    void linkOnMap(bool all);

    Desk &m_desk;
    Parts m_parts;
    const QString m_user;
    const bool m_supervisor;
    Reader m_background;
    ReaderLinkSource m_source;
    LinkCandidatesModel m_candidates;
    TipLinks m_links;
    LinksPart *m_part; ///< the context panel's
    QPointer<CaseLinkDialog> m_dialog;
    QPointer<PairMap> m_map; ///< the dialog's
    QAction *m_accept = nullptr;
    QAction *m_decline = nullptr;
    QAction *m_unlink = nullptr;
    QAction *m_apart = nullptr;
    QAction *m_takeBack = nullptr;
};

} // namespace porch
