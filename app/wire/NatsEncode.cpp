// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/NatsCodec.h"

#include <algorithm>

namespace porch::nats {

namespace {

constexpr QByteArrayView kHeaderStart("NATS/1.0\r\n");

void number(QByteArray &out, quint64 value)
{
    char digits[20];
    int count = 0;
    do {
        digits[count++] = static_cast<char>('0' + value % 10);
        value /= 10;
    } while (value != 0);
    while (count > 0)
        out += digits[--count];
}

void subjects(QByteArray &out, QByteArrayView subject, QByteArrayView reply)
{
    out += subject;
    out += ' ';
    if (!reply.isEmpty()) {
        out += reply;
        out += ' ';
    }
}

bool isTokens(QByteArrayView text, bool wildcards)
{
    if (text.isEmpty() || text.size() > kMaxSubject)
        return false;
    qsizetype tokenStart = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i] != '.') {
            const auto c = static_cast<unsigned char>(text[i]);
            if (c <= ' ' || c == 0x7f)
                return false;
            continue;
        }
        const QByteArrayView token = text.sliced(tokenStart, i - tokenStart);
        if (token.isEmpty())
            return false;
        const bool many = token == QByteArrayView(">");
        if ((many || token == QByteArrayView("*")) && !wildcards)
            return false;
        if (many && i < text.size())
            return false;
        tokenStart = i + 1;
    }
    return true;
}

} // namespace

bool isSubject(QByteArrayView subject)
{
    return isTokens(subject, false);
}

bool isFilter(QByteArrayView filter)
{
    return isTokens(filter, true);
}

bool isHeaderValue(QByteArrayView value)
{
    return std::all_of(value.begin(), value.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= ' ' && byte != 0x7f;
    });
}

void connect(QByteArray &out, const QByteArray &json)
{
    out += "CONNECT ";
    out += json;
    out += "\r\n";
}

void ping(QByteArray &out)
{
    out += "PING\r\n";
}

void pong(QByteArray &out)
{
    out += "PONG\r\n";
}

void subscribe(QByteArray &out, QByteArrayView filter, quint64 sid)
{
    out += "SUB ";
    out += filter;
    out += ' ';
    number(out, sid);
    out += "\r\n";
}

void unsubscribe(QByteArray &out, quint64 sid)
{
    out += "UNSUB ";
    number(out, sid);
    out += "\r\n";
}

void publish(QByteArray &out, QByteArrayView subject, QByteArrayView reply, QByteArrayView payload)
{
    out += "PUB ";
    subjects(out, subject, reply);
    number(out, static_cast<quint64>(payload.size()));
    out += "\r\n";
    out += payload;
    out += "\r\n";
}

void publish(QByteArray &out, QByteArrayView subject, QByteArrayView reply, QByteArrayView name,
             QByteArrayView value, QByteArrayView payload)
{
    const qsizetype headers = headerSize(name, value);
    out += "HPUB ";
    subjects(out, subject, reply);
    number(out, static_cast<quint64>(headers));
    out += ' ';
    number(out, static_cast<quint64>(headers + payload.size()));
    out += "\r\n";
    out += kHeaderStart;
    out += name;
    out += ": ";
    out += value;
    out += "\r\n\r\n";
    out += payload;
    out += "\r\n";
}

qsizetype headerSize(QByteArrayView name, QByteArrayView value)
{
    return kHeaderStart.size() + name.size() + 2 + value.size() + 4;
}

} // namespace porch::nats
