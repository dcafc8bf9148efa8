// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/BridgeWatch.h"
#include "app/desk/DepartmentWatch.h"
#include "app/desk/PlaceDesk.h"
#include "app/desk/SnoozeWatch.h"
#include "app/profile/Profile.h"
#include "app/sync/Workstation.h"
#include "models/domain/Roles.h"
#include "models/items/ConversationModel.h"
#include "models/items/Lookalikes.h"
#include "models/items/OutboxModel.h"
#include "models/items/SearchModel.h"
#include "models/items/TipInboxModel.h"
#include "models/store/Reader.h"
#include "ui/kit/Theme.h"
#include "ui/kit/TimeText.h"

#include <QObject>
#include <QSettings>
#include <QTimer>

#include <memory>

namespace porch {

class AnnouncementRoom;
class BoardRoom;
class CaseRoom;
class ContextPanel;
class ConversationPanel;
class DepartmentRoom;
class ExportRoom;
class FileFetch;
class InboxPanel;
class LinkRoom;
class MapRoom;
class Notifier;
class PresenceWatch;
class Shell;
class ShiftRoom;

/// The composition root of `porchlight`: one user at one workstation. Makes the workstation, the readers, the
/// models and the panels, and connects them; decides nothing itself.
class Desk : public QObject
{
    Q_OBJECT
public:
    Desk(const Profile &profile, NatsOptions connection, kit::Theme &theme, QObject *parent = nullptr);
    ~Desk() override;

    /// Light or dark, as this user chose it last.
    static kit::Theme::Choice savedTheme(const Profile &profile);

    Shell &window() { return *m_window; }
    InboxPanel &inbox() { return *m_inbox; }
    TipInboxModel &tips() { return m_tips; }
    ConversationModel &conversation() { return m_conversation; }
    SearchModel &search() { return m_search; }
    ConversationPanel &conversationPanel() { return *m_conversationPanel; }
    Workstation &workstation() { return m_workstation; }
    FileFetch &files() { return *m_files; }
    DepartmentWatch &department() { return m_department; }
    /// An administrator's; null for others.
    DepartmentRoom *departmentRoom() { return m_departmentRoom; }
    /// Of whoever answers residents; null for others.
    ShiftRoom *shiftRoom() { return m_shiftRoom; }
    /// Of whoever may give things out; null for others.
    ExportRoom *exportRoom() { return m_exportRoom; }
    /// Of everybody who sees tips; null for others.
    AnnouncementRoom *announcementRoom() { return m_announcementRoom; }
    /// Of everybody who sees tips; null for others.
    MapRoom *mapRoom() { return m_mapRoom; }
    /// A supervisor's; null for others.
    BoardRoom *boardRoom() { return m_boardRoom; }
    /// Of everybody who sees tips; null for others.
    CaseRoom *caseRoom() { return m_caseRoom; }
    /// Of whoever answers residents; null for others.
    LinkRoom *linkRoom() { return m_linkRoom; }
    /// The city's map of this workstation at work.
    PlaceWorker &places() { return m_places.worker(); }
    /// Where the open tips stand on it.
    TipPins &pins() { return m_places.pins(); }
    const kit::TimeText &times() const { return m_times; }

    /// Opens the files, connects, and shows what comes.
    void start();
    /// Opens a tip as if it had been chosen in the list.
    void openTip(const QByteArray &key);
    const LinkState &linkState() const { return m_link; }
    /// While it is locked nothing that it shows or tells may speak of what it holds.
    void setLocked(bool locked);

Q_SIGNALS:
    void stateChanged(const porch::LinkState &state);
    void folded(const porch::Changes &changes);
    /// The department's settings, such as its time zone, are in force now.
    void departmentShown();

private:
    void buildWindow(const Profile &profile);
    void connectWorkstation();
    void connectPanels();
    void addRooms();
    void addThemeActions();
    void onState(const LinkState &state);
    void onFolded(const Changes &changes);
    void onReplaced(const QString &reason);
    void showDepartment();
    void countOverdue();

    kit::Theme &m_theme;
    const Profile m_profile;
    const Roles m_roles; ///< as the profile has them: what the desk offers; the server decides
    QSettings m_settings;
    Workstation m_workstation;
    Reader m_windowReader;
    Reader m_searchReader;
    DepartmentWatch m_department;
    SnoozeWatch m_snoozes;
    BridgeWatch m_bridges;
    PlaceDesk m_places;      ///< before the models that ask it
    Lookalikes m_lookalikes; ///< likewise
    ReaderSlotSource m_slots;
    ReaderConversationSource m_conversations;
    ReaderSearchSource m_searches;
    TipInboxModel m_tips;
    ConversationModel m_conversation;
    SearchModel m_search;
    OutboxModel m_outbox;
    // The window owns its panels.
    std::unique_ptr<Shell> m_window;
    InboxPanel *m_inbox = nullptr;
    ConversationPanel *m_conversationPanel = nullptr;
    ContextPanel *m_context = nullptr;
    DepartmentRoom *m_departmentRoom = nullptr;
    ShiftRoom *m_shiftRoom = nullptr;
    AnnouncementRoom *m_announcementRoom = nullptr;
    ExportRoom *m_exportRoom = nullptr;
    MapRoom *m_mapRoom = nullptr;
    BoardRoom *m_boardRoom = nullptr;
    CaseRoom *m_caseRoom = nullptr;
    LinkRoom *m_linkRoom = nullptr;
    kit::TimeText m_times;
    std::unique_ptr<PresenceWatch> m_presence;
    std::unique_ptr<FileFetch> m_files;
    std::unique_ptr<Notifier> m_notifier;
    QTimer m_countSoon;
    LinkState m_link;
};

} // namespace porch
