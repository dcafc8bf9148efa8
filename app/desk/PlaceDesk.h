// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/AliasTeacher.h"
#include "models/items/TipPins.h"
#include "models/places/PlaceWorker.h"

#include <QObject>

namespace porch {

class ContextPanel;
class ConversationModel;
class ConversationPanel;
class TipInboxModel;

/// The city's map at this desk: finds the places that residents name, knows where open tips stand, and learns
/// from what people confirm.
class PlaceDesk : public QObject
{
    Q_OBJECT
public:
    /// The reader outlives this.
    PlaceDesk(Reader &reader, QObject *parent = nullptr);

    PlaceWorker &worker() { return m_worker; }
    TipPins &pins() { return m_pins; }

    void connectModels(ConversationModel &conversation, TipInboxModel &tips);
    static void connectPanels(ConversationPanel &conversation, ContextPanel &context);
    /// Opens the city pack of this workstation, if it has one.
    void start(const QString &packPath);

public Q_SLOTS:
    void apply(const porch::Changes &changes);
    /// The cache was opened or replaced.
    void reload();

private:
    PlaceWorker m_worker;
    TipPins m_pins;
    AliasTeacher m_teacher;
};

} // namespace porch
