// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/HouseNumber.h"

#include <QString>

#include <algorithm>
#include <cmath>

namespace porch {

namespace {

constexpr qint32 kMostNumber = 9'999'999;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

qsizetype digitsAt(QStringView text, qsizetype from)
{
    qsizetype end = from;
    while (end < text.size() && isDigit(text.at(end)))
        ++end;
    return end - from;
}

qint32 numberOf(QStringView digits)
{
    return digits.size() > 7 ? kMostNumber + 1 : static_cast<qint32>(digits.toInt());
}

/// "37-12" and "37-40" are a block and a house, "12-14" is a range: both numbers on one side, the second
/// greater.
bool isBlockAndHouse(QStringView first, QStringView second)
{
    if (second.size() != 2 || first.size() < 2 || first.size() > 3)
        return false;
    const int block = first.toInt();
    const int house = second.toInt();
    return house <= block || house % 2 != block % 2;
}

} // namespace

std::optional<qint32> houseNumber(QStringView text)
{
    text = text.trimmed();
    const QStringView first = text.left(digitsAt(text, 0));
    qint32 number = numberOf(first);
    if (text.size() > first.size() + 1 && text.at(first.size()) == u'-') {
        const QStringView second = text.mid(first.size() + 1, digitsAt(text, first.size() + 1));
        if (isBlockAndHouse(first, second))
            number = number * 100 + numberOf(second);
    }
    if (first.isEmpty() || number <= 0 || number > kMostNumber)
        return std::nullopt;
    return number;
}

AddressRange AddressRange::of(qint32 from, qint32 to, Parity given)
{
    // Where only one end is known the other is the same.
    if (from == 0)
        from = to;
    if (to == 0)
        to = from;
    if (from <= 0 || to <= 0 || from > kMostNumber || to > kMostNumber)
        return {};
    if (from % 2 == to % 2 && given != Parity::Both)
        given = from % 2 == 0 ? Parity::Even : Parity::Odd;
    else if (given == Parity::None)
        given = Parity::Both;
    return {given, from, to};
}

bool AddressRange::contains(qint32 number) const
{
    if (isEmpty() || number < std::min(from, to) || number > std::max(from, to))
        return false;
    return parity == Parity::Both || (parity == Parity::Even) == (number % 2 == 0);
}

double AddressRange::along(qint32 number) const
{
    if (from == to)
        return 0.5;
    return std::clamp((double(number) - from) / (double(to) - from), 0.0, 1.0);
}

qint32 AddressRange::numberAt(double along) const
{
    const double exact = from + std::clamp(along, 0.0, 1.0) * (double(to) - from);
    if (parity == Parity::Both)
        return static_cast<qint32>(std::lround(exact));
    const int odd = parity == Parity::Odd ? 1 : 0;
    const auto number = static_cast<qint32>(2 * std::lround((exact - odd) / 2) + odd);
    return contains(number) ? number : number < std::min(from, to) ? number + 2 : number - 2;
}

} // namespace porch
