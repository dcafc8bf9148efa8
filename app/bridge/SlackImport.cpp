// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackImport.h"

#include "app/bridge/SlackIntake.h"
#include "app/bridge/SlackJson.h"
#include "app/wire/NatsOptions.h"
#include "models/store/TipQueries.h"

#include <utility>

namespace porch {

SlackImport::SlackImport(const Parts &parts, Micros since)
    : m_parts(parts)
    , m_since(since)
    , m_known(parts.cache)
{
    const auto rows = queries::channels(parts.cache);
    if (!rows)
        return; // then their names are told once more
    for (const ChannelRow &row : rows.value()) {
        if (row.source == slackSource())
            m_titles.insert(row.name, row.title);
    }
}

std::optional<OutgoingEvent> SlackImport::next()
{
    while (m_ready.empty()) {
        const auto message = m_parts.from.next();
        if (!message)
            return std::nullopt;
        take(*message);
        if (fault())
            return std::nullopt;
    }
    OutgoingEvent event = std::move(m_ready.front());
    m_ready.pop_front();
    ++m_count.events;
    return event;
}

void SlackImport::take(const SlackExport::Message &message)
{
    ++m_count.messages;
    const SlackExport::Channel &channel = m_parts.from.channels()[message.channel];
    if (!m_met.contains(message.channel)) {
        m_met.insert(message.channel);
        ++m_count.channels;
    }
    if (microsOfSlackTs(stringOf(message.json, "ts")).value_or(m_since) < m_since) {
        ++m_count.earlier;
        return;
    }
    const SlackReading reading = m_parts.reader.history(message.json, m_parts.settings.channel(channel.id));
    const std::size_t before = m_ready.size();
    for (const SlackItem &item : reading.items) {
        if (!item.isAboutOwnPost && !m_known.has(item))
            m_ready.push_back(encodeSlackItem(item));
    }
    if (m_ready.size() > before) {
        ++m_count.given;
        nameChannel(message.channel);
    } else if (reading.own) {
        ++m_count.own;
    } else if (!reading.items.empty()) {
        ++m_count.known;
    } else if (reading.nothing == "bot") {
        ++m_count.bots;
    } else {
        ++m_count.others;
    }
}

/// Only where the log knows none: an export is older than what a bridge told. And of direct messages never:
/// they are called by those who talk.
void SlackImport::nameChannel(std::size_t channel)
{
    const SlackExport::Channel &named = m_parts.from.channels()[channel];
    const QString title = m_titles.value(named.id);
    const bool isNamed = !title.isEmpty() && title != named.id;
    if (isNamed || named.kind == SlackExport::Kind::Direct || named.name.isEmpty() || named.name == named.id)
        return;
    m_titles.insert(named.id, named.name);
    m_ready.push_front(
        encodeChannelName(slackSource(), newEventId(), wallClock(), {named.id, named.name.toUtf8()}));
}

} // namespace porch
