// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/CaseNumbers.h"
#include "models/domain/Event.h"

#include <QHash>
#include <QJsonObject>

#include <vector>

namespace porch {

/// A text in the languages that the desk speaks.
struct BilingualText
{
    QString english;
    QString spanish;

    /// The asked-for language, or the other where that is empty.
    const QString &in(bool spanishWanted) const;
    bool isEmpty() const { return english.isEmpty() && spanish.isEmpty(); }
    bool operator==(const BilingualText &) const = default;
};

/// Something to choose from a list: a category, a disposition.
struct DepartmentChoice
{
    QByteArray key;
    BilingualText name;
    bool operator==(const DepartmentChoice &) const = default;
};

/// An answer that is often given. Placeholders stand in braces: {reporter}, {channel}, {officer},
/// {department}, {emergency}, {service}, {contact}.
struct ReplyTemplate
{
    QByteArray key;
    BilingualText title;
    BilingualText text;
    bool operator==(const ReplyTemplate &) const = default;
};

/// Who helps where the police do not: an entry of the directory of services.
struct Service
{
    QByteArray key;
    QString name;
    BilingualText about;
    QString contact; ///< how a resident reaches it: a number, an address, hours
    bool operator==(const Service &) const = default;
};

/// What an administrator sets once for the whole department; it reaches every desk through the log as
/// `department.set`. Names of values that this program does not know are left alone, and a value that makes
/// no sense counts as not set.
struct DepartmentSettings
{
    /// The longest that a desk may lie open without anybody there. Never more: CJIS Security Policy AC-11.
    static constexpr int kMostLockMinutes = 30;

    QString name;
    Micros promise = 0;                     ///< how soon residents are answered; 0: the default
    QHash<QString, Micros> channelPromises; ///< by "source/channel"
    std::vector<DepartmentChoice> categories;
    std::vector<DepartmentChoice> dispositions;
    std::vector<ReplyTemplate> templates;
    std::vector<Service> services;
    int lockMinutes = kMostLockMinutes;
    BilingualText banner;    ///< what everybody acknowledges before they sign in; may be empty
    QByteArray timeZone;     ///< IANA name; empty: the workstation's
    QString emergencyNumber; ///< whom to call when a tip is escalated
    QString caseNumbers;     ///< the pattern, see CaseNumbers; always a good one

    /// From the values in the log; what is missing comes from defaults().
    static DepartmentSettings fromValues(const QHash<QByteArray, QByteArray> &values);
    /// What a department begins with.
    static const DepartmentSettings &defaults();

    const DepartmentChoice *category(const QByteArray &key) const;
    const DepartmentChoice *disposition(const QByteArray &key) const;
    const Service *service(const QByteArray &key) const;

    bool operator==(const DepartmentSettings &) const = default;
};

/// The names of the values, as `department.set` writes them.
namespace settings {
inline constexpr char kName[] = "name";
inline constexpr char kPromise[] =
    "promise"; ///< {"default": minutes, "channels": {"slack/mill-ward": minutes}}
inline constexpr char kCategories[] = "categories";     ///< [{"key", "en", "es"}]
inline constexpr char kDispositions[] = "dispositions"; ///< the same
inline constexpr char kTemplates[] = "templates";       ///< [{"key", "title": {"en", "es"}, "text": {…}}]
inline constexpr char kServices[] = "services";         ///< [{"key", "name", "about": {…}, "contact"}]
inline constexpr char kPolicies[] =
    "policies"; ///< {"lockMinutes", "banner": {…}, "timeZone", "emergencyNumber"}
inline constexpr char kCaseNumbers[] = "caseNumbers"; ///< a pattern: "YY-####"
} // namespace settings

/// From a `caseNumbers` value; the standard where it makes no sense.
CaseNumbers caseNumbersOf(const QByteArray &json);

/// The promises of a `promise` value, checked. The fold uses nothing else of the settings.
struct Promises
{
    Micros standard = 0; ///< 0: not set
    QHash<QString, Micros> channels;

    static Promises fromJson(const QByteArray &json);
    bool operator==(const Promises &) const = default;
};

/// The values of settings as `department.set` carries them.
QJsonObject toJson(const DepartmentChoice &choice);
QJsonObject toJson(const ReplyTemplate &reply);
QJsonObject toJson(const Service &service);
QJsonObject toJson(const BilingualText &text);

} // namespace porch

Q_DECLARE_METATYPE(porch::DepartmentSettings)
