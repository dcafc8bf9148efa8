// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vault/NKey.h"

#include "models/vault/Random.h"
#include "models/vault/Sodium.h"

#include <algorithm>
#include <array>
#include <optional>
#include <sodium.h>

namespace porch {

namespace {

constexpr unsigned char kSeedPrefix = 18 << 3; // 'S'
constexpr unsigned char kUserPrefix = 20 << 3; // 'U'
constexpr qsizetype kSeedBytes = 2 + crypto_sign_SEEDBYTES + 2;
constexpr qsizetype kPublicBytes = 1 + crypto_sign_PUBLICKEYBYTES + 2;
constexpr qsizetype kSeedText = 58;
constexpr qsizetype kPublicText = 56;
constexpr char kAlphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// CRC-16/XMODEM: the check sum at the end of every key text.
quint16 checkSum(const char *data, qsizetype size)
{
    unsigned crc = 0;
    for (qsizetype i = 0; i < size; ++i) {
        crc ^= static_cast<unsigned>(static_cast<unsigned char>(data[i])) << 8;
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 0x8000U) != 0 ? (crc << 1) ^ 0x1021U : crc << 1;
    }
    return static_cast<quint16>(crc);
}

QByteArray toBase32(const QByteArray &bytes)
{
    QByteArray text;
    text.reserve((bytes.size() * 8 + 4) / 5);
    unsigned buffer = 0;
    int bits = 0;
    for (const char c : bytes) {
        buffer = (buffer << 8) | static_cast<unsigned char>(c);
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            text += kAlphabet[(buffer >> bits) & 31];
        }
    }
    if (bits > 0)
        text += kAlphabet[(buffer << (5 - bits)) & 31];
    return text;
}

std::optional<QByteArray> fromBase32(const QByteArray &text)
{
    QByteArray bytes;
    bytes.reserve(text.size() * 5 / 8);
    unsigned buffer = 0;
    int bits = 0;
    for (const char c : text) {
        unsigned value = 0;
        if (c >= 'A' && c <= 'Z')
            value = static_cast<unsigned>(c - 'A');
        else if (c >= '2' && c <= '7')
            value = static_cast<unsigned>(c - '2') + 26;
        else
            return std::nullopt;
        buffer = (buffer << 5) | value;
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes += static_cast<char>((buffer >> bits) & 255);
        }
    }
    return bytes;
}

void appendCheckSum(QByteArray &bytes)
{
    const quint16 sum = checkSum(bytes.constData(), bytes.size());
    bytes += static_cast<char>(sum & 255);
    bytes += static_cast<char>(sum >> 8);
}

bool checkSumHolds(const QByteArray &bytes)
{
    const qsizetype size = bytes.size() - 2;
    const quint16 sum = checkSum(bytes.constData(), size);
    return static_cast<unsigned char>(bytes[size]) == (sum & 255) &&
           static_cast<unsigned char>(bytes[size + 1]) == (sum >> 8);
}

unsigned char byteAt(const QByteArray &bytes, qsizetype i)
{
    return static_cast<unsigned char>(bytes[i]);
}

} // namespace

NKey::NKey(const unsigned char *seed)
{
    requireSodium();
    auto *memory = static_cast<unsigned char *>(sodium_malloc(crypto_sign_SECRETKEYBYTES));
    if (memory == nullptr)
        qFatal("no memory for a key");
    m_secret = Secret(memory, [](unsigned char *p) { sodium_free(p); });

    std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> publicHalf{};
    crypto_sign_seed_keypair(publicHalf.data(), memory, seed);
    QByteArray bytes;
    bytes += static_cast<char>(kUserPrefix);
    for (const unsigned char byte : publicHalf)
        bytes += static_cast<char>(byte);
    appendCheckSum(bytes);
    m_public = toBase32(bytes);
}

NKey NKey::generate()
{
    QByteArray seed = randomBytes(crypto_sign_SEEDBYTES);
    NKey key(reinterpret_cast<const unsigned char *>(seed.constData()));
    wipe(seed);
    return key;
}

Result<NKey> NKey::fromSeed(const QByteArray &seed)
{
    QByteArray text = seed.trimmed();
    auto decoded = fromBase32(text);
    const bool shaped = text.size() == kSeedText && decoded && decoded->size() == kSeedBytes;
    wipe(text);
    if (!shaped || (byteAt(*decoded, 0) & 0xf8) != kSeedPrefix || !checkSumHolds(*decoded)) {
        if (decoded)
            wipe(*decoded);
        return Error{
            tr("This is not a key: a key begins with SU and has 58 characters. Was it copied whole?")};
    }
    const unsigned kind = ((byteAt(*decoded, 0) & 7U) << 5) | (byteAt(*decoded, 1) >> 3);
    if (kind != kUserPrefix) {
        wipe(*decoded);
        return Error{tr("This is the key of a server or an account, not of a user.")};
    }
    NKey key(reinterpret_cast<const unsigned char *>(decoded->constData()) + 2);
    wipe(*decoded);
    return key;
}

NKey NKey::derived(const QByteArray &purpose) const
{
    std::array<unsigned char, crypto_sign_SEEDBYTES> seed{};
    crypto_generichash(seed.data(), seed.size(), reinterpret_cast<const unsigned char *>(purpose.constData()),
                       static_cast<unsigned long long>(purpose.size()), m_secret.get(),
                       crypto_sign_SEEDBYTES);
    NKey key(seed.data());
    sodium_memzero(seed.data(), seed.size());
    return key;
}

QByteArray NKey::seed() const
{
    QByteArray bytes;
    bytes.reserve(kSeedBytes);
    bytes += static_cast<char>(kSeedPrefix | (kUserPrefix >> 5));
    bytes += static_cast<char>((kUserPrefix & 31) << 3);
    bytes.append(reinterpret_cast<const char *>(m_secret.get()), crypto_sign_SEEDBYTES);
    appendCheckSum(bytes);
    QByteArray text = toBase32(bytes);
    wipe(bytes);
    return text;
}

QByteArray NKey::sign(const QByteArray &nonce) const
{
    QByteArray signature(crypto_sign_BYTES, Qt::Uninitialized);
    crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr,
                         reinterpret_cast<const unsigned char *>(nonce.constData()),
                         static_cast<unsigned long long>(nonce.size()), m_secret.get());
    return signature.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

bool NKey::verify(const QByteArray &publicKey, const QByteArray &text, const QByteArray &signature)
{
    requireSodium();
    const auto bytes = QByteArray::fromBase64Encoding(signature, QByteArray::Base64UrlEncoding |
                                                                     QByteArray::AbortOnBase64DecodingErrors);
    if (!isPublicKey(publicKey) || !bytes || bytes.decoded.size() != crypto_sign_BYTES)
        return false;
    const QByteArray key = fromBase32(publicKey)->mid(1, crypto_sign_PUBLICKEYBYTES);
    return crypto_sign_verify_detached(reinterpret_cast<const unsigned char *>(bytes.decoded.constData()),
                                       reinterpret_cast<const unsigned char *>(text.constData()),
                                       static_cast<unsigned long long>(text.size()),
                                       reinterpret_cast<const unsigned char *>(key.constData())) == 0;
}

bool NKey::isPublicKey(const QByteArray &text)
{
    const auto bytes = fromBase32(text);
    return text.size() == kPublicText && bytes && bytes->size() == kPublicBytes &&
           byteAt(*bytes, 0) == kUserPrefix && checkSumHolds(*bytes);
}

} // namespace porch
