// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/SlackDirectLine.h"
#include "app/bridge/SlackDirectPlaces.h"
#include "app/bridge/SlackEnvelope.h"

#include <chrono>
#include <memory>

namespace porch {

class SlackSockets;

/// Opens the anonymous form to whoever asks for it, and takes in what they fill in. Slack tells commands and
/// presses of a button once and never again: each is answered with what came of it while the person waits.
class SlackFormDesk : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        SlackApi &api;
        SlackSockets &sockets;
        LogWriter &log;
        RouteBook &routes;
        SlackDirectLine &line;
        SlackDirectPlaces &places;
        const Pseudonyms &pseudonyms;
        const SlackSelf &self;
        const SlackSettings &settings;
    };

    /// @param patience within which a person is answered; Slack has three seconds
    SlackFormDesk(const Parts &parts, std::chrono::milliseconds patience, QObject *parent = nullptr);

    /// A command or an interaction; it is acknowledged here.
    void take(const SlackEnvelope &envelope);

Q_SIGNALS:
    void troubled(const QString &sentence);

private:
    /// Something that a person waits for.
    struct Visit
    {
        SlackEnvelope envelope;
        bool isAnswered = false;
        slackform::Tip tip = {};
        QString code = {};
        QByteArray key = {};
        Micros since = 0;
    };
    using Visitor = std::shared_ptr<Visit>;

    void open(const Visitor &visitor);
    void changeLanguage(const slackform::LanguageChange &change);
    void submit(const Visitor &visitor);
    void publish(const Visitor &visitor);
    void notReceived(const Visitor &visitor);
    void answer(const Visitor &visitor, const QJsonObject &payload);

    const Parts m_parts;
    const std::chrono::milliseconds m_patience;
};

} // namespace porch
