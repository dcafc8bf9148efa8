// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <memory>

namespace porch {

/// A secret in guarded memory: kept out of swap and core dumps as far as the system lets us, fenced by
/// pages that nothing may touch, zeroed when it goes. It moves and is never copied by accident.
class GuardedBytes
{
public:
    /// Zeroed. Ends the program where there is no memory for a key.
    explicit GuardedBytes(qsizetype size);
    static GuardedBytes copyOf(QByteArrayView bytes);

    unsigned char *data() { return m_bytes.get(); }
    const unsigned char *data() const { return m_bytes.get(); }
    qsizetype size() const { return m_size; }
    /// Of no use once this object is gone.
    QByteArrayView view() const { return {reinterpret_cast<const char *>(m_bytes.get()), m_size}; }

private:
    struct Free
    {
        void operator()(unsigned char *bytes) const;
    };

    std::unique_ptr<unsigned char, Free> m_bytes;
    qsizetype m_size;
};

} // namespace porch
