// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/BridgeMark.h"
#include "app/bridge/KeyValueShelf.h"
#include "app/bridge/LogWriter.h"
#include "app/bridge/SlackApi.h"
#include "app/bridge/SlackConfig.h"
#include "app/bridge/SlackDirectory.h"
#include "app/bridge/SlackFileCarrier.h"
#include "app/bridge/SlackForms.h"
#include "app/bridge/SlackHistory.h"
#include "app/bridge/SlackIntake.h"
#include "app/bridge/SlackOutflow.h"
#include "app/bridge/SlackSockets.h"
#include "app/sync/Workstation.h"
#include "models/store/Reader.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

namespace porch {

/// What a bridge needs beside its configuration.
struct SlackBridgeOptions
{
    NatsOptions connection; ///< signed in as the bridge; its user is the bridge's name
    QString cache;          ///< file
    QString mark;           ///< file: see BridgeMark
    SlackSocketsOptions sockets = {};
    SlackPace::Limits limits = {};
    SlackFileCarrier::Pace files = {};
    std::chrono::milliseconds apiTimeout{30'000};
    /// How far a bridge looks back that never ran before.
    Micros firstLook = Micros(7) * 24 * 3600 * 1'000'000;
    /// Within which whoever waits before the form is answered: Slack has three seconds.
    std::chrono::milliseconds formPatience{2'500};
    std::chrono::milliseconds health{300'000}; ///< between two words on it, if nothing happens
};

/// Slack and the log, joined: what residents write comes in, what the desk answers goes out. Any number may
/// run at once, and none leads.
class SlackBridge : public QObject
{
    Q_OBJECT
public:
    /// @param config with tokens; its secret must be there
    static Result<std::unique_ptr<SlackBridge>> make(SlackConfig config, SlackBridgeOptions options);
    ~SlackBridge() override;

    void start();
    /// Says so in the log and closes; stopped() follows.
    void stop();

    const SlackIntake &intake() const { return m_intake; }
    const SlackFileCarrier &files() const { return m_files; }
    int connected() const { return m_sockets.connected(); }

Q_SIGNALS:
    /// Listens to Slack, and the log is read to its end.
    void ready();
    /// A sentence for whoever runs it, without personal data.
    void said(const QString &sentence);
    /// It can't go on: a person must change something first.
    void failed(const QString &sentence);
    void stopped();

private:
    SlackBridge(SlackConfig config, Pseudonyms pseudonyms, SlackBridgeOptions options);

    void wire();
    void onLogState(const LinkState &state);
    void askWhoWeAre();
    void listen();
    void lookForWork();
    void onEnvelope(const SlackEnvelope &envelope);
    void onEvent(const SlackEnvelope &envelope);
    void onTaken(const SlackEnvelope &envelope, bool taken);
    void meetChannel(const QString &channel);
    void onLogLost();
    void lookBack(Micros from);
    bool isFetching() const { return m_history.isRunning() || m_forms.isLookingBack(); }
    void onFetched(Micros &last, Micros begun);
    void moveMark();
    void tellHealth(bool soon);
    void finishStop();
    void say(const QString &sentence);

    SlackSettings m_settings;
    SlackBridgeOptions m_options;
    const Pseudonyms m_pseudonyms;
    const QByteArray m_name;
    SlackSelf m_self;
    SlackPeople m_people;
    SlackEventReader m_reader;
    BridgeMark m_mark;
    SlackApi m_api;
    LogWriter m_log;
    Workstation m_workstation;
    Reader m_cache;
    SlackDirectory m_directory;
    SlackIntake m_intake;
    SlackHistory m_history;
    SlackFileCarrier m_files;
    SlackSockets m_sockets;
    KeyValueShelf m_shelf;
    SlackForms m_forms;
    SlackOutflow m_outflow;
    QTimer m_retry;
    QTimer m_minute;
    QTimer m_health;
    QElapsedTimer m_sinceHealth;
    qint64 m_toldUnsent = 0; ///< what desks know of
    LinkState::Phase m_phase = LinkState::Phase::Connecting;
    Micros m_unfetchedFrom = 0; ///< 0: no gap is open
    Micros m_historyBegun = 0;  ///< the last whole run of it; 0: none
    Micros m_formsBegun = 0;
    QSet<QString> m_met; ///< channels that were not known when they first spoke
    QString m_trouble;
    QString m_lastSaid;
    bool m_known = false;     ///< Slack has told who we are
    bool m_listening = false; ///< sockets were opened
    bool m_isReady = false;
    bool m_logWasLost = false; ///< or rolled back, in this run of the program
    bool m_stopping = false;
    bool m_stopped = false;
};

} // namespace porch
