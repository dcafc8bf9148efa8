// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/SlotSource.h"

#include "models/store/Reader.h"
#include "models/store/Snapshot.h"

#include <algorithm>

namespace porch {

void SlotSource::readFirst(QObject *context, const TipFilter &filter, int limit, int, Done<FirstPage> done)
{
    readSlots(context, filter, {}, limit, [done = std::move(done)](Result<SlotPage> page) {
        done(page ? Result<FirstPage>(FirstPage{std::move(page).value(), {}}) : page.error());
    });
}

ReaderSlotSource::ReaderSlotSource(Reader &reader)
    : m_reader(reader)
{}

void ReaderSlotSource::readSlots(QObject *context, const TipFilter &filter, std::optional<TipSlot> after,
                                 int limit, Done<SlotPage> done)
{
    m_reader.read(
        context, [=](Database &db) { return queries::tipSlots(db, filter, after, limit); }, std::move(done));
}

void ReaderSlotSource::readFirst(QObject *context, const TipFilter &filter, int limit, int rows,
                                 Done<FirstPage> done)
{
    m_reader.read(
        context,
        [=](Database &db) -> Result<FirstPage> {
            const Snapshot snapshot(db);
            auto page = queries::tipSlots(db, filter, {}, limit);
            if (!page)
                return page.error();
            std::vector<TipId> tips;
            const std::size_t count = std::min(page->slots_.size(), std::size_t(std::max(rows, 0)));
            for (std::size_t i = 0; i < count; ++i)
                tips.push_back(page->slots_[i].tip);
            auto read = queries::tipRows(db, tips);
            if (!read)
                return read.error();
            return FirstPage{std::move(page).value(), std::move(read).value()};
        },
        std::move(done));
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
