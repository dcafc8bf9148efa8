// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/CaseCommandWords.h"

#include "models/domain/CaseFields.h"

#include <QDate>

namespace porch {

namespace {

QStringList keysOf(Verb verb)
{
    switch (verb) {
    case Verb::OpenCase:
        return {QStringLiteral("title"), QStringLiteral("number"), QStringLiteral("lead"),
                QStringLiteral("text"), QStringLiteral("reason")};
    case Verb::UpdateCase:
        return {QStringLiteral("title"), QStringLiteral("number"), QStringLiteral("lead")};
    case Verb::CloseCase:
        return {QStringLiteral("reason"), QStringLiteral("into")};
    case Verb::NoteCase:
        return {QStringLiteral("text")};
    default:
        return {QStringLiteral("tip"),    QStringLiteral("case"), QStringLiteral("recipient"),
                QStringLiteral("reason"), QStringLiteral("form"), QStringLiteral("names")};
    }
}

/// What a value should have held, as an example.
QString exampleOf(Verb verb)
{
    switch (verb) {
    case Verb::OpenCase:
        return QStringLiteral("title=...");
    case Verb::UpdateCase:
        return QStringLiteral("title=... number=... lead=...");
    case Verb::NoteCase:
        return QStringLiteral("text=...");
    default:
        return QStringLiteral("recipient=... reason=... form=pdf");
    }
}

} // namespace

bool CaseCommandWords::concerns(Verb verb)
{
    return verb == Verb::OpenCase || verb == Verb::UpdateCase || verb == Verb::CloseCase ||
           verb == Verb::NoteCase || verb == Verb::Export;
}

Result<void> CaseCommandWords::setId(Command &command, const QString &verb, const QString &id)
{
    const bool isNone = id == QLatin1String("-");
    if (command.verb == Verb::Export)
        return isNone ? Result<void>()
                      : Error{tr("%1 names what left with tip=... or case=...: write - in place of its id.")
                                  .arg(verb)};
    if (isNone && command.verb != Verb::OpenCase)
        return Error{tr("%1 wants the id or the number of a case.").arg(verb)};
    // A case is called by the event that opened it.
    command.values.insert(QLatin1String("case"), isNone ? QString::fromUtf8(command.id) : id);
    if (command.verb == Verb::OpenCase)
        command.values.insert(QLatin1String("year"), QDate::currentDate().year());
    return {};
}

Result<void> CaseCommandWords::setValue(Command &command, const QString &key, const QString &value)
{
    const QStringList keys = keysOf(command.verb);
    if (!keys.contains(key))
        return Error{tr("\"%1\" is not known. There are: %2.").arg(key, keys.join(u' '))};
    if (key == QLatin1String("names"))
        command.values.insert(key, value == QLatin1String("true"));
    else
        command.values.insert(key, value);
    return {};
}

Result<void> CaseCommandWords::check(const Command &command, const QString &verb)
{
    EventFields fields(command.values);
    const bool isExport = command.verb == Verb::Export;
    const CaseBody body = isExport ? CaseBody() : caseBody(command.verb, fields);
    if (isExport)
        exportBody(fields);
    const bool isUntitled =
        command.verb == Verb::OpenCase && body.title.isEmpty() && body.casefile == command.id;
    if (isUntitled || !fields.reason().isEmpty())
        return Error{tr("%1 wants %2.").arg(verb, exampleOf(command.verb))};
    return {};
}

} // namespace porch
