// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/MessageFold.h"

#include "models/domain/VerbNames.h"
#include "models/store/WrittenTime.h"

namespace porch {

namespace {

EarlyChange changeOf(const Event &event)
{
    EarlyChange change;
    change.sequence = event.sequence;
    change.stored = event.stored;
    change.verb = event.verb;
    change.source = event.source;
    return change;
}

} // namespace

MessageFold::MessageFold(Database &db, FoldTables &tables)
    : m_tables(tables)
    , m_addReaction(db, "INSERT OR IGNORE INTO reaction (message, name, reporter) VALUES (?, ?, ?)")
    , m_removeReaction(db, "DELETE FROM reaction WHERE message = ? AND name = ? AND reporter = ?")
{}

void MessageFold::message(const Event &event, const MessageBody &body)
{
    const auto known = m_tables.messages.find(event.id);
    if ((known && !known->isPlaceholder()) || m_tables.applied.contains(Writer::Community, event.id))
        return;

    const qint64 channel = m_tables.channels.idOf(event.source, event.channel);
    const PersonId person = writerOf(body, channel);
    const TipId tip = known ? known->tip : tipFor(event, body, channel, person);
    const NewMessage row{
        event.id, tip, person, channel, event.sequence, 0, wordsOf(body.text, body.mentions, body.files)};
    const Micros written = writtenAt(event);
    const qint64 id =
        known ? m_tables.messages.fill(known->id, written, row) : m_tables.messages.insert(written, row);
    m_tables.search.changed(id, {}, row.text);
    if (!body.files.empty())
        m_tables.files.set(id, body.files);

    TipRecord &record = m_tables.tips.at(tip);
    const bool isRoot = known || record.root == 0;
    if (isRoot) {
        if (known)
            m_tables.places.began(tip, id);
        record.root = id;
        record.channel = channel;
        record.person = person;
    } else if (record.messages == 0) {
        // A reply came before its root: until that comes, its writer is the best guess at who began.
        record.channel = channel;
        record.person = person;
    }
    record.state = afterResidentMessage(event.version, record.state, id, m_tables.promise(channel));
    record.last = std::max(record.last, id);
    ++record.messages;
    m_tables.tips.touch(tip, true);
    if (body.place)
        record.place = m_tables.places.share(tip, record.root > 0 ? record.root : id, *body.place);

    for (const EarlyChange &change : m_tables.early.take(Writer::Community, event.id)) {
        if (const auto now = m_tables.messages.find(event.id))
            apply(*now, change);
    }
}

/// The tip that a message belongs to: that of its thread, also when the thread names a message in the middle,
/// else a new one. A source can't write into the threads of another.
TipId MessageFold::tipFor(const Event &event, const MessageBody &body, qint64 channel, PersonId person)
{
    const bool isReply = !body.thread.isEmpty() && body.thread != event.id;
    const auto thread = isReply ? m_tables.messages.find(body.thread) : std::nullopt;
    if (thread) {
        const QByteArray source = m_tables.channels.sourceOf(thread->channel);
        if (source.isEmpty() || source == event.source.toUtf8())
            return thread->tip;
    }
    TipRecord &tip = m_tables.tips.create();
    tip.channel = channel;
    tip.person = person;
    if (isReply && !thread) {
        const NewMessage row{body.thread, tip.id, 0, channel, event.sequence, kPlaceholder, {}};
        tip.root = m_tables.messages.insertPlaceholder(row);
    }
    return tip.id;
}

/// The text as people read it: those who are called by a pseudonym by its words, and what files came along.
QByteArray MessageFold::wordsOf(const QByteArray &text, const std::vector<QByteArray> &mentions,
                                const std::vector<MessageFile> &files)
{
    if (mentions.empty() && files.empty())
        return notNull(text);
    static const QByteArray mark = QString(QChar(kMentionPlace)).toUtf8();
    QByteArray words;
    qsizetype from = 0;
    for (const QByteArray &key : mentions) {
        const qsizetype at = text.indexOf(mark, from);
        if (at < 0)
            break;
        const PersonId person = key.isEmpty() ? 0 : m_tables.people.pseudonymous(key);
        words += text.mid(from, at - from) + '@' + m_tables.people.nameOf(person).toUtf8();
        from = at + mark.size();
    }
    words += text.mid(from);
    for (const MessageFile &file : files) {
        if (!words.isEmpty())
            words += '\n';
        words += FileStore::lineOf(file);
    }
    return notNull(words);
}

PersonId MessageFold::writerOf(const MessageBody &body, qint64 channel)
{
    if (!body.author.isEmpty())
        return m_tables.people.named(channel, body.author);
    return body.reporter.isEmpty() ? 0 : m_tables.people.pseudonymous(body.reporter);
}

void MessageFold::edit(const Event &event, const EditBody &body)
{
    EarlyChange edit = changeOf(event);
    edit.text = wordsOf(body.text, body.mentions, body.files);
    edit.name = FileStore::pack(body.files);
    change(event, body.target, std::move(edit));
}

void MessageFold::remove(const Event &event, const DeleteBody &body)
{
    change(event, body.target, changeOf(event));
}

void MessageFold::reaction(const Event &event, const ReactionBody &body)
{
    EarlyChange reaction = changeOf(event);
    reaction.name = notNull(body.name);
    reaction.reporter = notNull(body.reporter);
    reaction.removed = body.removed;
    change(event, body.target, std::move(reaction));
}

void MessageFold::change(const Event &event, const QByteArray &target, EarlyChange change)
{
    const auto sameId = m_tables.messages.find(event.id);
    if (sameId && !sameId->isPlaceholder())
        return;
    if (!m_tables.applied.add(Writer::Community, event.id))
        return;
    const auto message = m_tables.messages.find(target);
    if (message && !message->isPlaceholder())
        apply(*message, change);
    else
        m_tables.early.keep(Writer::Community, target, change);
}

void MessageFold::apply(const MessageRef &message, const EarlyChange &change)
{
    if (m_tables.channels.sourceOf(message.channel) != change.source.toUtf8()) {
        const QByteArray verb = verbName(change.verb);
        m_tables.quarantine.add(
            {change.sequence, change.stored,
             Subject::community(change.source, QStringLiteral("?"), QString::fromLatin1(verb)), change.text,
             QStringLiteral("it would change a message of another source"), 0});
        return;
    }
    m_tables.tips.touch(message.tip);
    if (change.verb == Verb::Reaction) {
        Statement &statement = change.removed ? m_removeReaction : m_addReaction;
        statement.bind(1, message.id);
        statement.bind(2, change.name);
        statement.bind(3, change.reporter);
        statement.execute();
        return;
    }
    if ((message.flags & kDeleted) != 0)
        return;
    const QByteArray before = m_tables.messages.textOf(message.id);
    if (change.verb == Verb::Delete) {
        m_tables.messages.rewrite(message.id, {}, message.flags | kDeleted);
        m_tables.search.changed(message.id, before, {});
        m_tables.files.set(message.id, {});
    } else if (before != change.text) {
        // Sources also tell of an edit when they add the preview of a link: then nothing was edited.
        m_tables.messages.rewrite(message.id, change.text, message.flags | kEdited);
        m_tables.search.changed(message.id, before, change.text);
        // A file has a line in the text, so no file changes without it.
        m_tables.files.set(message.id, FileStore::unpack(change.name));
    }
}

} // namespace porch
