// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sql/Database.h"
#include "models/store/Changes.h"
#include "models/store/PackedPlace.h"

#include <QString>

#include <array>
#include <functional>
#include <utility>
#include <vector>

namespace porch {

/// How long ago an open tip began: up to 1 h, 4 h, a day, 3 days, 7 days, and all that is older or has no
/// root.
inline constexpr std::size_t kAgeClasses = 6;
inline constexpr std::array<Micros, kAgeClasses - 1> kAgeLimits{
    Micros(3'600) * 1'000'000, Micros(4 * 3'600) * 1'000'000, Micros(86'400) * 1'000'000,
    Micros(3 * 86'400) * 1'000'000, Micros(7 * 86'400) * 1'000'000};

/// Overdue tips are counted up to here: beyond it the number says nothing any more.
inline constexpr int kOverdueCounted = 1'000;

/// What the board is asked to show.
struct BoardQuestion
{
    Micros now = 0;
    qint64 channel = 0; ///< of all channels: 0
    /// Bounds of the stretches of time whose first answers are measured, ascending: one more than there are
    /// stretches. The last stretch is the running one.
    std::vector<Micros> steps;
    Micros length = 0; ///< new tips are counted over so long, up to now
    int before = 4;    ///< the mean of so many such stretches before it is what is usual
    /// The number of the area that a place lies in, from 0; -1: in none. Empty: there is no map.
    std::function<int(PlaceDegrees)> areaOf;
    int areas = 0;
};

/// What somebody has, of what is owed.
struct BoardHolder
{
    PersonId person = 0; ///< 0: nobody yet
    QString user;
    QString name; ///< as the department calls them
    qint64 owed = 0;
    qint64 overdue = 0;  ///< counted up to kOverdueCounted
    Micros earliest = 0; ///< when the first of them is due, or was
    bool operator==(const BoardHolder &) const = default;
};

/// The first answers that were given in one stretch of time.
struct AnswerStep
{
    Micros from = 0;
    Micros to = 0;
    qint64 answers = 0;
    qint64 inTime = 0; ///< of these, within the promise
    Micros median = 0; ///< from asked to answered; 0 without answers
    Micros p90 = 0;    ///< nine of ten took no longer
    bool operator==(const AnswerStep &) const = default;
};

/// New tips of one kind.
struct BoardVolume
{
    qint64 number = 0;   ///< channel, or area, or kNowhere, kElsewhere
    QByteArray category; ///< key; empty: not classified
    QString name;        ///< channels: as people call them
    qint64 recent = 0;
    qint64 before = 0; ///< in all the stretches before it
    bool operator==(const BoardVolume &) const = default;
};

inline constexpr qint64 kNowhere = -2;   ///< nobody has said where they happened
inline constexpr qint64 kElsewhere = -1; ///< in none of the map's areas

/// All figures of the board, as of one event.
struct BoardFigures
{
    quint64 sequence = 0;
    Micros now = 0;
    Tally tally;                      ///< of the channel that was asked for, or of all
    qint64 overdue = 0;               ///< counted up to kOverdueCounted
    Micros earliest = 0;              ///< when the first owed reply is due, or was; 0: none is owed
    Micros nextDue = 0;               ///< the next one that is not overdue; 0: none
    std::vector<BoardHolder> holders; ///< nobody first, then by name
    std::array<qint64, kAgeClasses> ages{};
    std::vector<AnswerStep> answers;
    std::vector<BoardVolume> channels;   ///< by name
    std::vector<BoardVolume> categories; ///< by key, not classified last
    std::vector<BoardVolume> areas;      ///< by number, then elsewhere and nowhere; empty: there is no map
    qint64 recent = 0;                   ///< new tips in all
    qint64 before = 0;
    int compared =
        0; ///< whole stretches before, of which the log has something to say; 0: nothing is usual yet
    bool operator==(const BoardFigures &) const = default;
};

/// A figure, bar or row of the board, for the tips behind it.
struct BoardPick
{
    enum class Of : quint8 {
        Overdue,
        Owed,
        Open,
        Fresh,        ///< status new
        Holder,       ///< number: person; owed ones
        Age,          ///< number: class
        Recent,       ///< new tips
        Channel,      ///< number; likewise below
        Category,     ///< category
        Area,         ///< number
        Answered,     ///< number: step
        AnsweredLate, ///< number: step
    };
    Of of = Of::Open;
    qint64 number = 0;
    QByteArray category = {};
    bool operator==(const BoardPick &) const = default;
};

/// The tips behind a figure.
struct BoardTips
{
    std::vector<std::pair<TipId, TipKeys>> tips; ///< as many as were asked for
    bool complete = true;                        ///< there are no others
};

namespace queries {

Result<BoardFigures> board(Database &db, const BoardQuestion &question);
Result<BoardTips> boardTips(Database &db, const BoardQuestion &question, const BoardPick &pick, int limit);

} // namespace queries
} // namespace porch
