// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/town/TownMap.h"
#include "models/domain/Event.h"
#include "models/domain/Result.h"

#include <QHash>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace porch {

/// Everything about the town that is written by hand: its people, channels, stories and turns of phrase, from
/// resources/town. A person edits those files, not the program.
struct TownContent
{
    struct Channel
    {
        QString name;
        bool pseudonym = false; ///< shows nobody's name
        bool spanish = false;
        bool sharesPlaces = false; ///< its messages tell where they are about, by themselves
    };
    struct Resident
    {
        QString name;
        QString home; ///< channel
        QString voice;
        bool spanish = false; ///< writes Spanish, or a mix
    };
    /// How somebody puts things around what there is to say.
    struct Voice
    {
        QStringList before;
        QStringList after;
        bool lower = false;
    };
    /// One line of a conversation: a resident speaks, or the desk acts.
    struct Line
    {
        Verb verb = Verb::Message;
        QString who; ///< residents: a letter of the cast, or "=Full Name"; desk: the officer, may be empty
        double minute = 0; ///< from the beginning of the conversation (demo: from now)
        QString text;
        std::vector<MessageFile> files = {}; ///< demo: what comes along
    };
    struct Script
    {
        QByteArray storyline;
        QString channel;
        QString place;  ///< may hold {details}; empty when the resident shares none
        QString author; ///< demo: who speaks as "a"
        bool anonymous = false;
        double startHours = 0; ///< from the beginning of the story
        QString closing;       ///< reason of the last close; empty: none
        std::vector<Line> lines;
    };
    struct Story
    {
        QByteArray id;
        QHash<QString, QStringList> details; ///< "spoken|place" or one for both
        std::vector<Script> scripts;
        double hours = 0; ///< from the first line to the last
        int messages = 0;
        int unprompted = 0; ///< of them, those that come also when the desk never replies
    };
    /// Everyday talk, put together anew each time.
    struct Topic
    {
        QByteArray id;
        bool spanish = false;
        bool plain = false; ///< nobody's manner of speaking suits it
        QStringList channels, open, more, answers, reply, thanks, close;
    };

    TownMap map;
    std::vector<Channel> channels;
    std::vector<Resident> residents;
    QHash<QString, Voice> voices;
    QHash<QString, QStringList> words;
    std::vector<Topic> topics;
    std::vector<Story> stories;
    std::vector<Script> demo;
    QString source; ///< the channels' source in subjects: "slack"

    /// Where the content of a demo's file lies, for a Reader.
    static QString filePath(const QString &name) { return QStringLiteral("files/") + name; }

    int residentByName(const QString &name) const;           ///< -1 when unknown
    const Channel *channelByName(const QString &name) const; ///< null when unknown

    /// @param read gives the bytes of a file by its name below resources/town, e.g. "stories/town.json"
    using Reader = std::function<QByteArray(const QString &)>;
    static Result<TownContent> load(const Reader &read);
    /// The town that the program carries with it.
    static std::shared_ptr<const TownContent> builtIn();
};

} // namespace porch
