// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/NatsCodec.h"

#include <array>
#include <cstring>
#include <optional>

namespace porch {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

/// The beginning of strange bytes, as one can show it.
QString shown(QByteArrayView bytes)
{
    QString text;
    for (const char c : bytes.first(qMin<qsizetype>(bytes.size(), 60)))
        text += c >= ' ' && c <= '~' ? QChar::fromLatin1(c) : QChar(u'·');
    return text;
}

/// Control lines name their operation in any case.
bool startsWithOperation(QByteArrayView line, QByteArrayView operation)
{
    return line.size() >= operation.size() &&
           qstrnicmp(line.data(), line.size() < operation.size() ? line.size() : operation.size(),
                     operation.data(), operation.size()) == 0 &&
           (line.size() == operation.size() || isBlank(line[operation.size()]));
}

QByteArrayView afterOperation(QByteArrayView line, qsizetype size)
{
    return line.sliced(size).trimmed();
}

std::optional<quint64> number(QByteArrayView digits)
{
    if (digits.isEmpty() || digits.size() > 19)
        return std::nullopt;
    quint64 value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + static_cast<quint64>(c - '0');
    }
    return value;
}

/// The next line of a header block, without its line end; moves `rest` past it.
QByteArrayView nextLine(QByteArrayView &rest)
{
    const qsizetype end = rest.indexOf('\n');
    QByteArrayView line = end < 0 ? rest : rest.first(end);
    rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

std::optional<QByteArrayView> valueOf(QByteArrayView line, QByteArrayView name)
{
    if (line.size() <= name.size() || line[name.size()] != ':' || !line.startsWith(name))
        return std::nullopt;
    return line.sliced(name.size() + 1).trimmed();
}

constexpr QByteArrayView kHeaderVersion("NATS/1.0");

/// What stands behind "NATS/1.0" on the first line.
QByteArrayView inlineStatus(QByteArrayView headers)
{
    const QByteArrayView first = nextLine(headers);
    if (!first.startsWith(kHeaderVersion))
        return {};
    return first.sliced(kHeaderVersion.size()).trimmed();
}

} // namespace

int NatsMessage::status() const
{
    if (headers.isEmpty())
        return 0;
    const QByteArrayView text = inlineStatus(headers);
    if (text.size() < 3)
        return 0;
    const auto code = number(text.first(3));
    return code ? static_cast<int>(*code) : 0;
}

QByteArrayView NatsMessage::statusText() const
{
    const QByteArrayView text = inlineStatus(headers);
    return text.size() > 3 ? text.sliced(3).trimmed() : QByteArrayView();
}

QByteArrayView NatsMessage::header(QByteArrayView name) const
{
    QByteArrayView rest = headers;
    nextLine(rest);
    while (!rest.isEmpty()) {
        if (const auto value = valueOf(nextLine(rest), name))
            return *value;
    }
    return {};
}

QByteArrayView NatsMessage::lastHeader(QByteArrayView name) const
{
    QByteArrayView last;
    QByteArrayView rest = headers;
    nextLine(rest);
    while (!rest.isEmpty()) {
        if (const auto value = valueOf(nextLine(rest), name))
            last = *value;
    }
    return last;
}

NatsCodec::NatsCodec(Sink &sink, qsizetype maxPayload)
    : m_sink(sink)
    , m_maxPayload(maxPayload)
{}

void NatsCodec::reset()
{
    ++m_epoch;
    m_pending = {};
    m_scanned = 0;
    m_awaited = {};
    m_greeted = false;
}

Result<void> NatsCodec::feed(const QByteArray &bytes)
{
    const quint64 epoch = m_epoch;
    QByteArray joined;
    if (m_pending.isEmpty()) {
        joined = bytes;
    } else {
        if (m_awaited.lineSize > 0)
            m_pending.reserve(m_awaited.wholeSize());
        m_pending += bytes;
        if (m_awaited.lineSize > 0 && m_pending.size() < m_awaited.wholeSize())
            return {};
        // The callee may reset() while it still looks at these bytes, so they are ours until the end.
        joined = std::move(m_pending);
        m_pending = {};
    }
    const Result<qsizetype> used = run(joined);
    if (!used)
        return used.error();
    if (epoch != m_epoch)
        return {};
    if (used.value() == 0)
        m_pending = std::move(joined);
    else if (used.value() < joined.size())
        m_pending = joined.sliced(used.value());
    return {};
}

Result<qsizetype> NatsCodec::run(QByteArrayView bytes)
{
    const quint64 epoch = m_epoch;
    qsizetype at = 0;
    while (at < bytes.size()) {
        const QByteArrayView rest = bytes.sliced(at);
        if (m_awaited.lineSize > 0) {
            if (rest.size() < m_awaited.wholeSize())
                return at;
            const Awaited got = std::exchange(m_awaited, {});
            if (rest[got.wholeSize() - 2] != '\r' || rest[got.wholeSize() - 1] != '\n')
                return Error{tr("a message is not as long as the server said")};
            NatsMessage message;
            message.sid = got.sid;
            message.subject = rest.sliced(got.subjectAt, got.subjectSize);
            message.reply = rest.sliced(got.replyAt, got.replySize);
            message.headers = rest.sliced(got.lineSize, got.headerSize);
            message.payload = rest.sliced(got.lineSize + got.headerSize, got.totalSize - got.headerSize);
            m_sink.onMessage(message);
            if (epoch != m_epoch)
                return bytes.size();
            at += got.wholeSize();
            continue;
        }

        const qsizetype limit = rest[0] == 'I' || rest[0] == 'i' ? kMaxGreeting : kMaxLine;
        const void *found =
            std::memchr(rest.data() + m_scanned, '\n', static_cast<std::size_t>(rest.size() - m_scanned));
        if (found == nullptr) {
            m_scanned = rest.size();
            // What is no greeting need not be awaited to its end: a web server may never send a line end.
            if (rest.size() > limit ||
                (!m_greeted && rest.size() >= 4 && !startsWithOperation(rest.first(4), "INFO")))
                return notNats(rest);
            return at;
        }
        m_scanned = 0;
        const qsizetype end = static_cast<const char *>(found) - rest.data();
        if (end > limit)
            return notNats(rest);
        QByteArrayView text = rest.first(end);
        if (text.endsWith('\r'))
            text.chop(1);
        const Result<void> understood = line(text, end + 1);
        if (!understood)
            return understood.error();
        if (epoch != m_epoch)
            return bytes.size();
        if (m_awaited.lineSize == 0)
            at += end + 1;
    }
    return at;
}

Result<void> NatsCodec::line(QByteArrayView line, qsizetype lineSize)
{
    if (!m_greeted) {
        if (!startsWithOperation(line, "INFO"))
            return notNats(line);
        m_greeted = true;
    }
    if (startsWithOperation(line, "MSG"))
        return messageLine(line, lineSize, false);
    if (startsWithOperation(line, "HMSG"))
        return messageLine(line, lineSize, true);
    if (startsWithOperation(line, "PING"))
        m_sink.onPing();
    else if (startsWithOperation(line, "PONG"))
        m_sink.onPong();
    else if (startsWithOperation(line, "INFO"))
        m_sink.onInfo(afterOperation(line, 4));
    else if (startsWithOperation(line, "-ERR")) {
        QByteArrayView text = afterOperation(line, 4);
        if (text.size() >= 2 && text.startsWith('\'') && text.endsWith('\''))
            text = text.sliced(1, text.size() - 2);
        m_sink.onError(text);
    } else if (!startsWithOperation(line, "+OK")) {
        return notNats(line);
    }
    return {};
}

Result<void> NatsCodec::messageLine(QByteArrayView line, qsizetype lineSize, bool withHeaders)
{
    // MSG <subject> <sid> [reply] <total>  or  HMSG <subject> <sid> [reply] <headers> <total>
    std::array<QByteArrayView, 5> words;
    std::size_t count = 0;
    qsizetype at = withHeaders ? 4 : 3;
    while (at < line.size()) {
        if (isBlank(line[at])) {
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < line.size() && !isBlank(line[end]))
            ++end;
        if (count == words.size())
            return notNats(line);
        words[count++] = line.sliced(at, end - at);
        at = end;
    }
    const std::size_t least = withHeaders ? 4 : 3;
    if (count != least && count != least + 1)
        return notNats(line);

    const auto sid = number(words[1]);
    const auto total = number(words[count - 1]);
    const auto headers = withHeaders ? number(words[count - 2]) : std::optional<quint64>(0);
    if (!sid || !total || !headers || *headers > *total)
        return notNats(line);
    if (*total > static_cast<quint64>(m_maxPayload))
        return Error{
            tr("the server announces a message of %1 bytes; the limit is %2").arg(*total).arg(m_maxPayload)};

    m_awaited.sid = *sid;
    m_awaited.subjectAt = words[0].data() - line.data();
    m_awaited.subjectSize = words[0].size();
    if (count == least + 1) {
        m_awaited.replyAt = words[2].data() - line.data();
        m_awaited.replySize = words[2].size();
    } else {
        m_awaited.replyAt = 0;
        m_awaited.replySize = 0;
    }
    m_awaited.headerSize = static_cast<qsizetype>(*headers);
    m_awaited.totalSize = static_cast<qsizetype>(*total);
    m_awaited.lineSize = lineSize;
    return {};
}

Error NatsCodec::notNats(QByteArrayView line) const
{
    if (!m_greeted)
        return Error{tr("what answers there does not speak NATS; it says “%1”").arg(shown(line))};
    return Error{tr("the server sent “%1”, which is not NATS").arg(shown(line))};
}

QString NatsCodec::notHttp(QByteArrayView start)
{
    return tr("what answers there does not take WebSockets; it says “%1”").arg(shown(start.trimmed()));
}

} // namespace porch
