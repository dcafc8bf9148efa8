// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/CaseNumbers.h"
#include "models/sql/Database.h"
#include "models/store/CaseRows.h"

#include <optional>

namespace porch {

/// What the fold needs to know of a case.
struct CaseRecord
{
    CaseId id = 0;
    bool closed = false;
};

/// The cases themselves, and their words for the search.
class CaseStore
{
public:
    explicit CaseStore(Database &db);

    std::optional<CaseRecord> find(const QByteArray &key);
    /// The case of a number, whatever the case of its letters; 0: none.
    CaseId withNumber(const QByteArray &number);
    /// The next number of a year that no case has.
    QByteArray nextNumber(const CaseNumbers &numbers, int year);

    struct NewCase
    {
        QByteArray key;
        QByteArray number;
        QByteArray title;
        PersonId lead = 0;
        PersonId opener = 0;
        Micros opened = 0; ///< written
        Micros stored = 0;
    };
    CaseId open(const NewCase &made);
    void openAgain(CaseId casefile);
    void close(CaseId casefile, Micros at, const QByteArray &reason, CaseId into);
    /// Empty: as it was.
    void rename(CaseId casefile, const QByteArray &number, const QByteArray &title);
    void setLead(CaseId casefile, PersonId lead);
    /// More words by which it is found.
    void addWords(CaseId casefile, const QByteArray &text);
    /// Something was done to it or to its links.
    void touch(CaseId casefile, Micros stored);

private:
    Statement m_find;
    Statement m_numbered;
    Statement m_series;
    Statement m_keepSeries;
    Statement m_insert;
    Statement m_again;
    Statement m_close;
    Statement m_rename;
    Statement m_lead;
    Statement m_touch;
    Statement m_insertWords;
    Statement m_renameWords;
    Statement m_addWords;
};

} // namespace porch
