// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/CaseRoom.h"

#include "app/desk/CaseWatch.h"
#include "app/desk/Desk.h"
#include "app/desk/MapRoom.h"
#include "models/links/ReasonWords.h"
#include "models/links/Suggestions.h"
#include "ui/cases/CaseActions.h"
#include "ui/cases/CasesPanel.h"
#include "ui/map/CityMap.h"
#include "ui/map/MapPanel.h"
#include "ui/map/TipsMap.h"
#include "ui/shell/Rail.h"
#include "ui/shell/Shell.h"

namespace porch {

namespace {

constexpr int kKeepMs = 800;
constexpr int kKeepSeenMs = 10'000;

/// Whoever watches a case wants to hear of what may well belong to it, not of everything that might.
constexpr double kLikelyEnough = 0.4;

CaseWatch::Ask askFor(const Suggestions &suggestions)
{
    return [suggestions](Database &db, TipId tip) -> Result<std::vector<LikelyOne>> {
        const auto likely = suggestions.likelyCases(db, {tip});
        if (!likely)
            return likely.error();
        std::vector<LikelyOne> enough;
        for (const LikelyCase &one : likely.value()) {
            if (one.probability >= kLikelyEnough)
                enough.push_back({one.key, ReasonWords::sentences(one.reasons).join(QStringLiteral(" · "))});
        }
        return enough;
    };
}

/// Up to where in the log this user's watched cases were compared.
QString seenKey()
{
    return QStringLiteral("cases/watchedTo");
}

QString splitKey()
{
    return QStringLiteral("cases/split");
}

} // namespace

CaseRoom::CaseRoom(Desk &desk, const Parts &parts, const QString &user, Roles roles)
    : QObject(&desk)
    , m_desk(desk)
    , m_parts(parts)
    , m_roles(roles)
    , m_places(parts.reader, parts.places, parts.pins)
    , m_finder(parts.searches)
    , m_panel(new CasesPanel(parts.reader, systemClock()))
    , m_map(new TipsMap)
{
    Shell &window = desk.window();
    m_button =
        window.addRoom(kit::Glyph::Cases, tr("Cases"), QKeySequence(QStringLiteral("Alt+Shift+K")), m_panel);
    window.addActions(tr("Cases"), m_panel->actionSet().all());
    m_panel->setMap(m_map);
    m_panel->setRoles(roles);
    m_panel->setUser(user);
    m_keep.setSingleShot(true);
    m_keep.setInterval(kKeepMs);
    connect(&m_keep, &QTimer::timeout, this, &CaseRoom::keepDrafts);
    if (const QByteArray split = parts.settings.value(splitKey()).toByteArray(); !split.isEmpty())
        m_panel->restoreSplit(split);
    connectPanel();
    connectDesk();
    connectWatch();
    showCounts();
}

CaseRoom::~CaseRoom() = default;

void CaseRoom::connectPanel()
{
    Workstation &workstation = m_desk.workstation();
    connect(m_panel, &CasesPanel::commandRequested, &workstation, &Workstation::submit);
    connect(m_panel, &CasesPanel::tipOpenRequested, this, &CaseRoom::openTip);
    connect(m_panel, &CasesPanel::commandsRequested, &workstation, &Workstation::submitAll);
    connect(m_panel, &CasesPanel::tipsWanted, this, [this](const QByteArray &casefile, const QString &words) {
        m_finder.find(this, casefile, words,
                      [this, casefile, words](const Result<std::vector<TipCandidate>> &found) {
                          if (found)
                              m_panel->setFoundTips(casefile, words, found.value());
                          else
                              m_panel->setTipsUnread(casefile, words, found.error().what);
                      });
    });
    connect(m_panel, &CasesPanel::exportRequested, this, &CaseRoom::exportRequested);
    connect(m_panel, &CasesPanel::draftEdited, this, [this](const Draft &draft) {
        m_drafts.insert(draft.tip, draft);
        // What was sent leaves at once: after a crash nobody shall send it twice.
        if (draft.text.isEmpty())
            keepDrafts();
        else
            m_keep.start();
    });
    connect(&m_panel->list(), &CaseListModel::updated, this, &CaseRoom::showCounts);
    connect(&m_panel->file(), &CaseFile::changed, this, &CaseRoom::lookForPlaces);
    connect(&m_places, &CasePlaces::changed, this, &CaseRoom::showPlaces);
    connect(m_map, &TipsMap::tipOpened, this, [this](TipId tip) {
        for (const TipRow &row : m_places.tips()) {
            if (row.id == tip)
                openTip(row.key);
        }
    });
    if (!m_parts.map)
        return;
    CityMap &city = m_parts.map->panel().city();
    const auto share = [this, &city] { m_map->setCity(city.data()); };
    connect(&city, &CityMap::opened, this, share);
    connect(&city, &CityMap::failed, this, share);
    share();
}

void CaseRoom::connectDesk()
{
    Workstation &workstation = m_desk.workstation();
    connect(&m_desk, &Desk::folded, m_panel, &CasesPanel::apply);
    connect(&m_desk, &Desk::departmentShown, this, &CaseRoom::showDepartment);
    connect(&m_desk, &Desk::stateChanged, this, [this](const LinkState &state) {
        m_counting =
            state.phase == LinkState::Phase::CatchingUp || state.phase == LinkState::Phase::Connecting;
        m_panel->setCatchingUp(state.phase == LinkState::Phase::CatchingUp);
        showCounts();
    });
    connect(&workstation, &Workstation::opened, m_panel, &CasesPanel::reload);
    // When the readers have turned to the new cache.
    connect(&workstation, &Workstation::replaced, m_panel, &CasesPanel::reload, Qt::QueuedConnection);
    connect(&workstation, &Workstation::pendingChanged, m_panel, &CasesPanel::setPending);
    connect(&workstation, &Workstation::accepted, m_panel, &CasesPanel::accepted);
    connect(&workstation, &Workstation::failed, m_panel, &CasesPanel::failed);
    connect(&workstation, &Workstation::draftsLoaded, m_panel, &CasesPanel::setDrafts);
    connect(&workstation, &Workstation::draftSaved, m_panel, &CasesPanel::draftSaved);
    connect(&m_desk.window(), &Shell::aboutToClose, this, [this] {
        keepDrafts();
        m_parts.settings.setValue(splitKey(), m_panel->savedSplit());
    });
}

// --- what this user watches for

void CaseRoom::connectWatch()
{
    Workstation &workstation = m_desk.workstation();
    connect(&workstation, &Workstation::watchChanged, this, &CaseRoom::showWatched);
    connect(m_panel, &CasesPanel::watchRequested, &workstation, &Workstation::setWatched);
    connect(m_panel, &CasesPanel::alikeSeen, &workstation, &Workstation::markAlikeSeen);
    connect(&m_desk, &Desk::folded, this, [this](const Changes &changes) {
        if (changes.cases && !m_watched.alike.empty())
            showWatched(WatchList(m_watched));
    });
    const auto suggestions = Suggestions::load();
    if (!suggestions)
        return;
    m_watch = new CaseWatch(m_parts.reader, askFor(suggestions.value()), this);
    m_watch->setSeenTo(m_parts.settings.value(seenKey()).toULongLong());
    connect(&workstation, &Workstation::watchChanged, m_watch, &CaseWatch::setList);
    connect(&m_desk, &Desk::folded, m_watch, &CaseWatch::apply);
    connect(&m_desk, &Desk::stateChanged, m_watch, [watch = m_watch](const LinkState &state) {
        watch->setLive(state.phase == LinkState::Phase::Live, state.sequence);
    });
    // What is lost of it when the program ends is looked at twice; the list of what was found has it once.
    auto *keepSeen = new QTimer(this);
    keepSeen->setSingleShot(true);
    keepSeen->setInterval(kKeepSeenMs);
    connect(&m_desk, &Desk::folded, keepSeen, [keepSeen] {
        if (!keepSeen->isActive())
            keepSeen->start();
    });
    connect(keepSeen, &QTimer::timeout, this, [this] {
        if (m_watch->seenTo() != 0)
            m_parts.settings.setValue(seenKey(), m_watch->seenTo());
    });
    connect(m_watch, &CaseWatch::found, &workstation, &Workstation::addAlike);
    connect(m_watch, &CaseWatch::found, this,
            [this] { Q_EMIT tipsLookAlike(1); }); // one tip, whatever cases it looks like
}

void CaseRoom::showWatched(const WatchList &list)
{
    m_watched = list;
    m_panel->setWatched(list.cases);
    if (list.alike.empty()) {
        m_panel->setAlike({});
        return;
    }
    m_parts.reader.read(
        this,
        [alike = list.alike](Database &db) -> Result<Alike> {
            Alike items;
            for (const LookAlike &one : alike) {
                const auto tip = queries::tipByKey(db, one.tip);
                if (!tip)
                    return tip.error();
                if (!tip.value())
                    continue;
                const auto links = queries::linksOfTip(db, tip.value()->id);
                if (!links)
                    return links.error();
                // Once it is linked, or its link declined, there is nothing to look at any more.
                const bool judged = std::any_of(links->begin(), links->end(), [&one](const LinkRow &link) {
                    return link.caseKey == one.casefile && link.standing != LinkStanding::Proposed;
                });
                if (!judged)
                    items[one.casefile].push_back(
                        {one.tip, tip.value()->reporter, tip.value()->text, one.reasons});
            }
            return items;
        },
        [this](const Result<Alike> &items) {
            if (items)
                m_panel->setAlike(items.value());
        });
}

bool CaseRoom::isMapSettled() const
{
    return m_map->isSettled();
}

void CaseRoom::show()
{
    m_desk.window().showRoom(m_panel);
}

void CaseRoom::showCase(const QByteArray &key)
{
    show();
    m_panel->showCase(key);
}

void CaseRoom::openTip(const QByteArray &key)
{
    m_desk.window().showRoom(nullptr);
    m_desk.openTip(key);
}

void CaseRoom::showDepartment()
{
    const DepartmentWatch &department = m_desk.department();
    m_panel->setWords({m_desk.times(), department.settings(), department.users()});
}

void CaseRoom::showCounts()
{
    const auto &tally = m_panel->list().tally();
    if (!tally || m_counting) {
        m_button->setCounts(tr("counting…"), {}, false);
        return;
    }
    //: in the rail, beneath "Cases"
    m_button->setCounts(tr("%Ln open", "cases", int(tally->open)),
                        tally->proposed == 0 ? QString() : tr("%Ln proposed", "links", int(tally->proposed)),
                        !m_roles || m_roles.testFlag(Role::Supervisor));
}

void CaseRoom::keepDrafts()
{
    m_keep.stop();
    for (const Draft &draft : std::as_const(m_drafts))
        m_desk.workstation().saveDraft(draft);
    m_drafts.clear();
}

// --- the places of its tips

void CaseRoom::lookForPlaces()
{
    std::vector<TipRow> tips;
    QSet<TipId> taken;
    for (const CaseTipItem &item : m_panel->file().tips().items()) {
        const bool belongs =
            item.link.standing == LinkStanding::Linked || item.link.standing == LinkStanding::Proposed;
        if (belongs && item.tip.id != 0 && !taken.contains(item.tip.id)) {
            taken.insert(item.tip.id);
            tips.push_back(item.tip);
        }
    }
    if (tips != m_places.tips())
        m_places.setTips(tips);
}

void CaseRoom::showPlaces()
{
    std::vector<TipsMap::Spot> spots;
    QHash<TipId, QString> names;
    for (const TipRow &tip : m_places.tips()) {
        const auto pin = m_places.pinOf(tip);
        if (!pin)
            continue;
        QStringList title{tip.reporter, pin->name};
        title.removeAll(QString());
        names.insert(tip.id, pin->name);
        spots.push_back({tip.id, *pin, title.join(QLatin1String(", "))});
    }
    m_panel->setPlaces(names);
    const int all = int(m_places.tips().size());
    const int unplaced = all - int(spots.size());
    m_map->setAbout(all == 0 ? tr("No tip belongs to this case yet.")
                    : unplaced == 0
                        ? tr("All of its tips are on the map. Enter opens the chosen one.")
                        : tr("%Ln of its tips has/have no place yet: open it in the inbox and press P.",
                             nullptr, unplaced));
    m_map->setSpots(spots);
}

} // namespace porch
