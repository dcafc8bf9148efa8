// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/DemoCases.h"

#include "models/domain/CaseFields.h"

#include <QDateTime>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace porch {

namespace {

constexpr Micros kMinute = Micros(60) * 1'000'000;

/// The first messages of tips, by which cases.json names them.
class RootMessages
{
public:
    explicit RootMessages(const std::vector<TownEvent> &history)
    {
        for (const TownEvent &event : history) {
            if (event.tip == event.event.id)
                m_roots.emplace_back(QJsonDocument::fromJson(event.event.body)
                                         .object()
                                         .value(QLatin1String("text"))
                                         .toString(),
                                     event.tip);
        }
    }

    /// Empty: there is none.
    QByteArray thatBegins(const QString &words) const
    {
        const auto found = std::find_if(m_roots.begin(), m_roots.end(),
                                        [&words](const auto &root) { return root.first.startsWith(words); });
        return found == m_roots.end() ? QByteArray() : found->second;
    }

private:
    std::vector<std::pair<QString, QByteArray>> m_roots;
};

class CaseTeller
{
public:
    CaseTeller(const std::vector<TownEvent> &history, Micros now)
        : m_roots(history)
        , m_now(now)
    {}

    void open(const QJsonObject &told)
    {
        m_case = newEventId();
        m_keys.insert(told.value(QLatin1String("id")).toString(), m_case);
        CaseBody body;
        body.casefile = m_case;
        body.number = told.value(QLatin1String("number")).toString().toUtf8();
        body.title = told.value(QLatin1String("title")).toString().toUtf8();
        body.text = told.value(QLatin1String("about")).toString().toUtf8();
        if (const QString lead = told.value(QLatin1String("lead")).toString(); !lead.isEmpty())
            body.lead = lead;
        const Micros at = m_now + Micros(told.value(QLatin1String("minute")).toInteger()) * kMinute;
        body.year = QDateTime::fromMSecsSinceEpoch(at / 1000, Qt::UTC).date().year();
        say(told.value(QLatin1String("by")).toString(), at, Verb::OpenCase, {}, caseValues(body));
    }

    /// ["osei:link", minute, how the tip begins, reason], ["osei:note", minute, text],
    /// ["osei:close", minute, reason, id of the case it goes on in]
    void step(const QJsonArray &told)
    {
        const QString who = told.at(0).toString().section(u':', 0, 0);
        const QString what = told.at(0).toString().section(u':', 1);
        const Micros at = m_now + Micros(told.at(1).toInteger()) * kMinute;
        const QByteArray words = told.at(2).toString().toUtf8();
        CaseBody body;
        body.casefile = m_case;
        if (what == QLatin1String("note")) {
            body.text = words;
            say(who, at, Verb::NoteCase, {}, caseValues(body));
        } else if (what == QLatin1String("close")) {
            body.reason = words;
            body.into = m_keys.value(told.at(3).toString());
            say(who, at, Verb::CloseCase, {}, caseValues(body));
        } else {
            TipBody link;
            link.tip = m_roots.thatBegins(told.at(2).toString());
            link.casefile = m_case;
            link.reason = told.at(3).toString().toUtf8();
            if (!link.tip.isEmpty())
                say(who, at, what == QLatin1String("propose") ? Verb::Propose : Verb::Link, link, {});
        }
    }

    std::vector<TownEvent> events()
    {
        std::stable_sort(m_events.begin(), m_events.end(),
                         [](const TownEvent &a, const TownEvent &b) { return a.at < b.at; });
        return std::move(m_events);
    }

private:
    void say(const QString &who, Micros at, Verb verb, const TipBody &body, const QJsonObject &values)
    {
        TownEvent event;
        event.at = at;
        event.event = encodeCommand(who, at, {newEventId(), verb, body, values});
        event.user = who;
        event.tip = body.tip;
        m_events.push_back(std::move(event));
    }

    RootMessages m_roots;
    const Micros m_now;
    QByteArray m_case; ///< that is told now
    QHash<QString, QByteArray> m_keys;
    std::vector<TownEvent> m_events;
};

} // namespace

std::vector<TownEvent> demoCases(const std::vector<TownEvent> &history, Micros now)
{
    QFile file(QStringLiteral(":/town/cases.json"));
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    if (!isOpen)
        return {};
    CaseTeller teller(history, now);
    const QJsonArray cases =
        QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("cases")).toArray();
    for (const QJsonValue &told : cases) {
        teller.open(told.toObject());
        const QJsonArray steps = told.toObject().value(QLatin1String("steps")).toArray();
        for (const QJsonValue &step : steps)
            teller.step(step.toArray());
    }
    return teller.events();
}

} // namespace porch
