// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/RouteSeal.h"

#include "models/vault/Random.h"

#include <QJsonDocument>

#include <algorithm>
#include <sodium.h>
#include <utility>

namespace porch {

namespace {

constexpr char kVersion = 1;
constexpr qsizetype kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;
/// More than any of these lines may be.
constexpr qsizetype kMostSealed = 1024 * 1024;

static_assert(crypto_aead_xchacha20poly1305_ietf_KEYBYTES == 32);

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

unsigned long long length(qsizetype size)
{
    return static_cast<unsigned long long>(size);
}

QByteArray about(const QByteArray &name)
{
    return "porchlight route 1\n" + name;
}

} // namespace

RouteSeal::RouteSeal(const Pseudonyms &pseudonyms)
    : m_keys(pseudonyms.everyKeyFor("route"))
{}

QByteArray RouteSeal::seal(const QByteArray &name, const QJsonObject &json, qsizetype size) const
{
    QByteArray plain = QJsonDocument(json).toJson(QJsonDocument::Compact);
    const qsizetype used = plain.size();
    plain.append(size - used % size, '\0');
    std::size_t padded = 0;
    sodium_pad(&padded, bytesOf(plain), static_cast<std::size_t>(used), static_cast<std::size_t>(size),
               static_cast<std::size_t>(plain.size()));
    const QByteArray nonce = randomBytes(kNonce);
    const QByteArray with = about(name);
    QByteArray sealed(plain.size() + kTag, Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(sealed), nullptr, bytesOf(std::as_const(plain)),
                                               length(plain.size()), bytesOf(with), length(with.size()),
                                               nullptr, bytesOf(nonce), m_keys.front().data());
    wipe(plain);
    return kVersion + nonce + sealed;
}

std::optional<RouteSeal::Opened> RouteSeal::open(const QByteArray &name, const QByteArray &sealed) const
{
    const qsizetype size = sealed.size() - 1 - kNonce - kTag;
    if (size < 1 || sealed.size() > kMostSealed || sealed.front() != kVersion)
        return std::nullopt;
    const QByteArray nonce = sealed.mid(1, kNonce);
    const QByteArray cipher = sealed.mid(1 + kNonce);
    const QByteArray with = about(name);
    QByteArray plain(size, Qt::Uninitialized);
    for (const GuardedBytes &key : m_keys) {
        const int refused = crypto_aead_xchacha20poly1305_ietf_decrypt(
            bytesOf(plain), nullptr, nullptr, bytesOf(cipher), length(cipher.size()), bytesOf(with),
            length(with.size()), bytesOf(nonce), key.data());
        if (refused != 0)
            continue;
        // The padding ends with its only byte that is not zero, 0x80.
        const qsizetype end = plain.lastIndexOf('\x80');
        const QJsonDocument json = QJsonDocument::fromJson(plain.left(std::max<qsizetype>(end, 0)));
        wipe(plain);
        if (!json.isObject())
            return std::nullopt;
        return Opened{json.object(), &key == &m_keys.front()};
    }
    return std::nullopt;
}

} // namespace porch
