// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/BoardTables.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace porch {

namespace {

using Of = BoardPick::Of;
using Cell = FigureTableModel::Cell;
using Row = FigureTableModel::Row;

constexpr Micros kMinute = Micros(60) * 1'000'000;

Cell count(const QString &text, qint64 value, const BoardPick &pick)
{
    return {text, value, value == 0 ? std::nullopt : std::optional(pick)};
}

} // namespace

QString OwedTableModel::overdueText(qint64 overdue)
{
    return overdue < kOverdueCounted ? number(overdue) : number(overdue) + u'+';
}

void OwedTableModel::setFigures(const BoardFigures &figures, const MomentWords &moment)
{
    std::vector<Row> rows;
    const auto add = [&](const QByteArray &key, const QString &name, qint64 owed, qint64 overdue, Micros due,
                         const BoardPick &pick, const BoardPick &late) {
        const QString when = due == 0 ? QString() : moment(due);
        Cell dueCell{when, due == 0 ? QVariant() : QVariant(due), {}, {}};
        if (due != 0 && due <= figures.now)
            dueCell.spoken = tr("%1, overdue", "a moment").arg(when);
        rows.push_back({key,
                        {{name, {}, pick, {}},
                         count(number(owed), owed, pick),
                         count(overdueText(overdue), overdue, late),
                         dueCell}});
    };
    for (const BoardHolder &holder : figures.holders) {
        const BoardPick pick{Of::Holder, holder.person};
        add(holder.person == 0 ? QByteArray() : holder.user.toUtf8(),
            holder.person == 0 ? tr("No one yet", "holds it") : holder.name, holder.owed, holder.overdue,
            holder.earliest, pick, pick);
    }
    if (!rows.empty()) {
        add("*", tr("All", "tips that are owed a reply"), figures.tally.owed, figures.overdue,
            figures.earliest, {Of::Owed}, {Of::Overdue});
        rows.back().total = true;
    }
    become({tr("Held by"), tr("Owed", "replies"), tr("Overdue", "replies"), tr("Earliest due")},
           std::move(rows));
}

QString AgeTableModel::ageText(std::size_t age)
{
    switch (age) {
    case 0:
        return tr("< 1 h", "age of tips");
    case 1:
        return tr("1–4 h", "age of tips");
    case 2:
        return tr("4–24 h", "age of tips");
    case 3:
        return tr("1–3 d", "age of tips, in days");
    case 4:
        return tr("3–7 d", "age of tips, in days");
    default:
        return tr("> 7 d", "age of tips, in days");
    }
}

void AgeTableModel::setFigures(const BoardFigures &figures)
{
    std::vector<Row> rows;
    for (std::size_t age = 0; age < kAgeClasses; ++age) {
        const BoardPick pick{Of::Age, qint64(age)};
        rows.push_back(
            {QByteArray::number(qint64(age)),
             {{ageText(age), {}, pick, {}}, count(number(figures.ages[age]), figures.ages[age], pick)}});
    }
    rows.push_back({"*",
                    {{tr("All", "open tips"), {}, BoardPick{Of::Open}, {}},
                     count(number(figures.tally.open), figures.tally.open, {Of::Open})},
                    true});
    become({tr("Age"), tr("Open tips")}, std::move(rows));
}

QString AnswerTableModel::minutesText(Micros length)
{
    if (length > 0 && length < kMinute)
        return QStringLiteral("<1");
    return number(length / kMinute);
}

int AnswerTableModel::percentOf(const AnswerStep &step)
{
    return step.answers == 0 ? 0 : int(step.inTime * 100 / step.answers);
}

void AnswerTableModel::setFigures(const BoardFigures &figures,
                                  const std::function<QString(Micros, bool)> &date, const QString &head)
{
    QStringList heads{head};
    QStringList spoken{head};
    std::vector<Row> rows{{"median", {{tr("Median")}}},
                          {"p90", {{tr("p90", "nine of ten")}}},
                          {"in time", {{tr("In promise, %")}}},
                          {"answers", {{tr("Answered", "so many tips")}}}};
    rows[P90Row].cells[0].spoken = tr("Nine of ten took no longer than");
    for (std::size_t step = 0; step < figures.answers.size(); ++step) {
        const AnswerStep &answers = figures.answers[step];
        heads += date(answers.to - 1, false);
        //: the head of a column: a stretch of days, and its last
        spoken += tr("%1 %2").arg(head, date(answers.to - 1, true));
        const BoardPick pick{Of::Answered, qint64(step)};
        const BoardPick late{Of::AnsweredLate, qint64(step)};
        if (answers.answers == 0) {
            for (const RowOf row : {MedianRow, P90Row, InTimeRow})
                rows[row].cells.push_back({QStringLiteral("–"), {}, {}, tr("no answer")});
        } else {
            const double median = double(answers.median) / double(kMinute);
            const double p90 = double(answers.p90) / double(kMinute);
            rows[MedianRow].cells.push_back({minutesText(answers.median), median, pick, {}});
            rows[P90Row].cells.push_back({minutesText(answers.p90), p90, pick, {}});
            const bool all = answers.inTime == answers.answers;
            rows[InTimeRow].cells.push_back(
                {number(percentOf(answers)), percentOf(answers), all ? pick : late, {}});
        }
        rows[AnswersRow].cells.push_back(count(number(answers.answers), answers.answers, pick));
    }
    become(heads, std::move(rows), spoken);
}

void VolumeTableModel::setFigures(const BoardFigures &figures, VolumeKind kind, const QStringList &areas,
                                  const ActionWords &words, const QString &barHead)
{
    std::vector<BoardVolume> volumes = kind == VolumeKind::Area      ? figures.areas
                                       : kind == VolumeKind::Channel ? figures.channels
                                                                     : figures.categories;
    // What came from most comes first; what is not known stands last.
    std::stable_sort(volumes.begin(), volumes.end(), [kind](const BoardVolume &a, const BoardVolume &b) {
        const auto isRest = [kind](const BoardVolume &volume) {
            return kind == VolumeKind::Area
                       ? -std::min<qint64>(0, volume.number)
                       : qint64(kind == VolumeKind::Category && volume.category.isEmpty());
        };
        return isRest(a) != isRest(b) ? isRest(a) < isRest(b) : a.recent > b.recent;
    });
    const auto nameOf = [&](const BoardVolume &volume) {
        switch (kind) {
        case VolumeKind::Channel:
            return QString(u'#' + volume.name);
        case VolumeKind::Category:
            return volume.category.isEmpty() ? tr("Not classified") : words.category(volume.category);
        case VolumeKind::Area:
            break;
        }
        return volume.number == kNowhere ? tr("Unmapped")
               : volume.number >= 0 && volume.number < areas.size()
                   ? areas[volume.number]
                   : tr("Elsewhere", "in none of the map's areas");
    };
    const Of of = kind == VolumeKind::Area      ? Of::Area
                  : kind == VolumeKind::Channel ? Of::Channel
                                                : Of::Category;
    m_longest = 0;
    std::vector<Row> rows;
    const auto add = [&](const QByteArray &key, const QString &name, qint64 recent, qint64 before,
                         const BoardPick &pick, bool total) {
        const double usual = figures.compared == 0 ? -1 : double(before) / figures.compared;
        const QString usualText = usual < 0 ? QStringLiteral("–") : number(std::llround(usual));
        if (!total)
            m_longest = std::max({m_longest, double(recent), usual});
        Cell usualCell{usualText, usual < 0 ? QVariant() : QVariant(usual), {}, {}};
        if (usual < 0)
            usualCell.spoken = tr("not known yet");
        rows.push_back({key,
                        {{name, pick.number, pick, {}},
                         {QString(), total ? QVariant() : QVariant(recent), pick, QStringLiteral(" ")},
                         count(number(recent), recent, pick),
                         usualCell},
                        total});
    };
    for (const BoardVolume &volume : volumes) {
        if (volume.recent != 0 || volume.before != 0 || kind == VolumeKind::Area)
            add(QByteArray::number(volume.number) + '/' + volume.category, nameOf(volume), volume.recent,
                volume.before, {of, volume.number, volume.category}, false);
    }
    if (!rows.empty())
        add("*", tr("All", "new tips"), figures.recent, figures.before, {Of::Recent}, true);
    const QString head = kind == VolumeKind::Area      ? tr("Area")
                         : kind == VolumeKind::Channel ? tr("Channel")
                                                       : tr("Category");
    const QString count = tr("Count");
    const QString usual = tr("Usual");
    // What the bars are is said above them; a narrow column has room for the line alone.
    //: the head of a column of bars, each with a line at what is usual; there is little room
    become({head, tr("Line: usual"), count, usual}, std::move(rows), {head, barHead, count, usual});
}

} // namespace porch
