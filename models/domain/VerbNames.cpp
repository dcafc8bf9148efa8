// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/VerbNames.h"

#include <array>

namespace porch {

namespace {

struct Name
{
    Verb verb;
    Writer writer;
    const char *noun; ///< desk only
    const char *name;
};

constexpr std::array kNames{
    Name{Verb::Message, Writer::Community, "", "message"},
    Name{Verb::Edit, Writer::Community, "", "edit"},
    Name{Verb::Delete, Writer::Community, "", "delete"},
    Name{Verb::Reaction, Writer::Community, "", "reaction"},
    Name{Verb::Claim, Writer::Desk, "tip", "claim"},
    Name{Verb::Release, Writer::Desk, "tip", "release"},
    Name{Verb::Reply, Writer::Desk, "tip", "reply"},
    Name{Verb::Note, Writer::Desk, "tip", "note"},
    Name{Verb::Classify, Writer::Desk, "tip", "classify"},
    Name{Verb::Snooze, Writer::Desk, "tip", "snooze"},
    Name{Verb::Assign, Writer::Desk, "tip", "assign"},
    Name{Verb::Escalate, Writer::Desk, "tip", "escalate"},
    Name{Verb::Refer, Writer::Desk, "tip", "refer"},
    Name{Verb::Place, Writer::Desk, "tip", "place"},
    Name{Verb::Propose, Writer::Desk, "tip", "propose"},
    Name{Verb::Link, Writer::Desk, "tip", "link"},
    Name{Verb::Unlink, Writer::Desk, "tip", "unlink"},
    Name{Verb::Accept, Writer::Desk, "tip", "accept"},
    Name{Verb::Decline, Writer::Desk, "tip", "decline"},
    Name{Verb::Merge, Writer::Desk, "tip", "merge"},
    Name{Verb::Unmerge, Writer::Desk, "tip", "unmerge"},
    Name{Verb::Close, Writer::Desk, "tip", "close"},
    Name{Verb::Reopen, Writer::Desk, "tip", "reopen"},
    Name{Verb::Delivered, Writer::Bridge, "", "delivered"},
    Name{Verb::Bounced, Writer::Bridge, "", "refused"},
    Name{Verb::NameChannel, Writer::Bridge, "", "channel"},
    Name{Verb::TakeReply, Writer::Bridge, "", "take"},
    Name{Verb::BridgeHealth, Writer::Bridge, "", "health"},
    Name{Verb::Acknowledge, Writer::Bridge, "", "acknowledged"},
    Name{Verb::Unreachable, Writer::Bridge, "", "unreachable"},
    Name{Verb::OpenCase, Writer::Desk, "case", "open"},
    Name{Verb::UpdateCase, Writer::Desk, "case", "update"},
    Name{Verb::CloseCase, Writer::Desk, "case", "close"},
    Name{Verb::NoteCase, Writer::Desk, "case", "note"},
    Name{Verb::Export, Writer::Desk, "record", "export"},
    Name{Verb::Announce, Writer::Desk, "channel", "announce"},
    Name{Verb::SetDepartment, Writer::Desk, "department", "set"},
    Name{Verb::SetUser, Writer::Desk, "user", "set"},
    Name{Verb::OpenSession, Writer::Desk, "session", "open"},
    Name{Verb::LockSession, Writer::Desk, "session", "lock"},
    Name{Verb::UnlockSession, Writer::Desk, "session", "unlock"},
    Name{Verb::RefuseSession, Writer::Desk, "session", "refuse"},
    Name{Verb::CloseSession, Writer::Desk, "session", "close"},
};

constexpr std::array<std::pair<Priority, const char *>, 3> kPriorities{
    {{Priority::Normal, "normal"}, {Priority::Low, "low"}, {Priority::Urgent, "urgent"}}};

const Name *entryOf(Verb verb)
{
    for (const Name &entry : kNames) {
        if (entry.verb == verb)
            return &entry;
    }
    return nullptr;
}

std::optional<Verb> find(Writer writer, const QString &noun, const QString &name)
{
    for (const Name &entry : kNames) {
        if (entry.writer == writer && noun == QLatin1String(entry.noun) && name == QLatin1String(entry.name))
            return entry.verb;
    }
    return std::nullopt;
}

} // namespace

std::optional<Verb> verbOf(const Subject &subject)
{
    return find(subject.writer, subject.noun, subject.verb);
}

QByteArray verbName(Verb verb)
{
    const Name *entry = entryOf(verb);
    return entry ? QByteArray(entry->name) : QByteArray();
}

QByteArray nounOf(Verb verb)
{
    const Name *entry = entryOf(verb);
    return entry ? QByteArray(entry->noun) : QByteArray();
}

std::optional<Verb> deskVerb(const QString &noun, const QString &name)
{
    return find(Writer::Desk, noun, name);
}

std::vector<Verb> deskVerbs(const QString &noun)
{
    std::vector<Verb> verbs;
    for (const Name &entry : kNames) {
        if (entry.writer == Writer::Desk && noun == QLatin1String(entry.noun))
            verbs.push_back(entry.verb);
    }
    return verbs;
}

QByteArray priorityName(Priority priority)
{
    for (const auto &[known, name] : kPriorities) {
        if (known == priority)
            return name;
    }
    return {};
}

std::optional<Priority> priorityOf(const QString &name)
{
    for (const auto &[known, text] : kPriorities) {
        if (name == QLatin1String(text))
            return known;
    }
    return std::nullopt;
}

} // namespace porch
