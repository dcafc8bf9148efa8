// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packets/clean/CleanWebp.h"

#include "models/packets/clean/Bytes.h"
#include "models/packets/clean/CleanWords.h"
#include "models/packets/clean/ColourProfile.h"
#include "models/packets/clean/Orientation.h"

#include <functional>

namespace porch::clean {

namespace {

constexpr auto kOrder = ByteOrder::Little;
constexpr quint8 kHasProfile = 0x20;
constexpr quint8 kHasExif = 0x08;
constexpr quint8 kHasXmp = 0x04;
constexpr qsizetype kFrameHeader = 16;

void putChunk(QByteArray &to, quint32 name, QByteArrayView content)
{
    append<quint32>(to, name);
    append<quint32>(to, quint32(content.size()), kOrder);
    to += content;
    if (content.size() % 2 != 0)
        to += '\0';
}

/// Calls for every chunk; false: one does not end within its place.
bool forEachChunk(QByteArrayView bytes, const std::function<bool(quint32, QByteArrayView)> &look)
{
    for (qint64 at = 0; at < bytes.size();) {
        if (!has(bytes, at, 8))
            return false;
        const qint64 size = number<quint32>(bytes, at + 4, kOrder);
        if (!has(bytes, at + 8, size) || !look(number<quint32>(bytes, at), part(bytes, at + 8, size)))
            return false;
        at += 8 + size + size % 2;
    }
    return true;
}

/// One picture of an animation has chunks of its own.
std::optional<QByteArray> cleanFrame(QByteArrayView frame)
{
    if (frame.size() < kFrameHeader)
        return std::nullopt;
    QByteArray clean = frame.first(kFrameHeader).toByteArray();
    const bool whole = forEachChunk(frame.sliced(kFrameHeader), [&](quint32 name, QByteArrayView content) {
        if (name == tag("ALPH") || name == tag("VP8 ") || name == tag("VP8L"))
            putChunk(clean, name, content);
        return true;
    });
    return whole ? std::optional(clean) : std::nullopt;
}

class WebpCleaner
{
public:
    bool look(quint32 name, QByteArrayView content)
    {
        if (name == tag("VP8X")) {
            if (content.size() < 10 || !m_head.isEmpty())
                return false;
            m_head = content.first(10).toByteArray();
        } else if (name == tag("ICCP")) {
            m_profile = anonymousProfile(content).value_or(QByteArray());
        } else if (name == tag("EXIF")) {
            m_orientation = orientationOf(content);
        } else if (name == tag("ANMF")) {
            const auto frame = cleanFrame(content);
            if (!frame)
                return false;
            putChunk(m_body, name, *frame);
            m_drawn = true;
        } else if (name == tag("ANIM")) {
            if (content.size() < 6)
                return false;
            putChunk(m_body, name, content.first(6));
        } else if (name == tag("ALPH") || name == tag("VP8 ") || name == tag("VP8L")) {
            putChunk(m_body, name, content);
            m_drawn = m_drawn || name != tag("ALPH");
        }
        return true;
    }

    bool isDrawn() const { return m_drawn; }

    QByteArray whole() const
    {
        QByteArray chunks;
        if (!m_head.isEmpty()) {
            QByteArray head = m_head;
            auto flags = quint8(head[0]);
            flags &= quint8(~(kHasProfile | kHasExif | kHasXmp));
            flags |= quint8(m_profile.isEmpty() ? 0 : kHasProfile);
            flags |= quint8(m_orientation == kUpright ? 0 : kHasExif);
            head[0] = char(flags);
            putChunk(chunks, tag("VP8X"), head);
            if (!m_profile.isEmpty())
                putChunk(chunks, tag("ICCP"), m_profile);
        }
        chunks += m_body;
        // Only the extended kind may say which way up it is.
        if (!m_head.isEmpty() && m_orientation != kUpright)
            putChunk(chunks, tag("EXIF"), orientationOnly(m_orientation));
        QByteArray all("RIFF");
        append<quint32>(all, quint32(chunks.size() + 4), kOrder);
        return all + "WEBP" + chunks;
    }

private:
    QByteArray m_head; ///< of the extended kind
    QByteArray m_profile;
    QByteArray m_body;
    quint16 m_orientation = kUpright;
    bool m_drawn = false;
};

} // namespace

Result<QByteArray> cleanWebp(QByteArrayView webp)
{
    if (!has(webp, 0, 12) || number<quint32>(webp, 0) != tag("RIFF") ||
        number<quint32>(webp, 8) != tag("WEBP"))
        return CleanWords::damaged();
    const qint64 size = number<quint32>(webp, 4, kOrder);
    if (size < 4 || !has(webp, 8, size))
        return CleanWords::damaged();
    WebpCleaner cleaner;
    const bool whole =
        forEachChunk(part(webp, 12, size - 4), [&cleaner](quint32 name, QByteArrayView content) {
            return cleaner.look(name, content);
        });
    if (!whole || !cleaner.isDrawn())
        return CleanWords::damaged();
    return cleaner.whole();
}

} // namespace porch::clean
