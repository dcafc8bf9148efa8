// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/PlaceDesk.h"

#include "models/items/ConversationModel.h"
#include "models/items/TipInboxModel.h"
#include "ui/conversation/ConversationPanel.h"
#include "ui/conversation/PlaceActions.h"
#include "ui/shell/ContextPanel.h"

namespace porch {

PlaceDesk::PlaceDesk(Reader &reader, QObject *parent)
    : QObject(parent)
    , m_pins(reader, m_worker)
    , m_teacher(reader, m_worker)
{}

void PlaceDesk::connectModels(ConversationModel &conversation, TipInboxModel &tips)
{
    conversation.setPlaces(m_worker);
    tips.setPins(&m_pins);
}

void PlaceDesk::connectPanels(ConversationPanel &conversation, ContextPanel &context)
{
    const PlaceActions &actions = conversation.placeActions();
    context.setPlaceActions(actions.confirm, actions.other);
}

void PlaceDesk::start(const QString &packPath)
{
    m_worker.open(packPath);
}

void PlaceDesk::apply(const Changes &changes)
{
    m_pins.apply(changes);
    m_teacher.apply(changes);
}

void PlaceDesk::reload()
{
    m_pins.reload();
    m_teacher.reload();
}

} // namespace porch
