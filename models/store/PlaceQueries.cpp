// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/PlaceQueries.h"

#include "models/domain/PlainText.h"
#include "models/store/FileStore.h"
#include "models/store/MessageStore.h"
#include "models/store/Snapshot.h"
#include "models/store/TipQueries.h"

#include <algorithm>

namespace porch {

namespace {

constexpr qsizetype kNameLength = 120;

constexpr char kColumns[] =
    "SELECT t.id, t.status, t.owner, t.owed, t.promise, t.last, t.snoozed, t.priority,"
    " f.latitude, f.longitude, s.sequence, s.latitude, s.longitude, s.radius,"
    " f.name, s.name"
    " FROM tip t LEFT JOIN place f ON f.tip = t.id LEFT JOIN tip_place s ON s.tip = t.id ";

PlacedTip readRow(const Statement &row)
{
    PlacedTip placed;
    placed.tip = row.int64(0);
    TipState state;
    state.status = static_cast<TipStatus>(row.int64(1));
    state.owedSince = row.int64(3);
    state.promise = row.int64(4) * 1'000'000;
    placed.keys = {state.status, static_cast<PersonId>(row.int64(2)),
                   state.due(),  row.int64(5),
                   row.int64(6), static_cast<Priority>(row.int64(7)) == Priority::Urgent};
    const bool said = !row.isNull(10);
    const int first = said ? 11 : 8;
    const bool known = !row.isNull(first);
    placed.latitude = row.real(first);
    placed.longitude = row.real(first + 1);
    placed.name = oneLine(row.text(said ? 15 : 14), kNameLength);
    if (said) {
        placed.place = known ? PlaceKnown::Confirmed : PlaceKnown::Nowhere;
        placed.radius = row.real(13);
    } else {
        placed.place = known ? PlaceKnown::Shared : PlaceKnown::No;
    }
    return placed;
}

} // namespace

namespace queries {

Result<PlacedTips> openTipPlaces(Database &db)
{
    const Snapshot snapshot(db);
    PlacedTips found;
    const auto sequence = lastSequence(db);
    if (!sequence)
        return sequence.error();
    found.sequence = sequence.value();
    // A partial index of the open ones, status by status.
    Statement read(db, QByteArray(kColumns + QByteArray("WHERE t.status = ? AND t.status < 3"
                                                        " ORDER BY t.last DESC, t.id DESC"))
                           .constData());
    for (const TipStatus status : {TipStatus::New, TipStatus::Claimed, TipStatus::Waiting}) {
        read.bind(1, static_cast<qint64>(status));
        while (read.step())
            found.tips.push_back(readRow(read));
        if (!read.ok())
            return read.error();
    }
    std::sort(found.tips.begin(), found.tips.end(), [](const PlacedTip &a, const PlacedTip &b) {
        return a.keys.last != b.keys.last ? a.keys.last > b.keys.last : a.tip > b.tip;
    });
    return found;
}

Result<std::vector<PlacedTip>> tipPlaces(Database &db, const std::vector<TipId> &tips)
{
    const Snapshot snapshot(db);
    Statement read(db, QByteArray(kColumns + QByteArray("WHERE t.id = ?")).constData());
    std::vector<PlacedTip> found;
    found.reserve(tips.size());
    for (const TipId tip : tips) {
        read.bind(1, tip);
        if (read.step())
            found.push_back(readRow(read));
        else if (!read.ok())
            return read.error();
        read.reset();
    }
    return found;
}

Result<std::vector<TipTexts>> residentTexts(Database &db, const std::vector<TipId> &tips, int most)
{
    const Snapshot snapshot(db);
    // The first message says most of where, the newest ones correct it.
    Statement first(db, "SELECT m.text, (SELECT count(*) FROM file f WHERE f.message = m.id)"
                        " FROM tip t JOIN message m ON m.id = t.root WHERE t.id = ?1"
                        " AND m.key IS NOT NULL AND m.flags & ?2 = 0");
    Statement newest(db, "SELECT m.text, (SELECT count(*) FROM file f WHERE f.message = m.id)"
                         " FROM message m JOIN tip t ON t.id = m.tip WHERE m.tip = ?1"
                         " AND m.id <> t.root AND m.key IS NOT NULL AND m.flags & ?2 = 0"
                         " ORDER BY m.id DESC LIMIT ?3");
    std::vector<TipTexts> found;
    found.reserve(tips.size());
    for (const TipId tip : tips) {
        TipTexts texts{tip, {}};
        for (Statement *read : {&newest, &first}) {
            read->bind(1, tip);
            read->bind(2, qint64(kDeleted | kPlaceholder));
            if (read == &newest)
                read->bind(3, qint64(most - 1));
            while (read->step())
                texts.texts.prepend(
                    FileStore::withoutLines(safeForDisplay(read->text(0)), std::size_t(read->int64(1))));
            if (!read->ok())
                return read->error();
        }
        found.push_back(std::move(texts));
    }
    return found;
}

Result<QByteArray> confirmedWordsMark(Database &db)
{
    // Whatever is said anew has the highest sequence of all, and what is taken back is one less.
    Statement read(db, "SELECT coalesce(max(sequence), 0) || ':' || count(*) FROM tip_place");
    if (read.step())
        return read.bytes(0);
    return read.error();
}

Result<std::vector<ConfirmedWords>> confirmedWords(Database &db, int most)
{
    Statement read(db, "SELECT words, name, latitude, longitude, radius, precision FROM tip_place"
                       " WHERE latitude IS NOT NULL AND words <> '' AND name <> ''"
                       " ORDER BY sequence DESC LIMIT ?");
    read.bind(1, qint64(most));
    std::vector<ConfirmedWords> found;
    while (read.step()) {
        ConfirmedWords confirmed;
        confirmed.words = read.text(0);
        confirmed.place.name = read.text(1).toUtf8();
        confirmed.place.latitude = read.real(2);
        confirmed.place.longitude = read.real(3);
        confirmed.place.radius = read.real(4);
        confirmed.place.precision = read.text(5).toUtf8();
        found.push_back(std::move(confirmed));
    }
    if (!read.ok())
        return read.error();
    std::reverse(found.begin(), found.end());
    return found;
}

} // namespace queries
} // namespace porch
