// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/RouteBook.h"

#include <map>

namespace porch {

class LogWriter;
class Reader;
class SlackApi;
class SlackGreeting;
struct SlackSettings;

/// Where the desk's questions about anonymous tips go: the direct message with whoever sent it, which is
/// begun where nobody has yet.
class SlackDirectPlaces : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        SlackApi &api;
        LogWriter &log;
        Reader &cache;
        RouteBook &routes;
        const SlackSettings &settings;
    };
    struct Place
    {
        enum class Kind : quint8 {
            There,
            Nowhere, ///< nobody can be reached
            NotNow,  ///< ask again later
        };
        Kind kind = Kind::NotNow;
        QString channel = {};
        QString thread = {};
        QString sentence = {}; ///< unless There: why, for a person
    };
    using Found = std::function<void(const Place &)>;

    explicit SlackDirectPlaces(const Parts &parts, QObject *parent = nullptr);
    ~SlackDirectPlaces() override;

    /// Writes the first message to whoever may be asked about a tip.
    /// @param since of the route where it was made now: then nobody can have written that yet
    void greet(const QByteArray &tip, Micros since);
    /// For a question that is about to be asked.
    void find(const QByteArray &tip, const Found &found);

Q_SIGNALS:
    void troubled(const QString &sentence);

private:
    struct Beginning
    {
        SlackGreeting *greeting = nullptr;
        std::vector<Found> waiting;
    };

    void onRoute(const FormRoute &route, const Found &found);
    void findReason(const QByteArray &tip, const Found &found);
    void begin(const FormRoute &route, bool isNew, const Found &found);
    void settle(const QByteArray &tip, const Place &place);

    const Parts m_parts;
    std::map<QByteArray, Beginning> m_beginnings; ///< by tip
};

} // namespace porch
