// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/FoldTables.h"

namespace porch {

/// What residents wrote, and what they changed of it afterwards.
class MessageFold
{
public:
    MessageFold(Database &db, FoldTables &tables);

    void message(const Event &event, const MessageBody &body);
    void edit(const Event &event, const EditBody &body);
    void remove(const Event &event, const DeleteBody &body);
    void reaction(const Event &event, const ReactionBody &body);

private:
    TipId tipFor(const Event &event, const MessageBody &body, qint64 channel, PersonId person);
    QByteArray wordsOf(const QByteArray &text, const std::vector<QByteArray> &mentions,
                       const std::vector<MessageFile> &files);
    PersonId writerOf(const MessageBody &body, qint64 channel);
    /// A change to a message: now, or when the message comes. False when its id was folded before.
    void change(const Event &event, const QByteArray &target, EarlyChange change);
    void apply(const MessageRef &message, const EarlyChange &change);

    FoldTables &m_tables;
    Statement m_addReaction;
    Statement m_removeReaction;
};

} // namespace porch
