// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/slack/StandInFaults.h"

#include <QHash>

namespace porch::test {

StandInFaults::Fault StandInFaults::take(const QString &method)
{
    for (qsizetype i = 0; i < m_faults.size(); ++i) {
        Fault &fault = m_faults[i];
        if (!fault.method.isEmpty() && fault.method != method)
            continue;
        const Fault taken = fault;
        if (fault.times > 0 && --fault.times == 0)
            m_faults.removeAt(i);
        return taken;
    }
    Fault none;
    none.times = 0;
    return none;
}

bool StandInFaults::orderByName(const QString &kind, const QString &method, int times, int number,
                                const QString &name)
{
    static const QHash<QString, Kind> kinds{
        {QStringLiteral("dropRequest"), Kind::DropRequest},
        {QStringLiteral("loseAnswer"), Kind::LoseAnswer},
        {QStringLiteral("delayAnswer"), Kind::DelayAnswer},
        {QStringLiteral("holdAnswer"), Kind::HoldAnswer},
        {QStringLiteral("rateLimit"), Kind::RateLimit},
        {QStringLiteral("status"), Kind::Status},
        {QStringLiteral("error"), Kind::Error},
        {QStringLiteral("cutAnswer"), Kind::CutAnswer},
        {QStringLiteral("garbage"), Kind::Garbage},
    };
    const auto found = kinds.find(kind);
    if (found == kinds.end() || times == 0)
        return false;
    order({found.value(), method, times, number, name});
    return true;
}

} // namespace porch::test
