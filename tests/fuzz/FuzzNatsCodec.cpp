// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes, in any parts, must neither crash the codec nor make it read differently from the whole.
#include "app/wire/NatsCodec.h"

#include <cstdint>
#include <cstdlib>

namespace {

class Digest final : public porch::NatsCodec::Sink
{
public:
    void onInfo(QByteArrayView json) override { add('i', json); }
    void onPing() override { add('p', {}); }
    void onPong() override { add('q', {}); }
    void onError(QByteArrayView text) override { add('e', text); }
    void onMessage(const porch::NatsMessage &message) override
    {
        add('s', message.subject);
        add('r', message.reply);
        add('h', message.headers);
        add('b', message.payload);
        add('t', message.statusText());
        add('m', message.header("Nats-Msg-Id"));
        value = value * 31 + message.sid + static_cast<quint64>(message.status());
    }
    quint64 value = 0;

private:
    void add(char kind, QByteArrayView bytes)
    {
        value = value * 31 + static_cast<unsigned char>(kind);
        for (const char c : bytes)
            value = value * 31 + static_cast<unsigned char>(c);
    }
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    constexpr qsizetype limit = 64 * 1024;
    const qsizetype part = 1 + data[0] % 64;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size) - 1);

    Digest whole;
    porch::NatsCodec one(whole, limit);
    const bool wholeRead = one.feed(bytes).ok();

    Digest parts;
    porch::NatsCodec other(parts, limit);
    bool partsRead = true;
    for (qsizetype at = 0; at < bytes.size() && partsRead; at += part)
        partsRead = other.feed(bytes.mid(at, part)).ok();

    if (wholeRead != partsRead || whole.value != parts.value)
        std::abort();
    return 0;
}
