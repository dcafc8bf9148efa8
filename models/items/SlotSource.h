// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"
#include "models/store/TipQueries.h"

#include <functional>
#include <optional>
#include <vector>

class QObject;

namespace porch {

class Reader;

struct FirstPage
{
    SlotPage page;
    std::vector<TipRow> rows;
};

/// Where the lists of tips are read from. Answers later on the context's thread, in the order of the
/// questions, never from within the call, and not at all once the context is gone.
class SlotSource
{
public:
    template <typename T> using Done = std::function<void(Result<T>)>;

    virtual ~SlotSource() = default;

    virtual void readSlots(QObject *context, const TipFilter &filter, std::optional<TipSlot> after, int limit,
                           Done<SlotPage> done) = 0;
    /// The first page of a list, and of its first `rows` tips also the rows, as of the same event: there is
    /// something to paint as soon as there is a list. By itself reads no rows.
    virtual void readFirst(QObject *context, const TipFilter &filter, int limit, int rows,
                           Done<FirstPage> done);
    virtual void readRows(QObject *context, std::vector<TipId> tips, Done<std::vector<TipRow>> done) = 0;
    virtual void readCount(QObject *context, const TipFilter &filter, Done<qint64> done) = 0;
    /// The number of a desk user; 0 when the log has nothing by them yet.
    virtual void readPerson(QObject *context, const QString &user, Done<PersonId> done) = 0;
};

/// Reads the cache.
class ReaderSlotSource : public SlotSource
{
public:
    explicit ReaderSlotSource(Reader &reader);

    void readSlots(QObject *context, const TipFilter &filter, std::optional<TipSlot> after, int limit,
                   Done<SlotPage> done) override;
    void readFirst(QObject *context, const TipFilter &filter, int limit, int rows,
                   Done<FirstPage> done) override;
    void readRows(QObject *context, std::vector<TipId> tips, Done<std::vector<TipRow>> done) override;
    void readCount(QObject *context, const TipFilter &filter, Done<qint64> done) override;
    void readPerson(QObject *context, const QString &user, Done<PersonId> done) override;

private:
    Reader &m_reader;
};

} // namespace porch
