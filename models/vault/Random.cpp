// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vault/Random.h"

#include "models/vault/Sodium.h"

#include <sodium.h>

namespace porch {

QByteArray randomBytes(qsizetype count)
{
    requireSodium();
    QByteArray bytes(count, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<std::size_t>(count));
    return bytes;
}

QByteArray randomToken()
{
    return randomBytes(16).toHex();
}

void wipe(QByteArray &secret)
{
    if (!secret.isEmpty())
        sodium_memzero(secret.data(), static_cast<std::size_t>(secret.size()));
    secret.clear();
}

void wipe(QString &secret)
{
    if (!secret.isEmpty())
        sodium_memzero(secret.data(), static_cast<std::size_t>(secret.size()) * sizeof(QChar));
    secret.clear();
}

} // namespace porch
