// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/town/Planner.h"
#include "models/domain/EventCodec.h"

#include <QHash>
#include <QQueue>

#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace porch {

/// One event of the simulated town, ready for the log.
struct TownEvent
{
    Micros at = 0; ///< when it was written, and when it should be published
    OutgoingEvent event;
    QString user;         ///< the officer who must publish it; empty: the bridge
    QByteArray tip;       ///< root message of its conversation
    QByteArray storyline; ///< what really happened, "bike-thefts" or "bike-thefts/2"; empty for everyday
                          ///< talk. Never in the log: it is for judging what linking finds
};

struct TownOptions
{
    quint64 seed = 1;
    Micros start = 0;
    double hours = 24;
    double ratePerHour = 60; ///< residents' messages
    bool officers = true;
    QStringList officerNames = {QStringLiteral("whitlock"), QStringLiteral("osei"),
                                QStringLiteral("lindqvist")};
};

/// The simulated town of Alderquay: its residents write, the desk answers. The same options give the same
/// events, byte for byte, on every machine; it uses no clock. Memory does not grow with hours or rate.
///
/// What the desk does is accepted by the rules whether a log's times are those of the events or all events
/// are stored at once: nothing depends on a claim having grown stale.
class Town
{
public:
    explicit Town(const TownOptions &options,
                  std::shared_ptr<const TownContent> content = TownContent::builtIn());

    /// The next event in time order; nothing when the hours are over.
    std::optional<TownEvent> next();
    /// The same, but nothing yet when it would be after `latest`.
    std::optional<TownEvent> nextUntil(Micros latest);

    /// An officer outside the simulation replied: the bridge delivers it, and the resident mostly answers.
    /// Only for the newest few thousand tips; others are delivered without an answer.
    void replied(const QByteArray &tip, const QByteArray &reply, Micros at);

    /// One key per person and channel; a form sent in without a name has its own.
    /// @param tip of such a form; empty otherwise
    static QByteArray pseudonymKey(quint64 seed, const QString &name, const QString &channel,
                                   const QByteArray &tip);

    /// Three days that end with about forty open tips at `now`, and then life going on without end.
    static Town demo(Micros now, quint64 seed);

private:
    /// A stretch of time with a pace of its own.
    struct Season
    {
        Micros end = 0;
        double chatterPerHour = 0;
        double storiesPerHour = 0;
        double chatterPace = 1;
        double storyPace = 1;
        bool settled = false; ///< what begins in it is over when it ends
        DeskHabits desk;
    };
    struct Recent
    {
        const TownContent::Channel *channel = nullptr;
        bool anonymous = false;
        int person = -1;
        QByteArray storyline;
    };
    using Slot = std::pair<Micros, quint64>;
    using Item = std::variant<TownEvent, Conversation>;

    Town(quint64 seed, Micros start, std::shared_ptr<const TownContent> content);

    void enter(std::size_t season, Micros at);
    Micros gap(double perHour);
    void arrive();
    void tellStory(Micros at, const Season &season);
    void shuffleDeck();
    void put(Micros at, Item item);
    TownEvent speak(Conversation &tip);
    TownEvent act(const Conversation &tip, const Step &step);
    void mishaps(const Conversation &tip, const Step &step, const QByteArray &id);
    void react(const Conversation &tip, const Step &step, const QByteArray &id);
    void deliver(const QByteArray &reply, const QByteArray &tip, const QByteArray &storyline, Micros at);
    void remember(const Conversation &tip, int person);
    QByteArray messageId();
    QByteArray deskId();
    QByteArray pseudonymKey(const Conversation &tip, int person) const;

    quint64 m_seed;
    std::unique_ptr<Planner> m_planner; ///< its parts refer to one another, so it stays where it is
    std::vector<Season> m_seasons;
    std::size_t m_season = 0;
    Micros m_nextChatter = 0;
    Micros m_nextStory = 0;
    std::vector<std::size_t> m_deck; ///< stories not told in this round
    bool m_firstRound = true;
    std::map<Slot, Item> m_agenda;
    quint64 m_order = 0;
    quint64 m_messages = 0;
    quint64 m_deskEvents = 0;
    QHash<QByteArray, Recent> m_recent; ///< by tip, for replied()
    QQueue<QByteArray> m_recentOrder;
};

} // namespace porch
