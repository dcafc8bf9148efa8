// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/FoldTables.h"

namespace porch {

/// What supervisors did to cases, and what left the house.
class CaseFold
{
public:
    explicit CaseFold(FoldTables &tables)
        : m_tables(tables)
    {}

    void action(const Event &event, const CaseBody &body, std::vector<Outcome> &outcomes);
    void exported(const Event &event, const ExportBody &body, std::vector<Outcome> &outcomes);

private:
    Refusal apply(const Event &event, const CaseBody &body, PersonId who, CaseId *casefile);
    Refusal open(const Event &event, const CaseBody &body, PersonId who, CaseId *casefile);
    Refusal update(const CaseBody &body, CaseId casefile);
    QByteArray numberFor(const Event &event, const CaseBody &body);
    PersonId personOf(const std::optional<QString> &lead);

    FoldTables &m_tables;
};

} // namespace porch
