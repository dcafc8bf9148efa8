// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/CaseRules.h"
#include "models/store/Changes.h"

#include <QString>

#include <vector>

namespace porch {

/// A case's number in one cache, in log order from 1. Two caches may differ in it: never on the wire.
using CaseId = qint64;

/// A case, as read from the cache: raw values, no words for people.
struct CaseRow
{
    CaseId id = 0;
    QByteArray key; ///< the case's id in the log
    QString number; ///< as the department writes it; unique
    QString title;  ///< one line, safe for display
    bool closed = false;
    QString lead;        ///< user name; empty: nobody
    QString leadName;    ///< as the department calls them
    Micros opened = 0;   ///< when, by its opener's clock
    Micros ended = 0;    ///< closed: when; 0 while it is open
    QString ending;      ///< closed: the reason given
    Micros touched = 0;  ///< the log's time of what was done last to it or its links
    qint64 tips = 0;     ///< linked
    qint64 proposed = 0; ///< waiting for a supervisor
    QString mergedInto;  ///< closed: number of the case that goes on with it; empty: none
    QByteArray mergedIntoKey;

    bool operator==(const CaseRow &) const = default;
};

/// A tip's link to a case.
struct LinkRow
{
    TipId tip = 0;
    QByteArray tipKey;
    CaseId casefile = 0;
    QByteArray caseKey;
    QString caseNumber;
    QString caseTitle;
    bool caseClosed = false;
    LinkStanding standing = LinkStanding::Proposed;
    QString by;     ///< who proposed it, or linked it where nobody had; user name
    QString byName; ///< as the department calls them
    Micros at = 0;
    QString reason; ///< safe for display
    QString judge;  ///< who accepted or declined; empty: nobody has, or it was linked at once
    QString judgeName;
    Micros judged = 0;
    QString verdict;      ///< the reason that the judge gave
    quint64 sequence = 0; ///< of the event that made it what it is

    bool operator==(const LinkRow &) const = default;
};

/// Tips that say the same: one that the others were merged into, and those.
struct MergeGroup
{
    TipId head = 0;            ///< 0: the tip is merged with no other
    std::vector<TipId> others; ///< in the order of their merging, without the head
    bool operator==(const MergeGroup &) const = default;
};

/// How many cases stand where.
struct CaseTally
{
    qint64 open = 0;
    qint64 closed = 0;
    qint64 proposed = 0; ///< links that wait for a supervisor
    bool operator==(const CaseTally &) const = default;
};

} // namespace porch
