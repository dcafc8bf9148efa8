// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever may write files may describe them as they like; what is believed of it is small, can be asked for
// without harm, and says the same when it is said again.
#include "app/wire/NatsCodec.h"
#include "app/wire/ObjectInfo.h"

#include <cstdint>
#include <cstdlib>

using namespace porch;

namespace {

void must(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const qsizetype end = input.indexOf('\n');
    if (end < 0)
        return 0;
    const QString name = QString::fromUtf8(input.first(end));
    if (ObjectInfo::isName(name))
        must(nats::isSubject(ObjectInfo::metaSubject(name)));
    const auto info = ObjectInfo::decode(input.sliced(end + 1), name);
    if (!info || info->deleted)
        return 0;
    must(info->name == name && info->type.size() <= 400);
    must(info->size >= 0 && info->size <= ObjectInfo::kLargest && info->chunks <= info->size);
    must(info->digest.size() == ObjectInfo::kDigestSize && nats::isSubject(info->chunkSubject()));
    const auto again = ObjectInfo::decode(info->encode(), name);
    must(again.ok() && again->size == info->size && again->digest == info->digest &&
         again->nuid == info->nuid && again->type == info->type);
    return 0;
}
