// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/SlackDirectHistory.h"
#include "app/bridge/SlackFormDesk.h"

namespace porch {

/// The anonymous form of a bridge, all of it: what people open and fill in, the direct messages that follow,
/// and the book of who they are.
class SlackForms : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        SlackApi &api;
        SlackSockets &sockets;
        LogWriter &log;
        Reader &cache;
        RouteShelf &shelf;
        const SlackEventReader &reader;
        const Pseudonyms &pseudonyms;
        const SlackSelf &self;
        const SlackSettings &settings;
    };

    SlackForms(const Parts &parts, std::chrono::milliseconds patience, QObject *parent = nullptr);

    /// The log is read to its end, and Slack has told who we are.
    void start();

    /// Commands and interactions.
    void take(const SlackEnvelope &envelope) { m_desk.take(envelope); }
    /// An event of a direct message; see SlackDirectWord::isDirect().
    void direct(const QJsonObject &event, const SlackDirectLine::Done &done);

    /// Fetches what was answered while nobody listened.
    void lookBack(Micros from);
    bool isLookingBack() const { return m_history.isRunning(); }

    SlackDirectPlaces &places() { return m_places; }

Q_SIGNALS:
    void troubled(const QString &sentence);
    void lookedBack(porch::Micros begun);

private:
    void tellName();

    const Parts m_parts;
    RouteBook m_routes;
    SlackDirectLine m_line;
    SlackDirectPlaces m_places;
    SlackDirectHistory m_history;
    SlackFormDesk m_desk;
};

} // namespace porch
