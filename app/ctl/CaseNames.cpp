// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/CaseNames.h"

#include "models/store/CaseQueries.h"

namespace porch {

namespace {

QByteArray keyOf(Database &cache, const QString &name)
{
    const auto byNumber = queries::caseByNumber(cache, name);
    return byNumber.ok() && byNumber.value() ? byNumber.value()->key : name.toUtf8();
}

} // namespace

void nameCasesByKey(Command &command, const QString &cachePath)
{
    const QStringList named{QStringLiteral("case"), QStringLiteral("into")};
    const bool inTip = !command.body.casefile.isEmpty();
    // A new case is called by its own event, and has no number yet.
    const bool isNew = command.values.value(named.first()).toString().toUtf8() == command.id;
    const bool inValues = command.values.contains(named.first()) && !isNew;
    if (!inTip && !inValues)
        return;
    auto cache = Database::open(cachePath, Database::Mode::ReadOnly);
    if (!cache)
        return;
    if (inTip)
        command.body.casefile = keyOf(cache.value(), QString::fromUtf8(command.body.casefile));
    for (const QString &name : named) {
        if (inValues && command.values.contains(name))
            command.values.insert(
                name, QString::fromUtf8(keyOf(cache.value(), command.values.value(name).toString())));
    }
}

} // namespace porch
