// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/DraftCheck.h"

#include <QRegularExpression>
#include <QSet>
#include <QTimeZone>

namespace porch {

namespace {

constexpr Micros kMinute = Micros(60) * 1'000'000;

class Checker
{
    Q_DECLARE_TR_FUNCTIONS(porch::DraftCheck)
public:
    explicit Checker(std::vector<SettingProblem> &problems)
        : m_problems(problems)
    {}

    void about(const char *name) { m_name = QLatin1String(name); }
    void say(const QString &sentence) { m_problems.push_back({m_name, sentence}); }

    void line(const QString &text, const QString &what)
    {
        if (text.size() > DraftCheck::kLongestLine)
            say(tr("%1 is longer than %2 characters.").arg(what).arg(DraftCheck::kLongestLine));
    }
    void lines(const BilingualText &text, const QString &what)
    {
        line(text.english, what);
        line(text.spanish, what);
    }
    void text(const BilingualText &text, const QString &what)
    {
        if (std::max(text.english.size(), text.spanish.size()) > DraftCheck::kLongestText)
            say(tr("%1 is longer than %2 characters.").arg(what).arg(DraftCheck::kLongestText));
    }
    /// A name that somebody chooses from a list: there, short, and no other's.
    void name(const BilingualText &name, int row)
    {
        const QString where = tr("Row %1").arg(row);
        if (name.english.trimmed().isEmpty() && name.spanish.trimmed().isEmpty()) {
            say(tr("%1 has no name. Give it one, or remove the row.").arg(where));
            return;
        }
        lines(name, where);
        const QString shown = name.in(false).trimmed().toCaseFolded();
        if (m_names.contains(shown))
            say(tr("“%1” stands there twice. Nobody could tell them apart.").arg(name.in(false).trimmed()));
        m_names.insert(shown);
    }
    void newList() { m_names.clear(); }

private:
    std::vector<SettingProblem> &m_problems;
    QString m_name;
    QSet<QString> m_names;
};

} // namespace

QStringList DraftCheck::unknownPlaceholders(const QString &text)
{
    static const QSet<QString> known{QStringLiteral("reporter"),  QStringLiteral("channel"),
                                     QStringLiteral("officer"),   QStringLiteral("department"),
                                     QStringLiteral("emergency"), QStringLiteral("service"),
                                     QStringLiteral("contact")};
    static const QRegularExpression braces(QStringLiteral("\\{([^{}\\n]*)\\}"));
    QStringList unknown;
    auto found = braces.globalMatch(text);
    while (found.hasNext()) {
        const auto match = found.next();
        if (!known.contains(match.captured(1)) && !unknown.contains(match.captured(0)))
            unknown += match.captured(0);
    }
    return unknown;
}

std::vector<SettingProblem> DraftCheck::problems(const DepartmentDraft &draft)
{
    std::vector<SettingProblem> found;
    Checker check(found);
    const DepartmentSettings &now = draft.settings();

    check.about(settings::kName);
    check.line(now.name, tr("The department's name"));
    check.about(settings::kPolicies);
    if (now.lockMinutes < 1 || now.lockMinutes > DepartmentSettings::kMostLockMinutes)
        check.say(tr("A desk locks after 1 to %1 minutes; longer is not allowed.")
                      .arg(DepartmentSettings::kMostLockMinutes));
    if (!now.timeZone.isEmpty() && !QTimeZone::isTimeZoneIdAvailable(now.timeZone))
        check.say(tr("“%1” is no time zone; one looks like America/New_York.")
                      .arg(QString::fromUtf8(now.timeZone)));
    if (now.emergencyNumber.trimmed().isEmpty())
        check.say(tr("Give the emergency number: replies and escalations name it."));
    check.line(now.emergencyNumber, tr("The emergency number"));
    check.text(now.banner, tr("The notice before sign-in"));

    check.about(settings::kCaseNumbers);
    if (!CaseNumbers::fromPattern(now.caseNumbers))
        check.say(
            tr("“%1” makes no case numbers: one run of # is needed, as in YY-####.").arg(now.caseNumbers));

    check.about(settings::kPromise);
    const auto promise = [&](Micros length, const QString &what) {
        if (length != 0 && (length < kMinute || length > kLongestPromiseMinutes * kMinute))
            check.say(tr("%1: a promise is 1 to %2 minutes.").arg(what).arg(kLongestPromiseMinutes));
    };
    promise(now.promise, tr("Every channel"));
    for (auto channel = now.channelPromises.begin(); channel != now.channelPromises.end(); ++channel)
        promise(channel.value(), channel.key());

    const auto choices = [&](const char *name, const std::vector<DepartmentChoice> &list,
                             const QString &none) {
        check.about(name);
        check.newList();
        for (std::size_t n = 0; n < list.size(); ++n)
            check.name(list[n].name, static_cast<int>(n) + 1);
        if (list.empty())
            check.say(none);
    };
    choices(settings::kCategories, now.categories, tr("Keep at least one category to choose from."));
    choices(settings::kDispositions, now.dispositions,
            tr("Keep at least one disposition to close tips with."));

    check.about(settings::kTemplates);
    check.newList();
    for (std::size_t n = 0; n < now.templates.size(); ++n) {
        const ReplyTemplate &reply = now.templates[n];
        check.name(reply.title, static_cast<int>(n) + 1);
        const QString where = tr("Row %1").arg(n + 1);
        if (reply.text.english.trimmed().isEmpty() && reply.text.spanish.trimmed().isEmpty())
            check.say(tr("%1 has no text in any language.").arg(where));
        check.text(reply.text, where);
        const QStringList unknown = unknownPlaceholders(reply.text.english + reply.text.spanish);
        if (!unknown.isEmpty())
            check.say(
                tr("%1: %2 is no placeholder. There are {reporter}, {channel}, {officer}, {department}, "
                   "{emergency}, {service} and {contact}.")
                    .arg(where, unknown.join(QLatin1String(", "))));
    }

    check.about(settings::kServices);
    check.newList();
    for (std::size_t n = 0; n < now.services.size(); ++n) {
        const Service &service = now.services[n];
        check.name({service.name, service.name}, static_cast<int>(n) + 1);
        check.text(service.about, tr("Row %1").arg(n + 1));
        check.text({service.contact, {}}, tr("Row %1").arg(n + 1));
    }

    check.about("people");
    for (auto name = draft.names().begin(); name != draft.names().end(); ++name) {
        check.line(name.value(), name.key());
        if (name.value().trimmed().isEmpty())
            check.say(tr("%1 has no name to show. Their user name will do.").arg(name.key()));
    }
    return found;
}

} // namespace porch
