// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackForms.h"

#include "app/bridge/LogWriter.h"
#include "app/bridge/SlackIntake.h"
#include "app/wire/NatsOptions.h"
#include "models/store/Reader.h"
#include "models/store/TipQueries.h"

#include <algorithm>

namespace porch {

SlackForms::SlackForms(const Parts &parts, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_routes(parts.shelf, parts.pseudonyms)
    , m_line({parts.api, parts.log, parts.cache, m_routes, parts.reader, parts.pseudonyms, parts.self,
              parts.settings})
    , m_places({parts.api, parts.log, parts.cache, m_routes, parts.settings})
    , m_history({parts.api, parts.cache, m_routes, m_line, parts.reader, parts.self, parts.settings})
    , m_desk({parts.api, parts.sockets, parts.log, m_routes, m_line, m_places, parts.pseudonyms, parts.self,
              parts.settings},
             patience)
{
    connect(&m_line, &SlackDirectLine::troubled, this, &SlackForms::troubled);
    connect(&m_places, &SlackDirectPlaces::troubled, this, &SlackForms::troubled);
    connect(&m_history, &SlackDirectHistory::troubled, this, &SlackForms::troubled);
    connect(&m_history, &SlackDirectHistory::finished, this, &SlackForms::lookedBack);
    connect(&m_desk, &SlackFormDesk::troubled, this, &SlackForms::troubled);
}

void SlackForms::start()
{
    if (!m_parts.settings.form.enabled)
        return;
    tellName();
    const auto tell = [this](const auto &answer) {
        if (!answer)
            Q_EMIT troubled(answer.error().what);
    };
    m_routes.check(whileAlive(this, [this, tell](const Result<void> &fine) {
        // Where the secret was changed, perhaps not everything is sealed under the new one yet.
        if (fine && m_routes.hasFormerSecrets())
            m_routes.sealAnew(whileAlive(this, tell));
        tell(fine);
    }));
}

/// How desks see where its tips come from.
void SlackForms::tellName()
{
    m_parts.cache.read(this, &queries::channels, [this](const Result<std::vector<ChannelRow>> &rows) {
        if (!rows)
            return;
        const QString &name = m_parts.settings.form.name;
        const bool isKnown = std::any_of(rows->begin(), rows->end(), [&](const ChannelRow &row) {
            return row.source == slackSource() && row.name == slackFormChannel() && row.title == name;
        });
        // Two bridges may both say it: the second time it changes nothing.
        if (!isKnown)
            m_parts.log.write({encodeChannelName(slackSource(), newEventId(), wallClock(),
                                                 {slackFormChannel(), name.toUtf8()})});
    });
}

void SlackForms::direct(const QJsonObject &event, const SlackDirectLine::Done &done)
{
    const auto word = SlackDirectWord::live(event, m_parts.reader);
    if (word && m_parts.settings.form.enabled)
        m_line.take(*word, done);
    else
        done(true);
}

void SlackForms::lookBack(Micros from)
{
    if (m_parts.settings.form.enabled && m_routes.problem().isEmpty())
        m_history.fetch(from);
}

} // namespace porch
