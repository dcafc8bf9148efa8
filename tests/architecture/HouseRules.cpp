// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/SourceTree.h"

namespace porch::tests {

namespace {

QStringList folders(const char *names)
{
    return QString::fromLatin1(names).split(u' ', Qt::SkipEmptyParts);
}

const char *const kEveryModel =
    "models/domain models/sql models/vault models/store models/places models/links models/care "
    "models/packets models/items";

/// What a panel may know: the models, the shared widgets and the rows of tips, no other panel.
QStringList panel()
{
    return folders(kEveryModel) + folders("ui/kit ui/tips");
}

QStringList everyPanel()
{
    return folders(
        "ui/kit ui/tips ui/shell ui/inbox ui/conversation ui/map ui/link ui/cases ui/care ui/board ui/signin "
        "ui/settings ui/shift ui/announce ui/packets");
}

QStringList everyService()
{
    return folders("app/wire app/sync app/profile app/admin app/bridge app/town");
}

} // namespace

const ArrowTable &houseRules()
{
    static const ArrowTable rules{
        {QStringLiteral("models/domain"), {}},
        // Result is how both say what went wrong; they know nothing else of the domain.
        {QStringLiteral("models/sql"), folders("models/domain/Result.h")},
        {QStringLiteral("models/vault"), folders("models/domain/Result.h")},
        {QStringLiteral("models/store"), folders("models/domain models/sql")},
        {QStringLiteral("models/places"), folders("models/domain models/sql")},
        {QStringLiteral("models/links"), folders("models/domain models/sql models/store models/places")},
        {QStringLiteral("models/care"), folders("models/domain models/sql models/vault")},
        {QStringLiteral("models/packets"), folders("models/domain models/store models/care")},
        {QStringLiteral("models/items"), folders(kEveryModel)},
        {QStringLiteral("ui/kit"), folders(kEveryModel)},
        {QStringLiteral("ui/tips"), folders(kEveryModel) + folders("ui/kit")},
        {QStringLiteral("ui/shell"), panel()},
        {QStringLiteral("ui/inbox"), panel()},
        {QStringLiteral("ui/conversation"), panel()},
        {QStringLiteral("ui/map"), panel()},
        {QStringLiteral("ui/link"), panel()},
        {QStringLiteral("ui/cases"), panel()},
        {QStringLiteral("ui/care"), panel()},
        {QStringLiteral("ui/board"), panel()},
        {QStringLiteral("ui/signin"), panel()},
        {QStringLiteral("ui/settings"), panel()},
        {QStringLiteral("ui/shift"), panel()},
        {QStringLiteral("ui/announce"), panel()},
        {QStringLiteral("ui/packets"), panel()},
        {QStringLiteral("app/wire"), folders("models/domain models/vault")},
        {QStringLiteral("app/sync"), folders("app/wire models/domain models/store models/care")},
        {QStringLiteral("app/profile"), folders("models/domain models/vault")},
        {QStringLiteral("app/admin"), folders("models/domain models/vault app/wire")},
        {QStringLiteral("app/bridge"), folders(kEveryModel) + folders("app/wire app/sync app/profile")},
        {QStringLiteral("app/town"), folders("models/domain models/places app/wire")},
        {QStringLiteral("app/ctl"), folders(kEveryModel) + everyService()},
        {QStringLiteral("app/desk"),
         folders(kEveryModel) + everyPanel() + everyService() + folders("app/ctl")},
    };
    return rules;
}

} // namespace porch::tests
