// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/PlaceFinder.h"

#include <QStringList>

#include <vector>

namespace porch::test {

/// A message and what is to be found in it.
struct LabelledMessage
{
    struct Label
    {
        qsizetype start = 0; ///< code points
        qsizetype end = 0;
        QString kind;
        QString best; ///< name of the first candidate; empty: there is none; "*": any
    };
    QString text;
    std::vector<Label> labels;
};

/// The messages of a file of tests/places/corpus, which says how they are written.
std::vector<LabelledMessage> readCorpus(const QString &path);

/// Right and wrong over many messages.
struct Tally
{
    int wanted = 0;     ///< labels with a candidate
    int met = 0;        ///< of them: kind and first candidate are right
    int given = 0;      ///< mentions with candidates
    int right = 0;      ///< of them: overlap a label, and the first candidate is the one
    int unknown = 0;    ///< labels of what the city has not
    int unknownMet = 0; ///< of them: mentioned, without a candidate
    int wantedAddresses = 0;
    int metAddresses = 0;
    int wantedCrossings = 0;
    int metCrossings = 0;
    int messagesWithout = 0; ///< that name no place
    int wronged = 0;         ///< of them: something was found
    QStringList faults;      ///< one line each

    void add(const LabelledMessage &message, const std::vector<PlaceMention> &found);
    void add(const Tally &other);

    double precision() const { return given == 0 ? 1 : double(right) / given; }
    double recall() const { return wanted == 0 ? 1 : double(met) / wanted; }
    double addressRecall() const { return wantedAddresses == 0 ? 1 : double(metAddresses) / wantedAddresses; }
    double crossingRecall() const
    {
        return wantedCrossings == 0 ? 1 : double(metCrossings) / wantedCrossings;
    }
    QString summary() const;
};

} // namespace porch::test
