// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/Desk.h"

#include "app/desk/AnnouncementRoom.h"
#include "app/desk/BoardRoom.h"
#include "app/desk/CaseRoom.h"
#include "app/desk/DepartmentRoom.h"
#include "app/desk/ExportRoom.h"
#include "app/desk/FileFetch.h"
#include "app/desk/LinkRoom.h"
#include "app/desk/MapRoom.h"
#include "app/desk/Notifier.h"
#include "app/desk/PresenceWatch.h"
#include "app/desk/SessionAudit.h"
#include "app/desk/ShiftRoom.h"
#include "models/store/BoardQueries.h"
#include "ui/conversation/ConversationPanel.h"
#include "ui/inbox/InboxPanel.h"
#include "ui/inbox/SearchField.h"
#include "ui/shell/ContextPanel.h"
#include "ui/shell/Shell.h"

#include <QActionGroup>
#include <QDesktopServices>

#include <algorithm>

namespace porch {

namespace {

constexpr int kCountSoonMs = 300;
constexpr int kCountAgainMs = 15'000;

} // namespace

Desk::Desk(const Profile &profile, NatsOptions connection, kit::Theme &theme, QObject *parent)
    : QObject(parent)
    , m_theme(theme)
    , m_profile(profile)
    , m_roles(rolesOf(profile.roles))
    , m_settings(profile.settingsPath(), QSettings::IniFormat)
    , m_workstation(std::move(connection), {profile.cachePath(), profile.outboxPath()})
    , m_windowReader(profile.cachePath())
    , m_searchReader(profile.cachePath())
    , m_department(m_windowReader)
    , m_snoozes(m_windowReader, profile.user, systemClock())
    , m_bridges(m_windowReader, systemClock())
    , m_places(m_windowReader)
    , m_lookalikes(profile.cachePath())
    , m_slots(m_windowReader)
    , m_conversations(m_windowReader)
    , m_searches(m_searchReader)
    , m_tips(m_slots, systemClock())
    , m_conversation(m_conversations)
    , m_search(m_searches)
    , m_outbox(m_conversations)
{
    m_tips.setUser(profile.user);
    m_conversation.setMe(profile.user);
    m_search.setUser(profile.user);
    m_places.connectModels(m_conversation, m_tips);
    m_tips.setLookalikes(&m_lookalikes);
    m_files = std::make_unique<FileFetch>(m_workstation, profile.userFolder() + QLatin1String("/opened"));
    buildWindow(profile);
    connectWorkstation();
    connectPanels();
    m_presence = std::make_unique<PresenceWatch>(m_workstation, m_department, m_conversation, m_tips,
                                                 m_conversationPanel->presenceLine());
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(kCountSoonMs);
    connect(&m_countSoon, &QTimer::timeout, this, &Desk::countOverdue);
}

Desk::~Desk() = default;

kit::Theme::Choice Desk::savedTheme(const Profile &profile)
{
    const QSettings settings(profile.settingsPath(), QSettings::IniFormat);
    const int saved = settings.value(QLatin1String("theme")).toInt();
    const bool known = saved >= 0 && saved <= static_cast<int>(kit::Theme::Choice::Dark);
    return known ? static_cast<kit::Theme::Choice>(saved) : kit::Theme::Choice::System;
}

void Desk::buildWindow(const Profile &profile)
{
    m_window = std::make_unique<Shell>(&m_settings, systemClock());
    m_inbox = new InboxPanel(m_tips, m_search, kit::TimeText());
    m_conversationPanel = new ConversationPanel(m_conversation, systemClock());
    m_conversationPanel->setRoles(m_roles);
    m_context = new ContextPanel(m_conversation, m_outbox, systemClock());
    m_inbox->setRoles(m_roles);
    m_window->setSearchWidget(m_inbox->searchField());
    m_window->setListPanel(m_inbox);
    m_window->setConversationPanel(m_conversationPanel);
    m_window->setContextPanel(m_context);
    m_window->setUser(profile.user, profile.department);
    addRooms();
    addThemeActions();
    m_notifier = std::make_unique<Notifier>(*m_window);
    connect(m_notifier.get(), &Notifier::activated, m_window.get(), [this] {
        m_window->showNormal();
        m_window->raise();
        m_window->activateWindow();
    });
}

/// Only what the roles have something to do in. Without any known role everything of an officer's is there:
/// the server decides in the end.
void Desk::addRooms()
{
    const Roles atTips = Role::Officer | Role::Supervisor | Role::Records;
    if (!m_roles || (m_roles & atTips)) {
        if (!m_roles || (m_roles & (Role::Officer | Role::Supervisor)))
            m_window->addActions(tr("This tip"), m_conversationPanel->tipActions());
        else
            m_window->addActions(tr("This tip"), {m_conversationPanel->exportAction()});
        m_window->addActions(tr("Go to"), m_inbox->actions());
        if (ExportRoom::mayExport(m_roles)) {
            m_exportRoom = new ExportRoom(*this, m_windowReader, m_profile.user);
            connect(m_conversationPanel, &ConversationPanel::exportRequested, m_exportRoom,
                    &ExportRoom::exportTip);
        }
        m_mapRoom = new MapRoom(*this, {m_windowReader, m_slots, places(), pins(), m_settings},
                                m_profile.user, m_profile.cityPackPath());
        m_caseRoom =
            new CaseRoom(*this, {m_windowReader, m_searchReader, places(), pins(), m_settings, m_mapRoom},
                         m_profile.user, m_roles);
        m_mapRoom->setExports(m_exportRoom);
        if (m_exportRoom)
            connect(m_caseRoom, &CaseRoom::exportRequested, m_exportRoom, &ExportRoom::exportCase);
        if (m_roles.testFlag(Role::Supervisor))
            m_boardRoom = new BoardRoom(*this, {m_windowReader, m_slots, places()}, m_profile.user,
                                        m_profile.cityPackPath());
        if (!m_roles || (m_roles & (Role::Officer | Role::Supervisor)))
            m_shiftRoom = new ShiftRoom(*this, m_windowReader, m_profile.user);
        if (!m_roles || (m_roles & (Role::Officer | Role::Supervisor)))
            m_linkRoom = new LinkRoom(*this, {m_searchReader, m_profile.cachePath(), m_settings, *m_context},
                                      m_profile.user, m_roles);
        m_announcementRoom = new AnnouncementRoom(*this, m_windowReader, m_profile.user, m_roles);
    }
    if (m_roles.testFlag(Role::Admin)) {
        m_departmentRoom = new DepartmentRoom(*this, m_windowReader);
        if (!(m_roles & atTips))
            m_window->removeInbox();
    }
}

void Desk::addThemeActions()
{
    using Choice = kit::Theme::Choice;
    auto *group = new QActionGroup(this);
    QList<QAction *> actions;
    const auto add = [&](const QString &text, Choice choice) {
        auto *action = new QAction(text, group);
        action->setCheckable(true);
        action->setChecked(m_theme.choice() == choice);
        connect(action, &QAction::triggered, this, [this, choice] {
            m_theme.setChoice(choice);
            m_settings.setValue(QLatin1String("theme"), static_cast<int>(choice));
        });
        actions += action;
    };
    add(tr("Light or dark as the system is"), Choice::System);
    add(tr("Light colours"), Choice::Light);
    add(tr("Dark colours"), Choice::Dark);
    m_window->addActions(tr("Appearance"), actions);
}

void Desk::connectWorkstation()
{
    connect(&m_workstation, &Workstation::stateChanged, this, &Desk::onState);
    connect(&m_workstation, &Workstation::folded, this, &Desk::onFolded);
    connect(&m_workstation, &Workstation::replaced, this, &Desk::onReplaced);
    connect(&m_department, &DepartmentWatch::changed, this, &Desk::showDepartment);
    connect(&m_bridges, &BridgeWatch::changed, m_window.get(), &Shell::setBridge);
    connect(&m_snoozes, &SnoozeWatch::returned, this, [this](int tips) {
        m_notifier->tipsReturned(tips);
        m_tips.tick();
    });
    connect(&m_workstation, &Workstation::opened, this, [this](quint64, const Tally &tally) {
        m_window->setTally(tally);
        m_inbox->setTally(tally);
        m_notifier->setTally(tally);
        m_tips.reload();
        m_conversation.refresh();
        m_department.reload();
        m_snoozes.reload();
        m_places.reload();
        countOverdue();
    });
    connect(&m_workstation, &Workstation::pendingChanged, this, [this](std::vector<PendingAction> pending) {
        // Nobody clicked for the audit of access, so nobody waits for it; unless it is refused.
        std::erase_if(pending, [](const PendingAction &action) {
            return SessionAudit::isSession(action.verb) && action.state != PendingState::Refused;
        });
        m_tips.setPending(pending);
        m_inbox->setPending(pending);
        m_conversation.setPending(pending);
        m_outbox.setPending(pending);
        m_window->setPending(pending);
    });
    connect(&m_workstation, &Workstation::draftsLoaded, this, [this](const std::vector<Draft> &drafts) {
        m_tips.setDrafts(drafts);
        m_conversationPanel->setDrafts(drafts);
    });
    connect(&m_workstation, &Workstation::draftSaved, this, [this](const Draft &draft) {
        m_tips.setDraft(draft);
        m_conversationPanel->draftSaved(draft);
    });
    connect(&m_workstation, &Workstation::accepted, m_conversationPanel, &ConversationPanel::accepted);
    connect(&m_workstation, &Workstation::failed, this, [this](const QByteArray &id, const QString &problem) {
        m_conversationPanel->failed(id, problem);
        m_inbox->failed(id, problem);
        if (id.isEmpty())
            m_window->setNotice(problem);
    });
}

void Desk::connectPanels()
{
    connect(m_inbox, &InboxPanel::tipChosen, this,
            [this](TipId, const QByteArray &key) { m_conversation.open(key); });
    connect(m_inbox, &InboxPanel::tipActivated, this, [this](TipId, const QByteArray &key) {
        m_conversation.open(key);
        m_window->showConversation();
        m_conversationPanel->focusTimeline();
    });
    connect(m_inbox, &InboxPanel::messageChosen, this,
            [this](const QByteArray &, const QByteArray &message, Micros written) {
                m_conversationPanel->showMessage(message, written);
            });
    connect(m_inbox, &InboxPanel::commandRequested, &m_workstation, &Workstation::submit);
    connect(m_conversationPanel, &ConversationPanel::commandRequested, &m_workstation, &Workstation::submit);
    connect(m_conversationPanel, &ConversationPanel::commandsRequested, &m_workstation,
            &Workstation::submitAll);
    connect(m_conversationPanel, &ConversationPanel::draftChanged, &m_workstation, &Workstation::saveDraft);
    connect(m_conversationPanel, &ConversationPanel::takeBackRequested, &m_workstation,
            &Workstation::takeBack);
    connect(m_conversationPanel, &ConversationPanel::linkOpenRequested, this,
            [](const QUrl &url) { QDesktopServices::openUrl(url); });
    connect(m_conversationPanel, &ConversationPanel::fileRequested, m_files.get(), &FileFetch::request);
    connect(m_files.get(), &FileFetch::stateChanged, this,
            [this](const QByteArray &object, const FileState &state) {
                m_conversation.setFileState(object, state);
            });
    connect(m_files.get(), &FileFetch::doubtful, m_conversationPanel, &ConversationPanel::confirmFile);
    connect(m_conversationPanel, &ConversationPanel::backRequested, this, [this] {
        m_window->showList();
        m_inbox->takeKeyboard();
    });
    connect(m_conversationPanel, &ConversationPanel::contextRequested, this,
            [this] { m_window->showContext(true); });

    PlaceDesk::connectPanels(*m_conversationPanel, *m_context);
    if (m_mapRoom) {
        connect(m_conversationPanel, &ConversationPanel::placeOnMapRequested, m_mapRoom, &MapRoom::place);
        connect(m_context, &ContextPanel::showOnMapRequested, m_mapRoom, &MapRoom::showTip);
    }
    if (m_caseRoom)
        connect(m_caseRoom, &CaseRoom::tipsLookAlike, m_notifier.get(), &Notifier::tipsLookAlike);
    connect(m_context, &ContextPanel::openTipRequested, this, &Desk::openTip);
    connect(m_context, &ContextPanel::dismissRequested, &m_workstation, &Workstation::dismiss);
    connect(m_context, &ContextPanel::takeBackRequested, &m_workstation, &Workstation::takeBack);

    connect(m_window.get(), &Shell::tryNowRequested, &m_workstation, &Workstation::retryNow);
    connect(m_window.get(), &Shell::owedRequested, this, [this] {
        m_inbox->showTab(TipTab::Owed);
        m_window->showList();
    });
    connect(m_window.get(), &Shell::outboxRequested, this, [this] {
        m_context->showOutbox();
        m_window->showContext(true);
    });
    connect(m_window.get(), &Shell::listFolded, m_conversationPanel, &ConversationPanel::setListFolded);
    connect(m_window.get(), &Shell::contextFolded, m_conversationPanel, &ConversationPanel::setContextFolded);
    connect(m_window.get(), &Shell::aboutToClose, m_conversationPanel, &ConversationPanel::flushDraft);
}

void Desk::start()
{
    m_places.start(m_profile.cityPackPath());
    m_workstation.start();
}

void Desk::setLocked(bool locked)
{
    m_notifier->setLocked(locked);
}

void Desk::openTip(const QByteArray &key)
{
    m_conversation.open(key);
    m_window->showConversation();
    m_windowReader.read(
        this, [key](Database &db) { return queries::tipByKey(db, key); },
        [this](const Result<std::optional<TipRow>> &row) {
            if (row && row.value())
                m_inbox->showTip(row.value()->id);
        });
}

void Desk::onState(const LinkState &state)
{
    m_link = state;
    m_window->setLinkState(state);
    m_conversationPanel->setLinkState(state);
    m_context->setLinkState(state);
    m_files->setLinkState(state);
    m_inbox->setCatchingUp(state.phase == LinkState::Phase::CatchingUp);
    m_notifier->setLive(state.phase == LinkState::Phase::Live);
    m_bridges.setLive(state.phase == LinkState::Phase::Live);
    Q_EMIT stateChanged(state);
}

void Desk::onFolded(const Changes &changes)
{
    m_tips.apply(changes);
    m_conversation.apply(changes);
    if (changes.channels) {
        m_tips.reload();
        m_conversation.refresh();
    }
    m_department.apply(changes);
    m_snoozes.apply(changes);
    m_bridges.apply(changes);
    m_places.apply(changes);
    m_lookalikes.apply(changes);
    m_window->setTally(changes.tally);
    m_inbox->setTally(changes.tally);
    m_notifier->setTally(changes.tally);
    m_notifier->tipsArrived(
        static_cast<int>(std::count_if(changes.tips.begin(), changes.tips.end(),
                                       [](const TipChange &tip) { return tip.arrived && !tip.before; })));
    if (!m_countSoon.isActive() || m_countSoon.remainingTime() > kCountSoonMs)
        m_countSoon.start(kCountSoonMs);
    Q_EMIT folded(changes);
}

void Desk::onReplaced(const QString &reason)
{
    m_windowReader.reopen();
    m_searchReader.reopen();
    m_window->setNotice(reason);
    m_tips.reload();
    m_conversation.refresh();
    m_department.reload();
    m_snoozes.reload();
    m_places.reload();
    m_lookalikes.reopen();
}

void Desk::showDepartment()
{
    const DepartmentSettings &settings = *m_department.settings();
    m_conversation.setSettings(m_department.settings());
    m_conversationPanel->setUsers(m_department.users());
    m_inbox->setSettings(m_department.settings());
    m_inbox->setUsers(m_department.users());
    const QString name = m_department.nameOf(m_profile.user);
    m_conversation.setMe(m_profile.user, name == m_profile.user ? QString() : name);
    m_window->setUser(name, settings.name.isEmpty() ? m_profile.department : settings.name);
    if (QTimeZone(settings.timeZone).isValid()) {
        m_times = kit::TimeText(QTimeZone(settings.timeZone));
        m_conversation.setTimeZone(m_times.zone());
        m_window->setTimeZone(m_times.zone());
        m_bridges.setTimes(m_times);
    }
    Q_EMIT departmentShown();
}

void Desk::countOverdue()
{
    m_windowReader.read(
        this, [now = systemClock()()](Database &db) { return queries::overdue(db, now, kOverdueCounted); },
        [this](const Result<queries::Overdue> &overdue) {
            if (overdue)
                m_window->setOverdue(overdue->count, overdue->nextDue);
        });
    // Promises fall due without any event.
    if (!m_countSoon.isActive())
        m_countSoon.start(kCountAgainMs);
}

} // namespace porch
