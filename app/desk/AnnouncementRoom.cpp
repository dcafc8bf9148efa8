// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/AnnouncementRoom.h"

#include "app/desk/Desk.h"
#include "models/store/Snapshot.h"
#include "models/store/TipQueries.h"
#include "ui/shell/Shell.h"

namespace porch {

namespace {

/// What was announced before these is history: the log has it, no list shows it.
constexpr int kShown = 100;
constexpr int kSoonMs = 100;
constexpr int kKeepMs = 800;

/// What is being written is kept as drafts are; no tip has this key.
QByteArray draftKey()
{
    return QByteArrayLiteral("porchlight:announcement");
}

} // namespace

AnnouncementRoom::AnnouncementRoom(Desk &desk, Reader &reader, const QString &user, Roles roles)
    : QObject(&desk)
    , m_desk(desk)
    , m_reader(reader)
    , m_user(user)
    , m_page(new AnnouncementPage(m_model))
{
    m_page->setMayAnnounce(roles.testFlag(Role::Supervisor));
    Shell &window = desk.window();
    //: the room of announcements, in the narrow rail
    window.addRoom(kit::Glyph::Announcement, tr("Announced"), QKeySequence(QStringLiteral("Alt+Shift+A")),
                   m_page, tr("Announcements"));
    window.addActions(tr("Channels"), m_page->announceActions());
    // Wherever the window is.
    window.addAction(m_page->announceActions().constFirst());
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &AnnouncementRoom::look);
    m_keep.setSingleShot(true);
    m_keep.setInterval(kKeepMs);
    connect(&m_keep, &QTimer::timeout, this, &AnnouncementRoom::keepDraft);
    connectDesk();
}

void AnnouncementRoom::connectDesk()
{
    Workstation &workstation = m_desk.workstation();
    connect(m_page, &AnnouncementPage::commandRequested, &workstation, &Workstation::submit);
    connect(m_page, &AnnouncementPage::takeBackRequested, &workstation, &Workstation::takeBack);
    connect(m_page, &AnnouncementPage::draftChanged, this, [this](const AnnounceBody &draft) {
        m_draft = draft;
        m_keep.start();
    });
    connect(&workstation, &Workstation::opened, this, &AnnouncementRoom::look);
    // When the readers have turned to the new cache.
    connect(&workstation, &Workstation::replaced, this, &AnnouncementRoom::look, Qt::QueuedConnection);
    connect(&workstation, &Workstation::pendingChanged, this,
            [this](const std::vector<PendingAction> &pending) { m_model.setPending(pending); });
    connect(&workstation, &Workstation::accepted, this, [this](const QByteArray &id) {
        // There it can be followed, and taken back.
        if (m_page->accepted(id))
            m_desk.window().showRoom(m_page);
    });
    connect(&workstation, &Workstation::failed, this,
            [this](const QByteArray &id, const QString &problem) { m_page->failed(id, problem); });
    connect(&workstation, &Workstation::draftsLoaded, this, [this](const std::vector<Draft> &drafts) {
        for (const Draft &draft : drafts) {
            if (draft.tip == draftKey())
                m_page->setDraft({{}, {}, draft.text.toUtf8()});
        }
    });
    connect(&m_desk, &Desk::folded, this, [this](const Changes &changes) {
        if (changes.announcements || changes.channels || changes.bridges || changes.bulk)
            m_soon.start();
    });
    connect(&m_desk, &Desk::departmentShown, this, &AnnouncementRoom::showDepartment);
    connect(&m_desk, &Desk::stateChanged, this, [this](const LinkState &state) {
        m_page->setOffline(state.phase != LinkState::Phase::Live);
        if (state.phase == LinkState::Phase::Live)
            look();
    });
    connect(&m_desk.window(), &Shell::aboutToClose, this, [this] {
        if (m_keep.isActive())
            keepDraft();
    });
}

Result<AnnouncementRoom::News> AnnouncementRoom::read(Database &db)
{
    const Snapshot snapshot(db);
    auto rows = queries::announcements(db, kShown);
    if (!rows)
        return rows.error();
    auto channels = queries::channels(db);
    if (!channels)
        return channels.error();
    const auto bridges = queries::bridgeHealth(db);
    if (!bridges)
        return bridges.error();
    News news{std::move(rows).value(), std::move(channels).value(), {}};
    for (const BridgeHealth &bridge : bridges.value())
        news.sources += bridge.source;
    return news;
}

void AnnouncementRoom::look()
{
    m_soon.stop();
    m_reader.read(this, &AnnouncementRoom::read, [this](const Result<News> &news) {
        // A cache that can't be read now is being made anew: what is folded into it leads here again.
        if (news)
            show(news.value());
    });
}

void AnnouncementRoom::show(const News &news)
{
    m_model.setChannels(news.channels);
    m_model.setRows(news.rows);
    std::vector<AnnounceChannel> channels;
    for (const ChannelRow &channel : news.channels) {
        if (news.sources.contains(channel.source))
            channels.push_back(
                {channel.source, channel.name, channel.title.isEmpty() ? channel.name : channel.title});
    }
    m_page->setChannels(std::move(channels));
}

void AnnouncementRoom::showDepartment()
{
    const DepartmentWatch &department = m_desk.department();
    m_model.setMe(m_user, department.nameOf(m_user));
    m_model.setTimeZone(m_desk.times().zone());
    m_page->setDepartment(department.settings()->name);
    look();
}

/// The words alone: the channel is chosen anew after a restart.
void AnnouncementRoom::keepDraft()
{
    m_keep.stop();
    m_desk.workstation().saveDraft(
        {draftKey(), DraftMode::Note, QString::fromUtf8(m_draft.text), systemClock()()});
}

} // namespace porch
