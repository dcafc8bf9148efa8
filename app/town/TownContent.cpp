// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/town/TownContent.h"

#include "models/domain/EventCodec.h"
#include "models/domain/VerbNames.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace porch {

namespace {

constexpr std::array kStoryFiles{"stories/streets.json", "stories/homes.json", "stories/people.json",
                                 "stories/town.json"};

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue item : value.toArray())
        list.append(item.toString());
    return list;
}

/// Reads the files one by one and remembers what was wrong first.
class Loader
{
public:
    Loader(const TownContent::Reader &read, TownContent &content)
        : m_read(read)
        , m_content(content)
    {}

    QString load()
    {
        auto map = TownMap::fromJson(object("places.json"));
        if (map)
            m_content.map = std::move(map).value();
        else
            fail(map.error().what);
        channels(object("channels.json"));
        residents(object("residents.json"));
        voices(object("voices.json"));
        words(object("words.json"));
        topics(object("chatter.json"));
        for (const char *file : kStoryFiles)
            stories(object(file));
        demo(object("demo.json"));
        if (m_content.channels.empty() || m_content.residents.empty() || m_content.topics.empty() ||
            m_content.stories.empty()) {
            fail(QStringLiteral("something is missing altogether"));
        }
        return m_problem;
    }

private:
    void fail(const QString &what)
    {
        if (m_problem.isEmpty())
            m_problem = QStringLiteral("The town's file %1: %2").arg(m_file, what);
    }

    QJsonObject object(const char *file)
    {
        m_file = QString::fromLatin1(file);
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(m_read(m_file), &error);
        if (error.error != QJsonParseError::NoError || !document.isObject())
            fail(QStringLiteral("not a JSON object (%1)").arg(error.errorString()));
        return document.object();
    }

    void channels(const QJsonObject &json)
    {
        m_content.source = json.value(QLatin1String("source")).toString();
        for (const QJsonValue value : json.value(QLatin1String("channels")).toArray()) {
            m_content.channels.push_back(
                {value[QLatin1String("name")].toString(),
                 value[QLatin1String("policy")].toString() == QLatin1String("pseudonym"),
                 value[QLatin1String("language")].toString() == QLatin1String("es"),
                 value[QLatin1String("shares_places")].toBool()});
        }
        if (m_content.source.isEmpty())
            fail(QStringLiteral("no source"));
    }

    void residents(const QJsonObject &json)
    {
        for (const QJsonValue value : json.value(QLatin1String("residents")).toArray()) {
            TownContent::Resident resident;
            resident.name = value[QLatin1String("name")].toString();
            resident.home = value[QLatin1String("home")].toString();
            resident.voice = value[QLatin1String("voice")].toString();
            resident.spanish = resident.home == QLatin1String("vecinos");
            needChannel(resident.home);
            m_content.residents.push_back(std::move(resident));
        }
    }

    void voices(const QJsonObject &json)
    {
        const QJsonObject all = json.value(QLatin1String("voices")).toObject();
        for (auto voice = all.begin(); voice != all.end(); ++voice) {
            m_content.voices.insert(voice.key(), {strings(voice.value()[QLatin1String("before")]),
                                                  strings(voice.value()[QLatin1String("after")]),
                                                  voice.value()[QLatin1String("lower")].toBool()});
        }
        for (const auto &resident : m_content.residents) {
            if (m_content.voices.value(resident.voice).before.isEmpty())
                fail(QStringLiteral("the voice of %1 is not known").arg(resident.name));
        }
    }

    void words(const QJsonObject &json)
    {
        const QJsonObject all = json.value(QLatin1String("words")).toObject();
        for (auto word = all.begin(); word != all.end(); ++word)
            m_content.words.insert(word.key(), strings(word.value()));
    }

    void topics(const QJsonObject &json)
    {
        for (const QJsonValue value : json.value(QLatin1String("topics")).toArray()) {
            const auto list = [&](const char *name) { return strings(value[QLatin1String(name)]); };
            const TownContent::Topic topic{value[QLatin1String("id")].toString().toUtf8(),
                                           value[QLatin1String("language")].toString() == QLatin1String("es"),
                                           value[QLatin1String("plain")].toBool(),
                                           list("channels"),
                                           list("open"),
                                           list("more"),
                                           list("answers"),
                                           list("reply"),
                                           list("thanks"),
                                           list("close")};
            for (const auto *needed : {&topic.channels, &topic.open, &topic.more, &topic.answers,
                                       &topic.reply, &topic.thanks, &topic.close}) {
                if (needed->isEmpty())
                    fail(QStringLiteral("the topic %1 lacks a list").arg(QString::fromUtf8(topic.id)));
            }
            for (const QString &channel : topic.channels)
                needChannel(channel);
            m_content.topics.push_back(topic);
        }
    }

    void stories(const QJsonObject &json)
    {
        for (const QJsonValue value : json.value(QLatin1String("stories")).toArray()) {
            TownContent::Story story;
            story.id = value[QLatin1String("id")].toString().toUtf8();
            const QJsonObject details = value[QLatin1String("slots")].toObject();
            for (auto detail = details.begin(); detail != details.end(); ++detail)
                story.details.insert(detail.key(), strings(detail.value()));
            for (const QJsonValue tip : value[QLatin1String("tips")].toArray()) {
                story.scripts.push_back(script(tip, story.id));
                const TownContent::Script &added = story.scripts.back();
                story.hours = std::max(story.hours, added.startHours + added.lines.back().minute / 60);
                bool replied = false;
                for (const TownContent::Line &said : added.lines) {
                    replied = replied || said.verb == Verb::Reply;
                    story.messages += said.verb == Verb::Message ? 1 : 0;
                    story.unprompted += said.verb == Verb::Message && !replied ? 1 : 0;
                }
            }
            m_content.stories.push_back(std::move(story));
        }
    }

    void demo(const QJsonObject &json)
    {
        for (const QJsonValue tip : json.value(QLatin1String("tips")).toArray()) {
            TownContent::Script added = script(tip, tip[QLatin1String("id")].toString().toUtf8());
            added.author = tip[QLatin1String("who")].toString();
            if (m_content.residentByName(added.author) < 0)
                fail(QStringLiteral("nobody is called %1").arg(added.author));
            m_content.demo.push_back(std::move(added));
        }
    }

    TownContent::Script script(const QJsonValue &value, const QByteArray &storyline)
    {
        TownContent::Script script;
        script.storyline = storyline;
        script.channel = value[QLatin1String("channel")].toString();
        script.place = value[QLatin1String("place")].toString();
        script.anonymous = value[QLatin1String("anonymous")].toBool();
        script.startHours = value[QLatin1String("start")].toDouble();
        script.closing = value[QLatin1String("close")].toString();
        needChannel(script.channel);
        for (const QJsonValue item : value[QLatin1String("lines")].toArray())
            script.lines.push_back(line(item.toArray()));
        const auto later = [](const auto &a, const auto &b) { return a.minute < b.minute; };
        if (script.lines.empty() || script.lines.front().verb != Verb::Message ||
            !std::is_sorted(script.lines.begin(), script.lines.end(), later)) {
            fail(QStringLiteral("a tip of %1 must begin with a resident and go on in time")
                     .arg(QString::fromUtf8(storyline)));
            script.lines.resize(1);
        }
        return script;
    }

    /// ["a", 12, "text"], ["=Full Name", 12, "text"], ["reply", 12, "text"], ["osei:close", 12, "reason"]
    TownContent::Line line(const QJsonArray &item)
    {
        TownContent::Line line;
        QString who = item.at(0).toString();
        line.minute = item.at(1).toDouble();
        line.text = item.at(2).toString();
        line.files = files(item.at(3).toArray());
        if (const qsizetype colon = who.indexOf(u':'); colon > 0) {
            line.who = who.left(colon);
            who = who.mid(colon + 1);
        }
        if (const auto verb = deskVerb(QStringLiteral("tip"), who)) {
            line.verb = *verb;
        } else {
            line.who = who;
            if (line.text.isEmpty() || (who.size() != 1 && m_content.residentByName(who.mid(1)) < 0))
                fail(QStringLiteral("a line of \"%1\" is not understood").arg(who));
        }
        return line;
    }

    /// Without a size it is one of the town's own, and its content is kept.
    std::vector<MessageFile> files(const QJsonArray &items)
    {
        std::vector<MessageFile> files;
        for (const QJsonValue item : items) {
            const QString name = item[QLatin1String("name")].toString();
            MessageFile file;
            file.name = name.toUtf8();
            file.type = item[QLatin1String("type")].toString().toUtf8();
            file.size = item[QLatin1String("size")].toInteger();
            if (file.size == 0) {
                file.size = m_read(TownContent::filePath(name)).size();
                file.object = "town/" + file.name;
                if (file.size == 0)
                    fail(QStringLiteral("there is no file %1").arg(name));
            }
            files.push_back(std::move(file));
        }
        return files;
    }

    void needChannel(const QString &name)
    {
        if (!m_content.channelByName(name))
            fail(QStringLiteral("there is no channel %1").arg(name));
    }

    const TownContent::Reader &m_read;
    TownContent &m_content;
    QString m_file;
    QString m_problem;
};

} // namespace

int TownContent::residentByName(const QString &name) const
{
    const auto found = std::find_if(residents.begin(), residents.end(),
                                    [&](const Resident &resident) { return resident.name == name; });
    return found == residents.end() ? -1 : static_cast<int>(found - residents.begin());
}

const TownContent::Channel *TownContent::channelByName(const QString &name) const
{
    const auto found = std::find_if(channels.begin(), channels.end(),
                                    [&](const Channel &channel) { return channel.name == name; });
    return found == channels.end() ? nullptr : &*found;
}

Result<TownContent> TownContent::load(const Reader &read)
{
    TownContent content;
    const QString problem = Loader(read, content).load();
    if (!problem.isEmpty())
        return Error{problem};
    return content;
}

std::shared_ptr<const TownContent> TownContent::builtIn()
{
    auto content = load([](const QString &name) {
        QFile file(QStringLiteral(":/town/") + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    });
    // The files are part of the program and a test reads them: this can only be a broken build.
    if (!content)
        qFatal("%s", qPrintable(content.error().what));
    return std::make_shared<const TownContent>(std::move(content).value());
}

} // namespace porch
