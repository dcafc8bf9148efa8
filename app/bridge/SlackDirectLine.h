// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/RouteBook.h"
#include "app/bridge/SlackEventReader.h"
#include "app/bridge/SlackForm.h"

#include <QCache>
#include <QElapsedTimer>

#include <map>

namespace porch {

class LogWriter;
class Reader;
class SlackApi;
class SlackGreeting;

/// The direct messages between the app and those who sent an anonymous tip: the desk's questions go out, the
/// answers come in, and neither learns more of the other. What somebody writes who has no tip open is not
/// read.
class SlackDirectLine : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        SlackApi &api;
        LogWriter &log;
        Reader &cache;
        RouteBook &routes;
        const SlackEventReader &reader;
        const Pseudonyms &pseudonyms;
        const SlackSelf &self;
        const SlackSettings &settings;
    };
    /// @param taken false: tell it again later
    using Done = std::function<void(bool taken)>;

    /// Where a question about a tip goes.
    struct Place
    {
        enum class Kind : quint8 {
            There,
            Nowhere, ///< nobody can be reached by it
            NotNow,  ///< ask again later
        };
        Kind kind = Kind::NotNow;
        QString channel = {};
        QString thread = {};
        QString sentence = {}; ///< unless There: for a person
    };

    explicit SlackDirectLine(const Parts &parts, QObject *parent = nullptr);
    ~SlackDirectLine() override;

    /// Whether an event is of a direct message: none of those may go where channels' events go.
    static bool isDirect(const QJsonObject &event);

    /// The `event` of an event_callback.
    void live(const QJsonObject &event, const Done &done);
    /// The button under the first message.
    void endByButton(const slackform::EndPress &press, const std::function<void()> &done);

    /// Writes the first message to whoever may be asked.
    /// @param since of the route where it was made now: then nobody can have written that yet
    void greet(const QByteArray &tip, Micros since);
    /// For a question that is about to be asked.
    void findPlace(const QByteArray &tip, const std::function<void(const Place &)> &found);

Q_SIGNALS:
    void troubled(const QString &sentence);

private:
    /// Somebody's message, or a change of one.
    struct Word
    {
        enum class Kind : quint8 { Message, Edit, Delete };
        Kind kind = Kind::Message;
        QString user;
        QString channel;
        QString ts;
        QString thread;   ///< empty: none
        QString changeTs; ///< edit: edited.ts; delete: event_ts
        QJsonObject message;
    };
    using Found = std::function<void(const Place &)>;

    std::optional<Word> wordOf(const QJsonObject &event) const;
    void choose(const Word &word, const RouteBook::Tips &tips, const Done &done);
    void chooseByRoot(const Word &word, const RouteBook::Tips &tips, const Done &done);
    void chooseByKey(const Word &word, const RouteBook::Tips &tips, const Done &done);
    void onTip(const Word &word, const QByteArray &tip, const RouteBook::Tips &others, const Done &done);
    void carry(const Word &word, const FormRoute &route, const Done &done);
    void onNobody(const Word &word, const Done &done);
    void end(const FormRoute &route, const QString &channel, const QString &thread, const Done &done);

    void findReason(const QByteArray &tip, const Found &found);
    SlackEventReader::Text wordsOf(const Word &word) const;
    void begin(const FormRoute &route, bool isNew, const Found &found);
    void settle(const QByteArray &tip, const Place &place);
    void tellOfPassing(const Word &word, const FormRoute &route);
    void write(const QString &channel, const QString &thread, const QString &text);
    QString filled(const QString &text, const QByteArray &tip) const;

    struct Beginning
    {
        SlackGreeting *greeting = nullptr;
        std::vector<Found> waiting;
    };

    const Parts m_parts;
    std::map<QByteArray, Beginning> m_beginnings; ///< by tip
    QElapsedTimer m_clock;
    QCache<QByteArray, qint64> m_told;  ///< tips, by when somebody was told last that it was passed on
    QCache<QString, bool> m_toldNobody; ///< who was told that nobody reads this
};

} // namespace porch
