// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/SlotSource.h"

#include "models/store/Reader.h"

namespace porch {

ReaderSlotSource::ReaderSlotSource(Reader &reader)
    : m_reader(reader)
{}

void ReaderSlotSource::readSlots(QObject *context, const TipFilter &filter, std::optional<TipSlot> after,
                                 int limit, Done<SlotPage> done)
{
    m_reader.read(
        context, [=](Database &db) { return queries::tipSlots(db, filter, after, limit); }, std::move(done));
}

void ReaderSlotSource::readRows(QObject *context, std::vector<TipId> tips, Done<std::vector<TipRow>> done)
{
    m_reader.read(
        context, [tips = std::move(tips)](Database &db) { return queries::tipRows(db, tips); },
        std::move(done));
}

void ReaderSlotSource::readCount(QObject *context, const TipFilter &filter, Done<qint64> done)
{
    m_reader.read(
        context, [filter](Database &db) { return queries::countOf(db, filter); }, std::move(done));
}

void ReaderSlotSource::readPerson(QObject *context, const QString &user, Done<PersonId> done)
{
    m_reader.read(
        context, [user](Database &db) { return queries::personOf(db, user); }, std::move(done));
}

} // namespace porch
