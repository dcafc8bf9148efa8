// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/PresenceModel.h"

#include <QObject>

namespace porch {

class ConversationModel;
class DepartmentWatch;
class PresenceLine;
class TipInboxModel;
class Workstation;

/// Between the wire and the panels: says which tip is open here, and shows who is where.
class PresenceWatch : public QObject
{
    Q_OBJECT
public:
    PresenceWatch(Workstation &workstation, DepartmentWatch &department, ConversationModel &conversation,
                  TipInboxModel &tips, PresenceLine &line);

    const PresenceModel &others() const { return m_others; }

private:
    void say();
    void show();

    Workstation &m_workstation;
    ConversationModel &m_conversation;
    PresenceLine &m_line;
    PresenceModel m_others;
    QByteArray m_tip; ///< open here
};

} // namespace porch
