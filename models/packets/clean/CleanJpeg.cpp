// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packets/clean/CleanJpeg.h"

#include "models/packets/clean/Bytes.h"
#include "models/packets/clean/CleanWords.h"
#include "models/packets/clean/ColourProfile.h"
#include "models/packets/clean/Orientation.h"

#include <map>

namespace porch::clean {

namespace {

constexpr quint8 kStart = 0xD8;
constexpr quint8 kEnd = 0xD9;
constexpr quint8 kScan = 0xDA;
constexpr quint8 kApp0 = 0xE0;
constexpr quint8 kApp1 = 0xE1;
constexpr quint8 kApp2 = 0xE2;
constexpr quint8 kApp14 = 0xEE;
constexpr qsizetype kLongestSegment = 0xFFFF - 2;

const QByteArrayView kJfif("JFIF\0", 5);
const QByteArrayView kAdobe("Adobe", 5);
const QByteArrayView kProfile("ICC_PROFILE\0", 12);

/// Tables, frames and scans.
bool makesThePicture(quint8 marker)
{
    switch (marker) {
    case 0xC4: // Huffman tables
    case 0xCC: // arithmetic coding
    case 0xDB: // quantization
    case 0xDC: // number of lines
    case 0xDD: // restart interval
    case kScan:
        return true;
    case 0xC8:
        return false;
    default:
        return marker >= 0xC0 && marker <= 0xCF; // frames
    }
}

class JpegCleaner
{
public:
    JpegCleaner(QByteArrayView jpeg, JpegStream stream)
        : m_jpeg(jpeg)
        , m_stream(stream)
    {}

    Result<QByteArray> cleaned()
    {
        if (!has(m_jpeg, 0, 2) || quint8(m_jpeg[0]) != 0xFF || quint8(m_jpeg[1]) != kStart)
            return CleanWords::damaged();
        m_at = 2;
        while (!m_ended) {
            if (!segment())
                return CleanWords::damaged();
        }
        if (m_stream == JpegStream::Picture && !m_scanned)
            return CleanWords::damaged();
        return whole();
    }

private:
    /// False: nothing that a decoder could go on from.
    bool segment()
    {
        if (m_at >= m_jpeg.size()) {
            // Without its end: pictures that were cut off are shown as far as they go.
            m_ended = true;
            return m_scanned;
        }
        if (quint8(m_jpeg[m_at]) != 0xFF)
            return false;
        while (m_at < m_jpeg.size() && quint8(m_jpeg[m_at]) == 0xFF)
            ++m_at;
        if (m_at >= m_jpeg.size())
            return false;
        const auto marker = quint8(m_jpeg[m_at++]);
        if (marker == kEnd) {
            m_ended = true;
            return true;
        }
        if (marker < 0xC0 || (marker >= 0xD0 && marker <= kStart) || !has(m_jpeg, m_at, 2))
            return false;
        const int length = number<quint16>(m_jpeg, m_at);
        if (length < 2 || !has(m_jpeg, m_at, length))
            return false;
        const QByteArrayView content = part(m_jpeg, m_at + 2, length - 2);
        m_at += length;
        if (makesThePicture(marker))
            keep(marker, content);
        else
            look(marker, content);
        return true;
    }

    void keep(quint8 marker, QByteArrayView content)
    {
        put(m_body, marker, content);
        if (marker != kScan)
            return;
        m_scanned = true;
        const qsizetype begin = m_at;
        // The scan's bits end where a marker stands that is neither a stuffed byte nor a restart.
        while (has(m_jpeg, m_at, 2)) {
            if (quint8(m_jpeg[m_at]) == 0xFF) {
                const auto next = quint8(m_jpeg[m_at + 1]);
                if (next != 0 && (next < 0xD0 || next > 0xD7))
                    break;
                m_at += 2;
            } else {
                ++m_at;
            }
        }
        if (!has(m_jpeg, m_at, 2))
            m_at = m_jpeg.size();
        m_body += part(m_jpeg, begin, m_at - begin);
    }

    /// What applications say: only what the colours and the way up hang on.
    void look(quint8 marker, QByteArrayView content)
    {
        if (marker == kApp0 && content.startsWith(kJfif) && content.size() >= 12 && m_jfif.isEmpty()) {
            m_jfif = content.first(12).toByteArray();
            m_jfif.append(2, '\0'); // without its small picture
        } else if (marker == kApp14 && content.startsWith(kAdobe) && content.size() >= 12) {
            m_adobe = content.first(12).toByteArray();
        } else if (marker == kApp1 && content.startsWith(kExifMark) && m_orientation == kUpright) {
            m_orientation = orientationOf(content);
        } else if (marker == kApp2 && content.startsWith(kProfile) && content.size() > 14) {
            m_profile[quint8(content[12])] = content.sliced(14).toByteArray();
        }
    }

    QByteArray whole() const
    {
        QByteArray all;
        append<quint16>(all, quint16(0xFF00 | kStart));
        if (!m_jfif.isEmpty())
            put(all, kApp0, m_jfif);
        if (m_orientation != kUpright)
            put(all, kApp1, QByteArray(kExifMark.toByteArray() + orientationOnly(m_orientation)));
        putProfile(all);
        if (!m_adobe.isEmpty())
            put(all, kApp14, m_adobe);
        all += m_body;
        append<quint16>(all, quint16(0xFF00 | kEnd));
        return all;
    }

    void putProfile(QByteArray &all) const
    {
        QByteArray parts;
        for (const auto &[place, content] : m_profile)
            parts += content;
        const auto profile = anonymousProfile(parts);
        if (!profile)
            return;
        const qsizetype most = kLongestSegment - kProfile.size() - 2;
        const qsizetype count = (profile->size() + most - 1) / most;
        if (count > 255)
            return;
        for (qsizetype i = 0; i < count; ++i) {
            QByteArray content = kProfile.toByteArray();
            content += char(i + 1);
            content += char(count);
            content += profile->mid(i * most, most);
            put(all, kApp2, content);
        }
    }

    static void put(QByteArray &to, quint8 marker, QByteArrayView content)
    {
        append<quint16>(to, quint16(0xFF00 | marker));
        append<quint16>(to, quint16(content.size() + 2));
        to += content;
    }

    const QByteArrayView m_jpeg;
    const JpegStream m_stream;
    qsizetype m_at = 0;
    bool m_ended = false;
    bool m_scanned = false;
    QByteArray m_jfif;
    QByteArray m_adobe;
    std::map<quint8, QByteArray> m_profile; ///< its parts by their numbers
    quint16 m_orientation = kUpright;
    QByteArray m_body;
};

} // namespace

Result<QByteArray> cleanJpeg(QByteArrayView jpeg, JpegStream stream)
{
    return JpegCleaner(jpeg, stream).cleaned();
}

} // namespace porch::clean
