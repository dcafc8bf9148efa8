// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/CasePlaces.h"
#include "app/desk/CaseTipFinder.h"
#include "models/domain/Roles.h"
#include "models/store/WatchList.h"

#include <QObject>
#include <QSettings>
#include <QTimer>

namespace porch {

class CaseWatch;
class CasesPanel;
class Desk;
class MapRoom;
class RailButton;
class TipsMap;
struct Draft;

/// The room of cases: joins its panel to the log, to the outbox, and to the city's map.
class CaseRoom : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        Reader &reader;   ///< of the cache; all outlive the room
        Reader &searches; ///< its reads may be interrupted
        PlaceWorker &places;
        TipPins &pins;
        QSettings &settings; ///< this user's
        MapRoom *map;        ///< whose city is shown, too; null: there is none
    };
    CaseRoom(Desk &desk, const Parts &parts, const QString &user, Roles roles);
    ~CaseRoom() override;

    CasesPanel &panel() { return *m_panel; }
    /// For pictures of the screen.
    bool isMapSettled() const;

public Q_SLOTS:
    /// Opens the room.
    void show();
    /// Opens the room with this case.
    void showCase(const QByteArray &key);

Q_SIGNALS:
    /// Somebody wants to give this case out of the house.
    void exportRequested(const QByteArray &casefile);
    /// So many new tips look like cases that this user watches.
    void tipsLookAlike(int count);

private:
    using Alike = QHash<QByteArray, std::vector<AlikeItem>>; ///< by the case's key
    void connectPanel();
    void connectDesk();
    void connectWatch();
    void showWatched(const WatchList &list);
    void showDepartment();
    void showCounts();
    void lookForPlaces();
    void showPlaces();
    void keepDrafts();
    void openTip(const QByteArray &key);

    Desk &m_desk;
    Parts m_parts;
    const Roles m_roles;
    CasePlaces m_places;
    CaseTipFinder m_finder;
    WatchList m_watched;
    CaseWatch *m_watch = nullptr; ///< null: this program can't suggest anything
    CasesPanel *m_panel;          ///< the window's
    TipsMap *m_map;               ///< the panel's
    RailButton *m_button;
    QTimer m_keep; ///< a draft is kept a moment after the last key
    QHash<QByteArray, Draft> m_drafts;
    bool m_counting = true;
};

} // namespace porch
