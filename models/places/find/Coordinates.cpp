// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/find/Coordinates.h"

#include <QLatin1String>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace porch {

namespace {

using L = QLatin1String;

/// One of the two numbers of a pair.
struct Angle
{
    double degrees = 0;
    int decimals = 0;  ///< of the last number
    double unit = 1;   ///< degrees in one of the last number
    bool sign = false; ///< of degrees, minutes or seconds
    bool negative = false;
    char hemisphere = 0; ///< N S E W
    char named = 0;      ///< 'a' for "lat", 'o' for "lon"
};

class Scanner
{
public:
    explicit Scanner(QStringView text)
        : m_text(text)
    {}

    std::vector<WrittenCoordinates> all()
    {
        std::vector<WrittenCoordinates> found;
        qsizetype at = 0;
        while (at < m_text.size()) {
            if (!mayBegin(at)) {
                ++at;
                continue;
            }
            m_at = at;
            if (const auto pair = readPair()) {
                found.push_back(*pair);
                at = pair->end;
                continue;
            }
            // The rest of this number begins no pair either.
            at = afterNumber(at);
        }
        return found;
    }

private:
    QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text.at(m_at + ahead) : QChar();
    }

    bool isDigitAt(qsizetype at) const
    {
        return at >= 0 && at < m_text.size() && m_text.at(at) >= u'0' && m_text.at(at) <= u'9';
    }

    static char hemisphereOf(QChar c)
    {
        switch (c.toUpper().unicode()) {
        case u'N':
            return 'N';
        case u'S':
            return 'S';
        case u'E':
            return 'E';
        case u'W':
        case u'O': // oeste
            return 'W';
        default:
            return 0;
        }
    }

    bool isLetterAt(qsizetype at) const { return at >= 0 && at < m_text.size() && m_text.at(at).isLetter(); }

    /// A digit, its sign, a hemisphere's letter before one, or "lat".
    bool mayBegin(qsizetype at) const
    {
        const QChar c = m_text.at(at);
        if (isDigitAt(at))
            return !isDigitAt(at - 1) && !isMoneyAt(at - 1) &&
                   !(at > 1 && m_text.at(at - 1) == u'.' && isDigitAt(at - 2));
        if (c == u'-' || c == u'+' || c == QChar(0x2212))
            return isDigitAt(at + 1) && !isDigitAt(at - 1);
        if (isLetterAt(at - 1))
            return false;
        if (c == u'l' || c == u'L') {
            const QStringView word = m_text.mid(at, 3);
            return word.compare(u"lat", Qt::CaseInsensitive) == 0 ||
                   word.compare(u"lon", Qt::CaseInsensitive) == 0 ||
                   word.compare(u"lng", Qt::CaseInsensitive) == 0;
        }
        return hemisphereOf(c) != 0 && (isDigitAt(at + 1) || (at + 2 < m_text.size() && isDigitAt(at + 2) &&
                                                              (m_text.at(at + 1) == u' ')));
    }

    bool isMoneyAt(qsizetype at) const
    {
        return at >= 0 && m_text.at(at).category() == QChar::Symbol_Currency;
    }

    qsizetype afterNumber(qsizetype at) const
    {
        ++at;
        while (isDigitAt(at) && isDigitAt(at - 1))
            ++at;
        return at;
    }

    void skipSpaces()
    {
        for (int i = 0; i < 3 && peek().isSpace(); ++i)
            ++m_at;
    }

    std::optional<double> number(int &decimals)
    {
        const qsizetype from = m_at;
        while (isDigitAt(m_at) && m_at - from < 4)
            ++m_at;
        const qsizetype whole = m_at - from;
        decimals = 0;
        if (whole == 0 || whole > 3)
            return std::nullopt;
        if (peek() == u'.' && isDigitAt(m_at + 1)) {
            ++m_at;
            while (isDigitAt(m_at) && decimals < 15) {
                ++m_at;
                ++decimals;
            }
        }
        if (isDigitAt(m_at))
            return std::nullopt;
        return m_text.mid(from, m_at - from).toDouble();
    }

    bool take(std::initializer_list<char16_t> signs)
    {
        if (std::find(signs.begin(), signs.end(), peek().unicode()) == signs.end() || peek().isNull())
            return false;
        ++m_at;
        return true;
    }

    bool takeWord(std::initializer_list<QStringView> words)
    {
        for (const QStringView word : words) {
            if (m_text.mid(m_at, word.size()).compare(word, Qt::CaseInsensitive) == 0 &&
                !isLetterAt(m_at + word.size())) {
                m_at += word.size();
                return true;
            }
        }
        return false;
    }

    char takeHemisphere()
    {
        const char letter = hemisphereOf(peek());
        if (letter == 0 || isLetterAt(m_at + 1))
            return 0;
        ++m_at;
        return letter;
    }

    /// "!3d" and "!4d" in links of maps, "lat:", "lon=".
    char takeName()
    {
        char name = 0;
        if (takeWord({u"latitude", u"latitud", u"lat"}))
            name = 'a';
        else if (takeWord({u"longitude", u"longitud", u"long", u"lng", u"lon"}))
            name = 'o';
        if (name != 0) {
            skipSpaces();
            take({u':', u'='});
            skipSpaces();
        }
        return name;
    }

    std::optional<Angle> angle()
    {
        Angle angle;
        angle.named = takeName();
        angle.hemisphere = takeHemisphere();
        if (angle.hemisphere != 0)
            skipSpaces();
        if (take({u'-', 0x2212}))
            angle.negative = true;
        else
            take({u'+'});
        const auto degrees = number(angle.decimals);
        if (!degrees || *degrees > 180)
            return std::nullopt;
        angle.degrees = *degrees;
        const bool degreeSign = take({0x00b0, 0x00ba, 0x02da}) || takeDegreeWord();
        angle.sign = degreeSign;
        if (angle.decimals == 0)
            readMinutes(angle, degreeSign);
        const qsizetype before = m_at;
        skipSpaces();
        const char letter = angle.hemisphere == 0 ? takeHemisphere() : char(0);
        if (letter != 0)
            angle.hemisphere = letter;
        else
            m_at = before;
        return angle;
    }

    bool takeDegreeWord()
    {
        const qsizetype before = m_at;
        skipSpaces();
        if (takeWord({u"degrees", u"deg", u"grados"}))
            return true;
        m_at = before;
        return false;
    }

    /// With a sign of degrees, or where a letter follows in the end: 44 48 05.8 N.
    void readMinutes(Angle &angle, bool degreeSign)
    {
        const qsizetype before = m_at;
        const Angle plain = angle;
        skipSpaces();
        int decimals = 0;
        const auto minutes = number(decimals);
        if (!minutes || *minutes >= 60) {
            m_at = before;
            return;
        }
        const bool minuteSign = take({u'\'', 0x2019, 0x2032, 0x00b4});
        angle.degrees += *minutes / 60;
        angle.decimals = decimals;
        angle.unit = 1.0 / 60;
        if (decimals == 0) {
            const qsizetype beforeSeconds = m_at;
            skipSpaces();
            const auto seconds = number(decimals);
            if (seconds && *seconds < 60) {
                angle.degrees += *seconds / 3600;
                angle.decimals = decimals;
                angle.unit = 1.0 / 3600;
                take({u'"', 0x201d, 0x2033}) ||
                    (take({u'\'', 0x2019, 0x2032}) && take({u'\'', 0x2019, 0x2032}));
            } else {
                m_at = beforeSeconds;
            }
        }
        angle.sign = degreeSign || minuteSign;
        // Without any sign only a letter tells that these were minutes.
        const qsizetype end = m_at;
        skipSpaces();
        const bool letter = hemisphereOf(peek()) != 0 && !isLetterAt(m_at + 1);
        m_at = end;
        if (!angle.sign && !letter && plain.hemisphere == 0) {
            angle = plain;
            m_at = before;
        }
    }

    bool takeSeparator()
    {
        skipSpaces();
        if (m_text.mid(m_at, 3).compare(u"%2c", Qt::CaseInsensitive) == 0)
            m_at += 3;
        else
            take({u',', u';', u'/', u'!', u'&'});
        skipSpaces();
        takeWord({u"and", u"y"});
        skipSpaces();
        return true;
    }

    std::optional<WrittenCoordinates> readPair()
    {
        const qsizetype start = m_at;
        // "!3d44.8016!4d-68.7712"
        const bool link = start > 2 && m_text.mid(start - 3, 3) == u"!3d";
        const auto first = angle();
        if (!first)
            return std::nullopt;
        const qsizetype between = m_at;
        takeSeparator();
        if (link) {
            if (m_text.mid(m_at, 2) != u"4d")
                return std::nullopt;
            m_at += 2;
        }
        if (m_at == between && first->hemisphere == 0)
            return std::nullopt;
        const auto second = angle();
        if (!second)
            return std::nullopt;
        const qsizetype end = m_at;
        if (isDigitAt(end) || (peek() == u'.' && isDigitAt(end + 1)))
            return std::nullopt;
        return joined(*first, *second, start, end);
    }

    static std::optional<WrittenCoordinates> joined(Angle first, Angle second, qsizetype start, qsizetype end)
    {
        const auto isLon = [](const Angle &angle) {
            return angle.named == 'o' || angle.hemisphere == 'E' || angle.hemisphere == 'W';
        };
        const auto isLat = [](const Angle &angle) {
            return angle.named == 'a' || angle.hemisphere == 'N' || angle.hemisphere == 'S';
        };
        if ((isLat(first) && isLat(second)) || (isLon(first) && isLon(second)))
            return std::nullopt;
        const bool told = isLat(first) || isLon(first) || isLat(second) || isLon(second);
        const bool signs = first.sign && second.sign;
        const bool letters = first.hemisphere != 0 && second.hemisphere != 0;
        const bool names = first.named != 0 && second.named != 0;
        const int fewest = names || (letters && first.unit >= 1) || signs ? 1 : 3;
        const bool whole = first.unit < 1 && second.unit < 1 && (signs || letters);
        // "44.805,-68.77": the last figure of one was a zero.
        const bool signedPair = (first.negative || second.negative) && first.decimals + second.decimals >= 5;
        const int least = std::min(first.decimals, second.decimals);
        if (!whole && least < (signedPair ? std::min(fewest, 2) : fewest))
            return std::nullopt;
        if (isLon(first) || isLat(second) || (!told && first.degrees > 90))
            std::swap(first, second);
        if (first.degrees > 90)
            return std::nullopt;
        WrittenCoordinates pair;
        pair.start = start;
        pair.end = end;
        const auto value = [](const Angle &angle) {
            const bool negative = angle.negative || angle.hemisphere == 'S' || angle.hemisphere == 'W';
            return negative ? -angle.degrees : angle.degrees;
        };
        pair.lat = value(first);
        pair.lon = value(second);
        pair.marked = told;
        const double step = first.unit * std::pow(10.0, -first.decimals);
        pair.radius = std::clamp(step * 111'000, 5.0, 5'000.0);
        return pair;
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

} // namespace

std::vector<WrittenCoordinates> findCoordinates(QStringView text)
{
    return Scanner(text).all();
}

} // namespace porch
