// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/links/ReasonWords.h"

#include <QLocale>

#include <cmath>

namespace porch {

namespace {

constexpr double kSamePlace = 10; ///< metres
constexpr qint64 kMinute = 60;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;
constexpr qint64 kMonth = 30 * kDay;
constexpr qint64 kYear = 365 * kDay;

QString distance(double metres)
{
    if (metres < kSamePlace)
        return ReasonWords::tr("at the same place");
    if (metres < 995)
        return ReasonWords::tr("%1 m away").arg(std::lround(metres / 10) * 10);
    return ReasonWords::tr("%1 km away").arg(QLocale().toString(metres / 1000, 'f', 1));
}

QString earlier(qint64 seconds)
{
    const auto many = [seconds](qint64 unit) { return int((seconds + unit / 2) / unit); };
    if (seconds < kHour)
        return ReasonWords::tr("%n minute(s) earlier", nullptr, many(kMinute));
    if (seconds < 2 * kDay)
        return ReasonWords::tr("%n hour(s) earlier", nullptr, many(kHour));
    if (seconds < 2 * kMonth)
        return ReasonWords::tr("%n day(s) earlier", nullptr, many(kDay));
    if (seconds < 2 * kYear)
        return ReasonWords::tr("%n month(s) earlier", nullptr, many(kMonth));
    return ReasonWords::tr("%n year(s) earlier", nullptr, many(kYear));
}

QString later(qint64 seconds)
{
    const auto many = [seconds](qint64 unit) { return int((seconds + unit / 2) / unit); };
    if (seconds < kHour)
        return ReasonWords::tr("%n minute(s) later", nullptr, many(kMinute));
    if (seconds < 2 * kDay)
        return ReasonWords::tr("%n hour(s) later", nullptr, many(kHour));
    if (seconds < 2 * kMonth)
        return ReasonWords::tr("%n day(s) later", nullptr, many(kDay));
    if (seconds < 2 * kYear)
        return ReasonWords::tr("%n month(s) later", nullptr, many(kMonth));
    return ReasonWords::tr("%n year(s) later", nullptr, many(kYear));
}

QString time(qint64 seconds)
{
    if (std::abs(seconds) < kMinute)
        return ReasonWords::tr("at the same time");
    return seconds > 0 ? earlier(seconds) : later(-seconds);
}

QString nearLinked(double metres)
{
    if (metres < kSamePlace)
        return ReasonWords::tr("where a linked tip is");
    if (metres < 995)
        return ReasonWords::tr("%1 m from a linked tip").arg(std::lround(metres / 10) * 10);
    return ReasonWords::tr("%1 km from a linked tip").arg(QLocale().toString(metres / 1000, 'f', 1));
}

QString ofCase(const QStringList &words)
{
    if (words.size() == 1)
        return ReasonWords::tr("the case says “%1”").arg(words[0]);
    if (words.size() == 2)
        return ReasonWords::tr("the case says “%1” and “%2”").arg(words[0], words[1]);
    return ReasonWords::tr("the case says “%1”, “%2” and “%3”")
        .arg(words.value(0), words.value(1), words.value(2));
}

QString shared(const QStringList &words)
{
    if (words.size() == 1)
        return ReasonWords::tr("both say “%1”").arg(words[0]);
    if (words.size() == 2)
        return ReasonWords::tr("both say “%1” and “%2”").arg(words[0], words[1]);
    return ReasonWords::tr("both say “%1”, “%2” and “%3”")
        .arg(words.value(0), words.value(1), words.value(2));
}

} // namespace

QString ReasonWords::sentence(const Reason &reason)
{
    switch (reason.kind) {
    case ReasonKind::Near:
        return distance(reason.metres);
    case ReasonKind::Time:
        return time(reason.seconds);
    case ReasonKind::SameWords:
        return tr("the same words");
    case ReasonKind::SharedWords:
        return shared(reason.words);
    case ReasonKind::OtherWords:
        return tr("“%1” here, “%2” there").arg(reason.words.value(0), reason.words.value(1));
    case ReasonKind::SameReporter:
        return tr("same reporter, same channel");
    case ReasonKind::SameChannel:
        return tr("same channel");
    case ReasonKind::LinkedTips:
        return tr("like %n linked tip(s)", nullptr, reason.count);
    case ReasonKind::NearLinked:
        return nearLinked(reason.metres);
    case ReasonKind::CaseWords:
        return ofCase(reason.words);
    }
    return {};
}

QStringList ReasonWords::sentences(const std::vector<Reason> &reasons)
{
    QStringList all;
    for (const Reason &reason : reasons)
        all.append(sentence(reason));
    return all;
}

} // namespace porch
