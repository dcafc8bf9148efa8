// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/ObjectInfo.h"

#include "app/wire/JetStream.h"
#include "app/wire/Keepers.h"
#include "models/vault/Random.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace porch {

namespace {

constexpr auto kBase64 = QByteArray::Base64UrlEncoding; // with padding, as other clients write it
const QLatin1String kDigestKind("SHA-256=");
const QLatin1String kTypeHeader("Content-Type");
constexpr qsizetype kLargestMeta = 64 * 1024;
constexpr qsizetype kLongestType = 100;
constexpr qsizetype kLongestNuid = 64;

bool isNuid(const QByteArray &text)
{
    return !text.isEmpty() && text.size() <= kLongestNuid &&
           std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '-' || c == '_';
           });
}

QByteArray digestOf(const QString &text)
{
    if (!text.startsWith(kDigestKind))
        return {};
    const QByteArray digits = text.mid(kDigestKind.size()).toLatin1();
    const auto bytes =
        QByteArray::fromBase64Encoding(digits, kBase64 | QByteArray::AbortOnBase64DecodingErrors);
    return bytes && bytes.decoded.size() == ObjectInfo::kDigestSize ? bytes.decoded : QByteArray();
}

} // namespace

bool ObjectInfo::isName(const QString &name)
{
    return !name.isEmpty() && name.isValidUtf16() && name.toUtf8().size() <= kLongestName;
}

QByteArray ObjectInfo::newNuid()
{
    return randomToken();
}

QByteArray ObjectInfo::metaSubject(const QString &name)
{
    return stores::kMeta + name.toUtf8().toBase64(kBase64);
}

QByteArray ObjectInfo::chunkSubject() const
{
    return stores::kChunk + nuid;
}

QByteArray ObjectInfo::encode() const
{
    QJsonObject json{
        {QStringLiteral("name"), name},
        {QStringLiteral("bucket"), QString::fromLatin1(accountName(KeeperAccount::Files))},
        {QStringLiteral("nuid"), QString::fromLatin1(nuid)},
        {QStringLiteral("size"), size},
        {QStringLiteral("chunks"), chunks},
        {QStringLiteral("mtime"),
         QDateTime::fromMSecsSinceEpoch(modified / 1000, Qt::UTC).toString(Qt::ISODateWithMs)},
        {QStringLiteral("digest"), QString(kDigestKind + QString::fromLatin1(digest.toBase64(kBase64)))},
        {QStringLiteral("options"), QJsonObject{{QStringLiteral("max_chunk_size"), kChunkSize}}},
        {QStringLiteral("deleted"), deleted},
    };
    if (!type.isEmpty())
        json.insert(QLatin1String("headers"),
                    QJsonObject{{kTypeHeader, QJsonArray{QString::fromUtf8(type)}}});
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<ObjectInfo> ObjectInfo::decode(QByteArrayView json, const QString &name)
{
    const Error unusable{tr("What the server says about a file can't be understood.")};
    if (json.size() > kLargestMeta)
        return unusable;
    const QJsonObject object = QJsonDocument::fromJson(json.toByteArray()).object();
    if (object.value(QLatin1String("name")).toString() != name)
        return unusable;
    ObjectInfo info;
    info.name = name;
    info.deleted = object.value(QLatin1String("deleted")).toBool();
    if (info.deleted)
        return info;
    info.type = object.value(QLatin1String("headers"))[kTypeHeader][0].toString().left(kLongestType).toUtf8();
    info.size = object.value(QLatin1String("size")).toInteger(-1);
    info.chunks = object.value(QLatin1String("chunks")).toInteger(-1);
    info.nuid = object.value(QLatin1String("nuid")).toString().toLatin1();
    info.digest = digestOf(object.value(QLatin1String("digest")).toString());
    info.modified = jetstream::parseTime(object.value(QLatin1String("mtime")).toString());
    const bool isPlausible = info.size >= 0 && info.size <= kLargest &&
                             info.chunks >= (info.size > 0 ? 1 : 0) && info.chunks <= info.size;
    const bool isLink = object.value(QLatin1String("options"))[QLatin1String("link")].isObject();
    if (!isPlausible || isLink || !isNuid(info.nuid) || info.digest.isEmpty())
        return unusable;
    return info;
}

} // namespace porch
