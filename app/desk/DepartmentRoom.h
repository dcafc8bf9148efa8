// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace porch {

class Desk;
class DepartmentPage;
class Reader;

/// The administrator's room at a desk: joins the settings' page to what the log says and to the outbox.
class DepartmentRoom : public QObject
{
    Q_OBJECT
public:
    /// @param reader of the cache; outlives this
    DepartmentRoom(Desk &desk, Reader &reader);

    DepartmentPage &page() { return *m_page; }

private:
    void show();
    void readChannels();

    Desk &m_desk;
    Reader &m_reader;
    DepartmentPage *m_page; ///< the window's
};

} // namespace porch
