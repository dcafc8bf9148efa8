// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/LinkRoom.h"

#include "app/desk/Desk.h"
#include "app/desk/MapRoom.h"
#include "ui/conversation/ConversationPanel.h"
#include "ui/inbox/InboxPanel.h"
#include "ui/inbox/SearchField.h"
#include "ui/kit/DimOverlay.h"
#include "ui/link/CaseLinkDialog.h"
#include "ui/map/CityMap.h"
#include "ui/map/MapActions.h"
#include "ui/map/MapNotice.h"
#include "ui/map/MapPanel.h"
#include "ui/map/PairMap.h"
#include "ui/shell/ContextPanel.h"
#include "ui/shell/LinksPart.h"
#include "ui/shell/Shell.h"

namespace porch {

LinkRoom::LinkRoom(Desk &desk, const Parts &parts, const QString &user, Roles roles)
    : QObject(&desk)
    , m_desk(desk)
    , m_parts(parts)
    , m_user(user)
    , m_supervisor(roles.testFlag(Role::Supervisor))
    , m_background(parts.cache)
    , m_source(parts.searches, m_background)
    , m_candidates(m_source)
    , m_links(m_background) // what is likely takes longer than a window should wait
    , m_part(new LinksPart(m_links, systemClock()))
{
    m_part->setUser(user, m_supervisor);
    parts.context.setLinksPart(m_part);
    m_candidates.setSuggested([&desk](TipId tip) -> std::optional<GeoPoint> {
        const MapTip *found = desk.pins().find(tip);
        return found && found->pin ? std::optional(found->pin->at) : std::nullopt;
    });
    addActions();
    connectDesk();
    showTip();
    refreshActions();
}

void LinkRoom::addActions()
{
    const auto make = [this](const QString &text, const QString &key, void (LinksPart::*does)()) {
        auto *action = new QAction(text, this);
        action->setShortcut(QKeySequence(key));
        connect(action, &QAction::triggered, m_part, does);
        return action;
    };
    m_accept = make(tr("Accept the proposed link"), QStringLiteral("Ctrl+Shift+A"), &LinksPart::acceptFirst);
    m_decline =
        make(tr("Decline the proposed link…"), QStringLiteral("Ctrl+Shift+D"), &LinksPart::declineFirst);
    m_unlink =
        make(tr("Unlink this tip from its case"), QStringLiteral("Ctrl+Shift+L"), &LinksPart::unlinkFirst);
    m_apart = make(tr("Take this tip apart from those that it is merged with"),
                   QStringLiteral("Ctrl+Shift+T"), &LinksPart::takeApart);
    m_takeBack = make(tr("Take back the link that you proposed"), QStringLiteral("Ctrl+Shift+B"),
                      &LinksPart::takeBackFirst);
    const QList<QAction *> all{m_accept, m_decline, m_takeBack, m_unlink, m_apart};
    m_desk.window().addActions(tr("Links"), all);
    m_desk.conversationPanel().addActions(all);
    connect(m_part, &LinksPart::situationChanged, this, &LinkRoom::refreshActions);
}

void LinkRoom::refreshActions()
{
    const auto allow = [this](QAction *action, bool can, const QString &why) {
        action->setEnabled(m_supervisor && can);
        action->setStatusTip(!m_supervisor ? tr("only for supervisors") : can ? QString() : why);
    };
    const bool open = m_links.data().tip != 0;
    const QString none = open ? QString() : tr("no tip is open");
    allow(m_accept, m_part->hasProposal(), open ? tr("nobody proposes a link of this tip") : none);
    allow(m_decline, m_part->hasProposal(), open ? tr("nobody proposes a link of this tip") : none);
    m_takeBack->setEnabled(m_part->canTakeBack());
    m_takeBack->setStatusTip(m_part->canTakeBack() ? QString()
                             : !open               ? none
                             : m_supervisor        ? tr("supervisors accept or decline instead")
                                                   : tr("you propose no link of this tip"));
    allow(m_unlink, m_part->hasLink(), open ? tr("it is linked to no case") : none);
    allow(m_apart, m_part->isMerged(), open ? tr("it is merged with no other") : none);
}

void LinkRoom::connectDesk()
{
    Workstation &workstation = m_desk.workstation();
    ConversationModel &conversation = m_desk.conversation();
    connect(&m_desk.conversationPanel(), &ConversationPanel::linkRequested, this,
            [this](TipId tip) { link({tip}); });
    connect(&m_desk.inbox(), &InboxPanel::linkRequested, this,
            [this](const std::vector<TipId> &tips) { link(tips); });
    if (MapRoom *map = m_desk.mapRoom()) {
        const MapActions &actions = map->panel().actionSet();
        connect(actions.link, &QAction::triggered, this, [this] { linkOnMap(false); });
        connect(actions.linkListed, &QAction::triggered, this, [this] { linkOnMap(true); });
    }
    connect(m_part, &LinksPart::commandRequested, &workstation, &Workstation::submit);
    connect(m_part, &LinksPart::openTipRequested, &m_desk, &Desk::openTip);
    connect(m_part, &LinksPart::linkRequested, this,
            [this](const std::vector<TipId> &tips, const QByteArray &casefile, const QString &number) {
                link(tips.empty() ? std::vector<TipId>{m_links.data().tip} : tips, casefile, number);
            });
    connect(&conversation, &ConversationModel::tipChanged, this, &LinkRoom::showTip);
    connect(&m_desk, &Desk::folded, this, [this](const Changes &changes) {
        if (changes.cases || changes.bulk)
            m_source.age();
        m_links.apply(changes);
    });
    connect(&m_desk, &Desk::departmentShown, this, [this] { m_part->setTimes(m_desk.times()); });
    connect(&workstation, &Workstation::pendingChanged, &m_links, &TipLinks::setPending);
    const auto anew = [this] {
        m_source.forget();
        m_links.reload();
        showTip();
    };
    connect(&workstation, &Workstation::opened, this, anew);
    // When the readers have turned to the new cache.
    connect(
        &workstation, &Workstation::replaced, this,
        [this, anew] {
            m_background.reopen();
            anew();
        },
        Qt::QueuedConnection);
    connect(&workstation, &Workstation::accepted, this, [this](const QByteArray &id) {
        if (m_dialog)
            m_dialog->accepted(id);
    });
    connect(&workstation, &Workstation::failed, this, [this](const QByteArray &id, const QString &problem) {
        if (m_dialog)
            m_dialog->failed(id, problem);
    });
}

void LinkRoom::showTip()
{
    const auto &tip = m_desk.conversation().tip();
    m_links.show(tip ? tip->id : 0, tip ? tip->key : QByteArray());
}

void LinkRoom::linkOnMap(bool all)
{
    MapPanel &panel = m_desk.mapRoom()->panel();
    std::vector<TipId> tips;
    if (all) {
        for (const auto &[tip, keys] : panel.tips().reckoning().listed)
            tips.push_back(tip);
    } else if (panel.selected() != 0) {
        tips.push_back(panel.selected());
    }
    if (tips.empty())
        panel.notice().saySo(all ? tr("No tip is in the list") : tr("Choose a tip first"));
    else
        link(tips);
}

void LinkRoom::link(const std::vector<TipId> &tips, const QByteArray &casefile, const QString &number)
{
    if (m_dialog || tips.empty() || tips.front() == 0)
        return;
    CaseLinkDialog::Setup setup;
    setup.supervisor = m_supervisor;
    setup.user = m_user;
    setup.times = m_desk.times();
    setup.clock = systemClock();
    setup.settings = &m_parts.settings;
    QWidget *window = &m_desk.window();
    auto *dialog = new CaseLinkDialog(m_candidates, std::move(setup), window);
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *map = new PairMap;
    m_map = map;
    if (MapRoom *room = m_desk.mapRoom())
        map->setData(room->panel().city().data());
    dialog->setMap(map);
    auto *dim = new kit::DimOverlay(window);
    connect(dialog, &QObject::destroyed, dim, &QObject::deleteLater);
    connect(dialog, &CaseLinkDialog::commandsRequested, &m_desk.workstation(), &Workstation::submitAll);
    connect(
        dialog, &CaseLinkDialog::spotsCompared, this,
        [this, map](const AskedTips &asked, const LinkPreview &preview) { showPair(*map, asked, preview); });
    dim->show();
    dialog->open();
    dialog->begin(tips, casefile, number);
}

bool LinkRoom::isSettled() const
{
    return !m_dialog || (m_candidates.asked() && !m_candidates.isSearching() &&
                         (!m_map || !m_map->isVisible() || m_map->isSettled()));
}

void LinkRoom::showPair(PairMap &map, const AskedTips &asked, const LinkPreview &preview) const
{
    PairLayer::Sides sides;
    for (const SideSpot &spot : asked.spots)
        sides.mine.push_back({spot.at, spot.confirmed});
    for (const SideSpot &spot : preview.spots)
        sides.theirs.push_back({spot.at, spot.confirmed});
    if (preview.metres)
        sides.nearest = {preview.mySpot, preview.theirSpot};
    map.show(std::move(sides));
}

CaseLinkDialog *LinkRoom::dialog() const
{
    return m_dialog;
}

} // namespace porch
