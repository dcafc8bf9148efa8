// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/BoardRoom.h"

#include "app/desk/Desk.h"
#include "ui/board/BoardPanel.h"
#include "ui/shell/Rail.h"
#include "ui/shell/Shell.h"

namespace porch {

BoardRoom::BoardRoom(Desk &desk, const Parts &parts, QString user, QString packPath)
    : QObject(&desk)
    , m_desk(desk)
    , m_parts(parts)
    , m_user(std::move(user))
    , m_packPath(std::move(packPath))
    , m_board(parts.reader, systemClock())
    , m_panel(new BoardPanel(m_board, parts.tips, systemClock()))
{
    Shell &window = desk.window();
    m_button =
        window.addRoom(kit::Glyph::Board, tr("Board"), QKeySequence(QStringLiteral("Alt+Shift+B")), m_panel);
    window.addActions(tr("Board"), m_panel->boardActions());
    m_pool.setMaxThreadCount(1);
    connectDesk();
    readAreas();
    showCounts();
}

BoardRoom::~BoardRoom()
{
    m_pool.waitForDone();
}

void BoardRoom::connectDesk()
{
    Workstation &workstation = m_desk.workstation();
    connect(m_panel, &BoardPanel::commandRequested, &workstation, &Workstation::submit);
    connect(m_panel, &BoardPanel::tipOpenRequested, this, [this](const QByteArray &key) {
        m_desk.window().showRoom(nullptr);
        m_desk.openTip(key);
    });
    connect(&m_board, &BoardModel::linksCounted, this, &BoardRoom::showCounts);
    connect(&workstation, &Workstation::opened, &m_board, &BoardModel::reload);
    // When the readers have turned to the new cache.
    connect(&workstation, &Workstation::replaced, &m_board, &BoardModel::reload, Qt::QueuedConnection);
    connect(&workstation, &Workstation::pendingChanged, m_panel, &BoardPanel::setPending);
    connect(&m_desk, &Desk::folded, m_panel, &BoardPanel::apply);
    connect(&m_desk, &Desk::stateChanged, m_panel, &BoardPanel::setLinkState);
    connect(&m_desk, &Desk::stateChanged, this, [this](const LinkState &state) {
        m_counting =
            state.phase == LinkState::Phase::CatchingUp || state.phase == LinkState::Phase::Connecting;
        showCounts();
    });
    connect(&m_desk, &Desk::departmentShown, this, &BoardRoom::showDepartment);
    connect(&m_parts.places, &PlaceWorker::stateChanged, this, &BoardRoom::readAreas);
}

void BoardRoom::showDepartment()
{
    m_panel->setWords(m_desk.times(), m_desk.department().settings());
    m_panel->setUsers(m_user, m_desk.department().users());
}

void BoardRoom::showCounts()
{
    const auto &links = m_board.waitingLinks();
    if (!links || m_counting)
        m_button->setCounts(tr("counting…"), {}, false);
    else
        m_button->setCounts(*links == 0 ? QString() : tr("%Ln link(s)", "waiting", int(*links)), {}, false);
}

/// The pack as the place finder has it; its outlines are read and sorted beside everything else.
void BoardRoom::readAreas()
{
    using State = PlaceWorker::State;
    const State state = m_parts.places.state();
    if (state == State::Loading)
        return;
    if (state != State::Ready) {
        m_hasAreas = true;
        m_panel->setAreas({});
        return;
    }
    m_pool.start([this] {
        // The destructor waits for this thread.
        std::vector<std::shared_ptr<const BoardAreas>> areas;
        if (auto read = BoardAreas::read(m_packPath)) {
            for (BoardAreas &kind : read.value())
                areas.push_back(std::make_shared<const BoardAreas>(std::move(kind)));
        }
        QMetaObject::invokeMethod(
            this,
            [this, areas = std::move(areas)] {
                m_hasAreas = true;
                m_panel->setAreas(areas);
            },
            Qt::QueuedConnection);
    });
}

} // namespace porch
