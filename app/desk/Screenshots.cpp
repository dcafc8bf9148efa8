// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/Screenshots.h"

#include "app/desk/AnnouncementRoom.h"
#include "app/desk/DepartmentRoom.h"
#include "app/desk/Desk.h"
#include "app/desk/Language.h"
#include "app/desk/LinkRoom.h"
#include "app/desk/LockGuard.h"
#include "app/desk/ShiftRoom.h"
#include "app/desk/SignInFlow.h"
#include "ui/conversation/ConversationPanel.h"
#include "ui/inbox/InboxPanel.h"
#include "ui/inbox/SearchField.h"
#include "ui/link/CaseLinkDialog.h"
#include "ui/settings/DepartmentPage.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/Shell.h"
#include "ui/shift/ShiftPage.h"
#include "ui/signin/BannerPage.h"
#include "ui/signin/FirstRunPage.h"
#include "ui/signin/JoinForm.h"
#include "ui/signin/KeyForm.h"
#include "ui/signin/LockScreen.h"
#include "ui/signin/SignInPage.h"
#include "ui/signin/SignInWindow.h"

#include <QLineEdit>
#include <QPainter>
#include <QPixmap>

namespace porch {

namespace {

constexpr QSize kWindow(1440, 900);
constexpr int kSettleMs = 700;
constexpr int kPatienceMs = 60'000;

} // namespace

Screenshots::Screenshots(Desk &desk, kit::Theme &theme, const QString &folder, const QString &only,
                         QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_theme(theme)
    , m_folder(folder)
    , m_only(only)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMs);
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        Q_EMIT finished(tr("The log could not be read in time: %1").arg(m_desk.linkState().reason));
    });
    connect(&m_desk, &Desk::stateChanged, this, &Screenshots::onState);
}

Screenshots::~Screenshots() = default;

void Screenshots::start()
{
    if (!m_folder.mkpath(QStringLiteral("."))) {
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT finished(tr("The folder %1 cannot be made.").arg(m_folder.path())); },
            Qt::QueuedConnection);
        return;
    }
    m_scenes = scenes();
    const bool some = std::any_of(m_scenes.begin(), m_scenes.end(),
                                  [this](const Scene &scene) { return scene.name.startsWith(m_only); });
    // A list of the inbox has no pictures of its own: then it is all of them.
    if (some)
        std::erase_if(m_scenes, [this](const Scene &scene) { return !scene.name.startsWith(m_only); });
    m_patience.start();
    Shell &window = m_desk.window();
    window.resize(kWindow);
    window.show();
}

void Screenshots::onState()
{
    if (m_begun || m_desk.linkState().phase != LinkState::Phase::Live)
        return;
    m_begun = true;
    m_settle.callOnTimeout(this, &Screenshots::chooseTip);
    m_settle.start();
}

/// Of the first tips that this user holds, the one with the longest conversation shows the most.
void Screenshots::chooseTip()
{
    disconnect(&m_settle, nullptr, this, nullptr);
    constexpr int looked = 12;
    const TipInboxModel &tips = m_desk.tips();
    int best = -1;
    qint64 most = -1;
    for (int row = 0; row < std::min(looked, tips.rowCount()); ++row) {
        const TipItem item = tips.item(row);
        const qint64 shows = item.row.messages + (item.mine ? 1'000 : 0);
        if (shows > most) {
            most = shows;
            best = row;
        }
    }
    if (best >= 0)
        m_desk.openTip(tips.item(best).row.key);
    m_settle.callOnTimeout(this, &Screenshots::take);
    next();
}

std::vector<Screenshots::Scene> Screenshots::scenes()
{
    Shell &window = m_desk.window();
    InboxPanel &inbox = m_desk.inbox();
    const auto nothing = [] {};
    const auto tab = [&inbox](TipTab which) { return [&inbox, which] { inbox.showTab(which); }; };
    const auto all = tab(TipTab::All);
    const auto closeDialogs = [&window] {
        const auto dialogs = window.findChildren<QDialog *>();
        for (QDialog *dialog : dialogs)
            dialog->reject();
    };
    std::vector<Scene> scenes{
        {QStringLiteral("inbox"), all, nothing},
        {QStringLiteral("inbox-new"), tab(TipTab::New), all},
        {QStringLiteral("inbox-mine"), tab(TipTab::Mine), all},
        {QStringLiteral("inbox-owed"), tab(TipTab::Owed), all},
        {QStringLiteral("inbox-closed"), tab(TipTab::Closed), all},
        {QStringLiteral("search"), [&inbox] { inbox.searchField()->setQuery(QStringLiteral("white van")); },
         [&inbox] { inbox.searchField()->clear(); }},
        {QStringLiteral("palette"), [&window] { window.openPalette(QStringLiteral("re")); }, closeDialogs},
        {QStringLiteral("file"),
         [this] {
             for (QAction *action : m_desk.conversationPanel().tipActions()) {
                 if (action->shortcut() == QKeySequence(Qt::Key_F))
                     action->trigger();
             }
         },
         closeDialogs},
        {QStringLiteral("lock"),
         [&window] {
             auto *screen = new LockScreen(QStringLiteral("D. Whitlock"), true);
             screen->setReason(LockGuard::idleReason(30));
             window.setCover(screen);
         },
         [&window] { window.setCover(nullptr); }},
    };
    if (ShiftRoom *room = m_desk.shiftRoom()) {
        scenes.push_back({QStringLiteral("shift"), [&window, room] { window.showRoom(&room->page()); },
                          [&window] { window.showRoom(nullptr); }});
    }
    if (AnnouncementRoom *room = m_desk.announcementRoom()) {
        scenes.push_back({QStringLiteral("announcements"),
                          [&window, room] { window.showRoom(&room->page()); },
                          [&window] { window.showRoom(nullptr); }});
        scenes.push_back({QStringLiteral("announce"),
                          [&window, room] {
                              window.showRoom(&room->page());
                              room->page().write();
                          },
                          [&window, closeDialogs] {
                              closeDialogs();
                              window.showRoom(nullptr);
                          }});
    }
    if (LinkRoom *room = m_desk.linkRoom()) {
        const auto isReady = [room] { return room->isSettled(); };
        const auto open = [this, room] {
            if (const auto &tip = m_desk.conversation().tip())
                room->link({tip->id});
        };
        scenes.push_back({QStringLiteral("link"), open, closeDialogs, {}, isReady});
        scenes.push_back({QStringLiteral("link-search"),
                          [room, open] {
                              open();
                              if (CaseLinkDialog *dialog = room->dialog())
                                  dialog->searchField()->setText(QStringLiteral("van"));
                          },
                          closeDialogs,
                          {},
                          isReady});
    }
    if (DepartmentRoom *room = m_desk.departmentRoom()) {
        DepartmentPage *page = &room->page();
        for (const auto &[name, section] :
             {std::pair("department", 0), {"department-promises", 1}, {"department-templates", 4}})
            scenes.push_back({QLatin1String(name),
                              [&window, page, section = section] {
                                  window.showRoom(page);
                                  page->showSection(section);
                              },
                              [&window] { window.showRoom(nullptr); }});
    }
    addMapScenes(scenes);
    addBoardScenes(scenes);
    addCaseScenes(scenes);
    addGateScenes(scenes);
    return scenes;
}

/// What stands before the desk, with somebody invented.
void Screenshots::addGateScenes(std::vector<Scene> &scenes)
{
    m_gate = std::make_unique<SignInWindow>(SignInFlow::demoDesks());
    SignInWindow *gate = m_gate.get();
    gate->resize(kWindow);
    const QString department = QStringLiteral("Alderquay Police");
    gate->firstRun()->setLanguages(Language::spoken(), Language::current());
    gate->signIn()->setDepartment(department);
    gate->signIn()->setUsers(
        {{QStringLiteral("whitlock"), QStringLiteral("D. Whitlock"), RoleText::word(Role::Officer)},
         {QStringLiteral("osei"), QStringLiteral("K. Osei"), RoleText::word(Role::Supervisor)},
         {QStringLiteral("lindqvist"), QStringLiteral("R. Lindqvist"),
          RoleText::words(Role::Officer | Roles(Role::Admin))}});
    gate->signIn()->setKeychain(true);
    gate->banner()->setBanner(department,
                              tr("This system is for authorised use only. What is done here is recorded."));
    const auto window = [gate]() -> QWidget * { return gate; };
    const auto hide = [gate] { gate->hide(); };
    const auto scene = [&](const char *name, std::function<void()> set) {
        scenes.push_back({QLatin1String(name),
                          [gate, set = std::move(set)] {
                              set();
                              gate->show();
                          },
                          hide, window});
    };
    scene("first-run", [gate] {
        gate->firstRun()->join()->setInvitation(
            {QStringLiteral("whitlock.invitation"),
             QStringLiteral("whitlock"),
             QStringLiteral("Alderquay Police, %1, whitlock.").arg(RoleText::word(Role::Officer)),
             {},
             {}});
        gate->firstRun()->showKeyForm(false);
        gate->showFirstRun();
    });
    scene("first-run-key", [gate] {
        gate->firstRun()->showKeyForm(true);
        gate->showFirstRun();
    });
    scene("banner", [gate] { gate->showBanner(); });
    scene("sign-in", [gate] { gate->showSignIn(); });
    scene("sign-in-refused", [gate] {
        gate->showSignIn();
        gate->signIn()->setProblem(tr("The passphrase is wrong."));
    });
}

void Screenshots::next()
{
    if (m_scene == m_scenes.size()) {
        Q_EMIT finished({});
        return;
    }
    m_theme.setChoice(m_dark ? kit::Theme::Choice::Dark : kit::Theme::Choice::Light);
    m_scenes[m_scene].set();
    m_patience.start(); // for each picture anew
    m_settle.start();
}

void Screenshots::take()
{
    const auto &isReady = m_scenes[m_scene].isReady;
    if (isReady && !isReady()) {
        m_settle.start();
        return;
    }
    const QString name =
        m_scenes[m_scene].name + (m_dark ? QLatin1String("-dark.png") : QLatin1String("-light.png"));
    // A dialog is a window of its own: paint it where it stands above the shell.
    Shell &window = m_desk.window();
    const Scene &scene = m_scenes[m_scene];
    QPixmap picture = scene.window ? scene.window()->grab() : window.grab();
    const auto dialogs = window.findChildren<QDialog *>();
    for (QDialog *dialog : dialogs) {
        if (!dialog->isVisible())
            continue;
        const auto *palette = qobject_cast<CommandPalette *>(dialog);
        const QSize room = (window.size() - dialog->size()) / 2;
        QPainter(&picture).drawPixmap(palette ? palette->placeIn(window.size()).topLeft()
                                              : QPoint(room.width(), room.height()),
                                      dialog->grab());
    }
    if (!picture.save(m_folder.filePath(name))) {
        Q_EMIT finished(tr("%1 cannot be written.").arg(m_folder.filePath(name)));
        return;
    }
    m_scenes[m_scene].leave();
    if (m_dark)
        ++m_scene;
    m_dark = !m_dark;
    // What was closed is deleted when control returns to the event loop.
    QMetaObject::invokeMethod(this, &Screenshots::next, Qt::QueuedConnection);
}

} // namespace porch
