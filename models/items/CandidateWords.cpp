// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/CandidateWords.h"

#include "models/items/PlaceWords.h"
#include "models/links/LinkText.h"

#include <QSet>

#include <algorithm>

namespace porch {

namespace {

constexpr qsizetype kWordsSaid = 4;
constexpr std::size_t kReasonsSaid = 3;
constexpr qsizetype kTitleWords = 2;
constexpr Micros kMinute = Micros(60) * 1'000'000;
constexpr Micros kHour = 60 * kMinute;
constexpr Micros kDay = 24 * kHour;
constexpr Micros kFarApart = 60 * kDay;
constexpr double kSamePlace = 15; ///< metres

QString beginningLarge(const QString &text)
{
    return text.isEmpty() ? text : QString(text.at(0).toUpper()) + text.mid(1);
}

} // namespace

QString CandidateWords::sameWords(const QStringList &words)
{
    return words.isEmpty() ? QString()
                           : tr("Same words: %1").arg(words.mid(0, kWordsSaid).join(QStringLiteral(", ")));
}

QString CandidateWords::distance(double metres, int tips)
{
    if (metres < kSamePlace)
        return tips > 1 ? tr("At the same place as %n linked tips", nullptr, tips) : tr("At the same place");
    const QString length = PlaceWords::distance(metres);
    //: a length, of linked tips
    return tips > 1 ? tr("%1 from %n linked tips", nullptr, tips).arg(length) : tr("%1 away").arg(length);
}

QString CandidateWords::apart(Micros mine, Micros theirs)
{
    const Micros apart = std::abs(mine - theirs);
    if (mine == 0 || theirs == 0 || apart > kFarApart)
        return {};
    const bool earlier = theirs < mine;
    if (apart < kHour) {
        const int minutes = std::max(1, int(apart / kMinute));
        return earlier ? tr("%n minute(s) earlier", nullptr, minutes)
                       : tr("%n minute(s) later", nullptr, minutes);
    }
    if (apart < 2 * kDay) {
        const int hours = int((apart + kHour / 2) / kHour);
        return earlier ? tr("%n hour(s) earlier", nullptr, hours) : tr("%n hour(s) later", nullptr, hours);
    }
    const int days = int((apart + kDay / 2) / kDay);
    return earlier ? tr("%n day(s) earlier", nullptr, days) : tr("%n day(s) later", nullptr, days);
}

QString CandidateWords::reason(const LinkCandidate &candidate)
{
    QStringList parts;
    for (std::size_t i = 0; i < std::min(candidate.reasons.size(), kReasonsSaid); ++i)
        parts << candidate.reasons[i].words;
    return parts.join(QStringLiteral("; "));
}

QString CandidateWords::title(const AskedTips &asked)
{
    // Words of several tips say more of the case than those of one.
    QHash<QString, int> tipsWith;
    QHash<QString, QString> written;
    QStringList order;
    for (const ComparedTip &tip : asked.compared) {
        QSet<QString> own;
        for (const ComparedTip::Said &said : tip.said) {
            for (const WordSpan &word : wordSpans(said.text)) {
                if (!asked.telling.contains(word.word) || word.word.size() < 3)
                    continue;
                if (!written.contains(word.word)) {
                    written.insert(word.word, said.text.mid(word.start, word.end - word.start));
                    order << word.word;
                }
                own.insert(word.word);
            }
        }
        for (const QString &word : own)
            ++tipsWith[word];
    }
    QStringList best = order;
    std::stable_sort(best.begin(), best.end(), [&](const QString &a, const QString &b) {
        return tipsWith[a] != tipsWith[b] ? tipsWith[a] > tipsWith[b]
                                          : asked.telling.value(a) > asked.telling.value(b);
    });
    best = best.mid(0, kTitleWords);
    // In the order in which they were written.
    std::sort(best.begin(), best.end(),
              [&order](const QString &a, const QString &b) { return order.indexOf(a) < order.indexOf(b); });
    QStringList words;
    for (const QString &word : best)
        words << written.value(word);
    QString place;
    for (const TipRow &tip : asked.tips) {
        if (place.isEmpty())
            place = tip.placeName;
    }
    const QString what = beginningLarge(words.join(u' '));
    if (what.isEmpty() || place.isEmpty())
        return what.isEmpty() ? place : what;
    //: a title: what, where
    return tr("%1, %2").arg(what, place);
}

} // namespace porch
