// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes must neither crash what reads invitations, sealed keys and codes, nor make an invitation that
// says other things than the one that was sealed and opens all the same.
#include "app/profile/Invitation.h"
#include "models/vault/OneTimeCode.h"

#include <QJsonDocument>

#include <cstdint>
#include <cstdlib>

using namespace porch;

namespace {

void must(bool holds)
{
    if (!holds)
        std::abort();
}

/// What the one invitation in the corpus says that this code opens.
const Invitation::Terms &sealedTerms()
{
    static const Invitation::Terms terms{QStringLiteral("Mill Ward Police"),
                                         {QUrl(QStringLiteral("wss://desk.example.org"))},
                                         {},
                                         QStringLiteral("d117"),
                                         {QStringLiteral("officer")},
                                         QDateTime(QDate(2099, 1, 1), QTime(0, 0), Qt::UTC)};
    return terms;
}
const QString kCode = QStringLiteral("7K2QM-XW09D-ZT4HB-3NRVE");

void checkSeal(const QJsonObject &json)
{
    const auto seal = PassphraseSeal::fromJson(json);
    if (!seal)
        return;
    const auto again = PassphraseSeal::fromJson(seal->toJson());
    must(again && again.value() == seal.value());
    must(seal->cost().memory <= PassphraseSeal::kMost.memory &&
         seal->cost().passes <= PassphraseSeal::kMost.passes);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto code = OneTimeCode::parse(QString::fromUtf8(bytes));
    must(!code || OneTimeCode::parse(code.value()).value() == code.value());

    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    checkSeal(json);
    checkSeal(json.value(QLatin1String("key")).toObject());

    const auto read = Invitation::parse(bytes);
    if (!read)
        return 0;
    const auto again = Invitation::parse(read->toJson());
    must(again && again->terms() == read->terms());
    const QDateTime early(QDate(1970, 1, 1), QTime(0, 0), Qt::UTC);
    const bool cheap = PassphraseSeal::fromJson(json.value(QLatin1String("key")).toObject())->cost() ==
                       PassphraseSeal::kForRandomSecrets;
    if (cheap && read->open(kCode, early))
        must(read->terms() == sealedTerms());
    return 0;
}
