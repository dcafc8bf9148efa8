// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/DepartmentRoom.h"

#include "app/desk/Desk.h"
#include "models/store/TipQueries.h"
#include "ui/settings/DepartmentPage.h"
#include "ui/shell/Shell.h"

namespace porch {

DepartmentRoom::DepartmentRoom(Desk &desk, Reader &reader)
    : QObject(&desk)
    , m_desk(desk)
    , m_reader(reader)
    , m_page(new DepartmentPage)
{
    Shell &window = desk.window();
    window.addRoom(kit::Glyph::Department, tr("Department"), QKeySequence(QStringLiteral("Alt+Shift+D")),
                   m_page);
    window.addActions(tr("Department"), QList<QAction *>{m_page->saveAction()});
    Workstation &workstation = desk.workstation();
    connect(m_page, &DepartmentPage::commandRequested, &workstation, &Workstation::submit);
    connect(&workstation, &Workstation::pendingChanged, m_page, &DepartmentPage::setPending);
    connect(&workstation, &Workstation::failed, m_page, &DepartmentPage::failed);
    connect(&desk, &Desk::stateChanged, this, [this](const LinkState &state) {
        m_page->setLinkState(state);
        if (state.phase == LinkState::Phase::Live)
            readChannels();
    });
    connect(&workstation, &Workstation::opened, this, [this] {
        show();
        readChannels();
    });
    connect(&desk.department(), &DepartmentWatch::changed, this, &DepartmentRoom::show);
}

void DepartmentRoom::show()
{
    DepartmentDraft::Names names;
    for (const UserRow &user : m_desk.department().users())
        names.insert(user.user, user.name);
    m_page->setDepartment(*m_desk.department().settings(), names);
}

void DepartmentRoom::readChannels()
{
    m_reader.read(this, &queries::channels, [this](const Result<std::vector<ChannelRow>> &channels) {
        if (!channels)
            return;
        QStringList paths;
        for (const ChannelRow &channel : channels.value())
            paths += channel.source + u'/' + channel.name;
        m_page->setChannels(paths);
    });
}

} // namespace porch
