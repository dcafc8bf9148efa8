// SPDX-License-Identifier: GPL-3.0-or-later
//
// What people do in the storm: residents in Slack, and the desk.
#include "tests/faults/SlackStorm.h"

namespace porch::test {

namespace {

/// So long after an edit the same message is not edited again: Slack tells edits in whole seconds.
constexpr qint64 kEditEveryMs = 2'100;
/// Changes are mostly made to what was just written.
constexpr int kRecent = 60;

} // namespace

void SlackStorm::act()
{
    if (m_written.size() < 5 || upTo(100) < 55) {
        write();
        return;
    }
    const bool isOld = upTo(10) == 0;
    const int among =
        isOld ? static_cast<int>(m_written.size()) : std::min(kRecent, static_cast<int>(m_written.size()));
    change(m_written[m_written.size() - 1 - static_cast<std::size_t>(upTo(among))]);
}

void SlackStorm::write()
{
    StandInWorkspace &slack = m_town.slack.workspace();
    StormMessage message{m_channels.at(upTo(static_cast<int>(m_channels.size()))), {}, {}};
    const QString who = m_people.at(upTo(static_cast<int>(m_people.size())));
    StandInWorkspace::Extras extras;
    QString text = QStringLiteral("Number %1, a van by the old quay").arg(++m_number);
    if (!m_written.empty() && upTo(100) < 40) {
        const StormMessage &other =
            m_written[static_cast<std::size_t>(upTo(static_cast<int>(m_written.size())))];
        message.channel = other.channel;
        message.root = other.root.isEmpty() ? other.ts : other.root;
        extras.thread = message.root;
        extras.broadcast = upTo(10) == 0;
    } else if (upTo(20) == 0) {
        extras.files = {slack.addFile(who, QStringLiteral("van-%1.jpg").arg(m_number),
                                      QStringLiteral("image/jpeg"), "jpeg")};
        text.clear();
    }
    message.ts = slack.post(message.channel, who, text, extras);
    // None: the thread is gone.
    if (message.ts.isEmpty())
        return;
    m_written.push_back(message);
    ++m_counts[QStringLiteral("messages")];
}

void SlackStorm::change(StormMessage &message)
{
    StandInWorkspace &slack = m_town.slack.workspace();
    const auto there = slack.message(message.channel, message.ts);
    if (!there || there->value(QLatin1String("subtype")) == QLatin1String("tombstone"))
        return;
    const QString who = m_people.at(upTo(static_cast<int>(m_people.size())));
    const int what = upTo(100);
    if (what < 45) {
        const Moment now = m_clock.elapsed();
        if (m_edited.contains(message.ts) && now - m_edited.value(message.ts) < kEditEveryMs)
            return;
        m_edited.insert(message.ts, now);
        slack.edit(message.channel, message.ts, QStringLiteral("Number %1, corrected").arg(++m_number));
        ++m_counts[QStringLiteral("edits")];
    } else if (what < 60) {
        slack.remove(message.channel, message.ts);
        ++m_counts[QStringLiteral("deletions")];
    } else if (what < 70) {
        slack.unfurl(message.channel, message.ts, QStringLiteral("A preview"));
    } else {
        const QString name = QString::fromLatin1(upTo(2) == 0 ? "eyes" : "heart");
        if (slack.react(message.channel, message.ts, who, name).isEmpty())
            slack.react(message.channel, message.ts, who, name, false);
        ++m_counts[QStringLiteral("reactions")];
    }
}

void SlackStorm::answer()
{
    const std::vector<TipRow> tips = m_town.tips();
    if (tips.empty())
        return;
    const TipRow &tip = tips[static_cast<std::size_t>(upTo(static_cast<int>(tips.size())))];
    QByteArray text = "Answer " + QByteArray::number(++m_number);
    if (upTo(12) == 0)
        text += QByteArray(" We are on our way.").repeated(300);
    m_replies.push_back(m_town.reply(tip.key, text));
    ++m_counts[QStringLiteral("replies")];
}

} // namespace porch::test
