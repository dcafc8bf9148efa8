// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vault/GuardedBytes.h"

#include "models/vault/Sodium.h"

#include <cstring>
#include <sodium.h>

namespace porch {

GuardedBytes::GuardedBytes(qsizetype size)
    : m_size(size)
{
    requireSodium();
    m_bytes.reset(static_cast<unsigned char *>(sodium_malloc(static_cast<std::size_t>(size))));
    if (m_bytes == nullptr)
        qFatal("no memory for a key");
    if (size > 0)
        std::memset(m_bytes.get(), 0, static_cast<std::size_t>(size));
}

GuardedBytes GuardedBytes::copyOf(QByteArrayView bytes)
{
    GuardedBytes copy(bytes.size());
    if (!bytes.isEmpty())
        std::memcpy(copy.data(), bytes.data(), static_cast<std::size_t>(bytes.size()));
    return copy;
}

void GuardedBytes::Free::operator()(unsigned char *bytes) const
{
    sodium_free(bytes);
}

} // namespace porch
