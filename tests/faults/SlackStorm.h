// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/faults/StormVerdict.h"

#include <QElapsedTimer>
#include <QProcess>

#include <map>
#include <random>

namespace porch::test {

/// Two bridges as processes, a real server, a Slack in which people write, edit, delete and react, a desk
/// that answers; and a script out of a seed that kills, cuts, refuses and lies all the while. At the end both
/// sides must be equal.
class SlackStorm
{
public:
    struct Options
    {
        quint64 seed = 1;
        int seconds = 10;
        /// A hundredth of Slack's times, in bridges that are in a hurry; else those of the product and of
        /// Slack.
        bool isHurried = true;
        double acts = 60;   ///< a second, of residents
        double replies = 3; ///< a second
        double faults = 4;  ///< a second
        int patienceMs = 60'000;
    };

    explicit SlackStorm(const Options &options);
    ~SlackStorm();

    /// What differs in the end; none: both sides are equal.
    QStringList run();
    /// What happened, for a person.
    QString summary();
    /// What the bridges said.
    QString bridgeLog(const QString &name) const { return m_town.path(name + QLatin1String(".log")); }

private:
    using Moment = qint64; ///< milliseconds since the storm began

    // SlackStorm.cpp
    void settleIn();
    void blow();
    QStringList calm();
    QStringList differences();
    void startBridge(const QString &name);
    void killBridge(const QString &name, int backAfterMs);
    /// Starts what has ended by itself, as whoever runs a bridge does; a crash is remembered.
    void watchBridges();
    void later(int milliseconds, std::function<void()> then);
    void runLate();
    int upTo(int most) { return static_cast<int>(m_random() % static_cast<quint64>(most)); }
    /// Between some of Slack's seconds, in a hurry hundredths of them.
    int between(int least, int most);

    // StormActs.cpp
    void act();
    void write();
    void change(StormMessage &message);
    void answer();
    // StormFaults.cpp
    void fail();
    void failHttp();
    void failSockets();
    void failLog();
    void sayNonsense();

    Options m_options;
    SlackTown m_town;
    std::mt19937_64 m_random;
    std::map<QString, std::unique_ptr<QProcess>> m_bridges;
    QElapsedTimer m_clock;
    std::multimap<Moment, std::function<void()>> m_late;
    QString m_config;
    std::map<QString, QString> m_profiles;
    QStringList m_channels;
    QStringList m_people;
    std::vector<StormMessage> m_written;
    QHash<QString, Moment> m_edited; ///< by ts: Slack tells edits in whole seconds
    std::vector<QByteArray> m_replies;
    QStringList m_crashes;
    std::map<QString, int> m_counts; ///< of what happened
    bool m_isLogDown = false;
    int m_number = 0;
};

} // namespace porch::test
